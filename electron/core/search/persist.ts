import {
  decodeNumbers,
  decodeSums,
  decodeTexts,
  encodeNumbers,
  encodeTexts,
  numbersIn,
  steps
} from './coding.ts'
import { tallyCharacters } from './open-segment.ts'
import { createNumbering, enterKey } from './numbering.ts'
import { asUnits, lastingRoom, pack, unpack, type Pieces } from './packing.ts'
import { blocksOf, decoding, encoding, undecoded } from './postings.ts'
import { lowerBound, opensOf, sourcesIn, type Segment } from './segment.ts'
import { createIndex, enterSource, leave, type PassageIndex } from './stock.ts'
import { wordKeys, wordKeysEnd } from './tokens.ts'

/** Rises whenever the bytes or the tokens change their meaning; an older file is then made anew. */
const version = 5

/**
 * A segment of the index as a file that is complete in itself: passages, postings, titles of its sources, its Latin words. The
 * work comes in pieces of a few milliseconds: each step of the generator is one, the bytes are what it returns.
 */
export function* packing(
  segment: Segment,
  { sources, words }: PassageIndex
): Generator<undefined, Uint8Array> {
  const table = sourcesIn(segment)
  const ordinals = new Map(table.map((source, ordinal) => [source, ordinal]))
  const { count, starts, bodies, keys, lists } = segment
  const lengthsOf = (from: ArrayLike<number>, to: ArrayLike<number>) =>
    Uint32Array.from({ length: count }, (_, i) => (to[i] ?? 0) - (from[i] ?? 0))
  const spelt = encodeTexts(Array.from(wordsAmong(segment), key => words.get(key) ?? ''))
  const names = encodeTexts(
    table.flatMap(source => [sources[source]?.id ?? '', sources[source]?.title ?? ''])
  )
  yield
  yield* decoding(segment)
  const counted = yield* countingCharacters(segment)
  yield
  const postings = yield* encoding(segment)
  yield
  const tokens = encodeNumbers(steps(keys))
  const lengths = encodeNumbers(steps(lists).subarray(1))
  yield
  return pack(version, [
    ['count', Uint32Array.of(count, keys.length)],
    ['sources', names.units],
    ['names', names.lengths],
    ['words', spelt.units],
    ['spelt', spelt.lengths],
    ['of', encodeNumbers(segment.sources.map(source => ordinals.get(source) ?? 0))],
    ['positions', encodeNumbers(segment.positions)],
    ['paths', encodeNumbers(lengthsOf(starts, bodies))],
    ['bodies', encodeNumbers(lengthsOf(bodies, starts.subarray(1)))],
    ['lengths', segment.lengths],
    ['keys', tokens],
    ['lists', lengths],
    ['blocks', encodeNumbers(steps(postings.blocks))],
    ['postings', postings.bytes],
    ['characters', encodeNumbers(steps(counted.units))],
    ['held', encodeNumbers(counted.counts)],
    // Last, so that it can be read into memory of its own: it stays there, the rest does not.
    ['text', segment.units]
  ])
}

function wordsAmong(segment: Segment): Uint32Array {
  return segment.keys.subarray(lowerBound(segment, wordKeys), lowerBound(segment, wordKeysEnd))
}

/** So many passages are counted between two pauses. */
const passagesAtOnce = 256

function* countingCharacters({ count, units, starts }: Segment) {
  const counts = new Uint32Array(0x10000)
  for (let i = 0; i < count; i++) {
    if (i % passagesAtOnce === passagesAtOnce - 1) yield
    tallyCharacters(units, [starts[i] ?? 0, starts[i + 1] ?? 0], unit => {
      counts[unit] = (counts[unit] ?? 0) + 1
    })
  }
  const there = Uint32Array.from([...counts.keys()].filter(unit => counts[unit] !== 0))
  return { units: there, counts: there.map(unit => counts[unit] ?? 0) }
}

/**
 * What a segment file holds: the segment with its sources as places in `table`, id and title of each. `words` gives the Latin word of the
 * n-th of its keys that are words.
 */
export type Stored = {
  readonly segment: Segment
  readonly table: readonly (readonly [id: string, title: string])[]
  readonly words: (place: number) => string
  readonly characters: readonly [units: Uint32Array, counts: Uint32Array]
}

/**
 * The segment that `packing` wrote; null when the bytes are damaged, cut short or of another version. The text stays where it was read to,
 * its postings are decoded when they are needed.
 */
export function unpackSegment(pieces: Pieces): Stored | null {
  const parts = unpack(version, pieces)
  const counts = parts?.get('count')
  if (parts === undefined || parts === null || counts === undefined) return null
  const [count = 0, keyCount = 0] = new Uint32Array(counts.buffer, counts.byteOffset, 2)
  const part = (name: string) => parts.get(name) ?? new Uint8Array()
  const numbers = (name: string, length: number) => decodeNumbers(part(name), length)
  const paths = numbers('paths', count)
  const texts = numbers('bodies', count)
  const starts = new Uint32Array(count + 1)
  for (let i = 0; i < count; i++) starts[i + 1] = (starts[i] ?? 0) + (paths[i] ?? 0) + (texts[i] ?? 0)
  const keys = decodeSums(part('keys'), new Uint32Array(lastingRoom(keyCount * 4)), 0)
  const lists = decodeSums(part('lists'), new Uint32Array(lastingRoom((keyCount + 1) * 4)), 1)
  const blocks = decodeSums(part('blocks'), new Uint32Array(blocksOf(keyCount)), 0)
  const units = decodeSums(part('characters'), new Uint32Array(numbersIn(part('characters'))), 0)
  const segment = {
    count,
    units: asUnits(part('text')),
    starts,
    bodies: paths.map((length, i) => (starts[i] ?? 0) + length),
    sources: numbers('of', count),
    positions: numbers('positions', count),
    lengths: part('lengths').slice(),
    keys,
    lists,
    entries: new Uint16Array(lastingRoom((lists[keyCount] ?? 0) * 2)),
    opens: opensOf(keys),
    undecoded: undecoded({ bytes: part('postings'), blocks })
  }
  const name = decodeTexts({ units: asUnits(part('sources')), lengths: part('names') })
  return {
    segment,
    table: Array.from({ length: numbersIn(part('names')) / 2 }, (_, i) => [name(2 * i), name(2 * i + 1)]),
    words: decodeTexts({ units: asUnits(part('words')), lengths: part('spelt') }),
    characters: [units, numbers('held', units.length)]
  }
}

/** A segment read back, and the places in its table of sources that are no longer there. */
export type Kept = { readonly stored: Stored; readonly gone: readonly number[] }

/**
 * The index over segments read back, in the order in which it had them. A source that is in two of them (its passages did not fit into
 * the first) is one.
 */
export function assemble(kept: readonly Kept[]): PassageIndex {
  const index = createIndex()
  const spelt = createNumbering()
  index.segments = kept.map(({ stored, gone }) => {
    const { table, words, characters } = stored
    const numbers = table.map(([id, title], place) => {
      const known = gone.includes(place) ? undefined : index.numbers.get(id)
      return known ?? enterSource(index, { id, title }, gone.includes(place) ? 'gone' : 'present')
    })
    const { segment } = stored
    for (let i = 0; i < segment.count; i++) segment.sources[i] = numbers[segment.sources[i] ?? 0] ?? 0
    const latin = wordsAmong(segment)
    for (let i = 0; i < latin.length; i++) {
      const known = spelt.count
      if (enterKey(spelt, latin[i] ?? 0) === known) index.words.set(latin[i] ?? 0, words(i))
    }
    const [units, counts] = characters
    for (let i = 0; i < units.length; i++) {
      const unit = units[i] ?? 0
      index.characters[unit] = (index.characters[unit] ?? 0) + (counts[i] ?? 0)
    }
    index.passages += segment.count
    for (const length of segment.lengths) index.eights += length
    for (const place of gone) leave(index, segment, numbers[place] ?? 0)
    return segment
  })
  return index
}

/** The places in its table of those sources of a segment that are gone: what is noted beside its file. */
export function goneFrom(segment: Segment, { sources }: PassageIndex): readonly number[] {
  return sourcesIn(segment).flatMap((source, place) => (sources[source]?.gone === false ? [] : [place]))
}
