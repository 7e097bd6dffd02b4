import { z } from 'zod'
import type { Passage } from '../library/passage.ts'
import type { UseTally } from '../library/uses.ts'
import { type SourceSummary, sourceKindSchema } from '../library/source.ts'
import type { Field } from '../search/conditions.ts'
import type { Difference } from '../search/conflicts.ts'
import type { Facet } from '../search/facets.ts'
import { call } from './call.ts'

/** A passage that answers; `score` is comparable within one answer only. */
export type FoundPassage = {
  readonly passage: Passage
  readonly source: SourceSummary
  readonly score: number
  /** UTF-16 [start, end) ranges of `passage.text` that match. */
  readonly highlights: readonly (readonly [number, number])[]
  /** What came of it in letters that went out; null when it was reused in none. */
  readonly uses: UseTally | null
}

/** A source with the best of its passages, best first, and how many more of them match. */
export type FoundSource = {
  readonly source: SourceSummary
  readonly passages: readonly Omit<FoundPassage, 'source'>[]
  readonly more: number
}

/** What was found: `passages` and `sources` count all that match, not only what is listed. */
export type Found = {
  readonly found: readonly FoundSource[]
  readonly passages: number
  readonly sources: number
  readonly facets: readonly Facet[]
  /** What was searched instead, when a word as typed stands nowhere and one like it does. */
  readonly corrected: string | null
  /** Of the several words that were typed no passage holds all. */
  readonly partly: boolean
  readonly tookMs: number
}

export type FoundName = {
  readonly kind: 'source' | 'case' | 'person' | 'department'
  readonly id: string
  readonly label: string
  readonly score: number
}

/**
 * What typed words may become: `text` is the whole text then. A field is opened (年份:), a value completes one, a title may be opened
 * as the source it names.
 */
export type Suggestion = {
  readonly kind: 'field' | 'value' | 'title'
  readonly field: Field | null
  readonly label: string
  readonly text: string
  readonly sourceId: string | null
}

/** A passage like the one asked about, how like (0–1), and where nearly the same stands besides. */
export type SimilarPassage = {
  readonly hit: FoundPassage
  readonly likeness: number
  readonly same: readonly { readonly passageId: string; readonly source: SourceSummary }[]
}

/** What similar passages are looked for: a passage of the library, or any text. */
export const similarToSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('passage'), passageId: z.string().min(1) }),
  z.object({ kind: z.literal('text'), text: z.string() })
])
export type SimilarTo = z.infer<typeof similarToSchema>

/** A past reply to the same question, with the passages that answer each ask. */
export type EarlierReply = {
  readonly source: SourceSummary
  readonly answers: readonly { readonly askId: string; readonly passages: readonly FoundPassage[] }[]
}

/** Past replies to the same question, the newest first; what was asked; and how they differ, the sources of both sides with them. */
export type EarlierReplies = {
  readonly asks: readonly { readonly id: string; readonly text: string }[]
  readonly replies: readonly EarlierReply[]
  readonly differences: readonly (Difference & {
    readonly olderSource: SourceSummary
    readonly newerSource: SourceSummary
  })[]
}

/** Whose question: that of a case, or that of a source of the library. */
export const earlierToSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('case'), caseId: z.string().min(1) }),
  z.object({ kind: z.literal('source'), sourceId: z.string().min(1) })
])
export type EarlierTo = z.infer<typeof earlierToSchema>

/** How a search is asked for: `text` as typed, conditions included; `kind` is looked among when the text names none; `hidden` sources never count. */
export const questionSchema = z.object({
  text: z.string(),
  /** The most sources that are listed. */
  limit: z.number().int().min(1).max(500),
  sort: z.enum(['relevance', 'year']),
  kind: sourceKindSchema.nullable(),
  hidden: z.array(z.string()),
  spelling: z.enum(['corrected', 'as-typed'])
})
export type Question = z.infer<typeof questionSchema>

/** Calls that find passages and names. */
export const searchCalls = {
  'search.find': call<Found>()(questionSchema),
  /** All passages of one source that answer, best first. */
  'search.within': call<readonly FoundPassage[]>()(
    z.object({
      text: z.string(),
      sourceId: z.string().min(1),
      spelling: questionSchema.shape.spelling
    })
  ),
  'search.similar': call<{
    readonly text: string
    /** Where the text itself stands, word for word or nearly. */
    readonly self: SimilarPassage['same']
    readonly found: readonly SimilarPassage[]
  }>()(
    z.object({
      to: similarToSchema,
      limit: z.number().int().min(1).max(100),
      /** Looked for among sources of one kind only; null among all. */
      kind: sourceKindSchema.nullable().default(null),
      /** Sources that never count. */
      hidden: z.array(z.string()).default([])
    })
  ),
  'search.earlier': call<EarlierReplies>()(z.object({ to: earlierToSchema })),
  'search.suggest': call<readonly Suggestion[]>()(z.object({ text: z.string() })),
  'search.names': call<readonly FoundName[]>()(
    z.object({ words: z.string(), limit: z.number().int().min(1).max(50) })
  )
} as const
