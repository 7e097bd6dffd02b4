import { millimetres } from '../../electron/core/layout/measure.ts'
import type { Page } from '../../electron/core/layout/page.ts'
import type { Profile } from '../../electron/core/layout/profile.ts'

/** From the top of the letters of the first row to below those of the last, mm from the top of the page. */
export type Span = { readonly top: number; readonly bottom: number }

/** Rows further apart than this many times their size have something else between them. */
const apart = 3

/** Where the rows of a block stand on a page: one span for rows that follow one another, more where something stands between. */
export function markedSpans(page: Page, block: string): readonly Span[] {
  const spans: Span[] = []
  for (const row of page.rows) {
    if (row.block !== block) continue
    const size = millimetres(Math.max(1, ...row.pieces.map(piece => piece.size)))
    const [top, bottom] = [row.baseline - 1.1 * size, row.baseline + 0.4 * size]
    const before = spans.at(-1)
    if (before !== undefined && top - before.bottom < apart * size) {
      spans[spans.length - 1] = {
        top: Math.min(before.top, top),
        bottom: Math.max(before.bottom, bottom)
      }
    } else spans.push({ top, bottom })
  }
  return spans
}

/** How long the strokes of a corner mark are, mm. */
const stroke = 6

/** The four corners of the type area (版心) as an SVG path in mm, strokes pointing outwards as Word and WPS draw them. */
export function cornersOf({ width, height, top, bottom, left, right }: Profile['page']): string {
  const corners = [
    { x: left, y: top, across: -1, down: -1 },
    { x: width - right, y: top, across: 1, down: -1 },
    { x: left, y: height - bottom, across: -1, down: 1 },
    { x: width - right, y: height - bottom, across: 1, down: 1 }
  ]
  return corners
    .map(({ x, y, across, down }) => `M${x + across * stroke} ${y}H${x}V${y + down * stroke}`)
    .join('')
}
