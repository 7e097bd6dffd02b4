import type { Flow } from './flow.ts'
import { settled } from './keep-signature.ts'
import type { Setting } from './letters.ts'
import type { Line } from './line.ts'
import type { Page } from './page.ts'
import { pageNumberOf } from './page-number.ts'
import { remembering, type Press } from './press.ts'
import type { Profile } from './profile.ts'
import { setItem, type SetItem } from './set-item.ts'

/**
 * A document laid out.
 * - pages: what is printed, in order.
 * - lines: the lines as they were set; where a page asked for it they have another space above or pitch than those that came in. Writers walk
 *   these.
 * - items: these lines with their letters and rows.
 * - came: the lines as they came in, with their letters and rows; what `relay` reuses.
 * - by: what it was laid out with.
 */
export type Layout = {
  readonly pages: readonly Page[]
  readonly lines: readonly Line[]
  readonly items: readonly SetItem[]
  readonly came: readonly SetItem[]
  readonly by: Setting
}

/** The pages of a document: its lines broken into rows and put on the page of the profile, with letters as wide as the press sets them. */
export function layPages(lines: readonly Line[], profile: Profile, press: Press): Layout {
  const by = { profile, press: remembering(press) }
  return composed(
    lines.map(line => setItem(line, by)),
    { profile, press }
  )
}

/**
 * What `layPages` gives for `lines`, reusing the rows of every line that `before` held already. A layout made by another profile or press is
 * not reused.
 */
export function relay(before: Layout, lines: readonly Line[], profile: Profile, press: Press): Layout {
  if (before.by.profile !== profile || before.by.press !== press) return layPages(lines, profile, press)
  const known = new Map(before.came.map(item => [JSON.stringify(item.line), item]))
  const by = { profile, press: remembering(press) }
  const items = lines.map(line => known.get(JSON.stringify(line)) ?? setItem(line, by))
  return composed(items, { profile, press })
}

function composed(came: readonly SetItem[], by: Setting): Layout {
  const { items, flowed } = settled(came, by.profile)
  return { pages: pagesOf(flowed, by), lines: items.map(({ line }) => line), items, came, by }
}

/** Whether the 版记 had to go to a page of its own, because it did not fit below the text. */
export function imprintStandsAlone({ pages, lines }: Pick<Layout, 'pages' | 'lines'>): boolean {
  const rows = pages.at(-1)?.rows ?? []
  return rows.length > 0 && rows.every(({ line }) => lines[line]?.kind === 'imprint')
}

function pagesOf({ sheets }: Flow, by: Setting): readonly Page[] {
  return sheets.map(({ rows, rules, uprights }, index) => {
    const number = index + 1
    return {
      number,
      side: number % 2 === 1 ? 'odd' : 'even',
      rows,
      rules,
      uprights,
      pageNumber: pageNumberOf(number, by)
    }
  })
}
