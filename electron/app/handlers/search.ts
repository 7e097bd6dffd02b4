import type { Api } from '../../core/contract.ts'
import type { FoundPassage } from '../../core/calls/search.ts'
import type { SourceSummary } from '../../core/library/source.ts'
import { hasConditions, lacksUnwanted, meets, readConditions } from '../../core/search/conditions.ts'
import type { App } from '../app.ts'

/** So many passages are looked through when some words must not stand in them. */
const mostRead = 400

type Calls = 'search.find' | 'search.names'

/** Calls that find passages and names. */
export function searchHandlers({ library, names }: App): Pick<Api, Calls> {
  return {
    'search.find': async ({ words: typed, limit, filters }) => {
      const started = performance.now()
      const { words: free, conditions } = readConditions(typed)
      const words = free === '' ? (conditions.title ?? '') : free
      const wanted = (source: SourceSummary) =>
        (filters.kind === null || source.kind === filters.kind) &&
        (filters.year === null || source.facts.year === filters.year) &&
        (filters.issuer === null || source.facts.issuer === filters.issuer) &&
        (filters.category === null || source.facts.category === filters.category) &&
        meets(source.facts, source.fileName, conditions)
      const all = Object.values(filters).every(filter => filter === null) && !hasConditions(conditions)
      const some = conditions.without.length > 0
      const answer = library.find(words, { limit: some ? mostRead : limit, accept: all ? null : wanted })
      const hits = answer.hits.filter(({ passage }) => lacksUnwanted(passage.text, conditions))
      const found = hits.slice(0, limit).flatMap((hit): readonly FoundPassage[] => {
        const source = library.summary(hit.passage.sourceId)
        return source === null ? [] : [{ ...hit, source }]
      })
      const total = some ? hits.length : answer.total
      return { hits: found, total, corrected: answer.corrected, tookMs: performance.now() - started }
    },
    'search.names': async ({ words, limit }) => names.find(words, limit)
  }
}
