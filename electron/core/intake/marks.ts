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
  const ids = new Map([...marks.keys()].map(id => [id, lettersOf(id)]))
  const size = [...ids.values()].reduce((sum, id) => sum + 2 + id.length + 32 + 16 + sketchLength * 2, 12)
  const bytes = new Uint8Array(size)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, magic, true)
  view.setUint32(4, version, true)
  view.setUint32(8, marks.size, true)
  let at = 12
  for (const [id, { sha256, words, sketch }] of marks) {
    const name = ids.get(id) ?? new Uint8Array()
    bytes[at] = name.length
    bytes[at + 1] = (words === null ? 0 : hasWords) | (sketch === null ? 0 : hasSketch)
    bytes.set(name, at + 2)
    at += 2 + name.length
    bytes.set(fromHex(sha256, 32), at)
    bytes.set(fromHex(words ?? '', 16), at + 32)
    at += 48
    for (let i = 0; i < sketchLength; i += 1) view.setUint16(at + i * 2, sketch?.[i] ?? 0, true)
    at += sketchLength * 2
  }
  return bytes
}

/** The marks in bytes; none when they are of another version or cut off. */
export function unpackMarks(bytes: Uint8Array): Map<string, SourceMark> {
  const marks = new Map<string, SourceMark>()
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 12 || view.getUint32(0, true) !== magic || view.getUint32(4, true) !== version)
    return marks
  const count = view.getUint32(8, true)
  let at = 12
  for (let row = 0; row < count; row += 1) {
    const length = bytes[at] ?? 0
    const end = at + 2 + length + 48 + sketchLength * 2
    if (end > bytes.length) return new Map()
    const flags = bytes[at + 1] ?? 0
    const id = String.fromCharCode(...bytes.subarray(at + 2, at + 2 + length))
    const from = at + 2 + length
    const sketch = Uint16Array.from({ length: sketchLength }, (_, i) =>
      view.getUint16(from + 48 + i * 2, true)
    )
    marks.set(id, {
      sha256: toHex(bytes.subarray(from, from + 32)),
      words: (flags & hasWords) === 0 ? null : toHex(bytes.subarray(from + 32, from + 48)),
      sketch: (flags & hasSketch) === 0 ? null : sketch
    })
    at = end
  }
  return marks
}

const hex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

/** Ids are plain ASCII of at most 120 letters, since folders are named after them. */
function lettersOf(id: string): Uint8Array {
  return Uint8Array.from(id, letter => letter.charCodeAt(0))
}

function toHex(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += hex[byte] ?? ''
  return text
}

function fromHex(text: string, length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, at) => Number.parseInt(text.slice(at * 2, at * 2 + 2), 16) || 0)
}
