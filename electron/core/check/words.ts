import { z } from 'zod'
import organs from '../../../data/words/organs.json'
import wrongWords from '../../../data/words/wrong-words.json'

/**
 * A word to find, what to write instead (null: the clerk decides), and the characters which, standing directly before or after, make it
 * part of something sound (自己经营, 按排名): then nothing is said.
 */
export const wordRowSchema = z
  .tuple([z.string().min(1), z.string().nullable(), z.string(), z.string()])
  .readonly()
export type WordRow = z.infer<typeof wordRowSchema>

/** An organ's name that is no longer current: the month (YYYY-MM) from which it is not, what it is now, and sound neighbours as in a word row. */
export const organRowSchema = z
  .object({
    old: z.string().min(2),
    now: z.string().min(2),
    until: z.string().regex(/^\d{4}-\d{2}$/),
    before: z.string(),
    after: z.string()
  })
  .strict()
  .readonly()
export type OrganRow = z.infer<typeof organRowSchema>

/** All lists an office may replace: rows by the id of the rule that reads them, and the names of organs. */
export const wordListsSchema = z
  .object({
    rows: z.record(z.string(), z.array(wordRowSchema).readonly()),
    organs: z.array(organRowSchema).readonly()
  })
  .strict()
  .readonly()
export type WordLists = z.infer<typeof wordListsSchema>

/** The lists that come with the program. Rows of rules made of data stand in their rules; a list given here under a rule's id takes their place. */
export const defaultWords: WordLists = wordListsSchema.parse({ rows: { 'wrong-words': wrongWords }, organs })

/** Lists from outside: those named take the place of the built-in ones. */
export const givenListsSchema = wordListsSchema.unwrap().partial().strict().readonly()
export type GivenLists = z.infer<typeof givenListsSchema>

/** Lists laid over those that come with the program: a list named in them replaces the one of that name. */
export function wordsWith(given: GivenLists): WordLists {
  const known = joined.get(given)
  if (known !== undefined) return known
  const made = {
    rows: { ...defaultWords.rows, ...given.rows },
    organs: given.organs ?? defaultWords.organs
  }
  joined.set(given, made)
  return made
}

/** The same lists stay the same object, so that a check knows nothing has changed. */
const joined = new WeakMap<GivenLists, WordLists>()
