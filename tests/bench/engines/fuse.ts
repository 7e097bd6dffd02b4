import Fuse from 'fuse.js'
import { initialsOf, isLong, type Engine, type Finder } from './engine.ts'

type Entry = { readonly id: string; readonly text: string }

/**
 * fuse.js over the whole of every passage (`ignoreLocation`: without it only the first 60 characters count). A few words are searched
 * as they stand, all of them (its extended search); when they are nowhere, and for a pasted text, by likeness.
 */
export const fuse: Engine = {
  holdsText: true,
  passages: documents => finderOver(documents.map(({ id, text }) => ({ id, text }))),
  names: names => finderOver(names.map(({ id, label }) => ({ id, text: `${label} ${initialsOf(label)}` })))
}

function finderOver(entries: readonly Entry[]): Finder {
  const settings = { keys: ['text'], ignoreLocation: true, ignoreFieldNorm: true, threshold: 0.6 }
  const index = Fuse.createIndex<Entry>(settings.keys, entries)
  const exact = new Fuse(entries, { ...settings, useExtendedSearch: true }, index)
  const alike = new Fuse(entries, settings, index)
  return (words, limit) => {
    const all = words
      .split(/\s+/)
      .map(word => `'${word}`)
      .join(' ')
    const every = isLong(words) ? [] : exact.search(all, { limit })
    const found = every.length > 0 ? every : alike.search(words, { limit })
    return found.map(({ item }) => item.id)
  }
}
