import { z } from 'zod'
import type { Passage } from '../library/passage.ts'
import { type Source, type SourceSummary, sourceFactsSchema, sourceKindSchema } from '../library/source.ts'
import type { Notice } from '../notice.ts'
import { call, id, nothing } from './call.ts'
import type { ExportTicket } from './exports.ts'

/** How far a long job has come; poll with `job.status`. */
export type JobStatus = {
  readonly id: string
  readonly state: 'running' | 'done' | 'cancelled' | 'failed'
  readonly done: number
  readonly total: number
  /** The file being worked on. */
  readonly current: string | null
  /** How many came to what so far. */
  readonly counts: Readonly<Record<JobResult['outcome'], number>>
  /** The last few results, the latest first; all of them are had by `job.results`. */
  readonly latest: readonly JobResult[]
  /** Files the job has made, ready to be saved. */
  readonly made: readonly ExportTicket[]
  /** The sentence of what made the job as a whole fail. */
  readonly failure: string | null
}

/** What became of one file or case of a job. */
export type JobResult = {
  readonly fileName: string
  readonly outcome: 'read' | 'read-with-notices' | 'refused'
  readonly sourceId: string | null
  /** Why it was refused. */
  readonly message: string | null
  readonly notices: readonly Notice[]
}

/** Some of the sources of a listing, and how many it has. */
export type SourcePart = {
  readonly listing: string
  readonly sources: readonly SourceSummary[]
  readonly total: number
}

/** While the index is made anew: how many of the records whose words it lacked have been read. */
export type CatchingUp = { readonly done: number; readonly total: number }

/** Calls on the library: listing, correcting, removing; and on long jobs of any kind. */
export const sourceCalls = {
  'source.list': call<readonly SourceSummary[]>()(nothing),
  /**
   * The same a part at a time, so that neither side is kept busy for long. `listing` null begins one, which stays as it was then; one that is not remembered any more is Fault
   * 'not-found'.
   */
  'source.listPart': call<SourcePart>()(
    z.object({
      listing: id.nullable(),
      from: z.number().int().nonnegative(),
      limit: z.number().int().min(1).max(2000)
    })
  ),
  /** How far the index is being made anew behind the open screen; null when it is whole. Until then searches answer from what is there. */
  'source.catchingUp': call<CatchingUp | null>()(nothing),
  'source.get': call<{
    readonly source: Source
    readonly passages: readonly Passage[]
    /** How sure each fact is, as in its summary. */
    readonly certainty: string
  }>()(z.object({ sourceId: id })),
  /** The file as it was imported, to be opened or kept. */
  'source.original': call<ExportTicket>()(z.object({ sourceId: id })),
  'source.correct': call<Source>()(
    z.object({ sourceId: id, kind: sourceKindSchema.nullable(), facts: sourceFactsSchema })
  ),
  'source.remove': call<null>()(z.object({ sourceIds: z.array(id) })),
  'source.restore': call<null>()(z.object({ sourceIds: z.array(id) })),
  'job.status': call<JobStatus>()(z.object({ jobId: id })),
  /** Results in order, a page at a time: all, only those with something to say, or only what was refused. */
  'job.results': call<{ readonly results: readonly JobResult[]; readonly total: number }>()(
    z.object({
      jobId: id,
      only: z.enum(['all', 'telling', 'refused']),
      from: z.number().int().nonnegative(),
      limit: z.number().int().min(1).max(500)
    })
  ),
  'job.cancel': call<JobStatus>()(z.object({ jobId: id }))
} as const
