import { decoding } from './postings.ts'
import { opensOf, type Segment } from './segment.ts'

/** Tells of a source's number whether its passages stay. */
export type Stays = (source: number) => boolean

/** How many postings are moved between two pauses: a fraction of a millisecond's work. */
const slice = 20_000

/**
 * Makes one segment of all given ones in order, without the passages of sources that do not stay. Together they must fit into
 * `segmentRoom`. The work comes in small pieces: each step of the generator is one, the segment is what it returns.
 */
export function* merging(segments: readonly Segment[], stays: Stays): Generator<undefined, Segment> {
  for (const segment of segments) yield* decoding(segment)
  const places = segments.map(segment => new Int32Array(segment.count).fill(-1))
  let count = 0
  let size = 0
  segments.forEach((segment, s) => {
    for (let i = 0; i < segment.count; i++) {
      if (!stays(segment.sources[i] ?? 0)) continue
      const place = places[s]
      if (place !== undefined) place[i] = count++
      size += (segment.starts[i + 1] ?? 0) - (segment.starts[i] ?? 0)
    }
  })
  yield
  const texts = yield* mergeTexts(segments, places, { count, size })
  const lists = yield* mergeLists(segments, places)
  return { ...texts, ...lists }
}

type Texts = Omit<Segment, 'keys' | 'lists' | 'entries' | 'opens' | 'undecoded'>

function* mergeTexts(
  segments: readonly Segment[],
  places: readonly Int32Array[],
  { count, size }: { readonly count: number; readonly size: number }
): Generator<undefined, Texts> {
  const merged = {
    count,
    units: new Uint16Array(size),
    starts: new Uint32Array(count + 1),
    bodies: new Uint32Array(count),
    sources: new Uint32Array(count),
    positions: new Uint32Array(count),
    lengths: new Uint8Array(count)
  }
  let at = 0
  for (const [s, segment] of segments.entries()) {
    for (let i = 0; i < segment.count; i++) {
      const place = places[s]?.[i] ?? -1
      if (place < 0) continue
      const start = segment.starts[i] ?? 0
      const words = segment.units.subarray(start, segment.starts[i + 1])
      merged.units.set(words, at)
      merged.bodies[place] = at + (segment.bodies[i] ?? 0) - start
      merged.sources[place] = segment.sources[i] ?? 0
      merged.positions[place] = segment.positions[i] ?? 0
      merged.lengths[place] = segment.lengths[i] ?? 0
      at += words.length
      merged.starts[place + 1] = at
    }
    yield
  }
  return merged
}

type Lists = Pick<Segment, 'keys' | 'lists' | 'entries' | 'opens' | 'undecoded'>

function* mergeLists(
  segments: readonly Segment[],
  places: readonly Int32Array[]
): Generator<undefined, Lists> {
  const cursors = new Uint32Array(segments.length)
  const keys = new Uint32Array(segments.reduce((sum, segment) => sum + segment.keys.length, 0))
  const lists = new Uint32Array(keys.length + 1)
  const entries = new Uint16Array(segments.reduce((sum, segment) => sum + segment.entries.length, 0))
  let keyCount = 0
  let entryCount = 0
  let pause = slice
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
    if (entryCount < pause) continue
    pause = entryCount + slice
    yield
  }
  const kept = keys.slice(0, keyCount)
  yield
  return {
    keys: kept,
    lists: lists.slice(0, keyCount + 1),
    entries: entries.slice(0, entryCount),
    opens: opensOf(kept),
    undecoded: null
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
