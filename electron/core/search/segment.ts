import { passageId, type Passage } from '../library/passage.ts'
import { textOf } from './tokens.ts'

/** The most passages one segment holds: a place in it then fits 13 bits. */
export const segmentRoom = 8192

/**
 * A finished piece of the index: passages with their words, and for each token the passages that hold it. Never changed.
 * Passage `i` has its heading path in units [starts[i], bodies[i]), headings parted by line feeds, and its text in
 * [bodies[i], starts[i + 1]). Token `keys[k]` (ascending) has its postings in entries [lists[k], lists[k + 1]), each
 * `passage << 3 | min(times, 8) - 1`, passages ascending. `lengths` counts the tokens of a text in eights. The tokens whose upper
 * half is `u` are keys [opens[u], opens[u + 1]).
 */
export type Segment = {
  readonly count: number
  readonly units: Uint16Array
  readonly starts: Uint32Array
  readonly bodies: Uint32Array
  readonly sources: Uint32Array
  readonly positions: Uint32Array
  readonly lengths: Uint8Array
  readonly keys: Uint32Array
  readonly lists: Uint32Array
  readonly entries: Uint16Array
  readonly opens: Uint32Array
}

/** The `opens` of a segment with these keys. */
export function opensOf(keys: Uint32Array): Uint32Array {
  const opens = new Uint32Array(0x10001)
  let from = 0
  for (let k = 0; k < keys.length; k++) {
    const upper = (keys[k] ?? 0) >>> 16
    if (upper < from) continue
    opens.fill(k, from, upper + 1)
    from = upper + 1
  }
  return opens.fill(keys.length, from)
}

/** The place of `key` in the segment's tokens, or of the first greater one. */
export function lowerBound({ keys, opens }: Segment, key: number): number {
  const upper = key >>> 16
  let low = opens[upper] ?? 0
  let high = opens[upper + 1] ?? 0
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((keys[middle] ?? 0) < key) low = middle + 1
    else high = middle
  }
  return low
}

/** The first of the places 0 … length - 1 from which on `isAbove` holds; `length` when it holds nowhere. */
export function firstAbove(length: number, isAbove: (place: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (isAbove(middle)) high = middle
    else low = middle + 1
  }
  return low
}

/** The passage at a place of a segment as it was put in. */
export function passageAt(segment: Segment, place: number, sourceId: string): Passage {
  const start = segment.starts[place] ?? 0
  const body = segment.bodies[place] ?? 0
  const position = segment.positions[place] ?? 0
  return {
    id: passageId(sourceId, position),
    sourceId,
    position,
    path: body === start ? [] : textOf(segment.units, start, body).split('\n'),
    text: textOf(segment.units, body, segment.starts[place + 1] ?? 0)
  }
}

/** What merging needs to know of the sources: which are still there, and under what number they go on. */
export type Renumber = (source: number) => number | null

/**
 * One segment that holds the passages of all given ones in order, without those of sources that are gone. Together they must fit
 * into `segmentRoom`.
 */
export function mergeSegments(segments: readonly Segment[], renumber: Renumber): Segment {
  const places = segments.map(segment => new Int32Array(segment.count).fill(-1))
  let count = 0
  let size = 0
  segments.forEach((segment, s) => {
    for (let i = 0; i < segment.count; i++) {
      if (renumber(segment.sources[i] ?? 0) === null) continue
      const place = places[s]
      if (place !== undefined) place[i] = count++
      size += (segment.starts[i + 1] ?? 0) - (segment.starts[i] ?? 0)
    }
  })
  return { ...mergeTexts(segments, renumber, { count, size }), ...mergeLists(segments, places) }
}

type Texts = Omit<Segment, 'keys' | 'lists' | 'entries' | 'opens'>

function mergeTexts(
  segments: readonly Segment[],
  renumber: Renumber,
  { count, size }: { readonly count: number; readonly size: number }
): Texts {
  const merged = {
    count,
    units: new Uint16Array(size),
    starts: new Uint32Array(count + 1),
    bodies: new Uint32Array(count),
    sources: new Uint32Array(count),
    positions: new Uint32Array(count),
    lengths: new Uint8Array(count)
  }
  let place = 0
  let at = 0
  for (const segment of segments)
    for (let i = 0; i < segment.count; i++) {
      const source = renumber(segment.sources[i] ?? 0)
      if (source === null) continue
      const start = segment.starts[i] ?? 0
      const words = segment.units.subarray(start, segment.starts[i + 1])
      merged.units.set(words, at)
      merged.starts[place] = at
      merged.bodies[place] = at + (segment.bodies[i] ?? 0) - start
      merged.sources[place] = source
      merged.positions[place] = segment.positions[i] ?? 0
      merged.lengths[place] = segment.lengths[i] ?? 0
      at += words.length
      merged.starts[++place] = at
    }
  return merged
}

type Lists = Pick<Segment, 'keys' | 'lists' | 'entries' | 'opens'>

function mergeLists(segments: readonly Segment[], places: readonly Int32Array[]): Lists {
  const cursors = new Uint32Array(segments.length)
  const keys = new Uint32Array(segments.reduce((sum, segment) => sum + segment.keys.length, 0))
  const lists = new Uint32Array(keys.length + 1)
  const entries = new Uint16Array(segments.reduce((sum, segment) => sum + segment.entries.length, 0))
  let keyCount = 0
  let entryCount = 0
  for (let key = leastKey(segments, cursors); key !== null; key = leastKey(segments, cursors)) {
    const before = entryCount
    for (let s = 0; s < segments.length; s++) {
      const segment = segments[s]
      const cursor = cursors[s] ?? 0
      const moved = places[s]
      if (segment === undefined || moved === undefined || segment.keys[cursor] !== key) continue
      const end = segment.lists[cursor + 1] ?? 0
      for (let e = segment.lists[cursor] ?? 0; e < end; e++) {
        const entry = segment.entries[e] ?? 0
        const place = moved[entry >> 3] ?? -1
        if (place >= 0) entries[entryCount++] = (place << 3) | (entry & 7)
      }
      cursors[s] = cursor + 1
    }
    if (entryCount === before) continue
    keys[keyCount++] = key
    lists[keyCount] = entryCount
  }
  const kept = keys.slice(0, keyCount)
  return {
    keys: kept,
    lists: lists.slice(0, keyCount + 1),
    entries: entries.slice(0, entryCount),
    opens: opensOf(kept)
  }
}

function leastKey(segments: readonly Segment[], cursors: Uint32Array): number | null {
  let least = Infinity
  for (let s = 0; s < segments.length; s++) {
    const key = segments[s]?.keys[cursors[s] ?? 0] ?? Infinity
    if (key < least) least = key
  }
  return least === Infinity ? null : least
}
