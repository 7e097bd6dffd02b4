import type { Api } from '../../core/contract.ts'
import type { FoundPassage, Question, SimilarPassage } from '../../core/calls/search.ts'
import { Fault } from '../../core/fault.ts'
import { passagesOf } from '../../core/library/describe.ts'
import type { Passage } from '../../core/library/passage.ts'
import { preferProven } from '../../core/library/uses.ts'
import { findSources, findWithin, sourcesOf, type SourceHit } from '../../core/search/find-sources.ts'
import type { Hit } from '../../core/search/passage-index.ts'
import { similarPassages } from '../../core/search/similar.ts'
import { suggestions } from '../../core/search/suggest.ts'
import type { App } from '../app.ts'
import { earlierTo } from '../earlier-replies.ts'

type Calls =
  'search.find' | 'search.within' | 'search.similar' | 'search.earlier' | 'search.suggest' | 'search.names'

/** Calls that find passages and names. */
export function searchHandlers(app: App): Pick<Api, Calls> {
  const { library, names, uses } = app
  const withUses = (hit: Hit) => ({ ...hit, uses: uses.tally(hit.passage.id) })
  return {
    'search.find': async question => {
      const started = performance.now()
      const { found, ...counts } = findSources(library.shelf, question)
      const withSources = proven(app, question.sort, found).flatMap(({ sourceId, passages, more }) => {
        const source = library.summary(sourceId)
        return source === null ? [] : [{ source, passages: passages.map(withUses), more }]
      })
      return { ...counts, found: withSources, tookMs: performance.now() - started }
    },
    'search.within': async asked => {
      const source = library.summary(asked.sourceId)
      if (source === null) return []
      return findWithin(library.shelf, asked).map((hit): FoundPassage => ({ ...withUses(hit), source }))
    },
    'search.similar': async ({ to, limit, ...among }) => {
      const passageId = to.kind === 'passage' ? to.passageId : null
      const text = to.kind === 'text' ? to.text : await passageText(app, to.passageId)
      const accept = sourcesOf(library.shelf, among)
      const { self, found } = similarPassages(library.shelf.index, { text, passageId, accept }, limit)
      const sourced = found.flatMap(({ hit, likeness, same }): readonly SimilarPassage[] => {
        const source = library.summary(hit.passage.sourceId)
        const others = same.flatMap(passage => sourcedPassage(app, passage))
        return source === null ? [] : [{ hit: { ...withUses(hit), source }, likeness, same: others }]
      })
      return { text, self: self.flatMap(passage => sourcedPassage(app, passage)), found: sourced }
    },
    'search.earlier': ({ to }) => earlierTo(app, to),
    'search.suggest': async ({ text }) => {
      await names.ready()
      const { find, findAsTyped } = names
      return suggestions(text, { table: library.shelf.table, names: find, namesAsTyped: findAsTyped })
    },
    'search.names': async ({ words, limit }) => {
      await names.ready()
      return names.find(words, limit)
    }
  }
}

/** The words of a passage, from its source. Fault when the source or the passage is gone. */
async function passageText({ vault }: App, passageId: string): Promise<string> {
  const source = await vault.sources.read(passageId.replace(/#\d+$/, ''))
  const passage = passagesOf(source).find(one => one.id === passageId)
  if (passage === undefined) throw new Fault('not-found', '这一段')
  return passage.text
}

function sourcedPassage({ library }: App, { id, sourceId }: Passage): SimilarPassage['same'] {
  const source = library.summary(sourceId)
  return source === null ? [] : [{ passageId: id, source }]
}

/** Of sources that answer equally well those that satisfied, are newer and were reused come first; an order by year stays as it is. */
function proven(app: App, sort: Question['sort'], found: readonly SourceHit[]): readonly SourceHit[] {
  // Sources listed by their conditions alone come by year.
  if (sort !== 'relevance' || found[0]?.passages[0]?.score === 0) return found
  return preferProven(found, {
    scoreOf: ({ passages }) => passages[0]?.score ?? 0,
    meritOf: ({ sourceId, passages }) => {
      const facts = app.library.summary(sourceId)?.facts
      const [best] = passages
      return {
        tally: best === undefined ? null : app.uses.tally(best.passage.id),
        outcome: facts?.outcome ?? null,
        year: facts?.year ?? null
      }
    }
  })
}
