import { z } from 'zod'
import { daySchema } from '../reply/reply.ts'

/** Sources of which someone said that they hold until a day, by id. */
export const validitySchema = z
  .object({
    schema: z.literal(1),
    until: z.record(z.string(), z.object({ day: daySchema, said: z.string() }).readonly())
  })
  .readonly()
export type Validity = z.infer<typeof validitySchema>

/** Nothing said of any source. */
export const noValidity: Validity = { schema: 1, until: {} }

/** What is said with sources kept until a day (null: no longer), said at `now` (ISO time). */
export function keepUntil(
  { until, ...rest }: Validity,
  {
    sourceIds,
    day,
    now
  }: { readonly sourceIds: readonly string[]; readonly day: string | null; readonly now: string }
): Validity {
  const others = Object.entries(until).filter(([id]) => !sourceIds.includes(id))
  const kept = day === null ? [] : sourceIds.map(id => [id, { day, said: now }] as const)
  return { ...rest, until: Object.fromEntries([...others, ...kept]) }
}
