import { Charset, Index } from 'flexsearch'
import { initialsOf, isLong, type Engine, type Finder } from './engine.ts'

type Entry = { readonly id: string; readonly text: string }

/**
 * FlexSearch with its own CJK encoder (single characters), the best of six settings tried: without its context index, which keeps
 * neighbouring characters together, it finds half as much; a blank it takes for a character that a passage must hold, so blanks
 * and marks go. Few words must all be there, else some (`suggest`, as for a pasted text).
 */
export const flexsearch: Engine = {
  holdsText: false,
  passages: documents => finderOver(documents),
  names: names => finderOver(names.map(({ id, label }) => ({ id, text: `${label} ${initialsOf(label)}` })))
}

const encoder = {
  ...Charset.CJK,
  dedupe: false,
  prepare: (text: string) => text.replace(/[\s\p{P}\p{S}]+/gu, '')
}

function finderOver(entries: readonly Entry[]): Finder {
  const index = new Index({ encoder, context: { depth: 1, resolution: 9, bidirectional: false } })
  const ids = entries.map(({ id }) => id)
  for (const [number, { text }] of entries.entries()) index.add(number, text)
  return (words, limit) => {
    const every = isLong(words) ? [] : index.search(words, { limit })
    const found = every.length > 0 ? every : index.search(words, { limit, suggest: true })
    return found.map(number => ids[Number(number)] ?? '')
  }
}
