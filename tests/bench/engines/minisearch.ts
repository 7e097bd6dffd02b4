import MiniSearch from 'minisearch'
import { initialsOf, isLong, pairsOf, type Engine, type Finder } from './engine.ts'

type Entry = { readonly id: string; readonly text: string; readonly initials: string }

/**
 * MiniSearch over pairs of characters; its own tokenizer parts at blanks and finds no Chinese at all. Few words must all be there
 * (AND), and when they are nowhere, some of them (OR); of a pasted text any pair counts (OR). Plain BM25 finds a little more here than its own BM25+.
 */
export const minisearch: Engine = {
  holdsText: false,
  passages: documents =>
    finderOver(
      ['text'],
      documents.map(({ id, text }) => ({ id, text, initials: '' }))
    ),
  names: names =>
    finderOver(
      ['text', 'initials'],
      names.map(({ id, label }) => ({ id, text: label, initials: initialsOf(label) }))
    )
}

const plain = { k: 1.2, b: 0.75, d: 0 }

function finderOver(fields: string[], entries: readonly Entry[]): Finder {
  const index = new MiniSearch<Entry>({ fields, tokenize: pairsOf, processTerm: term => term })
  index.addAll(entries)
  const search = (words: string, combineWith: 'AND' | 'OR') =>
    index.search(words, { combineWith, bm25: plain })
  return (words, limit) => {
    const every = isLong(words) ? [] : search(words, 'AND')
    const found = every.length > 0 ? every : search(words, 'OR')
    return found.slice(0, limit).map(one => String(one.id))
  }
}
