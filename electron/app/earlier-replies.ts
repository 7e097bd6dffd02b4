import type { EarlierReplies, EarlierTo, FoundPassage } from '../core/calls/search.ts'
import { wordsWith } from '../core/check/words.ts'
import type { Source } from '../core/library/source.ts'
import { findAsks } from '../core/parse/asks.ts'
import { type Asked, earlierReplies, type PastFacts, type PastQuestion } from '../core/search/earlier.ts'
import type { Hit } from '../core/search/passage-index.ts'
import type { App } from './app.ts'

/** Past replies to the question of a case or of a source, and how they differ. Fault 'not-found' when it is gone. */
export async function earlierTo(app: App, to: EarlierTo): Promise<EarlierReplies> {
  const { library, vault, cases, uses } = app
  const question =
    to.kind === 'case' ? ofCase(cases.get(to.caseId)) : ofSource(await vault.sources.read(to.sourceId))
  const { organs } = wordsWith((await vault.unit.read())?.checks?.lists ?? {})
  const { replies, differences } = earlierReplies(library.shelf, question, {
    factsOf: id => factsOf(app, id),
    organs
  })
  const passage = (hit: Hit): readonly FoundPassage[] => {
    const source = library.summary(hit.passage.sourceId)
    return source === null ? [] : [{ ...hit, source, uses: uses.tally(hit.passage.id) }]
  }
  return {
    asks: question.asks,
    replies: replies.flatMap(({ sourceId, answers }) => {
      const source = library.summary(sourceId)
      const found = answers.map(({ askId, passages }) => ({ askId, passages: passages.flatMap(passage) }))
      return source === null ? [] : [{ source, answers: found }]
    }),
    differences: differences.flatMap(difference => {
      const olderSource = library.summary(difference.older.sourceId)
      const newerSource = library.summary(difference.newer.sourceId)
      return olderSource === null || newerSource === null ? [] : [{ ...difference, olderSource, newerSource }]
    })
  }
}

function factsOf({ library }: App, sourceId: string): PastFacts | null {
  const source = library.summary(sourceId)
  if (source === null) return null
  const { year, category, itemTitle, title } = source.facts
  return { year, category, family: source.family, title: itemTitle ?? title ?? source.fileName }
}

function ofCase(kase: ReturnType<App['cases']['get']>): PastQuestion {
  const own = [kase.itemSourceId, ...kase.contributions.map(({ sourceId }) => sourceId)]
  return {
    title: kase.item.title,
    asks: kase.asks.map(({ id, text }) => ({ id, text })),
    hidden: own.filter(id => id !== null),
    self: null
  }
}

function ofSource({ id, kind, facts, fileName, parsed }: Source): PastQuestion {
  return {
    title: facts.itemTitle ?? facts.title ?? fileName,
    asks: asksIn(parsed),
    hidden: kind === 'reply' ? [] : [id],
    self: kind === 'reply' ? id : null
  }
}

/** What a source was about, piece by piece: of an item its asks, of a reply its headings; nothing of others. */
function asksIn(parsed: Source['parsed']): readonly Asked[] {
  switch (parsed.kind) {
    case 'item':
      return findAsks(parsed.item).map(({ id, text }) => ({ id, text }))
    case 'reply':
      return parsed.reply.body.flatMap(block =>
        block.kind === 'heading' && block.level === 1 ? [{ id: block.id, text: block.text }] : []
      )
    case 'contribution':
    case 'other':
      return []
  }
}
