import { useRef, useState } from 'react'
import type { JobResult, JobStatus } from '../../electron/core/calls/sources.ts'
import { call, saveExport } from '../client/call.ts'
import { useDesk } from '../window/desk.ts'

const pollPause = 200
/** So many results are shown; a report the job has made holds them all. */
const mostShown = 500

/** A job that is over, with the results asked for. */
export type EndedJob = JobStatus & { readonly results: readonly JobResult[] }

/**
 * Follows a job that makes files, lets the user save what it made, and can stop it. `saved` is the sentence that tells of a saved
 * file. `ended` is the job once it is over, with the results that have something to say or only those of what was refused.
 */
export function useJob(saved: (fileName: string) => string, only: 'telling' | 'refused') {
  const { report, tell } = useDesk()
  const [job, setJob] = useState<JobStatus | null>(null)
  const [ended, setEnded] = useState<EndedJob | null>(null)
  const running = useRef<string | null>(null)

  const start = async (begin: () => Promise<{ readonly jobId: string }>) => {
    setEnded(null)
    try {
      const { jobId } = await begin()
      running.current = jobId
      const last = await followed(jobId, setJob)
      if (last.failure !== null) report(new Error(last.failure))
      for (const ticket of last.made) if (await saveExport(ticket)) tell(saved(ticket.fileName), null)
      const wanted = { jobId, only, from: 0, limit: mostShown }
      setEnded({ ...last, results: (await call('job.results', wanted)).results })
    } catch (thrown) {
      report(thrown)
    } finally {
      running.current = null
      setJob(null)
    }
  }
  const stop = () => {
    if (running.current !== null) call('job.cancel', { jobId: running.current }).catch(report)
  }
  return { job, ended, start, stop }
}

async function followed(jobId: string, onStatus: (status: JobStatus) => void): Promise<JobStatus> {
  for (;;) {
    const status = await call('job.status', { jobId })
    if (status.state !== 'running') return status
    onStatus(status)
    await new Promise(resolve => window.setTimeout(resolve, pollPause))
  }
}
