import type { Api } from '../../core/contract.ts'
import type { FoundPassage } from '../../core/calls/search.ts'
import { findSources, findWithin } from '../../core/search/find-sources.ts'
import type { App } from '../app.ts'

type Calls = 'search.find' | 'search.within' | 'search.names'

/** Calls that find passages and names. */
export function searchHandlers({ library, names }: App): Pick<Api, Calls> {
  return {
    'search.find': async question => {
      const started = performance.now()
      const { found, ...counts } = findSources(library.shelf, question)
      const withSources = found.flatMap(({ sourceId, passages, more }) => {
        const source = library.summary(sourceId)
        return source === null ? [] : [{ source, passages, more }]
      })
      return { ...counts, found: withSources, tookMs: performance.now() - started }
    },
    'search.within': async asked => {
      const source = library.summary(asked.sourceId)
      if (source === null) return []
      return findWithin(library.shelf, asked).map((hit): FoundPassage => ({ ...hit, source }))
    },
    'search.names': async ({ words, limit }) => names.find(words, limit)
  }
}
