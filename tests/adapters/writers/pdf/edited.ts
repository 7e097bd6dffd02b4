import type { Dict } from './pdf-lexer.ts'
import { asArray, asDict, contentOf, readObjects } from './pdf-objects.ts'

/** A PDF with some of its bytes exchanged for as many others, so that every object stays in its place. */
export function exchanged(bytes: Uint8Array, from: RegExp, to: string): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1')
  const match = from.exec(text)?.[0]
  if (match === undefined) throw new Error(`${from} is not in the file`)
  if (to.length > match.length) throw new Error(`${to} is longer than ${match}`)
  return Buffer.from(text.replace(from, to.padEnd(match.length)), 'latin1')
}

/** A PDF whose first page has another content; the file is put together anew around it. */
export function repainted(bytes: Uint8Array, edit: (content: string) => string): Uint8Array {
  const { text, objects, follow, trailer } = readObjects(bytes)
  const catalog = asDict(follow(trailer.entries.get('Root')))
  const [first] = asArray(asDict(follow(catalog?.entries.get('Pages')))?.entries.get('Kids'))
  const content = asDict(follow(asDict(follow(first))?.entries.get('Contents')))
  if (content === null) throw new Error('a page without content')
  const body = rewritten(text, objects, content, edit)
  const places = [...objects.keys()].map(id => body.indexOf(`\n${id} 0 obj`) + 1)
  const table = places.map(place => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const tail = text.slice(text.indexOf('trailer\n'), text.lastIndexOf('startxref'))
  const head = `xref\n0 ${places.length + 1}\n0000000000 65535 f \n`
  return Buffer.from(`${body}${head}${table}${tail}startxref\n${body.length}\n%%EOF\n`, 'latin1')
}

function rewritten(
  text: string,
  objects: ReadonlyMap<number, unknown>,
  content: Dict,
  edit: (content: string) => string
): string {
  const [id] = [...objects].find(([, value]) => value === content) ?? [0]
  const before = Buffer.from(contentOf(content)).toString('latin1')
  const after = edit(before)
  if (after === before) throw new Error('nothing was changed')
  const from = text.indexOf(`\n${id} 0 obj`) + 1
  const to = text.indexOf('endobj\n', from) + 'endobj\n'.length
  const object = `${id} 0 obj\n<< /Length ${after.length} >>\nstream\n${after}\nendstream\nendobj\n`
  const body = text.slice(0, from) + object + text.slice(to)
  return body.slice(0, body.lastIndexOf('xref\n', body.lastIndexOf('trailer\n')))
}
