import { lineText, type Line } from '../../electron/core/layout/line.ts'
import { millimetres } from '../../electron/core/layout/measure.ts'
import type { Page, Piece, Row } from '../../electron/core/layout/page.ts'
import { widthOf } from '../../electron/core/layout/width.ts'
import type { Element } from '../../electron/core/layout/profile.ts'
import { blockText, frameBlock, type Place } from '../../electron/core/reply/place.ts'
import type { Block, FrameField } from '../../electron/core/reply/reply.ts'

/** A point of a page, mm from its top left corner. */
export type Point = { readonly x: number; readonly y: number }

/** What is known of the pages when a place is looked for: their lines and the body these were made of. */
export type Laid = {
  readonly pages: readonly Page[]
  readonly lines: readonly Line[]
  readonly body: readonly Block[]
}

/** The row a point lies on, or the nearest within half a row of print; null on blank paper. */
export function rowAt(page: Page, point: Point): Row | null {
  const near = page.rows
    .map(row => ({ row, off: distance(row, point) }))
    .filter(({ off }) => off.down < 3)
    .toSorted((a, b) => a.off.down - b.off.down || a.off.across - b.off.across)
  return near[0]?.row ?? null
}

/** How far a point lies from the letters of a row, up or down and across. Cells of a table lie side by side. */
function distance(row: Row, { x, y }: Point): { readonly down: number; readonly across: number } {
  const size = millimetres(Math.max(1, ...row.pieces.map(piece => piece.size)))
  const left = Math.min(...row.pieces.map(piece => piece.x))
  const right = Math.max(...row.pieces.map(piece => piece.x + piece.width))
  return {
    down: beyond(y, row.baseline - 0.9 * size, row.baseline + 0.2 * size),
    across: beyond(x, left, right)
  }
}

function beyond(at: number, from: number, to: number): number {
  return at < from ? from - at : at > to ? at - to : 0
}

/** How many letters of a row (UTF-16) lie left of `x` mm, to the nearest gap between two letters. */
export function lettersLeftOf(row: Row, x: number): number {
  let letters = 0
  for (const piece of row.pieces) {
    if (x >= piece.x + piece.width) letters += piece.text.length
    else return letters + (x <= piece.x ? 0 : lettersWithin(piece, x - piece.x))
  }
  return letters
}

/** Letters of one piece are of one kind, so their widths on the grid share the piece as the font's own would. */
function lettersWithin(piece: Piece, reach: number): number {
  const unit = piece.width / Math.max(0.5, widthOf(piece.text))
  let at = 0
  let letters = 0
  for (const letter of piece.text) {
    const wide = widthOf(letter) * unit
    if (reach < at + wide / 2) break
    at += wide
    letters += letter.length
  }
  return letters
}

/** Parts of the frame that stand on a line of another part, by what they are printed as. */
const guests: Partial<Record<Element, FrameField>> = {
  category: 'category',
  signerLabel: 'signers',
  signerName: 'signers'
}

function guestAt(row: Row, x: number): FrameField | null {
  const piece = row.pieces.findLast(each => each.x <= x) ?? row.pieces[0]
  return (piece && guests[piece.element]) ?? null
}

/** The place in the reply that a point of a page shows; only the block where the letter is not known, null on blank paper. */
export function placeAt(laid: Laid, page: Page, point: Point): Place | null {
  const row = rowAt(page, point)
  if (row === null || row.block === null) return null
  const guest = guestAt(row, point.x)
  if (guest !== null) return { block: frameBlock(guest), start: 0, end: 0 }
  const before = numberLength(laid, row)
  const at = before === null ? 0 : Math.max(0, row.from + lettersLeftOf(row, point.x) - before)
  return { block: row.block, start: at, end: at }
}

/** How many letters of a row's line stand before the text of its block (the computed number); null where the line is not that text. */
function numberLength({ lines, body }: Laid, row: Row): number | null {
  const line = lines[row.line]
  const block = body.find(({ id }) => id === row.block)
  if (line?.kind !== 'text' || block === undefined) return null
  const [all, own] = [lineText(line), blockText(block)]
  return all.endsWith(own) ? all.length - own.length : null
}

/** Where a place of the reply is printed: the page by its position in the list, and the row. Null when it is not printed. */
export function rowOf(laid: Laid, place: Place): { readonly page: number; readonly row: Row } | null {
  let last: { readonly page: number; readonly row: Row } | null = null
  for (const [page, { rows }] of laid.pages.entries())
    for (const row of rows) {
      if (row.block !== place.block) continue
      const before = numberLength(laid, row)
      // Where letters cannot be found again, the first row stands for the block.
      if (before === null) return last ?? { page, row }
      last = { page, row }
      if (place.start + before < row.to) return last
    }
  return last
}
