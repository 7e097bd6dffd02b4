import { passageId, type Passage } from '../library/passage.ts'
import type { Undecoded } from './postings.ts'
import { textOf } from './tokens.ts'

/** The most passages one segment holds: a place in it then fits 13 bits. */
export const segmentRoom = 8192

/**
 * A finished piece of the index: passages with their words, and for each token the passages that hold it. Never changed, but for entries
 * that are still to be decoded: before `needLists` or `needEntries` they are naught.
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
  /** null once all entries are there. */
  undecoded: Undecoded | null
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

/** The passages of a part of the index by source: numbers ascend, so those of one source lie together. */
type Parted = Pick<Segment, 'count' | 'sources'>

/** The numbers of the sources that have passages in a segment, ascending. */
export function sourcesIn({ count, sources }: Parted): readonly number[] {
  const found: number[] = []
  for (let i = 0; i < count; i++) if (i === 0 || sources[i] !== sources[i - 1]) found.push(sources[i] ?? 0)
  return found
}

/** The places [from, to) of a source's passages in a segment. */
export function spanOf({ count, sources }: Parted, source: number): readonly [number, number] {
  const from = firstAbove(count, place => (sources[place] ?? 0) >= source)
  let to = from
  while (to < count && sources[to] === source) to++
  return [from, to]
}
