import { z } from 'zod'
import type { Passage } from '../library/passage.ts'
import { type Source, type SourceSummary, sourceFactsSchema, sourceKindSchema } from '../library/source.ts'
import type { Notice } from '../notice.ts'
import { call, id, nothing, uploadId } from './call.ts'
import type { ExportTicket } from './exports.ts'

/** How far a long job has come; poll with `job.status`. */
export type JobStatus = {
  readonly id: string
  readonly state: 'running' | 'done' | 'cancelled' | 'failed'
  readonly done: number
  readonly total: number
  /** The file being worked on. */
  readonly current: string | null
  readonly results: readonly ImportResult[]
  /** Files the job has made, ready to be saved. */
  readonly made: readonly ExportTicket[]
  /** The sentence of what made the job as a whole fail. */
  readonly failure: string | null
}

/** What became of one file of an import. */
export type ImportResult = {
  readonly fileName: string
  readonly outcome: 'read' | 'read-with-notices' | 'already-here' | 'refused'
  readonly sourceId: string | null
  /** Why it was refused. */
  readonly message: string | null
  readonly notices: readonly Notice[]
}

/** Calls on the library: taking in, listing, correcting. */
export const sourceCalls = {
  'source.import': call<{ readonly jobId: string }>()(z.object({ uploadIds: z.array(uploadId).min(1) })),
  'source.list': call<readonly SourceSummary[]>()(nothing),
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
  'job.cancel': call<JobStatus>()(z.object({ jobId: id }))
} as const
