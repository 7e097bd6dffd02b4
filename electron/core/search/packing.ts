import { textOf, unitsOf } from './tokens.ts'

const magic = 0x58494642
/** Magic, version of what the parts mean, checksum of the head, length of the list of contents, length of the head, checksum of the last part. */
const headerWords = 6
const checkedFrom = 3

/** A named part of a file. */
export type Part = readonly [name: string, bytes: Uint8Array | Uint16Array | Uint32Array]

/** A file in two: its head, and its last part, which may be read into memory of its own and stay there. */
export type Pieces = readonly [head: Uint8Array, last: Uint8Array]

/**
 * Parts as the bytes of one file of a version, by which it is told from older ones: header, the list of contents (name and length in bytes of each part), the parts, each padded to four
 * bytes. Little-endian, as every machine we run on; elsewhere the magic does not match.
 */
export function pack(version: number, parts: readonly Part[]): Uint8Array {
  const contents = unitsOf(JSON.stringify(parts.map(([name, bytes]) => [name, bytes.byteLength])))
  const all: readonly Part[] = [['', contents], ...parts]
  const size = all.reduce((sum, [, part]) => sum + padded(part.byteLength), headerWords * 4)
  const bytes = new Uint8Array(size)
  let at = headerWords * 4
  let last = at
  for (const [, part] of all) {
    last = at
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at)
    at += padded(part.byteLength)
  }
  const words = new Uint32Array(bytes.buffer)
  words.set([contents.byteLength, last, checksum(words.subarray(last / 4))], checkedFrom)
  words.set([magic, version, checksum(words.subarray(checkedFrom, last / 4))])
  return bytes
}

/** How long the head of packed bytes is. */
export function headLength(bytes: Uint8Array): number {
  return bytes.byteLength < headerWords * 4
    ? bytes.byteLength
    : Math.min(viewOf(bytes).getUint32(16, true), bytes.byteLength)
}

/** Packed bytes in two. */
export function inPieces(bytes: Uint8Array): Pieces {
  const length = headLength(bytes)
  return [bytes.subarray(0, length), bytes.subarray(length)]
}

/**
 * The parts of a file by name; null when the bytes are damaged, cut short or of another version. The parts are views of the
 * given bytes where those lie at a multiple of four.
 */
export function unpack(version: number, [first, second]: Pieces): ReadonlyMap<string, Uint8Array> | null {
  if (first.byteLength < headerWords * 4 || first.byteLength % 4 !== 0 || second.byteLength % 4 !== 0)
    return null
  const [head, last] = [aligned(first), aligned(second)]
  const words = wordsOf(head)
  if (words[0] !== magic || words[1] !== version) return null
  if (words[2] !== checksum(words.subarray(checkedFrom)) || words[4] !== head.byteLength) return null
  if (words[5] !== checksum(wordsOf(last))) return null
  const contentsLength = words[3] ?? 0
  const units = asUnits(head.subarray(headerWords * 4, headerWords * 4 + contentsLength))
  const parts = new Map<string, Uint8Array>()
  let at = headerWords * 4 + padded(contentsLength)
  // The checksum has vouched for the bytes, so their shape is ours.
  const contents = JSON.parse(textOf(units, 0, units.length)) as readonly (readonly [string, number])[]
  for (const [name, length] of contents) {
    parts.set(name, at < head.byteLength ? head.subarray(at, at + length) : last.subarray(0, length))
    at += padded(length)
  }
  return parts
}

function aligned(bytes: Uint8Array): Uint8Array {
  return bytes.byteOffset % 4 === 0 ? bytes : bytes.slice()
}

function wordsOf(bytes: Uint8Array): Uint32Array {
  return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4)
}

/** The checksum in the header of the head of packed bytes: tells two versions of a file apart, for it goes over that of the last part as well. */
export function checksumOf(head: Uint8Array): number {
  return viewOf(head).getUint32(8, true)
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/**
 * Memory for what stays as long as a vault is open. The collector does not count shared memory: counting hundreds of megabytes that are never
 * let go, it would search the whole heap again and again while they are read.
 */
export function lastingRoom(bytes: number): SharedArrayBuffer {
  return new SharedArrayBuffer(bytes)
}

/** A part as 16-bit words. */
export function asUnits(part: Uint8Array | undefined): Uint16Array {
  return part === undefined
    ? new Uint16Array()
    : new Uint16Array(part.buffer, part.byteOffset, part.byteLength / 2)
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
