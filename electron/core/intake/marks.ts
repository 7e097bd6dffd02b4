import { sketchLength } from './sketch.ts'

/**
 * What tells a source from others without reading it: the SHA-256 of the file it was read from (for which the rest holds), the key of its words, and the sketch of what it says.
 */
export type SourceMark = {
  readonly sha256: string
  readonly words: string | null
  readonly sketch: Uint16Array | null
}

const magic = 0x4b4d4642
const version = 1
const hasWords = 1
const hasSketch = 2

/** Marks as bytes: about 180 a source. A rebuildable cache, so that its form may change with its version. */
export function packMarks(marks: ReadonlyMap<string, SourceMark>): Uint8Array {
  let size = 12
  for (const id of marks.keys()) size += 2 + id.length + digestLength + keyLength + sketchLength * 2
  const bytes = new Uint8Array(size)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, magic, true)
  view.setUint32(4, version, true)
  view.setUint32(8, marks.size, true)
  let at = 12
  for (const [id, { sha256, words, sketch }] of marks) {
    bytes[at] = id.length
    bytes[at + 1] = (words === null ? 0 : hasWords) | (sketch === null ? 0 : hasSketch)
    // Ids are plain ASCII of at most 120 letters, since folders are named after them.
    for (let i = 0; i < id.length; i += 1) bytes[at + 2 + i] = id.charCodeAt(i)
    at += 2 + id.length
    putHex(sha256, digestLength, bytes, at)
    if (words !== null) putHex(words, keyLength, bytes, at + digestLength)
    at += digestLength + keyLength
    if (sketch !== null)
      for (let i = 0; i < sketchLength; i += 1) view.setUint16(at + i * 2, sketch[i] ?? 0, true)
    at += sketchLength * 2
  }
  return bytes
}

/** The marks in bytes, one step a mark; none when they are of another version or cut off. */
export function* unpackMarks(bytes: Uint8Array): Generator<undefined, Map<string, SourceMark>> {
  const marks = new Map<string, SourceMark>()
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 12 || view.getUint32(0, true) !== magic || view.getUint32(4, true) !== version)
    return marks
  const count = view.getUint32(8, true)
  let at = 12
  for (let row = 0; row < count; row += 1) {
    const from = at + 2 + (bytes[at] ?? 0)
    const end = from + digestLength + keyLength + sketchLength * 2
    if (end > bytes.length) return new Map()
    const flags = bytes[at + 1] ?? 0
    const id = String.fromCharCode(...bytes.subarray(at + 2, from))
    marks.set(id, {
      sha256: hexAt(bytes, from, digestLength),
      words: (flags & hasWords) === 0 ? null : hexAt(bytes, from + digestLength, keyLength),
      sketch: (flags & hasSketch) === 0 ? null : sketchAt(view, from + digestLength + keyLength)
    })
    at = end
    yield
  }
  return marks
}

/** Bytes of a SHA-256, and of the key of words. */
const digestLength = 32
const keyLength = 16

function sketchAt(view: DataView, at: number): Uint16Array {
  const sketch = new Uint16Array(sketchLength)
  for (let i = 0; i < sketchLength; i += 1) sketch[i] = view.getUint16(at + i * 2, true)
  return sketch
}

const digits = Array.from('0123456789abcdef', digit => digit.charCodeAt(0))

function hexAt(bytes: Uint8Array, at: number, length: number): string {
  const codes: number[] = []
  for (let i = at; i < at + length; i += 1) {
    const byte = bytes[i] ?? 0
    codes.push(digits[byte >> 4] ?? 0, digits[byte & 15] ?? 0)
  }
  return String.fromCharCode(...codes)
}

function putHex(text: string, length: number, bytes: Uint8Array, at: number): void {
  for (let i = 0; i < length; i += 1)
    bytes[at + i] = (digitOf(text.charCodeAt(i * 2)) << 4) | digitOf(text.charCodeAt(i * 2 + 1))
}

/** What a hex digit is worth: 0-9 stand from 48, a-f from 97. */
function digitOf(code: number): number {
  return code < 58 ? code - 48 : code - 87
}
