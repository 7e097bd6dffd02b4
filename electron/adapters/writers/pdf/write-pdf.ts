import { createHash } from 'node:crypto'
import type { Line } from '../../../core/layout/line.ts'
import { points } from '../../../core/layout/measure.ts'
import type { Page } from '../../../core/layout/page.ts'
import type { Press } from '../../../core/layout/press.ts'
import type { Profile } from '../../../core/layout/profile.ts'
import { addBookmarks } from './bookmarks.ts'
import { painter, paintRules, paintSlots } from './paint.ts'
import { rolesOf } from './roles.ts'
import { structureOf, type Marked } from './structure.ts'
import type { PdfFonts } from './typeface.ts'

/**
 * What a PDF needs beside its pages: the lines and the press they were laid out with, the opened fonts, and what stands in the document's
 * properties. `created` is a fixed moment, ISO 8601: the same input gives the same bytes.
 */
export type PdfInput = {
  readonly profile: Profile
  readonly press: Press
  readonly lines: readonly Line[]
  readonly fonts: PdfFonts
  readonly title: string
  readonly author: string
  readonly subject: string
  readonly language: 'zh-CN'
  readonly created: string
}

const program = '办复'

/**
 * Pages as an archival PDF (PDF/A-2b, ISO 19005-2: all fonts embedded, sRGB output intent, XMP) with selectable text, tagged, with
 * bookmarks. Every letter stands where the page says. Throws only on our own mistakes.
 */
export async function writePdf(pages: readonly Page[], input: PdfInput): Promise<Uint8Array> {
  const doc = await openDocument(input)
  // The library makes the file's identifier of the properties alone; two versions of a letter would share it.
  Reflect.set(doc, '_id', identifierOf([pages, input.profile.name, input.title, input.created]))
  const bytes = collected(doc)
  const paint = painter(doc, input)
  const roles = rolesOf(pages, input.lines)
  const marked: Marked[] = []
  for (const page of pages) {
    doc.addPage()
    paintRules(doc, page)
    for (const row of page.rows) {
      const role = roles.get(row)
      if (role === undefined) continue
      paintSlots(doc, row)
      if (role.kind === 'repeated') doc.markContent('Artifact', { type: 'Pagination' })
      else marked.push({ row, role, content: doc.markStructureContent(role.tag) })
      row.pieces.forEach(piece => paint(piece, row.baseline))
      doc.endMarkedContent()
    }
    paintPageNumber(doc, page, paint)
  }
  addBookmarks(doc, pages, input)
  doc.addStructure(structureOf(doc, marked, input.lines))
  doc.end()
  return bytes
}

async function openDocument(input: PdfInput): Promise<PDFKit.PDFDocument> {
  const { profile, language, title, author, subject, created } = input
  const { default: PDFDocument } = await import('pdfkit')
  return new PDFDocument({
    pdfVersion: '1.7',
    subset: 'PDF/A-2b',
    tagged: true,
    displayTitle: true,
    lang: language,
    autoFirstPage: false,
    bufferPages: true,
    font: '',
    size: [points(profile.page.width), points(profile.page.height)],
    margin: 0,
    info: {
      Title: plain(title),
      Author: plain(author),
      Subject: plain(subject),
      Creator: program,
      Producer: `${program} (PDFKit)`,
      CreationDate: new Date(created)
    }
  })
}

/** The metadata library writes words into XML as they are, and control characters and halves of characters are allowed in neither place. */
function plain(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}\ufffe\uffff]+/gu, ' ')
    .replaceAll('&', '＆')
    .replaceAll('<', '＜')
    .replaceAll('>', '＞')
    .trim()
}

function identifierOf(parts: readonly unknown[]): Uint8Array {
  return new Uint8Array(createHash('sha256').update(JSON.stringify(parts)).digest().subarray(0, 16))
}

function collected(doc: PDFKit.PDFDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  return new Promise((resolve, reject) => {
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
    doc.on('error', reject)
  })
}

function paintPageNumber(
  doc: PDFKit.PDFDocument,
  { pageNumber }: Page,
  paint: ReturnType<typeof painter>
): void {
  if (pageNumber === null) return
  doc.markContent('Artifact', { type: 'Pagination' })
  pageNumber.pieces.forEach(piece => paint(piece, pageNumber.baseline))
  doc.endMarkedContent()
}
