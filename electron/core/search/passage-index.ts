import type { Passage } from '../library/passage.ts'
import { clausesOf } from './clauses.ts'
import { collect, titleShare } from './collect.ts'
import { highlight, type Range } from './highlight.ts'
import type { Shown } from './newest.ts'
import { fewTerms, readQuery, type Query } from './query.ts'
import { breadth, createScorer, isSentence } from './score.ts'
import { passageAt } from './segment.ts'
import { readingsMeant } from './spelling.ts'
import { allSegments, type PassageIndex } from './stock.ts'
import { titleScores } from './titles.ts'
import { foldText } from './tokens.ts'
import { topicScores } from './topic.ts'
import { wholeScores } from './whole.ts'
import { weigh, type Holdings } from './weigh.ts'

export { addSource, createIndex, removeSource, type NewSource, type PassageIndex } from './stock.ts'

/** A passage that answers, how well (comparable within one answer only), and where in its text. */
export type Hit = { readonly passage: Passage; readonly score: number; readonly highlights: readonly Range[] }

/** How many passages are looked at closely for words or a title. */
const window = 192
/** The words of one sentence stand in many passages; those of a long text find the subject, and each passage takes longer to read. */
const windowOfSentence = 256
const windowOfText = 96
/** A passage is left out when it holds less than this part of what the fullest one holds. */
const leastShare = 0.3
/** … unless the title above it says at least this part of what the best title says. */
const leastTitle = 0.5

/** What limits an answer: the most hits, and which sources count (null: all). */
type Limits = { readonly limit: number; readonly accept: ((sourceId: string) => boolean) | null }

/**
 * What is wanted besides: words that must not stand in a passage's text (folded), whether a word that stands nowhere is searched as one
 * that does, and sources (null: none) whose passages are wanted, however they score, where a passage holds every word.
 */
export type Wanted = Limits & {
  readonly without: readonly Uint16Array[]
  readonly spelling: 'corrected' | 'as-typed'
  readonly shown: Shown | null
}

/** A passage that answers, with what it takes to mark its words. */
export type Ranked = {
  readonly passage: Passage
  readonly score: number
  readonly query: Query
  readonly weights: Float64Array
}

/**
 * Hits, `further` passages of sources that are shown in any case, and how many passages hold every word (or all that is quoted); when fewer than are listed, how many are listed. `holding`
 * counts such passages by the number of their source in the index, whether accepted or not. `partly`: of the several words
 * that were typed no accepted passage holds all.
 */
type Answer = {
  readonly hits: readonly Ranked[]
  readonly further: readonly Ranked[]
  readonly total: number
  readonly holding: Uint16Array
  readonly partly: boolean
}

/**
 * Finds passages. `words` are a few words, or a whole text pasted in; “quoted” words must stand as they are. `accept` leaves out
 * whole sources, null none. Hits come best first, equals by source id and position. `total`: how many passages hold every
 * word (or all that is quoted); when that is fewer than are listed, how many are listed. A word that stands nowhere but is one
 * character away from one that does is searched as that one first: `corrected` is then what was searched, else null.
 */
export function find(
  index: PassageIndex,
  words: string,
  limits: Limits
): { readonly hits: readonly Hit[]; readonly total: number; readonly corrected: string | null } {
  const { hits, total, corrected } = rank(index, words, {
    ...limits,
    without: [],
    spelling: 'corrected',
    shown: null
  })
  return { hits: hits.map(present), total, corrected }
}

/** A ranked passage with its words marked. */
export function present({ passage, score, query, weights }: Ranked): Hit {
  return { passage, score, highlights: highlight(passage.text, query, weights) }
}

/** Does what `find` does under further conditions, and leaves the marking to `present`: most of what is ranked is never shown. */
export function rank(
  index: PassageIndex,
  words: string,
  wanted: Wanted
): Answer & { readonly corrected: string | null } {
  const query = readQuery(words, index.words)
  if (query.terms.length === 0) return { ...nothing, corrected: null }
  const holdings = holdingsOf(index)
  const ask = (asked: Query, holding: 'some' | 'all') =>
    answer(index, holdings, { query: asked, wanted, holding })
  const found = new Map<string, Ranked>()
  let meant: (Answer & { readonly corrected: string }) | null = null
  for (const text of wanted.spelling === 'as-typed' ? [] : readingsMeant(holdings, query)) {
    const answered = ask(readQuery(text, index.words), query.words.length === 1 ? 'all' : 'some')
    if (answered.hits.length > 0) meant ??= { ...answered, corrected: text }
    for (const hit of answered.hits)
      if (!found.has(hit.passage.id) && holdsAll(hit, text.split(' '))) found.set(hit.passage.id, hit)
    // What would come after these is not shown, and asking once more takes as long again.
    if (found.size >= wanted.limit) break
  }
  if (meant === null) return { ...ask(query, 'some'), corrected: null }
  const plain = found.size < wanted.limit ? ask(query, 'some').hits : []
  for (const hit of plain) if (!found.has(hit.passage.id)) found.set(hit.passage.id, hit)
  let least = Infinity
  const hits = [...found.values()].slice(0, wanted.limit).map(hit => {
    least = Math.min(least, hit.score)
    return { ...hit, score: least }
  })
  return { ...meant, hits, total: Math.max(meant.total, hits.length) }
}

const nothing: Answer = { hits: [], further: [], total: 0, holding: new Uint16Array(), partly: false }

function holdsAll({ passage }: Ranked, words: readonly string[]): boolean {
  const text = foldText(passage.text)
  return words.every(word => text.includes(word))
}

type Asked = { readonly query: Query; readonly wanted: Wanted; readonly holding: 'some' | 'all' }

function answer(
  index: PassageIndex,
  holdings: Holdings,
  { query, wanted: { limit, accept, without, shown }, holding: part }: Asked
): Answer {
  const weighed = weigh(holdings, query)
  const { weights } = weighed
  const titles = titleScores(index.titles, query, weights)
  const { candidates, complete, holding, ...collected } = collect(
    holdings,
    { ...weighed, query },
    {
      window: Math.max(windowFor(query), limit),
      accept: accepting(index, accept),
      titles,
      without,
      holding: part,
      shown
    }
  )
  const clauses = isSentence(query) ? clausesOf(query, weights) : null
  const rate = createScorer(holdings, query, { weights, clauses })
  const rated = candidates.flatMap(({ segment: number, place, near }) => {
    const segment = holdings.segments[number]
    const source = segment?.sources[place] ?? 0
    const rating = segment === undefined ? null : rate(segment, place, place)
    if (segment === undefined || rating === null) return []
    const score = rating.score + near
    const [sourceId, position] = [index.sources[source]?.id ?? '', segment.positions[place] ?? 0]
    return [
      { segment, place, source, sourceId, position, score, held: rating.held, answered: rating.answered }
    ]
  })
  const wholes = breadth(query) > 0 ? wholeScores(rated, rate) : null
  const ordered = (wholes ?? rated).toSorted((x, y) => y.score - x.score || x.position - y.position)
  const topics = topicScores(query, { holdings, clauses, subjects: index.subjects, rated: ordered })
  const entitled = new Set<number>()
  const furtherShare = titleShare(query)
  // Where passages hold all that was typed, a title alone must not come before them.
  const firstShare = complete > 0 ? furtherShare : 1
  const bestTitle = rated.reduce((most, { source }) => Math.max(most, titles[source] ?? 0), 0)
  // Measured against the full query where any source holds it, so that a condition takes hits away and never brings others in.
  const fullest = holding.some(count => count > 0)
    ? weights.subarray(0, query.typed).reduce((sum, weight) => sum + weight, 0)
    : rated.reduce((most, { held }) => Math.max(most, held), 0)
  const all = ordered
    .map((hit, i) => ({ ...hit, score: hit.score + (topics[i] ?? 0) }))
    .filter(
      ({ held, source }) =>
        held >= leastShare * fullest || (bestTitle > 0 && (titles[source] ?? 0) >= leastTitle * bestTitle)
    )
    .sort((x, y) => y.score - x.score || x.position - y.position)
    .map(hit => {
      const share = entitled.has(hit.source) ? furtherShare : firstShare
      entitled.add(hit.source)
      return { ...hit, score: hit.score + share * (titles[hit.source] ?? 0) }
    })
    .sort((x, y) => y.score - x.score || inOrder(x.sourceId, y.sourceId) || x.position - y.position)
  const read = (some: typeof all) =>
    some.map(({ segment, place, sourceId, score }): Ranked => {
      return { passage: passageAt(segment, place, sourceId), score, query, weights }
    })
  const hits = read(all.slice(0, limit))
  const further = read(all.slice(limit).filter(({ source }) => collected.shown.has(source)))
  const several = query.words.length > 1 && query.typed <= fewTerms && !isSentence(query)
  const partly = several && complete === 0 && hits.length > 0
  return { hits, further, total: Math.max(complete, hits.length), holding, partly }
}

function windowFor(query: Query): number {
  if (!isSentence(query)) return window
  return Math.round(windowOfSentence + (windowOfText - windowOfSentence) * breadth(query))
}

function inOrder(x: string, y: string): number {
  return x < y ? -1 : x > y ? 1 : 0
}

function holdingsOf(index: PassageIndex): Holdings {
  return {
    segments: allSegments(index),
    passages: index.passages,
    eights: index.eights,
    characters: index.characters,
    gone: number => index.sources[number]?.gone ?? true,
    lost: index.lost
  }
}

/** Asks about each source once at most. */
function accepting(
  index: PassageIndex,
  accept: ((sourceId: string) => boolean) | null
): (source: number) => boolean {
  if (accept === null) return () => true
  const answers = new Int8Array(index.sources.length).fill(-1)
  return number => {
    const known = answers[number] ?? 0
    if (known >= 0) return known === 1
    const answer = accept(index.sources[number]?.id ?? '')
    answers[number] = answer ? 1 : 0
    return answer
  }
}
