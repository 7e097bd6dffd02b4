import type { ExportTicket } from '../core/calls/exports.ts'
import type { JobResult, JobStatus } from '../core/calls/sources.ts'
import { Fault } from '../core/fault.ts'
import type { Ids } from '../core/powers.ts'

/** What a running job may say and ask. */
export type JobReport = {
  readonly starting: (current: string) => void
  readonly finished: (result: JobResult) => void
  /** A file the work has made. */
  readonly made: (ticket: ExportTicket) => void
  readonly cancelled: () => boolean
}

export type Jobs = {
  /** Starts work over `total` files and returns at once with the job's id. */
  readonly start: (total: number, work: (report: JobReport) => Promise<void>) => string
  readonly status: (jobId: string) => JobStatus
  /** All results so far, in order. */
  readonly results: (jobId: string) => readonly JobResult[]
  readonly cancel: (jobId: string) => JobStatus
  /** Whether any job runs. */
  readonly areRunning: () => boolean
  /** Resolves when no job runs any more. */
  readonly settled: () => Promise<void>
  /** Cancels what runs and resolves when it has stopped. */
  readonly end: () => Promise<void>
}

const latestShown = 6

/** A register of long work. `describe` turns what made a job fail into the sentence shown. */
export function openJobs(ids: Ids, describe: (error: unknown) => string): Jobs {
  const jobs = new Map<string, JobStatus>()
  const results = new Map<string, JobResult[]>()
  const cancelling = new Set<string>()
  const running = new Map<string, Promise<void>>()

  const get = (jobId: string) => {
    const status = jobs.get(jobId)
    if (status === undefined) throw new Fault('not-found', '这项任务')
    return status
  }
  const change = (jobId: string, part: Partial<JobStatus>) => jobs.set(jobId, { ...get(jobId), ...part })

  async function run(jobId: string, work: (report: JobReport) => Promise<void>): Promise<void> {
    const mine: JobResult[] = []
    results.set(jobId, mine)
    try {
      await work({
        starting: current => change(jobId, { current }),
        finished: result => {
          mine.push(result)
          const { counts, latest } = get(jobId)
          change(jobId, {
            done: mine.length,
            counts: { ...counts, [result.outcome]: counts[result.outcome] + 1 },
            latest: [result, ...latest].slice(0, latestShown)
          })
        },
        made: ticket => change(jobId, { made: [...get(jobId).made, ticket] }),
        cancelled: () => cancelling.has(jobId)
      })
      const whole = mine.length === get(jobId).total
      change(jobId, { state: whole || !cancelling.has(jobId) ? 'done' : 'cancelled', current: null })
    } catch (error) {
      change(jobId, { state: 'failed', current: null, failure: describe(error) })
    } finally {
      running.delete(jobId)
      cancelling.delete(jobId)
    }
  }
  const settled = async () => {
    await Promise.all(running.values())
  }

  return {
    start: (total, work) => {
      const id = ids('job')
      jobs.set(id, {
        id,
        state: 'running',
        done: 0,
        total,
        current: null,
        counts: { read: 0, 'read-with-notices': 0, refused: 0 },
        latest: [],
        made: [],
        failure: null
      })
      running.set(
        id,
        Promise.resolve().then(() => run(id, work))
      )
      return id
    },
    status: get,
    results: jobId => {
      get(jobId)
      return results.get(jobId) ?? []
    },
    cancel: jobId => {
      if (get(jobId).state === 'running') cancelling.add(jobId)
      return get(jobId)
    },
    areRunning: () => running.size > 0,
    settled,
    end: () => {
      for (const jobId of running.keys()) cancelling.add(jobId)
      return settled()
    }
  }
}
