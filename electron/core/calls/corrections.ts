import { z } from 'zod'
import type { Former } from '../library/correct.ts'
import {
  factNameSchema,
  sourceFactsSchema,
  sourceKindSchema,
  sourceSchema,
  type SourceSummary
} from '../library/source.ts'
import { call, id } from './call.ts'

/** What became of one source of a correction. */
export type Corrected = {
  readonly sourceId: string
  readonly outcome: 'changed' | 'same' | 'refused'
  /** Why it was refused. */
  readonly message: string | null
  /** What it was known by before, to be handed to `source.putBack`; null unless it was changed. */
  readonly former: Former | null
  /** What it is known by now, to be handed to `source.putBack` when that is undone and done again; null unless it was changed. */
  readonly latter: Former | null
  /** As it is listed now; null when it was refused. */
  readonly summary: SourceSummary | null
}

/** More at once would keep the caller waiting without a word; whoever has more calls again. */
export const mostCorrected = 500

const formerSchema = z.object({
  kind: sourceKindSchema,
  facts: sourceFactsSchema,
  corrected: z.array(factNameSchema).readonly(),
  checkedAt: sourceSchema.unwrap().shape.checkedAt,
  structure: z.string().nullable()
})

/** Calls that put right what was recognised, of many sources at once; each source is changed wholly or not at all. */
export const correctionCalls = {
  'source.correctMany': call<readonly Corrected[]>()(
    z.object({
      corrections: z
        .array(
          z.object({
            sourceIds: z.array(id).min(1).max(mostCorrected),
            kind: sourceKindSchema.nullable().default(null),
            facts: sourceFactsSchema.unwrap().partial(),
            checked: z.enum(['now', 'leave']).default('leave')
          })
        )
        .max(mostCorrected)
    })
  ),
  'source.putBack': call<readonly Corrected[]>()(
    z.object({ formers: z.array(z.object({ sourceId: id, former: formerSchema })).max(mostCorrected) })
  ),
  'source.recogniseAnew': call<readonly Corrected[]>()(
    z.object({ sourceIds: z.array(id).max(mostCorrected) })
  )
} as const
