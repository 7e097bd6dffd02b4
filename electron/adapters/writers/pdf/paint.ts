import { points } from '../../../core/layout/measure.ts'
import type { Page, PageRule, Piece, Row, Upright } from '../../../core/layout/page.ts'
import type { Press } from '../../../core/layout/press.ts'
import type { Profile } from '../../../core/layout/profile.ts'
import { asPdfkitFont, type PdfFont, type PdfFonts } from './typeface.ts'

/** What letters are drawn with: the page's own press says where each stands, the fonts how it looks. */
export type Ink = { readonly profile: Profile; readonly press: Press; readonly fonts: PdfFonts }

/** Draws a piece on the current page; `baseline` in mm from the top of the sheet. */
export type Paint = (piece: Piece, baseline: number) => void

/** A painter for a document; it embeds every font once. */
export function painter(doc: PDFKit.PDFDocument, ink: Ink): Paint {
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
    for (const { text, print, embolden, x, spacing } of stretches(piece, ink)) {
      doc.fillColor(`#${piece.color}`).font(nameOf(print), piece.size)
      if (embolden) doc.strokeColor(`#${piece.color}`).lineWidth(piece.size * boldStroke)
      const options = {
        lineBreak: false,
        baseline: 'alphabetic' as const,
        characterSpacing: rounded(spacing),
        horizontalScaling: rounded(piece.scale),
        ...(embolden ? { fill: true, stroke: true } : {})
      }
      doc.text(text, x, points(baseline), options)
    }
  }
}

/** Width of the outline that makes a normal letter look bold, in ems. */
const boldStroke = 0.03

/** Letters of one font drawn in one go: `x` in points, `spacing` in points before the letters are made wider or narrower. */
type Stretch = {
  readonly text: string
  readonly print: PdfFont
  readonly embolden: boolean
  readonly x: number
  readonly spacing: number
}

/** So far may a font's own width of a letter lie from the press's, in points, before the letter is set by itself. */
const tolerance = 0.005

/**
 * A piece as stretches of letters. The press gives every letter its cell; where the font's letters are as wide as their cells they are drawn
 * together, and a letter from another font stands in the middle of its cell.
 */
function stretches(piece: Piece, { fonts, press, profile }: Ink): readonly Stretch[] {
  const stretch = piece.scale / 100
  const share = (piece.size / profile.fonts[piece.element].size) * stretch
  const letters = fonts.parts(piece.element, piece.text).flatMap(({ text, print, embolden }) =>
    Array.from(text, letter => {
      const cell = press.advance(piece.element, letter) * share
      return { letter, print, embolden, cell, own: ownWidth(print, letter) * piece.size * stretch }
    })
  )
  const cells = letters.reduce((sum, { cell }) => sum + cell, 0)
  const spacing = (points(piece.width) - cells) / (letters.length || 1)
  const found: (Stretch & { text: string; whole: boolean })[] = []
  let pen = points(piece.x)
  for (const { letter, print, embolden, cell, own } of letters) {
    const fits = Math.abs(cell - own) < tolerance
    const last = found.at(-1)
    if (fits && last?.whole === true && last.print === print) last.text += letter
    else {
      const x = fits ? pen : pen + (cell - own) / 2
      found.push({ text: letter, print, embolden, x, spacing: fits ? spacing / stretch : 0, whole: fits })
    }
    pen += cell + spacing
  }
  return found
}

/** The width of a letter in ems. */
function ownWidth({ font, glyphs }: PdfFont, letter: string): number {
  return glyphs(letter).reduce((sum, { advance }) => sum + advance, 0) / font.unitsPerEm
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000
}

/** The rules of a page. They are no content: a reader that speaks passes over them. */
export function paintRules(doc: PDFKit.PDFDocument, { rules, uprights }: Page): void {
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

/** The ground under places of a row that must still be filled in. */
export function paintSlots(doc: PDFKit.PDFDocument, { pieces, baseline }: Row): void {
  const slots = pieces.filter(({ mark }) => mark === 'slot')
  if (slots.length === 0) return
  doc.markContent('Artifact', { type: 'Layout' })
  for (const { x, width, size } of slots)
    doc.rect(points(x), points(baseline) - size * 0.9, points(width), size * 1.05).fill(slotGround)
  doc.endMarkedContent()
}
