import { createNames, findNames } from '../../../electron/core/search/names.ts'
import { addSource, createIndex, find } from '../../../electron/core/search/passage-index.ts'
import { settle } from '../learn-subjects.ts'
import type { Document, Engine } from './engine.ts'

/** Our own search, as the screens use it. */
export const banfu: Engine = {
  holdsText: true,
  passages: documents => {
    const index = createIndex()
    for (const passages of bySource(documents)) {
      const [first] = passages
      if (first === undefined) continue
      addSource(index, { sourceId: first.sourceId, title: first.title, passages })
    }
    settle(index)
    return (words, limit) => find(index, words, { limit, accept: null }).hits.map(({ passage }) => passage.id)
  },
  names: names => {
    const book = createNames(names)
    return (words, limit) => findNames(book, words, limit).map(({ id }) => id)
  }
}

function bySource(documents: readonly Document[]): readonly (readonly Document[])[] {
  const groups = new Map<string, Document[]>()
  for (const one of documents) {
    const group = groups.get(one.sourceId)
    if (group === undefined) groups.set(one.sourceId, [one])
    else group.push(one)
  }
  return [...groups.values()]
}
