import { Fault } from '../../core/fault.ts'
import type { Format } from '../../core/library/text-document.ts'
import { mainPart } from './docx/package.ts'
import { openCompound, shortAt } from './ole/compound.ts'
import { extensionOf, startsWith, type RawFile } from './raw-file.ts'
import { recognise } from './txt/decode.ts'
import { isWorkbook } from './xlsx/read-xlsx.ts'
import { openZip } from './zip/zip.ts'

/** File name extensions that go with each format; the rest gets a notice. */
export const extensions: Readonly<Record<Format, readonly string[]>> = {
  docx: ['docx', 'docm', 'dotx', 'dotm'],
  doc: ['doc', 'wps', 'dot', 'wpt'],
  pdf: ['pdf'],
  txt: ['txt', 'text'],
  md: ['md', 'markdown'],
  html: ['html', 'htm', 'xhtml'],
  xlsx: ['xlsx', 'xlsm']
}

/**
 * What a file is, by its bytes; only text is told apart by its name (md, html, txt). Faults: `empty-file`,
 * `unsupported-format`, `password-protected` (an encrypted docx is an OLE file around it, [MS-OFFCRYPTO] 2.3; an encrypted doc
 * says so in its first block, [MS-DOC] 2.5.2), `unreadable-file`, `file-too-large`.
 */
export function detectFormat(name: string, bytes: Uint8Array): Format {
  const file: RawFile = { name, bytes }
  if (bytes.length === 0) throw new Fault('empty-file', name)
  if (startsWith(bytes, 'PK\u0003\u0004') || startsWith(bytes, 'PK\u0005\u0006')) return detectZip(file)
  if (startsWith(bytes, '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1')) return detectCompound(file)
  if (isPdf(bytes)) return 'pdf'
  return detectText(file)
}

function detectZip(file: RawFile): Format {
  const names = [...openZip(file).entries.keys()]
  if (names.length === 0) throw new Fault('empty-file', file.name)
  if (mainPart(names) !== null) return 'docx'
  if (names.some(isWorkbook)) return 'xlsx'
  throw new Fault('unsupported-format', file.name)
}

function detectCompound(file: RawFile): Format {
  const { streams, layout } = openCompound(file)
  const named = (name: string) => streams.find(stream => stream.name === name)
  if (named('EncryptedPackage') !== undefined) throw new Fault('password-protected', file.name)
  const main = named('WordDocument')
  if (main === undefined) throw new Fault('unsupported-format', file.name)
  const flags = shortAt(layout, main, 10) ?? 0
  if ((flags & 0x0100) !== 0) throw new Fault('password-protected', file.name)
  return 'doc'
}

// Some writers put a line before the header; Adobe's reader looks through the first kilobyte.
function isPdf(bytes: Uint8Array): boolean {
  for (let at = 0; at < Math.min(bytes.length, 1024); at += 1) {
    if (startsWith(bytes, '%PDF-', at)) return true
  }
  return false
}

function detectText({ name, bytes }: RawFile): Format {
  const encoding = recognise(bytes)
  if (encoding === null) throw new Fault('unsupported-format', name)
  const head = new TextDecoder(encoding).decode(bytes.subarray(0, 4096)).trimStart()
  const start = head.replace(/^(?:<\?xml[^>]*\?>|<!--[\s\S]*?-->|\s)+/, '')
  const extension = extensionOf(name)
  if (/^\{\\rtf|^MIME-Version:/i.test(head)) throw new Fault('unsupported-format', name)
  if (/^<(!doctype\s+html|html|head|body|meta)\b/i.test(start)) return 'html'
  if (extensions.html.includes(extension) && /<[a-z][^>]*>/i.test(head)) return 'html'
  if (head.startsWith('<?xml')) throw new Fault('unsupported-format', name)
  return extensions.md.includes(extension) ? 'md' : 'txt'
}
