import type { Element } from './profile.ts'

/** The width in points of a piece of text set in an element's font at the size of the profile; added spacing is not in it. */
export type Advance = (element: Element, text: string) => number

/**
 * A stretch of letters of one font and one kind (all Chinese or all Latin) on a row, evenly spaced.
 * - x, width: mm from the left edge of the sheet, and how far the letters reach from there.
 * - size: points; scale: width of the letters in percent.
 * - spacing: points added after every letter, already part of `width`.
 * - latin: letters and digits that are drawn in the Latin face of the font where it has one.
 * - mark: 'slot' where something must still be filled in.
 */
export type Piece = {
  readonly text: string
  readonly element: Element
  readonly x: number
  readonly width: number
  readonly size: number
  readonly scale: number
  readonly spacing: number
  readonly color: string
  readonly latin: boolean
  readonly mark: 'slot' | null
}

/**
 * One row of print. `line` is the index of the Line it belongs to and `block` the block that line shows; `baseline` in mm from the top
 * of the sheet. `from` and `to` are the places in the text of the line at which the row begins and ends (for tables and the 版记,
 * in the text of the cell or row).
 */
export type Row = {
  readonly block: string | null
  readonly element: Element
  readonly baseline: number
  readonly pieces: readonly Piece[]
  readonly line: number
  readonly from: number
  readonly to: number
}

/** A level rule from x1 to x2 at y, all mm; `width` points, y is its middle. */
export type PageRule = {
  readonly x1: number
  readonly x2: number
  readonly y: number
  readonly width: number
  readonly color: string
}

/** An upright rule of a table from y1 to y2 at x, all mm; `width` points. */
export type Upright = {
  readonly x: number
  readonly y1: number
  readonly y2: number
  readonly width: number
  readonly color: string
}

/** One side of a sheet. `pageNumber` is null on pages that carry none (GB/T 9704—2012 7.5). Everything in mm from its top left corner. */
export type Page = {
  readonly number: number
  readonly side: 'odd' | 'even'
  readonly rows: readonly Row[]
  readonly rules: readonly PageRule[]
  readonly uprights: readonly Upright[]
  readonly pageNumber: { readonly baseline: number; readonly pieces: readonly Piece[] } | null
}

/** Every element of the pages with all its letters. */
export function lettersOf(pages: readonly Page[]): ReadonlyMap<Element, string> {
  const letters = new Map<Element, string>()
  for (const { rows, pageNumber } of pages)
    for (const { element, text } of [...rows.flatMap(row => row.pieces), ...(pageNumber?.pieces ?? [])])
      letters.set(element, (letters.get(element) ?? '') + text)
  return letters
}
