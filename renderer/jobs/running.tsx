import { Progress } from 'antd'
import type { JobStatus } from '../../electron/core/calls/sources.ts'

type Props = {
  readonly job: JobStatus
  /** The sentence of how many of how many are done. */
  readonly words: (done: number, total: number) => string
}

/** How far a job is, and what it is at. */
export function Running({ job, words }: Props) {
  const sentence = words(job.done, job.total)
  return (
    <div role="status">
      <Progress
        percent={Math.round((job.done / Math.max(1, job.total)) * 100)}
        showInfo={false}
        aria-label={sentence}
      />
      <p>{sentence}</p>
      <p className="faint one-line">{job.current ?? ''}</p>
    </div>
  )
}
