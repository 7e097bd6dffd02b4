import { gbt9704 } from '../../../electron/core/layout/gbt9704.ts'
import { layOut } from '../../../electron/core/layout/lay-out.ts'
import type { Page, Row } from '../../../electron/core/layout/page.ts'
import { layPages } from '../../../electron/core/layout/pages.ts'
import { gridPress } from '../../../electron/core/layout/press.ts'
import type { Profile } from '../../../electron/core/layout/profile.ts'
import { framed, p, reply } from '../../../electron/core/reply/build.ts'
import type { Frame, Reply } from '../../../electron/core/reply/reply.ts'

/** A point in millimetres. */
export const mm = 25.4 / 72
/** The line pitch of GB/T 9704 in millimetres. */
export const pitch = 28.95 * mm
const firstBaseline = 37 + 0.8 * pitch

/** The share of its size a Chinese letter reaches above and below its baseline. */
export const [above, below] = [0.86, 0.12]

/** The pages of a reply, with letters as wide as the grid has them. */
export function pagesOf(value: Reply, profile: Profile = gbt9704): readonly Page[] {
  return layPages(layOut(value, profile), profile, gridPress(profile)).pages
}

/** The words of a row. */
export function textOf(row: Row | undefined): string {
  return (row?.pieces ?? []).map(({ text }) => text).join('')
}

/** The words of every row of a page. */
export function textsOf(page: Page | undefined): readonly string[] {
  return (page?.rows ?? []).map(textOf)
}

/** The first row with a text in it. */
export function rowOf(pages: readonly Page[], text: string): Row {
  const row = pages.flatMap(page => page.rows).find(one => textOf(one).includes(text))
  if (row === undefined) throw new Error(`no row with ${text}`)
  return row
}

/** The right end of a row in mm. */
export function rightOf(row: Row): number {
  const last = row.pieces.at(-1)
  return (last?.x ?? 0) + (last?.width ?? 0) - (last?.spacing ?? 0) * mm
}

/** On which row of its page a row stands, counted from 0. */
export function rowNumber({ baseline }: Row): number {
  return (baseline - firstBaseline) / pitch
}

/** So many paragraphs of one row. */
export const rowsOfText = (count: number) => Array.from({ length: count }, (_, at) => p(`这是第${at + 1}行`))
/** A reply of so many rows. */
export const body = (rows: number, frame: Partial<Frame> = {}) => framed(reply(...rowsOfText(rows)), frame)
