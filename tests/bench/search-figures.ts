import type { Source } from '../../electron/core/library/source.ts'
import { createNames, findNames } from '../../electron/core/search/names.ts'
import { find, type PassageIndex } from '../../electron/core/search/passage-index.ts'
import type { Segment } from '../../electron/core/search/segment.ts'
import { allSegments } from '../../electron/core/search/stock.ts'
import { queryTypes, type Corpus, type Query, type QueryType } from './corpus.ts'
import { passageRecall, recallAt10, truthOf } from './gold.ts'
import { nameBook } from './name-book.ts'
import { barsFor, duration, figure, quantile, size, timed, within, type Figure } from './timing.ts'

/** What the index weighs beside the words it holds. */
export function indexFigures(index: PassageIndex): readonly Figure[] {
  const segments = allSegments(index)
  const sum = (bytes: (segment: Segment) => number) =>
    segments.reduce((total, segment) => total + bytes(segment), 0)
  const postings = sum(({ entries }) => entries.length)
  const listBytes = sum(({ keys, lists, entries, opens }) =>
    [keys, lists, entries, opens].reduce((total, part) => total + part.byteLength, 0)
  )
  const textBytes = sum(({ units }) => units.byteLength)
  const perPosting = (listBytes / postings).toFixed(2)
  return [
    figure(
      'index: postings in memory',
      `${size(listBytes)} (${(postings / 1e6).toFixed(1)} M, ${perPosting} bytes each)`
    ),
    figure('index: text in memory', size(textBytes)),
    figure('index: segments', String(segments.length))
  ]
}

/** Several passages may be of one paragraph or reply; so many are asked for that ten of those come together. */
const limit = 30

/** Recall among the first ten paragraphs or replies (c3: share of the right topic) and time, by type of query. */
export function queryFigures(
  corpus: Corpus,
  sources: readonly Source[],
  index: PassageIndex
): readonly Figure[] {
  const truth = truthOf(corpus, sources)
  const most = barsFor(sources.length).query
  const book = nameBook(sources)
  const names = timed(() => createNames(book.entries))
  const built = figure('names: building', `${duration(names.ms)} (${book.entries.length} names)`)
  const byPassage = queryTypes.flatMap(type => {
    const queries = type === 'e' ? [] : corpus.queries.filter(query => query.type === type)
    return rowOf({ what: `query ${type}: ${meaning[type]}`, most }, queries, query => {
      const answer = timed(() => find(index, query.words, { limit, accept: null }))
      const passages = answer.value.hits.map(hit => hit.passage)
      return { ms: answer.ms, recall: passageRecall(query, passages, truth) }
    })
  })
  const byName = (['c1', 'e'] as const).flatMap(type => {
    const queries = corpus.queries.filter(query => query.type === type)
    return rowOf({ what: `names ${type}: ${meaning[type]}`, most }, queries, query => {
      const answer = timed(() => findNames(names.value, query.words, 10))
      const ids = answer.value.flatMap(({ id }) => book.repliesOf.get(id) ?? [])
      return { ms: answer.ms, recall: recallAt10([...new Set(ids)], query.gold) }
    })
  })
  return [...byPassage, built, ...byName]
}

const meaning: Readonly<Record<QueryType, string>> = {
  a: 'one word',
  b: 'several words',
  c1: 'a title, reworded',
  c2: 'a pasted demand',
  c3: 'a demand on a topic (precision)',
  c4: 'a demand in other words',
  d: 'one wrong character',
  e: 'pinyin initials'
}

/** The middle of three runs: what other programs on the machine take is not ours. */
function middleOf(runs: readonly Answered[]): Answered {
  const ordered = runs.toSorted((a, b) => a.ms - b.ms)
  return ordered[1] ?? { ms: Number.NaN, recall: 0 }
}

type Answered = { readonly ms: number; readonly recall: number }

function rowOf(
  { what, most }: { readonly what: string; readonly most: number },
  queries: readonly Query[],
  answer: (query: Query) => Answered
): readonly Figure[] {
  if (queries.length === 0) return []
  // The first round warms the compiler up; people do not measure the first click after the start.
  for (const query of queries.slice(0, 40)) answer(query)
  const answers = queries.map(query => middleOf([answer(query), answer(query), answer(query)]))
  const recall = answers.reduce((sum, one) => sum + one.recall, 0) / answers.length
  const times = answers.map(one => one.ms)
  const p95 = within(what, quantile(times, 0.95), most)
  const value = `${recall.toFixed(3)} at 10, p50 ${duration(quantile(times, 0.5))}, p95 ${p95.value}`
  return [{ ...p95, value }]
}
