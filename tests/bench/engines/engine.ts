import { pinyin } from 'pinyin-pro'
import { z } from 'zod'

/** Searches: words typed → ids, best first, at most `limit`. */
export type Finder = (words: string, limit: number) => readonly string[]

/** A passage as an engine gets it, with the title of its reply. */
export const documentSchema = z.object({
  id: z.string(),
  sourceId: z.string(),
  position: z.number(),
  path: z.array(z.string()).readonly(),
  title: z.string(),
  text: z.string()
})
export type Document = z.infer<typeof documentSchema>

/** A title or a person's name. */
export const nameSchema = z.object({ kind: z.enum(['source', 'person']), id: z.string(), label: z.string() })
export type Name = z.infer<typeof nameSchema>

/** A search engine under measure. Both functions index what they get and give the search over it. */
export type Engine = {
  /** Whether the index itself holds the text that a result has to show. */
  readonly holdsText: boolean
  readonly passages: (documents: readonly Document[]) => Finder
  readonly names: (names: readonly Name[]) => Finder
}

export const engineNames = ['banfu', 'minisearch', 'flexsearch', 'fuse'] as const
export type EngineName = (typeof engineNames)[number]

/** Which package in which setting, in a few words. */
export const settings: Readonly<Record<EngineName, string>> = {
  banfu: 'ours',
  minisearch: 'MiniSearch, bigrams',
  flexsearch: 'FlexSearch, Charset.CJK',
  fuse: 'fuse.js, ignoreLocation'
}

/** Queries of more characters than this are a demand pasted in, not a few words. */
const longFrom = 16

/** Whether a query is a text pasted in rather than a few words. */
export function isLong(words: string): boolean {
  return words.length >= longFrom
}

/** The pinyin initials of a label in lower case: what people type who look for a title by them. Engines without pinyin get them as text. */
export function initialsOf(label: string): string {
  return pinyin(label, { pattern: 'first', toneType: 'none', type: 'array' }).join('').toLowerCase()
}

/** Pairs of neighbouring characters within every run of letters and digits; a run of one character is itself. */
export function pairsOf(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).flatMap(run => {
    const letters = [...run]
    const pairs = letters.slice(1).map((letter, i) => `${letters[i] ?? ''}${letter}`)
    return pairs.length === 0 ? [run] : pairs
  })
}
