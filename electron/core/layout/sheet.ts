import { millimetres } from './measure.ts'
import type { PageRule, Row, Upright } from './page.ts'
import type { Element, Profile } from './profile.ts'
import type { SetRow } from './set-row.ts'
import { baselineShare } from './vertical.ts'

/** A page being filled. `taken`: points from the top of the type area down to what stands lowest on it in the text. */
export type Sheet = {
  readonly rows: Row[]
  readonly rules: PageRule[]
  readonly uprights: Upright[]
  taken: number
}

/** An empty page. */
export function emptySheet(): Sheet {
  return { rows: [], rules: [], uprights: [], taken: 0 }
}

/** The line a row belongs to, and the block and look it shows. */
export type Owner = { readonly line: number; readonly block: string; readonly element: Element }

/** Puts a row on a page, its line `pitch` points high and beginning `top` points below the top of the type area. */
export function putRow(
  sheet: Sheet,
  row: SetRow,
  place: { readonly top: number; readonly pitch: number; readonly owner: Owner; readonly profile: Profile }
): void {
  const { top, pitch, owner, profile } = place
  const baseline = profile.page.top + millimetres(top + pitch * baselineShare)
  const { line, block, element } = owner
  sheet.rows.push({ block, element, baseline, pieces: row.pieces, line, from: row.from, to: row.to })
}

/** A level rule as wide as the type area (or `length` mm, centred on the page), its middle `at` points below the top of the type area. */
export function putRule(
  sheet: Sheet,
  rule: { readonly at: number; readonly width: number; readonly color: string; readonly length?: number },
  { page }: Profile
): void {
  const y = page.top + millimetres(rule.at)
  const [x1, x2] =
    rule.length === undefined
      ? [page.left, page.width - page.right]
      : [(page.width - rule.length) / 2, (page.width + rule.length) / 2]
  sheet.rules.push({ x1, x2, y, width: rule.width, color: rule.color })
}
