import thesaurus from '../../../data/words/thesaurus.json'
import { numberForms } from './number-forms.ts'
import { createTokens, tokenise, unitsOf } from './tokens.ts'

/** A token that stands for one of the query: what it counts for next to it, and the number of the query's token. */
export type Echo = { readonly key: number; readonly share: number; readonly of: number }

/** What a word of the same meaning counts for. */
const echoShare = 0.7

type Word = { readonly keys: readonly number[]; readonly groups: Set<Group> }
type Group = readonly Word[]

const tokens = createTokens()

function keysOf(word: string): readonly number[] {
  const units = unitsOf(word)
  tokenise(units, [0, units.length], tokens)
  return [...tokens.keys.subarray(0, tokens.count)]
}

/** The words of the thesaurus by their first token. */
const byFirst = new Map<number, readonly Word[]>()
const words = new Map<string, Word>()

function wordOf(text: string): Word {
  const before = words.get(text)
  if (before !== undefined) return before
  const word: Word = { keys: keysOf(text), groups: new Set() }
  words.set(text, word)
  const [first] = word.keys
  if (first !== undefined) byFirst.set(first, [...(byFirst.get(first) ?? []), word])
  return word
}

for (const texts of thesaurus.groups) {
  const group = texts.map(wordOf)
  for (const word of group) word.groups.add(group)
}

/** A query: its tokens in order of place, where each starts, and its folded text. */
type Told = { readonly keys: readonly number[]; readonly starts: readonly number[]; readonly text: string }

/**
 * The tokens of words that mean the same as words of a query, and of the other forms of its numbers: each once, never one that
 * the query has itself. A long word of the same meaning shares out what it counts for among its tokens.
 */
export function echoesOf({ keys, starts, text }: Told): readonly Echo[] {
  const typed = new Set(keys)
  const found = new Map<number, Echo>()
  const take = (others: readonly number[], of: number) => {
    const share = (echoShare * 2) / (others.length + 1)
    for (const key of others)
      if (!typed.has(key) && (found.get(key)?.share ?? 0) < share) found.set(key, { key, share, of })
  }
  keys.forEach((first, at) => {
    for (const word of byFirst.get(first) ?? []) {
      if (!word.keys.every((key, i) => keys[at + i] === key)) continue
      for (const group of word.groups)
        for (const other of group) {
          take(other.keys, at)
        }
    }
  })
  for (const { from, others } of numberForms(text)) {
    const of = starts.indexOf(from)
    if (of >= 0) for (const other of others) take(keysOf(other), of)
  }
  return [...found.values()]
}
