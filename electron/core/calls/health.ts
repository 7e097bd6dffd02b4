import { z } from 'zod'
import { ailmentSchema, type Ailment, type HealthRow } from '../library/health.ts'
import { daySchema } from '../reply/reply.ts'
import { call, id } from './call.ts'
import type { ExportTicket } from './exports.ts'

/** The state of the library. Passages are looked through in the background: `looked` of them are done, and `stale` counts those only. */
export type HealthView = {
  readonly sources: number
  readonly looked: number
  readonly counts: Readonly<Record<Ailment, number>>
  /** Files the last import did not take in, and that import; null when there were none. */
  readonly refused: { readonly count: number; readonly intakeId: string } | null
  /** Sources kept as valid until a day to come. */
  readonly kept: number
}

/** A row with the day until which the source is kept; null when it is not. */
export type HealthLine = HealthRow & { readonly validUntil: string | null }

const unusedYears = z.number().int().min(1).max(30)

/** Calls on the health of the library. */
export const healthCalls = {
  'library.health': call<HealthView>()(z.object({ unusedYears })),
  'library.healthList': call<{ readonly lines: readonly HealthLine[]; readonly total: number }>()(
    z.object({
      ailment: z.union([ailmentSchema, z.literal('kept')]),
      unusedYears,
      from: z.number().int().nonnegative(),
      limit: z.number().int().min(1).max(500)
    })
  ),
  /** The ids of all sources with an ailment, for the table of sources. */
  'library.healthIds': call<readonly string[]>()(z.object({ ailment: ailmentSchema, unusedYears })),
  /** Says that sources hold until a day, or no longer says so. */
  'library.keepValid': call<null>()(z.object({ sourceIds: z.array(id).min(1), until: daySchema.nullable() })),
  /** All lists as a workbook. */
  'library.exportHealth': call<ExportTicket>()(z.object({ unusedYears }))
} as const
