import type { Passage } from '../library/passage.ts'
import {
  addPassage,
  createOpenSegment,
  finish,
  openRoom,
  tallyCharacters,
  type OpenSegment
} from './open-segment.ts'
import { spanOf, type Segment } from './segment.ts'
import type { Subjects } from './subjects.ts'
import { addTitle, createTitleBook, dropTitle, type TitleBook } from './title-book.ts'
import { titleKeys } from './titles.ts'
import { createTokens, tokenise, unitsOf } from './tokens.ts'

/** A source in the index; its number is its place in `sources`. */
type Indexed = { readonly id: string; readonly title: string; gone: boolean }

/**
 * The full-text index over passages: finished segments that never change, and one open segment that takes what is new. Changed by
 * `addSource` and `removeSource`; `tending` merges segments, which changes no answer but for the weight of words of what is gone.
 */
export type PassageIndex = {
  segments: readonly Segment[]
  open: OpenSegment
  /** The open segment finished for queries; null after a change. */
  openFinished: Segment | null
  sources: Indexed[]
  /** The titles of the sources, by number. */
  titles: TitleBook
  numbers: Map<string, number>
  words: Map<number, string>
  characters: Uint32Array
  /** Of each token how many of its postings are of passages that are gone; rarity is told without them. */
  lost: Map<number, number>
  passages: number
  eights: number
  /** What the library teaches about its subjects; null before it was learnt. */
  subjects: Subjects | null
}

/** What goes into the index of one source. `title` is what people call it by; words found there count for its passages. */
export type NewSource = {
  readonly sourceId: string
  readonly title: string
  readonly passages: readonly Passage[]
}

/** An index with nothing in it. */
export function createIndex(): PassageIndex {
  return {
    segments: [],
    open: createOpenSegment(),
    openFinished: null,
    sources: [],
    titles: createTitleBook(),
    numbers: new Map(),
    words: new Map(),
    characters: new Uint32Array(0x10000),
    lost: new Map(),
    passages: 0,
    eights: 0,
    subjects: null
  }
}

/** Enters a source and gives it the next number. One that is gone keeps its number until its passages have left the segments. */
export function enterSource(
  index: PassageIndex,
  { id, title }: { readonly id: string; readonly title: string },
  state: 'present' | 'gone'
): number {
  const number = index.sources.push({ id, title, gone: state === 'gone' }) - 1
  addTitle(index.titles, state === 'gone' ? new Uint32Array() : titleKeys(title))
  if (state === 'gone') dropTitle(index.titles, number)
  else index.numbers.set(id, number)
  return number
}

/** Takes a source in. One that is there already under the same id is replaced; one without passages cannot be found and is left out. */
export function addSource(index: PassageIndex, { sourceId, title, passages }: NewSource): void {
  removeSource(index, sourceId)
  if (passages.length === 0) return
  const source = enterSource(index, { id: sourceId, title }, 'present')
  passages.forEach((passage, place) => {
    if (index.open.count === openRoom) closeOpen(index)
    const opening = place === 0 ? title : ''
    addPassage(index.open, passage, {
      source,
      title: opening,
      characters: index.characters,
      words: index.words
    })
    index.passages++
    index.eights += index.open.lengths[index.open.count - 1] ?? 0
  })
  index.openFinished = null
}

/**
 * Takes a source out: it is no longer found or counted. Its words stay in the segments until those are merged or purged. Unknown
 * ids are left alone.
 */
export function removeSource(index: PassageIndex, sourceId: string): void {
  const number = index.numbers.get(sourceId)
  const source = index.sources[number ?? -1]
  if (number === undefined || source === undefined) return
  source.gone = true
  dropTitle(index.titles, number)
  index.numbers.delete(sourceId)
  for (const segment of [...index.segments, index.open]) leave(index, segment, number)
}

type Leaving = Pick<Segment, 'count' | 'sources' | 'units' | 'starts' | 'bodies' | 'positions' | 'lengths'>

/** Takes the passages that a source has in a segment out of the counts. */
export function leave(index: PassageIndex, segment: Leaving, source: number): void {
  const [from, to] = spanOf(segment, source)
  for (let place = from; place < to; place++) {
    index.passages--
    index.eights -= segment.lengths[place] ?? 0
    tallyCharacters(segment.units, [segment.starts[place] ?? 0, segment.starts[place + 1] ?? 0], unit => {
      index.characters[unit] = (index.characters[unit] ?? 1) - 1
    })
  }
  eachPosting(index, segment, source, key => countLost(index, key, 1))
}

const tokens = createTokens()

/** Counts postings of a token among the lost ones, or with `by` below 0 no longer, because they left their segment. */
export function countLost({ lost }: PassageIndex, key: number, by: number): void {
  const count = (lost.get(key) ?? 0) + by
  if (count === 0) lost.delete(key)
  else lost.set(key, count)
}

/** Calls `visit` with the token of each posting that a source's passages have in a segment. */
export function eachPosting(
  index: PassageIndex,
  segment: Leaving,
  source: number,
  visit: (key: number) => void
): void {
  const { units, starts, bodies } = segment
  const [from, to] = spanOf(segment, source)
  for (let place = from; place < to; place++) {
    const body = bodies[place] ?? 0
    const title =
      segment.positions[place] === 0 ? unitsOf(index.sources[source]?.title ?? '') : new Uint16Array()
    const keys = new Set([
      ...keysOf(units, [starts[place] ?? 0, body]),
      ...keysOf(units, [body, starts[place + 1] ?? 0]),
      ...keysOf(title, [0, title.length])
    ])
    keys.forEach(visit)
  }
}

function keysOf(units: Uint16Array, span: readonly [number, number]): Uint32Array {
  tokenise(units, span, tokens)
  return tokens.keys.slice(0, tokens.count)
}

/** Finishes the open segment, so that it takes part in merging, and begins a new one. */
export function closeOpen(index: PassageIndex): void {
  index.segments = [...index.segments, index.openFinished ?? finish(index.open)]
  index.open = createOpenSegment()
  index.openFinished = null
}

/** All segments, what is open included, as queries see them. */
export function allSegments(index: PassageIndex): readonly Segment[] {
  if (index.open.count === 0) return index.segments
  index.openFinished ??= finish(index.open)
  return [...index.segments, index.openFinished]
}

/** How many passages of each source that is there the index holds, by id. */
export function passageCounts(index: PassageIndex): ReadonlyMap<string, number> {
  const counts = new Uint32Array(index.sources.length)
  for (const { count, sources } of [...index.segments, index.open])
    for (let i = 0; i < count; i++) counts[sources[i] ?? 0] = (counts[sources[i] ?? 0] ?? 0) + 1
  return new Map([...index.numbers].map(([id, number]) => [id, counts[number] ?? 0]))
}
