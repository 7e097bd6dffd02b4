import { Fault, type FaultCode } from '../../core/fault.ts'
import { documentText, type Format, type TextDocument } from '../../core/library/text-document.ts'
import { notice, type Notice, type Noticed } from '../../core/notice.ts'
import { refuseClassified } from './classified.ts'
import { detectFormat, extensions } from './detect-format.ts'
import { readDoc } from './doc/read-doc.ts'
import { readDocx } from './docx/read-docx.ts'
import { readHtml } from './html/read-html.ts'
import { limits } from './limits.ts'
import { readMarkdown } from './md/read-markdown.ts'
import { endsWhole, readPdf } from './pdf/read-pdf.ts'
import { extensionOf, type Reader } from './raw-file.ts'
import { tidyDocument } from './tidy.ts'
import { readTxt } from './txt/read-txt.ts'
import { readSheets } from './xlsx/read-sheets.ts'

export { detectFormat }

const readers: Readonly<Record<Format, Reader>> = {
  docx: readDocx,
  doc: readDoc,
  pdf: readPdf,
  txt: readTxt,
  md: readMarkdown,
  html: readHtml,
  xlsx: readSheets
}

/**
 * The text of a file with its structure, and a notice for all that was lost or changed on the way. `name` tells the extension
 * and is what messages call the file. Faults: those of file-sentences.ts that come of the bytes; no other error leaves this function.
 */
export async function readFile(name: string, bytes: Uint8Array): Promise<Noticed<TextDocument>> {
  if (bytes.length > limits.file) throw new Fault('file-too-large', name)
  const format = detectFormat(name, bytes)
  const read = await readGuarded(format, { name, bytes })
  const tidy = tidyDocument(read.value)
  if (documentText(tidy.value).trim() === '') {
    const pictures = read.notices.some(({ code }) => code === 'pictures')
    throw new Fault(pictures ? 'scanned-file' : 'no-words', name)
  }
  refuseClassified(name, tidy.value)
  return {
    value: tidy.value,
    notices: [...extensionNotices(name, format), ...read.notices, ...tidy.notices]
  }
}

// A damaged file breaks a reader, or the library behind it, in ways nobody can list.
async function readGuarded(
  format: Format,
  file: { readonly name: string; readonly bytes: Uint8Array }
): Promise<Noticed<TextDocument>> {
  try {
    return await readers[format](file)
  } catch (cause) {
    if (cause instanceof Fault) throw cause
    throw new Fault(damageOf(format, file.bytes), file.name, { cause })
  }
}

function damageOf(format: Format, bytes: Uint8Array): FaultCode {
  if (format === 'pdf') return endsWhole(bytes) ? 'damaged-pdf' : 'cut-short'
  return format === 'doc' ? 'damaged-doc' : 'unreadable-file'
}

const formatNames: Readonly<Record<Format, string>> = {
  docx: 'Word 文档（docx）',
  doc: '旧版 Word 或 WPS 文档（doc）',
  pdf: 'PDF',
  txt: '纯文本',
  md: 'Markdown 文本',
  html: '网页',
  xlsx: 'Excel 表格（xlsx）'
}

function extensionNotices(name: string, format: Format): readonly Notice[] {
  const extension = extensionOf(name)
  if (extension === '' || extensions[format].includes(extension)) return []
  // Any text may go by another ending (.log, .csv); only the ending of a format we know is wrong.
  const known = Object.values(extensions).flat().includes(extension)
  if (format === 'txt' && !known) return []
  return [
    notice('wrong-extension', `文件扩展名是“.${extension}”，实际是${formatNames[format]}，已按实际内容读取。`)
  ]
}
