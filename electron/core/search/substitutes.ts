import { byClosing, closedBy } from './closing.ts'
import { needLists } from './postings.ts'
import { lowerBound, segmentRoom, type Segment } from './segment.ts'
import { fold } from './tokens.ts'

/** A character put for the one at place `at` of a word, and the most passages in which the word so changed can stand. */
export type Substitute = { readonly at: number; readonly unit: number; readonly most: number }

/** Postings of one token in one segment: entries [from, to). */
type List = { readonly from: number; readonly to: number }
/** Of a segment with so few passages to look at, the passages themselves are read. */
const readily = 12

/** The keys of the pairs of a word. */
export function pairsOf(word: Uint16Array): readonly number[] {
  return Array.from({ length: word.length - 1 }, (_, i) => pairKey(word[i] ?? 0, word[i + 1] ?? 0))
}

function pairKey(first: number, second: number): number {
  return ((first << 16) | second) >>> 0
}

function listOf(segment: Segment, key: number): List | null {
  const at = lowerBound(segment, key)
  return segment.keys[at] === key ? listAt(segment, at) : null
}

function listAt(segment: Segment, at: number): List {
  const { lists } = segment
  needLists(segment, at, at + 1)
  return { from: lists[at] ?? 0, to: lists[at + 1] ?? 0 }
}

/** The passages of a segment that hold every one of the pairs: the shortest list, as far as it is in all others. */
export function placesWithAll(segment: Segment, keys: readonly number[]): readonly number[] {
  const lists: List[] = []
  for (const key of keys) {
    const list = listOf(segment, key)
    if (list === null) return []
    lists.push(list)
  }
  const [shortest, ...others] = lists.sort((x, y) => x.to - x.from - (y.to - y.from))
  if (shortest === undefined) return []
  const places: number[] = []
  for (let e = shortest.from; e < shortest.to; e++) {
    const place = (segment.entries[e] ?? 0) >> 3
    if (others.every(list => isAt(segment, list, place))) places.push(place)
  }
  return places
}

function isAt({ entries }: Segment, { from, to }: List, place: number): boolean {
  let low = from
  let high = to
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((entries[middle] ?? 0) >> 3 < place) low = middle + 1
    else high = middle
  }
  return low < to && (entries[low] ?? 0) >> 3 === place
}

const counts = new Uint32Array(0x10000)
const held = new Uint8Array(segmentRoom)

/**
 * The characters that, put for the one at place `at` of a folded word of two or more, make it one whose pairs all stand together in
 * some passage. Only characters that are `wanted`.
 */
export function substitutes(
  segments: readonly Segment[],
  { word, at }: { readonly word: Uint16Array; readonly at: number },
  wanted: (unit: number) => boolean
): readonly Substitute[] {
  const rest = [...pairsOf(word.subarray(0, at)), ...pairsOf(word.subarray(at + 1))]
  const found: number[] = []
  const take = (unit: number, count: number) => {
    if (count === 0 || unit === word[at]) return
    if (counts[unit] === 0) found.push(unit)
    counts[unit] = (counts[unit] ?? 0) + count
  }
  for (const segment of segments) {
    if (rest.length === 0) {
      eachFitting(segment, { word, at, wanted }, lists => countOf(segment, lists), take)
      continue
    }
    const places = placesWithAll(segment, rest)
    if (places.length <= readily) {
      for (const place of places)
        for (const unit of standingAt(segment, place, { word, at })) if (wanted(unit)) take(unit, 1)
      continue
    }
    for (const place of places) held[place] = 1
    eachFitting(segment, { word, at, wanted }, lists => countHeld(segment, lists), take)
    for (const place of places) held[place] = 0
  }
  return found.map(unit => {
    const most = counts[unit] ?? 0
    counts[unit] = 0
    return { at, unit, most }
  })
}

type Gap = { readonly word: Uint16Array; readonly at: number; readonly wanted: (unit: number) => boolean }
/** The lists of the pairs a substitute makes: one at the edge of a word, two in its middle. */
type Lists = readonly [List, List | null]

/** Calls `take` for each wanted character with which the pairs around the gap are in the segment. */
function eachFitting(
  segment: Segment,
  { word, at, wanted }: Gap,
  count: (lists: Lists) => number,
  take: (unit: number, count: number) => void
): void {
  const { keys } = segment
  const before = word[at - 1]
  const after = word[at + 1]
  let k = before === undefined ? 0 : lowerBound(segment, before * 0x10000)
  const end = before === undefined ? 0 : lowerBound(segment, (before + 1) * 0x10000)
  if (after === undefined) {
    for (; k < end; k++) {
      const unit = (keys[k] ?? 0) & 0xffff
      if (wanted(unit)) take(unit, count([listAt(segment, k), null]))
    }
    return
  }
  const order = byClosing(segment)
  const [from, to] = closedBy(segment, order, after)
  for (let o = from; o < to; o++) {
    const closing = order[o] ?? 0
    const unit = (keys[closing] ?? 0) >>> 16
    if (before === undefined) {
      if (wanted(unit)) take(unit, count([listAt(segment, closing), null]))
      continue
    }
    while (k < end && ((keys[k] ?? 0) & 0xffff) < unit) k++
    if (k === end) return
    if (((keys[k] ?? 0) & 0xffff) === unit && wanted(unit))
      take(unit, count([listAt(segment, k), listAt(segment, closing)]))
  }
}

function countOf(segment: Segment, [first, second]: Lists): number {
  return second === null ? first.to - first.from : countShared(segment, [first, second], () => true)
}

function countHeld(segment: Segment, [first, second]: Lists): number {
  if (second !== null) return countShared(segment, [first, second], place => held[place] === 1)
  let count = 0
  for (let e = first.from; e < first.to; e++) count += held[(segment.entries[e] ?? 0) >> 3] ?? 0
  return count
}

function countShared(
  segment: Segment,
  [first, second]: readonly [List, List],
  counts: (place: number) => boolean
): number {
  const [short, long] = first.to - first.from < second.to - second.from ? [first, second] : [second, first]
  let count = 0
  for (let e = short.from; e < short.to; e++) {
    const place = (segment.entries[e] ?? 0) >> 3
    if (counts(place) && isAt(segment, long, place)) count++
  }
  return count
}

/** The characters that stand in a passage, or a heading above it, where the word has its gap. */
function standingAt(
  { units, starts, bodies }: Segment,
  place: number,
  { word, at }: { readonly word: Uint16Array; readonly at: number }
): ReadonlySet<number> {
  const found = new Set<number>()
  const [start, body, end] = [starts[place] ?? 0, bodies[place] ?? 0, starts[place + 1] ?? 0]
  const anchor = at === 0 ? 1 : 0
  const first = word[anchor]
  for (const [from, to] of [
    [start, body],
    [body, end]
  ] as const)
    for (let i = from; i + word.length <= to; i++) {
      if (fold(units[i + anchor] ?? 0) !== first) continue
      let same = 0
      while (same < word.length && (same === at || fold(units[i + same] ?? 0) === word[same])) same++
      if (same === word.length) found.add(fold(units[i + at] ?? 0))
    }
  return found
}
