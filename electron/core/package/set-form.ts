import { textLine, run } from '../layout/line.ts'
import { millimetres, points, typeAreaWidth } from '../layout/measure.ts'
import type { Press } from '../layout/press.ts'
import type { Element, Profile } from '../layout/profile.ts'
import { setLine } from '../layout/set-line.ts'
import type { SetRow } from '../layout/set-row.ts'
import { elementPitch } from '../layout/vertical.ts'
import { elementOfCell, type Form, type FormCell } from './form.ts'
import { placeCells, type PlacedCell } from './form-grid.ts'

/** Room between text and rules inside a cell, mm. */
export const cellRoom = { side: 1.5, above: 1, below: 1 } as const

/** A cell with the rows of its text. `x` mm from the left edge of the type area. */
export type SetCell = PlacedCell & {
  readonly x: number
  readonly width: number
  readonly text: readonly SetRow[]
}

/** What a form is set by. */
export type FormSetting = { readonly profile: Profile; readonly press: Press }

/** The cells of a form in their places, their text broken into rows. */
export function setCells(form: Form, { profile, press }: FormSetting): readonly SetCell[] {
  const whole = millimetres(typeAreaWidth(profile))
  const total = form.shares.reduce((sum, share) => sum + share, 0)
  const edges = form.shares.reduce<readonly number[]>(
    (places, share) => [...places, (places.at(-1) ?? 0) + (share / total) * whole],
    [0]
  )
  return placeCells(form).map(placed => {
    const { cell, column } = placed
    const x = edges[column] ?? 0
    const width = (edges[column + cell.columns] ?? whole) - x
    const element = elementOfCell(cell)
    const inner = { left: points(x + cellRoom.side), width: points(width - 2 * cellRoom.side) }
    const text = cell.text === '' ? [] : setText(cell.text, { element, align: cell.align }, inner)
    return { ...placed, x, width, text }
  })

  function setText(
    text: string,
    look: { readonly element: Element; readonly align: FormCell['align'] },
    column: { readonly left: number; readonly width: number }
  ): readonly SetRow[] {
    return text.split('\n').flatMap(words => {
      const line = { role: 'paragraph', block: 'form', runs: [run(look.element, words)] } as const
      return setLine(textLine({ ...line, ...look }), column, { profile, press }).rows
    })
  }
}

function textHeight({ cell, text }: SetCell, profile: Profile): number {
  return text.length * millimetres(elementPitch(elementOfCell(cell), profile))
}

/** The rows of the table in mm, as high as what stands in them; what a cell over several rows needs beyond them goes to its last one. */
export function rowHeights(form: Form, cells: readonly SetCell[], profile: Profile): readonly number[] {
  const needs = (cell: SetCell) => textHeight(cell, profile) + cellRoom.above + cellRoom.below
  const single = form.rows.map(({ least }, at) =>
    Math.max(least, ...cells.filter(({ row, cell }) => row === at && cell.rows === 1).map(needs))
  )
  return cells
    .filter(({ cell }) => cell.rows > 1)
    .reduce<readonly number[]>((heights, one) => {
      const last = one.row + one.cell.rows - 1
      const have = heights.slice(one.row, last + 1).reduce((sum, height) => sum + height, 0)
      const lack = Math.max(0, needs(one) - have)
      return heights.map((height, at) => (at === last ? height + lack : height))
    }, single)
}

/** Room above the table (title and the line below it) and under it (notes), mm. */
export type FrameHeights = {
  readonly above: number
  readonly below: number
  readonly notes: readonly SetRow[]
}

/** Blank between title and what follows, and between table and notes, mm. */
export const formGaps = { title: 5, notes: 2 } as const

/** How much room stands above and below the table of a form. */
export function frameHeights({ title, above, below }: Form, { profile, press }: FormSetting): FrameHeights {
  const titles = title.length * millimetres(elementPitch('title', profile))
  const line = above === null ? 0 : millimetres(elementPitch('imprint', profile))
  const width = typeAreaWidth(profile)
  const notes = below.flatMap(
    note =>
      setLine(
        textLine({
          role: 'paragraph',
          element: 'tableCell',
          block: 'form',
          runs: [run('tableCell', note)]
        }),
        { left: 0, width },
        { profile, press }
      ).rows
  )
  const foot =
    notes.length === 0 ? 0 : formGaps.notes + notes.length * millimetres(elementPitch('tableCell', profile))
  return { above: titles + formGaps.title + line, below: foot, notes }
}
