import type { Api } from '../../core/contract.ts'
import type { FoundPassage } from '../../core/calls/sources.ts'
import { Fault } from '../../core/fault.ts'
import { passagesOf } from '../../core/library/describe.ts'
import type { SourceSummary } from '../../core/library/source.ts'
import { hasConditions, lacksUnwanted, meets, readConditions } from '../../core/search/conditions.ts'
import type { App } from '../app.ts'
import { importFiles } from '../import-files.ts'

/** So many passages are looked through when some words must not stand in them. */
const mostRead = 400

type Calls =
  | 'source.import'
  | 'source.list'
  | 'source.get'
  | 'source.correct'
  | 'source.remove'
  | 'source.restore'
  | 'job.status'
  | 'job.cancel'
  | 'search.find'
  | 'search.names'

/** Calls on the library: taking in, listing, correcting, finding. */
export function sourceHandlers(app: App): Pick<Api, Calls> {
  const { vault, library, jobs } = app
  return {
    'source.import': async ({ uploadIds }) => {
      if (vault.readOnly) throw new Fault('vault-read-only', vault.name)
      const jobId = jobs.start(uploadIds.length, report => importFiles(app, uploadIds, report))
      return { jobId }
    },
    'source.list': async () => library.summaries(),
    'source.get': async ({ sourceId }) => {
      const source = await vault.sources.read(sourceId)
      return { source, passages: passagesOf(source) }
    },
    'source.correct': ({ sourceId, kind, facts }) =>
      app.inTurn(`source ${sourceId}`, async () => {
        const source = await vault.sources.read(sourceId)
        const corrected = { ...source, kind: kind ?? source.kind, facts }
        await vault.sources.write(corrected, null)
        library.take(corrected)
        return corrected
      }),
    'source.remove': async ({ sourceIds }) => {
      for (const id of sourceIds) {
        await vault.sources.remove(id)
        library.forget(id)
      }
      return null
    },
    'source.restore': async ({ sourceIds }) => {
      for (const id of sourceIds) {
        await vault.sources.restore(id)
        library.take(await vault.sources.read(id))
      }
      return null
    },
    'job.status': async ({ jobId }) => jobs.status(jobId),
    'job.cancel': async ({ jobId }) => jobs.cancel(jobId),
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
    'search.names': async ({ words, limit }) => app.names.find(words, limit)
  }
}
