import { millimetres } from '../../electron/core/layout/measure.ts'
import type { Piece } from '../../electron/core/layout/page.ts'
import type { Element } from '../../electron/core/layout/profile.ts'

/** How a piece is drawn as SVG text, lengths in mm. `scale` widens or narrows the letters; what is across is given before scaling. */
export type DrawnPiece = {
  readonly className: string
  readonly x: number
  readonly y: number
  readonly scale: number
  readonly size: number
  readonly spacing: number
  /** How far the letters must reach whatever the font on this machine; null for one letter, which cannot be spread. */
  readonly length: number | null
  readonly color: string
}

/** The piece on a row of the baseline, as it is drawn. */
export function drawnPiece(piece: Piece, baseline: number): DrawnPiece {
  const scale = piece.scale / 100
  const spread = [...piece.text].length > 1
  return {
    className: faceClass(piece.element, piece.latin ? 'latin' : 'chinese'),
    x: rounded(piece.x),
    y: rounded(baseline),
    scale,
    size: rounded(millimetres(piece.size)),
    spacing: rounded(millimetres(piece.spacing) / scale),
    length: spread ? rounded(piece.width / scale) : null,
    color: `#${piece.color}`
  }
}

/** The ground behind a place that must still be filled in, mm: from the top of the letters to a little below the baseline. */
export function slotGround(
  piece: Piece,
  baseline: number
): { readonly x: number; readonly y: number; readonly width: number; readonly height: number } {
  const size = millimetres(piece.size)
  return {
    x: rounded(piece.x),
    y: rounded(baseline - 0.92 * size),
    width: rounded(piece.width),
    height: rounded(1.12 * size)
  }
}

/** The style class that draws the letters of an element, Chinese or Latin, in their font. */
export function faceClass(element: Element, script: 'chinese' | 'latin'): string {
  return `set-${element}-${script}`
}

/** To a ten-thousandth of a millimetre: finer than any printer, and short in the page. */
function rounded(mm: number): number {
  return Math.round(mm * 1e4) / 1e4
}
