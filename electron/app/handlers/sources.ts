import type { Api } from '../../core/contract.ts'
import { certaintyCode } from '../../core/library/certainty.ts'
import { corrected } from '../../core/library/correct.ts'
import { passagesOf } from '../../core/library/describe.ts'
import { Fault } from '../../core/fault.ts'
import type { SourceSummary } from '../../core/library/source.ts'
import type { App } from '../app.ts'

type Calls =
  | 'source.list'
  | 'source.listPart'
  | 'source.catchingUp'
  | 'source.get'
  | 'source.original'
  | 'source.correct'
  | 'source.remove'
  | 'source.restore'
  | 'job.status'
  | 'job.results'
  | 'job.cancel'

/** So many listings are remembered: one for each window that may be asking, and some. */
const mostListings = 4

/** Calls on the library — listing, correcting, removing — and on jobs. */
export function sourceHandlers(app: App): Pick<Api, Calls> {
  const { vault, library, jobs } = app
  const listings = new Map<string, readonly SourceSummary[]>()
  const beginListing = () => {
    const listing = app.ids('listing')
    const [oldest] = listings.keys()
    if (listings.size >= mostListings && oldest !== undefined) listings.delete(oldest)
    listings.set(listing, library.summaries())
    return listing
  }
  return {
    'source.list': async () => library.summaries(),
    'source.listPart': async ({ listing: asked, from, limit }) => {
      const listing = asked ?? beginListing()
      const sources = listings.get(listing)
      if (sources === undefined) throw new Fault('not-found', '这次列出的资料')
      return { listing, sources: sources.slice(from, from + limit), total: sources.length }
    },
    'source.catchingUp': async () => library.catchUp.progress(),
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
