import { textOf, unitsOf } from './tokens.ts'

const magic = 0x58494642
/** Rises whenever the bytes or the tokens change their meaning; an older file is then made anew. */
const version = 3
const headerWords = 4

/** A named part of a file. */
export type Part = readonly [name: string, bytes: Uint8Array | Uint16Array | Uint32Array]

/**
 * Parts as the bytes of one file: header (magic, version, checksum, length of the list of contents), the list of contents (name and
 * length in bytes of each part), the parts, each padded to four bytes. Little-endian, as every machine we run on; elsewhere the
 * magic does not match.
 */
export function pack(parts: readonly Part[]): Uint8Array {
  const contents = unitsOf(JSON.stringify(parts.map(([name, bytes]) => [name, bytes.byteLength])))
  const all: readonly Part[] = [['', contents], ...parts]
  const size = all.reduce((sum, [, part]) => sum + padded(part.byteLength), headerWords * 4)
  const bytes = new Uint8Array(size)
  let at = headerWords * 4
  for (const [, part] of all) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at)
    at += padded(part.byteLength)
  }
  const words = new Uint32Array(bytes.buffer)
  words[headerWords - 1] = contents.byteLength
  words.set([magic, version, checksum(words.subarray(headerWords - 1))])
  return bytes
}

/**
 * The parts of a file by name; null when the bytes are damaged, cut short or of another version. The parts are views of the
 * given bytes where those lie at a multiple of four.
 */
export function unpack(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> | null {
  if (bytes.byteLength < headerWords * 4 || bytes.byteLength % 4 !== 0) return null
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice()
  const words = new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.byteLength / 4)
  if (words[0] !== magic || words[1] !== version) return null
  if (words[2] !== checksum(words.subarray(headerWords - 1))) return null
  const contentsLength = words[headerWords - 1] ?? 0
  const units = asUnits(aligned.subarray(headerWords * 4, headerWords * 4 + contentsLength))
  const parts = new Map<string, Uint8Array>()
  let at = headerWords * 4 + padded(contentsLength)
  // The checksum has vouched for the bytes, so their shape is ours.
  const contents = JSON.parse(textOf(units, 0, units.length)) as readonly (readonly [string, number])[]
  for (const [name, length] of contents) {
    parts.set(name, aligned.subarray(at, at + length))
    at += padded(length)
  }
  return parts
}

/** The checksum in the header of packed bytes: tells two versions of a file apart. */
export function checksumOf(bytes: Uint8Array): number {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(8, true)
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
