import { createOpenSegment } from './open-segment.ts'
import { tidy, type PassageIndex } from './stock.ts'
import { opensOf, type Segment } from './segment.ts'
import { createTitleBook } from './title-book.ts'
import { titleKeys } from './titles.ts'
import { textOf, unitsOf } from './tokens.ts'

const magic = 0x58494642
/** Rises whenever the bytes or the tokens change their meaning; an older file is then rebuilt. */
const version = 1
const headerWords = 4

/**
 * The index as bytes, the words of the passages included: header (magic, version, checksum, number of parts), then for each part its
 * length in bytes and its bytes, padded to four. Little-endian, as every machine we run on; elsewhere the magic does not match.
 * Tidies the index on the way, so that what was removed is not written.
 */
export function saveIndex(index: PassageIndex): Uint8Array {
  tidy(index)
  const words = [...index.words.values()]
  const catalog = {
    sources: index.sources.map(({ id, title }) => [id, title]),
    words: words.join('\n'),
    passages: index.passages,
    eights: index.eights,
    segments: index.segments.map(segment => segment.count)
  }
  const keys = Uint32Array.from(index.words.keys())
  const parts = [unitsOf(JSON.stringify(catalog)), keys, index.characters, ...index.segments.flatMap(partsOf)]
  const size = parts.reduce((sum, part) => sum + 4 + padded(part.byteLength), headerWords * 4)
  const bytes = new Uint8Array(size)
  const header = new Uint32Array(bytes.buffer)
  let at = headerWords * 4
  for (const part of parts) {
    header[at / 4] = part.byteLength
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at + 4)
    at += 4 + padded(part.byteLength)
  }
  header.set([magic, version, checksum(header.subarray(headerWords)), parts.length])
  return bytes
}

function partsOf(segment: Segment): readonly (Uint8Array | Uint16Array | Uint32Array)[] {
  const { units, starts, bodies, sources, positions, lengths, keys, lists, entries } = segment
  return [units, starts, bodies, sources, positions, lengths, keys, lists, entries]
}

/**
 * The index that `saveIndex` wrote; null when the bytes are damaged, cut short or of another version. The index reads from the
 * given bytes as long as it lives: do not change them.
 */
export function loadIndex(bytes: Uint8Array): PassageIndex | null {
  if (bytes.byteLength < headerWords * 4 || bytes.byteLength % 4 !== 0) return null
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice()
  const all = new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.byteLength / 4)
  if (all[0] !== magic || all[1] !== version || all[2] !== checksum(all.subarray(headerWords))) return null
  const parts = readParts(aligned, all)
  if (parts.length !== all[3]) return null
  const [catalogPart, keys, characters, ...rest] = parts
  if (catalogPart === undefined || keys === undefined || characters === undefined) return null
  const catalog = readCatalog(catalogPart)
  const words = catalog.words.split('\n')
  return {
    segments: catalog.segments.map((count, number) =>
      segmentOf(count, rest.slice(number * 9, number * 9 + 9))
    ),
    open: createOpenSegment(),
    openFinished: null,
    sources: catalog.sources.map(([id, title]) => ({ id, title, gone: false })),
    titles: createTitleBook(catalog.sources.map(([, title]) => titleKeys(title))),
    numbers: new Map(catalog.sources.map(([id], number) => [id, number])),
    words: new Map([...asWords(keys)].map((key, number) => [key, words[number] ?? ''])),
    characters: asWords(characters).slice(),
    passages: catalog.passages,
    eights: catalog.eights
  }
}

function readParts(bytes: Uint8Array, all: Uint32Array): readonly Uint8Array[] {
  const parts: Uint8Array[] = []
  for (let at = headerWords * 4; at < bytes.byteLength;) {
    const length = all[at / 4] ?? 0
    parts.push(bytes.subarray(at + 4, at + 4 + length))
    at += 4 + padded(length)
  }
  return parts
}

type Catalog = {
  readonly sources: readonly (readonly [string, string])[]
  readonly words: string
  readonly passages: number
  readonly eights: number
  readonly segments: readonly number[]
}

/** The checksum has vouched for the bytes, so their shape is ours. */
function readCatalog(part: Uint8Array): Catalog {
  const units = asUnits(part)
  return JSON.parse(textOf(units, 0, units.length)) as Catalog
}

function segmentOf(count: number, parts: readonly Uint8Array[]): Segment {
  const [units, starts, bodies, sources, positions, lengths, keys, lists, entries] = parts
  const tokens = asWords(keys)
  return {
    count,
    units: asUnits(units),
    starts: asWords(starts),
    bodies: asWords(bodies),
    sources: asWords(sources),
    positions: asWords(positions),
    lengths: lengths ?? new Uint8Array(0),
    keys: tokens,
    lists: asWords(lists),
    entries: asUnits(entries),
    opens: opensOf(tokens)
  }
}

function asUnits(part: Uint8Array | undefined): Uint16Array {
  if (part === undefined) return new Uint16Array(0)
  return new Uint16Array(part.buffer, part.byteOffset, part.byteLength / 2)
}

function asWords(part: Uint8Array | undefined): Uint32Array {
  if (part === undefined) return new Uint32Array(0)
  return new Uint32Array(part.buffer, part.byteOffset, part.byteLength / 4)
}

function padded(length: number): number {
  return (length + 3) & ~3
}

/** Four running sums over 32-bit words; finds damage, does not guard against intent. */
function checksum(words: Uint32Array): number {
  let [p, q, r, s] = [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344]
  const end = words.length - (words.length % 4)
  for (let i = 0; i < end; i += 4) {
    p = Math.imul(p ^ (words[i] ?? 0), 0x9e3779b1)
    q = Math.imul(q ^ (words[i + 1] ?? 0), 0x85ebca77)
    r = Math.imul(r ^ (words[i + 2] ?? 0), 0xc2b2ae3d)
    s = Math.imul(s ^ (words[i + 3] ?? 0), 0x27d4eb2f)
  }
  for (let i = end; i < words.length; i++) p = Math.imul(p ^ (words[i] ?? 0), 0x9e3779b1)
  p ^= p >>> 15
  q ^= q >>> 13
  r ^= r >>> 16
  s ^= s >>> 14
  return (p ^ Math.imul(q, 3) ^ Math.imul(r, 5) ^ Math.imul(s, 7) ^ words.length) >>> 0
}
