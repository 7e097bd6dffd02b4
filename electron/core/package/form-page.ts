import { textLine, run } from '../layout/line.ts'
import { millimetres, typeAreaWidth } from '../layout/measure.ts'
import type { Page, PageRule, Row, Upright } from '../layout/page.ts'
import type { Element, Profile } from '../layout/profile.ts'
import { setLine } from '../layout/set-line.ts'
import type { SetRow } from '../layout/set-row.ts'
import { baselineShare, elementPitch } from '../layout/vertical.ts'
import { elementOfCell, type Form, type FormCell } from './form.ts'
import { cellRoom, formGaps, type FormSetting, type FrameHeights, type SetCell } from './set-form.ts'

/** Thickness of the rules around and inside a table, points. */
export const formRules = { outer: 1, inner: 0.5 } as const
const black = '000000'

/** What a page shows and how it was set. */
export type Sheet = {
  readonly part: readonly number[]
  readonly index: number
  readonly cells: readonly SetCell[]
  readonly heights: readonly number[]
  readonly setting: FormSetting
  readonly frame: FrameHeights
}

/** One page of a form: the rows of `part`, on the first page below the title, and the notes under them. */
export function formPage(form: Form, { part, index, cells, heights, setting, frame }: Sheet): Page {
  const { page } = setting.profile
  const start = page.top + (index === 0 ? frame.above : 0)
  const tops = new Map<number, number>()
  let y = start
  for (const at of part) {
    tops.set(at, y)
    y += heights[at] ?? 0
  }
  const shown = cells.filter(({ row }) => tops.has(row))
  const boxes = shown.map(cell => ({ cell, ...boxOf(cell, tops, { heights, left: page.left }) }))
  const rows = [
    ...(index === 0 ? headRows(form, setting) : []),
    ...boxes.flatMap(box => cellRows(box, setting.profile)),
    ...frame.notes.map((row, nth) =>
      printed(row, {
        element: 'tableCell',
        top: y + formGaps.notes + nth * millimetres(elementPitch('tableCell', setting.profile)),
        profile: setting.profile,
        line: -1
      })
    )
  ]
  return {
    number: index + 1,
    side: index % 2 === 0 ? 'odd' : 'even',
    rows,
    ...rulesOf(boxes, { top: start, bottom: y, left: page.left, right: page.width - page.right }),
    pageNumber: null
  }
}

type Box = {
  readonly cell: SetCell
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

function boxOf(
  { row, cell, x, width }: SetCell,
  tops: ReadonlyMap<number, number>,
  { heights, left }: { readonly heights: readonly number[]; readonly left: number }
): Omit<Box, 'cell'> {
  const top = tops.get(row) ?? 0
  const height = heights.slice(row, row + cell.rows).reduce((sum, one) => sum + one, 0)
  return { top, bottom: top + height, left: left + x, right: left + x + width }
}

type Printed = {
  readonly element: Element
  readonly top: number
  readonly profile: Profile
  readonly line: number
}

function printed({ pieces, from, to }: SetRow, { element, top, profile, line }: Printed): Row {
  const baseline = top + millimetres(elementPitch(element, profile)) * baselineShare
  return { block: null, element, baseline, pieces, line, from, to }
}

function cellRows({ cell: placed, top, bottom }: Box, profile: Profile): readonly Row[] {
  const { cell, text } = placed
  const element = elementOfCell(cell)
  const pitch = millimetres(elementPitch(element, profile))
  const height = text.length * pitch
  const free = bottom - top - height
  const above = { top: cellRoom.above, center: free / 2, bottom: free - cellRoom.below }[cell.vertical]
  const line = placed.row * 100 + placed.column
  return text.map((one, nth) => printed(one, { element, top: top + above + nth * pitch, profile, line }))
}

function headRows({ title, above }: Form, setting: FormSetting): readonly Row[] {
  const { profile } = setting
  const width = typeAreaWidth(profile)
  const set = (words: string, element: Element, align: FormCell['align']) =>
    setLine(
      textLine({ role: 'paragraph', element, block: 'form', runs: [run(element, words)], align }),
      { left: 0, width },
      setting
    ).rows[0]
  const pitch = millimetres(elementPitch('title', profile))
  const { top } = profile.page
  const under = top + title.length * pitch + formGaps.title
  return [
    ...title.map(
      (words, nth) =>
        ({ row: set(words, 'title', 'center'), element: 'title', top: top + nth * pitch }) as const
    ),
    ...(above === null
      ? []
      : ([
          { row: set(above.left, 'imprint', 'left'), element: 'imprint', top: under },
          { row: set(above.right, 'imprint', 'right'), element: 'imprint', top: under }
        ] as const))
  ].flatMap(({ row, element, top }) =>
    row === undefined ? [] : [printed(row, { element, top, profile, line: -1 })]
  )
}

type Edges = { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number }

/** The upper and left edge of every cell, and the frame around all. */
function rulesOf(
  boxes: readonly Box[],
  { top, bottom, left, right }: Edges
): { readonly rules: readonly PageRule[]; readonly uprights: readonly Upright[] } {
  const outer = { width: formRules.outer, color: black }
  const inner = { width: formRules.inner, color: black }
  const inside = (one: number, edge: number) => Math.abs(one - edge) > 0.05
  return {
    rules: [
      { x1: left, x2: right, y: top, ...outer },
      ...boxes
        .filter(box => inside(box.top, top) && box.cell.cell.top === 'ruled')
        .map(box => ({ x1: box.left, x2: box.right, y: box.top, ...inner })),
      { x1: left, x2: right, y: bottom, ...outer }
    ],
    uprights: [
      { x: left, y1: top, y2: bottom, ...outer },
      ...boxes
        .filter(box => inside(box.left, left))
        .map(box => ({ x: box.left, y1: box.top, y2: box.bottom, ...inner })),
      { x: right, y1: top, y2: bottom, ...outer }
    ]
  }
}
