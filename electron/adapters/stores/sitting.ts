import { z } from 'zod'
import type { Case } from '../../core/case/case.ts'
import type { Reply } from '../../core/reply/reply.ts'

/** One person's unbroken typing: who, and the moment (ISO 8601) of the first save of it. */
export const sittingSchema = z.object({ by: z.string().nullable(), since: z.string() }).readonly()
export type Sitting = z.infer<typeof sittingSchema>

/** What is known of the save that lies on the disk. */
type Saved = Case & { readonly savedNote: string | null; readonly sitting: Sitting | null }

/** So long typing counts as one version, ms. */
const longest = 5 * 60_000
/** A letter that loses so much at once was perhaps emptied by mistake. */
const smallestPart = 0.8

/**
 * The sitting that an autosave by a person continues, or null when what was saved before must stay as a version of its own: it bears a note, was
 * signed, is of another stage or by another person, began over five minutes ago, or holds a good deal more text than what replaces it.
 */
export function sittingContinued(before: Saved, next: Case, by: string | null): Sitting | null {
  const { sitting } = before
  if (sitting === null || before.savedNote !== null || before.signedDigest !== null) return null
  if (sitting.by !== by || before.stage !== next.stage) return null
  const typed = Date.parse(next.updatedAt) - Date.parse(sitting.since)
  if (!(typed >= 0 && typed < longest)) return null
  return lengthOf(next.reply) < smallestPart * lengthOf(before.reply) ? null : sitting
}

function lengthOf(reply: Reply | null): number {
  return reply === null ? 0 : JSON.stringify(reply.body).length
}
