import type { Setting } from './letters.ts'
import { run, textLine, type TableLine } from './line.ts'
import { typeAreaWidth } from './measure.ts'
import { setLine, type SetLine } from './set-line.ts'
import type { SetRow } from './set-row.ts'
import { elementPitch } from './vertical.ts'

/** Room in a cell beside the text and above and below it, and the thickness of the rules, in points. */
export const cell = { side: 3, above: 1.5, below: 1.5, rule: 0.5, color: '000000' } as const

/** A row of print inside a table row; `top` in points from the top of the table row. */
export type CellRow = SetRow & { readonly top: number }

/** A row of a table: its height in points, its cells as they are set, and its rows of print. Table rows are never parted. */
export type TableRow = {
  readonly height: number
  readonly cells: readonly SetLine[]
  readonly rows: readonly CellRow[]
}

/**
 * A table set for the type area; `heads` of its rows are its head, `uprights` are the places of its upright rules in points from the left
 * edge.
 */
export type SetTable = {
  readonly rows: readonly TableRow[]
  readonly heads: number
  readonly uprights: readonly number[]
}

/** Sets a table over the whole type area. Heads are centred, all cells are centred upright. */
export function setTable(table: TableLine, setting: Setting): SetTable {
  const whole = typeAreaWidth(setting.profile)
  const pitch = elementPitch('tableCell', setting.profile)
  const edges = table.shares.reduce<readonly number[]>(
    (places, share) => [...places, (places.at(-1) ?? 0) + share * whole],
    [0]
  )
  const rows = table.rows.map((cells, index): TableRow => {
    const align = index < table.headerRows ? ('center' as const) : ('left' as const)
    const columns = table.shares.map((share, column) => {
      const line = { role: 'paragraph', element: 'tableCell', block: table.block } as const
      const runs = [run('tableCell', cells[column] ?? '')]
      const left = (edges[column] ?? 0) + cell.side
      return setLine(
        textLine({ ...line, align, runs }),
        { left, width: share * whole - 2 * cell.side },
        setting
      )
    })
    const most = Math.max(1, ...columns.map(column => column.rows.length))
    const print = columns.flatMap(column => {
      const above = cell.above + ((most - column.rows.length) * pitch) / 2
      return column.rows.map((row, nth) => ({ ...row, top: above + nth * pitch }))
    })
    return { height: most * pitch + cell.above + cell.below + cell.rule, cells: columns, rows: print }
  })
  return { rows, heads: Math.min(table.headerRows, rows.length - 1), uprights: edges }
}
