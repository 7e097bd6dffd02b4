import { createHash } from 'node:crypto'
import PDFDocument from 'pdfkit'
import type { Line } from '../../../core/layout/line.ts'
import type { Page, PageRule, Piece, Row, Upright } from '../../../core/layout/page.ts'
import { points } from '../../../core/layout/measure.ts'
import type { Profile } from '../../../core/layout/profile.ts'
import { structureOf, tagOf, type Marked } from './structure.ts'
import { asPdfkitFont, type PdfFont, type PdfFonts } from './typeface.ts'

/**
 * What a PDF needs beside its pages: the lines they were laid out from, the opened fonts, and what stands in the document's
 * properties. `created` is a fixed moment, ISO 8601: the same input gives the same bytes.
 */
export type PdfInput = {
  readonly profile: Profile
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
 * Pages as an archival PDF (PDF/A-2b, ISO 19005-2: all fonts embedded, sRGB output intent, XMP) with selectable text, tagged. Every piece
 * of text stands where the page says and is spread to its width. Throws only on our own mistakes.
 */
export async function writePdf(pages: readonly Page[], input: PdfInput): Promise<Uint8Array> {
  const { page, name } = input.profile
  const size = [points(page.width), points(page.height)]
  const doc = new PDFDocument({
    pdfVersion: '1.7',
    subset: 'PDF/A-2b',
    tagged: true,
    displayTitle: true,
    lang: input.language,
    autoFirstPage: false,
    font: '',
    size,
    margin: 0,
    info: {
      Title: plain(input.title),
      Author: plain(input.author),
      Subject: plain(input.subject),
      Creator: program,
      Producer: `${program} (PDFKit)`,
      CreationDate: new Date(input.created)
    }
  })
  // The library makes the file's identifier of the properties alone; two versions of a letter would share it.
  Reflect.set(doc, '_id', identifierOf([pages, name, input.title, input.created]))
  const bytes = collected(doc)
  const draw = painter(doc, input.fonts)
  const marked: Marked[] = []
  for (const each of pages) {
    doc.addPage()
    drawRules(doc, each)
    for (const row of each.rows.filter(({ pieces }) => pieces.length > 0)) {
      slotGrounds(doc, row)
      const content = doc.markStructureContent(tagOf(input.lines[row.line]))
      row.pieces.forEach(piece => draw(piece, row.baseline))
      doc.endMarkedContent()
      marked.push({ row, content })
    }
    drawPageNumber(doc, each, draw)
  }
  doc.addStructure(structureOf(doc, marked, input.lines))
  doc.end()
  return bytes
}

/** The metadata library writes words into XML as they are, and control characters are allowed in neither place. */
function plain(text: string): string {
  return text
    .replace(/[\p{Cc}]+/gu, ' ')
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

type Draw = (piece: Piece, baseline: number) => void

function painter(doc: PDFKit.PDFDocument, fonts: PdfFonts): Draw {
  const registered = new Map<PdfFont, string>()
  const nameOf = (print: PdfFont): string => {
    const known = registered.get(print)
    if (known !== undefined) return known
    const name = `face-${registered.size + 1}`
    // The library takes an opened font too; only its types do not say so.
    Reflect.apply(doc.registerFont, doc, [name, asPdfkitFont(print)])
    registered.set(print, name)
    return name
  }
  return (piece, baseline) => {
    const parts = fonts.parts(piece.element, piece.text).map(part => ({ ...part, ...measured(part, piece) }))
    const letters = parts.reduce((sum, { count }) => sum + count, 0)
    const natural = parts.reduce((sum, { width }) => sum + width, 0)
    const stretch = piece.scale / 100
    const spacing = letters === 0 ? 0 : (points(piece.width) / stretch - natural) / letters
    let x = points(piece.x)
    for (const part of parts) {
      doc.fillColor(`#${piece.color}`).font(nameOf(part.print), piece.size)
      if (part.embolden) doc.strokeColor(`#${piece.color}`).lineWidth(piece.size * boldStroke)
      const options = {
        lineBreak: false,
        baseline: 'alphabetic' as const,
        characterSpacing: rounded(spacing),
        horizontalScaling: rounded(piece.scale),
        ...(part.embolden ? { fill: true, stroke: true } : {})
      }
      doc.text(part.text, x, points(baseline), options)
      x += (part.width + spacing * part.count) * stretch
    }
  }
}

/** Width of the outline that makes a normal letter look bold, in ems. */
const boldStroke = 0.03

function measured(
  { text, print }: { readonly text: string; readonly print: PdfFont },
  { size }: Piece
): { readonly width: number; readonly count: number } {
  const glyphs = print.glyphs(text)
  const units = glyphs.reduce((sum, { advance }) => sum + advance, 0)
  return { width: (units / print.font.unitsPerEm) * size, count: glyphs.length }
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000
}

/** Rules are no content: a reader that speaks passes over them. */
function drawRules(doc: PDFKit.PDFDocument, { rules, uprights }: Page): void {
  if (rules.length + uprights.length === 0) return
  doc.markContent('Artifact', { type: 'Layout' })
  rules.forEach(rule => stroke(doc, rule, [rule.x1, rule.y, rule.x2, rule.y]))
  uprights.forEach(rule => stroke(doc, rule, [rule.x, rule.y1, rule.x, rule.y2]))
  doc.endMarkedContent()
}

function stroke(
  doc: PDFKit.PDFDocument,
  { width, color }: PageRule | Upright,
  [x1, y1, x2, y2]: readonly [number, number, number, number]
): void {
  doc
    .lineWidth(width)
    .strokeColor(`#${color}`)
    .moveTo(points(x1), points(y1))
    .lineTo(points(x2), points(y2))
    .stroke()
}

const slotGround = '#FFF1B8'

/** The ground under a place that must still be filled in. */
function slotGrounds(doc: PDFKit.PDFDocument, { pieces, baseline }: Row): void {
  const slots = pieces.filter(({ mark }) => mark === 'slot')
  if (slots.length === 0) return
  doc.markContent('Artifact', { type: 'Layout' })
  for (const { x, width, size } of slots)
    doc.rect(points(x), points(baseline) - size * 0.9, points(width), size * 1.05).fill(slotGround)
  doc.endMarkedContent()
}

function drawPageNumber(doc: PDFKit.PDFDocument, { pageNumber }: Page, draw: Draw): void {
  if (pageNumber === null) return
  doc.markContent('Artifact', { type: 'Pagination' })
  pageNumber.pieces.forEach(piece => draw(piece, pageNumber.baseline))
  doc.endMarkedContent()
}
