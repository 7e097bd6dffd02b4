import type { Page } from '../layout/page.ts'
import { millimetres } from '../layout/measure.ts'
import { pageNumberOf } from '../layout/page-number.ts'
import type { Press } from '../layout/press.ts'
import type { Profile } from '../layout/profile.ts'
import { elementPitch } from '../layout/vertical.ts'
import { formProfile, type Form } from './form.ts'
import { mayPartBefore, type PlacedCell } from './form-grid.ts'
import { formPage } from './form-page.ts'
import { frameHeights, rowHeights, setCells, type SetCell } from './set-form.ts'

/** Room kept free at the foot of the page, mm: another program may set a letter a little wider or higher. */
const spare = 3

/** A form laid out: its page, the height of every row of the table in mm, the cells, the rows each page shows, and the pages themselves. */
export type FormLayout = {
  readonly profile: Profile
  readonly heights: readonly number[]
  readonly cells: readonly SetCell[]
  readonly parts: readonly (readonly number[])[]
  readonly pages: readonly Page[]
}

/** Kept free on a single page: where a program has wider fonts than those measured, some cells take a line more, and the form must stay one page. */
const slackLines = 4

/**
 * Lays a form out on the page of the profile. Rows are as high as their text; what is left of a single page goes to the rows that fill. A longer
 * table goes on over pages with its head repeated, parted only between rows that nothing joins.
 */
export function layForm(form: Form, base: Profile, press: Press): FormLayout {
  const profile = formProfile(base, form.orientation)
  const setting = { profile, press }
  const cells = setCells(form, setting)
  const rows = rowHeights(form, cells, profile)
  const frame = frameHeights(form, setting)
  const { page } = profile
  const area = page.height - page.top - page.bottom - spare
  const room = area - frame.above - frame.below
  const slack = slackLines * millimetres(elementPitch('tableCell', profile))
  const free = Math.max(0, room - rows.reduce((sum, height) => sum + height, 0) - slack)
  const filling = form.rows.filter(one => one.room === 'fills').length
  const heights = rows.map((height, at) =>
    form.rows[at]?.room === 'fills' ? height + free / filling : height
  )
  const parts = partsOf(form, cells, { heights, first: room, others: area - frame.below })
  const pages = parts.map((part, index) => formPage(form, { part, index, cells, heights, setting, frame }))
  const number = (index: number) => (parts.length === 1 ? null : pageNumberOf(index + 1, setting))
  return {
    profile,
    heights,
    cells,
    parts,
    pages: pages.map((one, index) => ({ ...one, pageNumber: number(index) }))
  }
}

type Rooms = { readonly heights: readonly number[]; readonly first: number; readonly others: number }

/** Which rows stand on which page. A stretch of rows that may not be parted and is higher than a page runs over its foot. */
function partsOf(
  form: Form,
  placed: readonly PlacedCell[],
  { heights, first, others }: Rooms
): readonly (readonly number[])[] {
  const heads = form.rows.slice(0, form.headRows).map((_, at) => at)
  const sum = (rows: readonly number[]) => rows.reduce((total, at) => total + (heights[at] ?? 0), 0)
  const starts = form.rows.map((_, at) => at).filter(at => at === 0 || mayPartBefore(placed, at))
  const groups = starts.map((start, nth) => {
    const end = starts[nth + 1] ?? form.rows.length
    return Array.from({ length: end - start }, (_, offset) => start + offset)
  })
  return groups.reduce<readonly (readonly number[])[]>((pages, group) => {
    const last = pages.at(-1)
    if (last === undefined) return [group]
    const room = pages.length === 1 ? first : others
    const fits = sum([...last, ...group]) <= room + 0.01
    return fits ? [...pages.slice(0, -1), [...last, ...group]] : [...pages, [...heads, ...group]]
  }, [])
}
