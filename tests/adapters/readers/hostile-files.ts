import { strToU8, zipSync } from 'fflate'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { docxFiles, p, zip, type Parts } from './docx-builder.ts'

/** A file of tests/fixtures/readers. */
export const fixture = (name: string) =>
  new Uint8Array(readFileSync(join(import.meta.dirname, '../../fixtures/readers', name)))

/** A docx of one line. */
export const honest: Parts = { document: p('苏晓禾代表：') }

/** The honest docx with its main part replaced by this XML. */
export const withMain = (xml: string) => zip({ ...docxFiles(honest), 'word/document.xml': xml })

/** The start tag of a main part, without its brackets. */
export const root = 'w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

/** The bytes with the ASCII or UTF-16 text `from` overwritten by `to`, of the same length. */
export function patched(bytes: Uint8Array, from: Buffer, to: Buffer): Uint8Array {
  const copy = Buffer.from(bytes)
  const at = copy.indexOf(from)
  if (at <= 0) throw new Error('nothing to patch')
  to.copy(copy, at)
  return new Uint8Array(copy)
}

/** A text as OLE files keep names. */
export function utf16(text: string): Buffer {
  return Buffer.from(text, 'utf16le')
}

/** The old Word file with one byte changed by `change`. */
export function changedDoc(at: number, change: (value: number) => number): Uint8Array {
  const bytes = fixture('old-word.doc')
  bytes[at] = change(bytes[at] ?? 0)
  return bytes
}

/** Where the main stream of the old Word file begins. */
export const firstBlock = () => Buffer.from(fixture('old-word.doc')).indexOf(Buffer.from([0xec, 0xa5]), 512)

/** A docx whose directory says 1,000 bytes of a main part that unpacks to thirty million. */
export function lyingZip(): Uint8Array {
  const packed = deflateRawSync(Buffer.alloc(30_000_000, 0x20))
  const name = 'word/document.xml'
  const bytes = Buffer.from(zipSync({ [name]: packed }, { level: 0 }))
  const central = bytes.lastIndexOf(name) - 46
  bytes.writeUInt16LE(8, central + 10)
  bytes.writeUInt32LE(1000, central + 24)
  return new Uint8Array(bytes)
}

/** An OLE file with the stream that Office keeps an encrypted docx in. */
export function encryptedDocx(): Uint8Array {
  const name = utf16('EncryptedPackage')
  const bytes = patched(fixture('old-word.doc'), utf16('WordDocument\0\0\0\0'), name)
  bytes[Buffer.from(bytes).indexOf(name) + 64] = name.length + 2
  return bytes
}

/** A PDF of one page with this content stream and no fonts. */
export function pdf(content: string): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`
  ]
  let text = '%PDF-1.4\n'
  const places = objects.map((object, index) => {
    const place = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const table = places.map(place => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const start = text.length
  text += `xref\n0 5\n0000000000 65535 f \n${table}trailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n${start}\n%%EOF`
  return strToU8(text)
}

/** A main part whose elements are nested so deep. */
export const deep = (depth: number) =>
  `<${root}><w:body>${'<w:sdt>'.repeat(depth)}${'</w:sdt>'.repeat(depth)}</w:body></w:document>`

/** An old Word file whose directory's sector names itself, by way of a second one, as the one that follows. */
export function circledDoc(): Uint8Array {
  const bytes = Buffer.from(fixture('old-word.doc'))
  const tableSector = bytes.readUInt32LE(76)
  const directory = bytes.readUInt32LE(48)
  bytes.writeUInt32LE(directory + 1, (tableSector + 1) * 512 + directory * 4)
  bytes.writeUInt32LE(directory, (tableSector + 1) * 512 + (directory + 1) * 4)
  return new Uint8Array(bytes)
}
