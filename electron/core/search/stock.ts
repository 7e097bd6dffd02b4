import type { Passage } from '../library/passage.ts'
import {
  addPassage,
  createOpenSegment,
  finish,
  openRoom,
  tallyCharacters,
  type OpenSegment
} from './open-segment.ts'
import { lowerBound, mergeSegments, segmentRoom, type Segment } from './segment.ts'
import { addTitle, createTitleBook, dropTitle, type TitleBook } from './title-book.ts'
import { titleKeys } from './titles.ts'

/** A source in the index; its number is its place in `sources`. */
type Indexed = { readonly id: string; readonly title: string; gone: boolean }

/**
 * The full-text index over passages: finished segments that never change, and one open segment that takes what is new.
 * Changed by `addSource`, `removeSource` and (tidied) `saveIndex` only.
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
  passages: number
  eights: number
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
    titles: createTitleBook([]),
    numbers: new Map(),
    words: new Map(),
    characters: new Uint32Array(0x10000),
    passages: 0,
    eights: 0
  }
}

/** Takes a source in. One that is there already under the same id is replaced. */
export function addSource(index: PassageIndex, { sourceId, title, passages }: NewSource): void {
  removeSource(index, sourceId)
  const source = index.sources.length
  index.sources.push({ id: sourceId, title, gone: false })
  addTitle(index.titles, titleKeys(title))
  index.numbers.set(sourceId, source)
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

/** Takes a source out: it is no longer found, and its words are gone from what is saved next. Unknown ids are left alone. */
export function removeSource(index: PassageIndex, sourceId: string): void {
  const number = index.numbers.get(sourceId)
  const source = index.sources[number ?? -1]
  if (number === undefined || source === undefined) return
  source.gone = true
  dropTitle(index.titles, number)
  index.numbers.delete(sourceId)
  for (const segment of allSegments(index))
    for (
      let place = segment.sources.indexOf(number);
      place >= 0;
      place = segment.sources.indexOf(number, place + 1)
    ) {
      index.passages--
      index.eights -= segment.lengths[place] ?? 0
      tallyCharacters(segment.units, [segment.starts[place] ?? 0, segment.starts[place + 1] ?? 0], unit => {
        index.characters[unit] = (index.characters[unit] ?? 1) - 1
      })
    }
}

/** How many small segments gather before they become one; keeps adding cheap and queries short. */
const smallOnes = 8

function closeOpen(index: PassageIndex): void {
  index.segments = [...index.segments, finish(index.open)]
  index.open = createOpenSegment()
  const small = index.segments.slice(-smallOnes)
  if (small.length < smallOnes || small.some(segment => segment.count > openRoom)) return
  index.segments = [...index.segments.slice(0, -smallOnes), mergeSegments(small, number => number)]
}

/** All segments, what is open included, as queries see them. */
export function allSegments(index: PassageIndex): readonly Segment[] {
  if (index.open.count === 0) return index.segments
  index.openFinished ??= finish(index.open)
  return [...index.segments, index.openFinished]
}

/**
 * Makes the index as small as it can be: what was removed leaves it altogether, small segments become large ones. The answers
 * stay the same but for the weight of words that only removed sources held.
 */
export function tidy(index: PassageIndex): void {
  const kept = index.sources.filter(source => !source.gone)
  const renumbered = new Map(kept.map((source, number) => [source, number]))
  const renumber = (number: number) => renumbered.get(index.sources[number] ?? missing) ?? null
  const unchanged = kept.length === index.sources.length
  const groups: Segment[][] = []
  let room = 0
  for (const segment of allSegments(index)) {
    if (segment.count > room) {
      groups.push([])
      room = segmentRoom
    }
    groups.at(-1)?.push(segment)
    room -= segment.count
  }
  index.segments = groups.flatMap(group => {
    const [only] = group
    if (only !== undefined && group.length === 1 && unchanged) return only
    const merged = mergeSegments(group, renumber)
    return merged.count === 0 ? [] : merged
  })
  index.open = createOpenSegment()
  index.openFinished = null
  if (!unchanged)
    index.titles = createTitleBook(
      index.titles.keys.filter((_, number) => index.sources[number]?.gone === false)
    )
  index.sources = kept
  if (!unchanged) index.words = new Map([...index.words].filter(([key]) => isHeld(index.segments, key)))
  index.numbers = new Map(kept.map(({ id }, number) => [id, number]))
}

function isHeld(segments: readonly Segment[], key: number): boolean {
  return segments.some(segment => segment.keys[lowerBound(segment, key)] === key)
}

const missing: Indexed = { id: '', title: '', gone: true }
