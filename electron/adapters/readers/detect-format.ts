import { Fault, type FaultCode } from '../../core/fault.ts'
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
 * What a file is, by its bytes; only text is told apart by its name (md, html, txt). What is not read is refused by the Fault that
 * says what it is: an encrypted docx is an OLE file around it ([MS-OFFCRYPTO] 2.3), an encrypted doc says so in its first block
 * ([MS-DOC] 2.5.2), other kinds are told by their first bytes or by the parts they have.
 */
export function detectFormat(name: string, bytes: Uint8Array): Format {
  const file: RawFile = { name, bytes }
  if (bytes.length === 0) throw new Fault('empty-file', name)
  if (isLockFile(file)) throw new Fault('lock-file', name)
  if (startsWith(bytes, 'PK\u0003\u0004') || startsWith(bytes, 'PK\u0005\u0006')) return detectZip(file)
  if (startsWith(bytes, '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1')) return detectCompound(file)
  if (isPdf(bytes)) return 'pdf'
  return detectText(file)
}

// What Word leaves beside an open document (~$…): the name of who has it open, in 162 bytes; WPS writes some more.
function isLockFile({ name, bytes }: RawFile): boolean {
  return /^(?:.*[\\/])?~\$/.test(name) && bytes.length <= 1024
}

function detectZip(file: RawFile): Format {
  const names = [...openZip(file).entries.keys()]
  if (names.length === 0) throw new Fault('empty-file', file.name)
  if (mainPart(names) !== null) return 'docx'
  if (names.some(isWorkbook)) return 'xlsx'
  throw new Fault(refusedZip(new Set(names)), file.name)
}

function refusedZip(names: ReadonlySet<string>): FaultCode {
  if (names.has('OFD.xml')) return 'ofd-file'
  if (names.has('ppt/presentation.xml')) return 'slides'
  // Other offices' documents (ISO/IEC 26300-2 3.3) and books.
  if (names.has('mimetype')) return 'unsupported-format'
  return names.has('[Content_Types].xml') ? 'no-document' : 'archive-file'
}

/** Installers (msi) say by their class what they are. */
const installerClass = '84100c0000000000c000000000000046'

function detectCompound(file: RawFile): Format {
  const { streams, layout, rootClass } = openCompound(file)
  const named = (...names: readonly string[]) => streams.find(stream => names.includes(stream.name))
  if (named('EncryptedPackage') !== undefined) throw new Fault('password-protected', file.name)
  const main = named('WordDocument')
  if (main === undefined) {
    if (named('Workbook', 'Book') !== undefined) throw new Fault('old-spreadsheet', file.name)
    if (named('PowerPoint Document') !== undefined) throw new Fault('slides', file.name)
    throw new Fault(rootClass === installerClass ? 'program-file' : 'unsupported-format', file.name)
  }
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
  if (encoding === null) throw new Fault(refusedBytes(bytes), name)
  const head = new TextDecoder(encoding).decode(bytes.subarray(0, 4096)).trimStart()
  const start = head.replace(/^(?:<\?xml[^>]*\?>|<!--[\s\S]*?-->|\s)+/, '')
  const extension = extensionOf(name)
  if (/^\{\\rtf|^MIME-Version:/i.test(head)) throw new Fault('unsupported-format', name)
  if (/^<(!doctype\s+html|html|head|body|meta)\b/i.test(start)) return 'html'
  if (extensions.html.includes(extension) && /<[a-z][^>]*>/i.test(head)) return 'html'
  if (head.startsWith('<?xml')) throw new Fault('unsupported-format', name)
  return extensions.md.includes(extension) ? 'md' : 'txt'
}

/** First bytes of what people pick by mistake. */
const signatures: readonly (readonly [FaultCode, readonly string[]])[] = [
  ['picture-file', ['\u0089PNG', '\u00ff\u00d8\u00ff', 'GIF8', 'BM', 'II*\0', 'MM\0*', 'RIFF']],
  ['archive-file', ['Rar!', '7z\u00bc\u00af', '\u001f\u008b', 'BZh', '\u00fd7zXZ']],
  ['program-file', ['MZ', '\u007fELF', '\u00cf\u00fa\u00ed\u00fe', '\u00ca\u00fe\u00ba\u00be']]
]

function refusedBytes(bytes: Uint8Array): FaultCode {
  const known = signatures.find(([, starts]) => starts.some(start => startsWith(bytes, start)))
  return known?.[0] ?? 'unknown-text'
}
