import { z } from 'zod'
import type { Passage } from '../library/passage.ts'
import { type SourceSummary, sourceKindSchema } from '../library/source.ts'
import { call } from './call.ts'

export type FoundPassage = {
  readonly passage: Passage
  readonly source: SourceSummary
  readonly score: number
  /** UTF-16 [start, end) ranges of `passage.text` that match. */
  readonly highlights: readonly (readonly [number, number])[]
}

export type FoundName = {
  readonly kind: 'source' | 'case' | 'person' | 'department'
  readonly id: string
  readonly label: string
  readonly score: number
}

/** Calls that find passages and names. */
export const searchCalls = {
  'search.find': call<{
    readonly hits: readonly FoundPassage[]
    readonly total: number
    /** What was searched instead, when a word as typed stands nowhere and one like it does. */
    readonly corrected: string | null
    readonly tookMs: number
  }>()(
    z.object({
      words: z.string(),
      limit: z.number().int().min(1).max(200),
      filters: z.object({
        kind: sourceKindSchema.nullable(),
        year: z.number().int().nullable(),
        issuer: z.string().nullable(),
        category: z.enum(['A', 'B', 'C', 'D']).nullable()
      })
    })
  ),
  'search.names': call<readonly FoundName[]>()(
    z.object({ words: z.string(), limit: z.number().int().min(1).max(50) })
  )
} as const
