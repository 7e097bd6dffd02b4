/** One page under the other, or two beside one another as in a bound document. */
export type Spread = 'single' | 'double'

/** The pages side by side in one row of the preview, by their place in the list of pages; null where no page lies. */
export type Sheet = readonly (number | null)[]

/**
 * How pages lie in the preview. Printed on both sides and bound at the left, odd pages lie at the right: the first stands alone, then
 * come 2 and 3, 4 and 5.
 */
export function sheetsOf(pages: number, spread: Spread): readonly Sheet[] {
  if (spread === 'single') return Array.from({ length: pages }, (_, at) => [at])
  return Array.from({ length: Math.floor(pages / 2) + Math.min(1, pages) }, (_, at) => [
    at === 0 ? null : 2 * at - 1,
    2 * at < pages ? 2 * at : null
  ])
}

/** The sheet a page lies on. */
export function sheetOf(page: number, spread: Spread): number {
  return spread === 'single' ? page : Math.floor((page + 1) / 2)
}

/** What is seen of a column of sheets of equal height, in pixels. `pad` is above the first, `gap` between two. */
export type Sight = {
  readonly top: number
  readonly room: number
  readonly height: number
  readonly gap: number
  readonly pad: number
}

/** Where a sheet begins in the column, in pixels from its top. */
export function topOfSheet(sheet: number, { height, gap, pad }: Omit<Sight, 'top' | 'room'>): number {
  return pad + sheet * (height + gap)
}

/** The sheets to draw, first and one after the last: those in sight and, for scrolling, those within one more screen above and below. */
export function sheetsToDraw(count: number, sight: Sight): { readonly from: number; readonly to: number } {
  const { top, room, height, gap, pad } = sight
  const at = (y: number) => Math.floor((y - pad) / (height + gap))
  const from = Math.min(count, Math.max(0, at(top - room)))
  return { from, to: Math.max(from, Math.min(count, at(top + 2 * room) + 1)) }
}

/** The sheet one is looking at: the one that lies a third of the way down what is seen. */
export function sheetInView(count: number, { top, room, height, gap, pad }: Sight): number {
  const at = Math.floor((top + room / 3 - pad + gap / 2) / (height + gap))
  return Math.max(0, Math.min(count - 1, at))
}

/** How the pages in view are named: 3, or 2—3 for two pages side by side. Numbers count from 1. */
export function pagesNamed(sheet: Sheet): string {
  return sheet.flatMap(page => (page === null ? [] : [page + 1])).join('—')
}
