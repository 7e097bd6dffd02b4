import type { Question } from '../calls/search.ts'
import type { Passage } from '../library/passage.ts'
import { type Conditions, hasConditions, noConditions, readConditions } from './conditions.ts'
import { countFacets, type Facet, type FacetTable, meets, rowsOf, select, type Selection } from './facets.ts'
import { createFirst } from './newest.ts'
import { present, rank, type Hit, type PassageIndex, type Ranked } from './passage-index.ts'
import { passageAt } from './segment.ts'
import { allSegments } from './stock.ts'
import { foldText, unitsOf } from './tokens.ts'

/** A source with the best of its passages and how many more of them match. */
export type SourceHit = {
  readonly sourceId: string
  readonly passages: readonly Hit[]
  readonly more: number
}

/** What was found; `passages` and `sources` count all that match. `partly`: of the several words that were typed no passage holds all. */
export type SourceHits = {
  readonly found: readonly SourceHit[]
  readonly passages: number
  readonly sources: number
  readonly facets: readonly Facet[]
  readonly corrected: string | null
  readonly partly: boolean
}

/** What is searched: the words of the passages and the facts of their sources. */
export type Shelf = { readonly index: PassageIndex; readonly table: FacetTable }

/** So many passages of a source are shown before the rest is asked for. */
const each = 3
/** So many passages are ranked at least, and so many for each source that is to be listed. */
const leastRanked = 128
const rankedEach = 6
/** The most passages of one source. */
const mostWithin = 200

const nothing: SourceHits = { found: [], passages: 0, sources: 0, facets: [], corrected: null, partly: false }

/**
 * The sources whose passages answer what was typed, each with its best passages. Matching sources, which facets count, are those with a
 * passage that holds every word (or all that is quoted), and those listed; by year those that hold every word are listed before others, newest first. Without words, conditions list the sources that meet
 * them, newest first.
 */
export function findSources(shelf: Shelf, question: Question): SourceHits {
  const { index, table } = shelf
  const { words, conditions } = readConditions(question.text)
  const selection = select(table, conditions, { kind: question.kind, hidden: new Set(question.hidden) })
  if (words === '') return hasConditions(conditions) ? listed(shelf, selection, question.limit) : nothing
  const wanted = { without: withoutOf(conditions), spelling: question.spelling }
  const accept = accepting(shelf, selection, question.hidden)
  const limit = Math.max(leastRanked, rankedEach * question.limit)
  const numbers = rowsOf(table, index.sources)
  const isBefore = (one: number, other: number) => isNewer(table, numbers[one] ?? -1, numbers[other] ?? -1)
  const shown = question.sort === 'year' ? { most: question.limit, isBefore } : null
  const ranked = rank(index, words, { ...wanted, limit, accept, shown })
  const matching = new Set<number>()
  ranked.holding.forEach((count, number) => {
    const row = numbers[number] ?? -1
    if (count > 0 && row >= 0) matching.add(row)
  })
  const holds = new Set(matching)
  for (const { passage } of ranked.hits) matching.add(table.rows.get(passage.sourceId) ?? -1)
  matching.delete(-1)
  const { facets, rows } = countFacets(table, selection, matching)
  const holdingOf = (id: string) => ranked.holding[index.numbers.get(id) ?? -1] ?? 0
  const groups = grouped([...ranked.hits, ...ranked.further])
  // A few of the words are not what was asked for: however new, such sources take no place from those that hold all.
  const tiers = [rows.filter(row => holds.has(row)), rows.filter(row => !holds.has(row))]
  const order =
    shown === null ? [...groups.keys()] : tiers.flatMap(some => newest(table, some, question.limit))
  const kept = order.filter(id => groups.has(id)).slice(0, question.limit)
  const rowOf = (id: string) => table.rows.get(id) ?? -1
  if (shown !== null) kept.sort((one, other) => (isNewer(table, rowOf(one), rowOf(other)) ? -1 : 1))
  const found = kept.map((sourceId): SourceHit => {
    const all = groups.get(sourceId) ?? []
    const holding = holdingOf(sourceId)
    const best = all.slice(0, each).map(present)
    const [top] = best
    // A passage that came along with its title or its neighbours would show nothing of what was typed.
    const telling = best.filter(({ highlights }) => highlights.length > 0)
    const passages = telling.length > 0 || top === undefined ? telling : [top]
    return { sourceId, passages, more: Math.max(all.length, holding) - passages.length }
  })
  const { corrected, partly } = ranked
  return { found, passages: ranked.total, sources: rows.length, facets, corrected, partly }
}

/** All passages of one source that answer what was typed, best first. */
export function findWithin(
  { index }: Shelf,
  { text, sourceId, spelling }: Pick<Question, 'text' | 'spelling'> & { readonly sourceId: string }
): readonly Hit[] {
  const { words, conditions } = readConditions(text)
  const accept = (id: string) => id === sourceId
  return rank(index, words, {
    limit: mostWithin,
    accept,
    without: withoutOf(conditions),
    spelling,
    shown: null
  }).hits.map(present)
}

function withoutOf({ without }: Conditions): readonly Uint16Array[] {
  return without.map(word => unitsOf(foldText(word)))
}

/** Which sources are of a kind (null: any) and not hidden; null when nothing is asked. */
export function sourcesOf(
  shelf: Shelf,
  { kind, hidden }: Pick<Question, 'kind' | 'hidden'>
): ((sourceId: string) => boolean) | null {
  const selection = select(shelf.table, noConditions, { kind, hidden: new Set(hidden) })
  return accepting(shelf, selection, hidden)
}

/** Which sources meet the conditions; null when nothing is asked, so that nothing needs asking. */
function accepting(
  { table }: Shelf,
  selection: Selection,
  hidden: readonly string[]
): ((sourceId: string) => boolean) | null {
  const { allowed, conditions } = selection
  const others = conditions.titles.length + conditions.people.length + conditions.topics.length
  if (others + hidden.length === 0 && Object.values(allowed).every(marks => marks === null)) return null
  return sourceId => {
    const row = table.rows.get(sourceId)
    return row !== undefined && meets(table, selection, row)
  }
}

function grouped(hits: readonly Ranked[]): ReadonlyMap<string, readonly Ranked[]> {
  const groups = new Map<string, Ranked[]>()
  for (const hit of hits) {
    const group = groups.get(hit.passage.sourceId)
    if (group === undefined) groups.set(hit.passage.sourceId, [hit])
    else group.push(hit)
  }
  return groups
}

function isNewer({ years, ids }: FacetTable, row: number, other: number): boolean {
  const later = (years[row] ?? 0) - (years[other] ?? 0)
  return later > 0 || (later === 0 && (ids[row] ?? '') < (ids[other] ?? ''))
}

/** The ids of the newest: a few of very many, so that putting all in order would take longer than the search. */
function newest(table: FacetTable, rows: readonly number[], most: number): readonly string[] {
  const first = createFirst({ most, isBefore: (one, other) => isNewer(table, one, other) })
  for (const row of rows) first.offer(row)
  return first.kept.map(row => table.ids[row] ?? '')
}

/** The sources that meet the conditions, newest first, each with its first passage. */
function listed(shelf: Shelf, selection: Selection, limit: number): SourceHits {
  const { index, table } = shelf
  const { facets, rows } = countFacets(table, selection, table.rows.values())
  const ids = newest(table, rows, limit)
  const first = firstPassages(index, ids)
  const found = ids.map((sourceId): SourceHit => {
    const passage = first.get(sourceId)
    return {
      sourceId,
      passages: passage === undefined ? [] : [{ passage, score: 0, highlights: [] }],
      more: 0
    }
  })
  return { found, passages: 0, sources: rows.length, facets, corrected: null, partly: false }
}

function firstPassages(index: PassageIndex, ids: readonly string[]): ReadonlyMap<string, Passage> {
  const wanted = new Map(ids.map(id => [index.numbers.get(id) ?? -1, id]))
  const found = new Map<string, Passage>()
  for (const segment of allSegments(index))
    for (let place = 0; place < segment.count; place++) {
      const sourceId = segment.positions[place] === 0 ? wanted.get(segment.sources[place] ?? -1) : undefined
      if (sourceId !== undefined) found.set(sourceId, passageAt(segment, place, sourceId))
    }
  return found
}
