import type { Api } from '../../core/contract.ts'
import { certaintyCode } from '../../core/library/certainty.ts'
import { corrected } from '../../core/library/correct.ts'
import { passagesOf } from '../../core/library/describe.ts'
import type { App } from '../app.ts'

type Calls =
  | 'source.list'
  | 'source.get'
  | 'source.original'
  | 'source.correct'
  | 'source.remove'
  | 'source.restore'
  | 'job.status'
  | 'job.results'
  | 'job.cancel'

/** Calls on the library — listing, correcting, removing — and on jobs. */
export function sourceHandlers(app: App): Pick<Api, Calls> {
  const { vault, library, jobs } = app
  return {
    'source.list': async () => library.summaries(),
    'source.get': async ({ sourceId }) => {
      const source = await vault.sources.read(sourceId)
      return { source, passages: passagesOf(source), certainty: certaintyCode(source) }
    },
    'source.original': async ({ sourceId }) => {
      const { fileName, bytes } = await vault.sources.original(sourceId)
      return app.exports.add({ fileName, mime: 'application/octet-stream', bytes, notices: [] })
    },
    'source.correct': ({ sourceId, kind, facts }) =>
      app.inTurn(`source ${sourceId}`, async () => {
        const source = await vault.sources.read(sourceId)
        const next = corrected(source, { kind, facts, checked: 'leave' }, app.clock())
        await vault.sources.write(next, null)
        library.amend(next)
        return next
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
    'job.results': async ({ jobId, only, from, limit }) => {
      const all = jobs.results(jobId)
      const wanted = all.filter(({ message, outcome }) =>
        only === 'refused' ? outcome === 'refused' : only === 'all' || message !== null
      )
      return { results: wanted.slice(from, from + limit), total: wanted.length }
    },
    'job.cancel': async ({ jobId }) => jobs.cancel(jobId)
  }
}
