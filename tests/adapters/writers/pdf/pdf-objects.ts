import { unzlibSync } from 'fflate'
import { lexerOf, type Dict, type Value } from './pdf-lexer.ts'

/** A PDF file taken apart. `follow` gives what a reference stands for. */
export type PdfFile = {
  readonly text: string
  readonly trailer: Dict
  readonly objects: ReadonlyMap<number, Value>
  /** Numbers of objects whose place in the table of places is wrong. */
  readonly misplaced: readonly number[]
  readonly follow: (value: Value | undefined) => Value
}

/** Takes apart a PDF with a plain table of places, as our writer makes it. Throws on anything else. */
export function readObjects(bytes: Uint8Array): PdfFile {
  const text = Buffer.from(bytes).toString('latin1')
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1] ?? Number.NaN)
  const lexer = lexerOf(text, start)
  const words = [lexer.next(), lexer.next(), lexer.next()]
  if (JSON.stringify(words[0]) !== '{"kind":"word","word":"xref"}') throw new Error('no table of places')
  const table = lexer.place()
  const count = Number(words[2])
  const objects = new Map<number, Value>()
  const misplaced: number[] = []
  for (let id = 1; id < count; id += 1) {
    const place = Number(text.slice(table + id * 20, table + id * 20 + 10))
    if (!text.startsWith(`${id} 0 obj`, place)) misplaced.push(id)
    else objects.set(id, objectAt(text, bytes, place + `${id} 0 obj`.length))
  }
  const end = lexerOf(text, text.indexOf('trailer', table) + 'trailer'.length)
  const trailer = asDict(end.next())
  if (trailer === null) throw new Error('no trailer')
  const follow = (value: Value | undefined): Value => {
    const known = value ?? null
    return known !== null && typeof known === 'object' && known.kind === 'ref'
      ? follow(objects.get(known.id))
      : known
  }
  return { text, trailer, objects, misplaced, follow }
}

function objectAt(text: string, bytes: Uint8Array, at: number): Value {
  const lexer = lexerOf(text, at)
  const value = lexer.next() ?? null
  const dict = asDict(value)
  const after = lexer.place()
  const opening = /^stream\r?\n/.exec(text.slice(after, after + 10))?.[0]
  if (dict === null || opening === undefined) return value
  const from = after + opening.length
  const length = Number(dict.entries.get('Length'))
  if (!/^\s*endstream/.test(text.slice(from + length, from + length + 12))) throw new Error('wrong Length')
  return { ...dict, raw: bytes.subarray(from, from + length) }
}

/** The dictionary a value is, or null. */
export function asDict(value: Value | undefined): Dict | null {
  return value !== null && typeof value === 'object' && value.kind === 'dict' ? value : null
}

/** The values of an array, none when it is no array. */
export function asArray(value: Value | undefined): readonly Value[] {
  return value !== null && typeof value === 'object' && value.kind === 'array' ? value.items : []
}

/** The name a value is, or ''. */
export function asName(value: Value | undefined): string {
  return value !== null && typeof value === 'object' && value.kind === 'name' ? value.name : ''
}

/** The words of a string: UTF-16 with its mark, else one byte a letter; null when it is no string. */
export function asText(value: Value | undefined): string | null {
  if (value === null || typeof value !== 'object' || value.kind !== 'string') return null
  if (!value.bytes.startsWith('\xfe\xff')) return value.bytes
  const bytes = Buffer.from(value.bytes.slice(2), 'latin1')
  return bytes.swap16().toString('utf16le')
}

/** The content of a stream, unpacked. */
export function contentOf(dict: Dict): Uint8Array {
  const raw = dict.raw ?? new Uint8Array()
  const filter = dict.entries.get('Filter')
  if (filter === undefined) return raw
  if (asName(filter) !== 'FlateDecode') throw new Error('a filter we do not write')
  return unzlibSync(raw)
}
