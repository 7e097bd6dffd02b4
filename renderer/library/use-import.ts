import { useRef, useState } from 'react'
import type { ImportResult, JobStatus } from '../../electron/core/calls/sources.ts'
import { call, upload } from '../client/call.ts'
import { asFault } from '../client/client-fault.ts'
import { worthReading } from '../files/dropped-files.ts'
import { libraryText } from '../text/library.ts'
import { useDesk } from '../window/desk.ts'

export type ImportState =
  | { readonly phase: 'idle' }
  | { readonly phase: 'uploading'; readonly done: number; readonly total: number; readonly current: string }
  | { readonly phase: 'running'; readonly job: JobStatus }
  | { readonly phase: 'finished'; readonly results: readonly ImportResult[]; readonly cancelled: boolean }

const pollPause = 300

/** Brings files into the library: hands them over one by one, follows the job, reports on every file. `onDone` runs when any came in. */
export function useImport(onDone: () => void) {
  const { report, tell } = useDesk()
  const [state, setState] = useState<ImportState>({ phase: 'idle' })
  const stopped = useRef(false)
  const jobId = useRef<string | null>(null)

  const start = async (given: readonly File[]) => {
    const files = worthReading(given)
    if (files.length === 0) return tell(libraryText.nothingToRead, null)
    stopped.current = false
    const { uploadIds, refused } = await handOver(files)
    if (stopped.current || uploadIds.length === 0) {
      setState({ phase: 'finished', results: refused, cancelled: stopped.current })
      return
    }
    try {
      jobId.current = (await call('source.import', { uploadIds })).jobId
      const job = await follow(jobId.current)
      if (job.failure !== null) report(new Error(job.failure))
      setState({
        phase: 'finished',
        results: [...refused, ...job.results],
        cancelled: job.state === 'cancelled'
      })
    } catch (thrown) {
      report(thrown)
      setState({ phase: 'idle' })
    } finally {
      jobId.current = null
      onDone()
    }
  }

  /** A file that cannot be handed over is told as refused and does not stop the others. */
  const handOver = async (files: readonly File[]) => {
    const uploadIds: string[] = []
    const refused: ImportResult[] = []
    for (const [done, file] of files.entries()) {
      if (stopped.current) break
      setState({ phase: 'uploading', done, total: files.length, current: file.name })
      try {
        uploadIds.push((await upload(file)).uploadId)
      } catch (thrown) {
        refused.push({
          fileName: file.name,
          outcome: 'refused',
          sourceId: null,
          message: asFault(thrown).message,
          notices: []
        })
      }
    }
    return { uploadIds, refused }
  }

  const follow = async (id: string): Promise<JobStatus> => {
    for (;;) {
      const job = await call('job.status', { jobId: id })
      if (job.state !== 'running') return job
      setState({ phase: 'running', job })
      await new Promise(resolve => window.setTimeout(resolve, pollPause))
    }
  }

  const stop = () => {
    stopped.current = true
    if (jobId.current !== null) call('job.cancel', { jobId: jobId.current }).catch(report)
  }

  return { state, start, stop, close: () => setState({ phase: 'idle' }) }
}
