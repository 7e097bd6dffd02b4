import type { Form, FormCell } from './form.ts'

/** A cell in the grid of its form: 0-based row and column of its upper left corner. */
export type PlacedCell = { readonly cell: FormCell; readonly row: number; readonly column: number }

/** Where the cells of a form stand: each takes the first free place of its row, cells over several rows block those below. */
export function placeCells({ rows, shares }: Pick<Form, 'rows' | 'shares'>): readonly PlacedCell[] {
  const taken = new Set<string>()
  const key = (row: number, column: number) => `${row} ${column}`
  return rows.flatMap(({ cells }, row) => {
    let column = 0
    return cells.map(cell => {
      while (taken.has(key(row, column)) && column < shares.length) column += 1
      const placed = { cell, row, column }
      for (let down = 0; down < cell.rows; down += 1)
        for (let across = 0; across < cell.columns; across += 1) taken.add(key(row + down, column + across))
      column += cell.columns
      return placed
    })
  })
}

/** What is wrong with a grid, as sentences for whoever makes a form: rows that are not filled exactly. Empty when it is sound. */
export function gridProblems(form: Pick<Form, 'rows' | 'shares'>): readonly string[] {
  const placed = placeCells(form)
  return form.rows.flatMap((_, at) => {
    const width = placed
      .filter(({ row, cell }) => row <= at && at < row + cell.rows)
      .reduce((sum, { cell }) => sum + cell.columns, 0)
    return width === form.shares.length ? [] : [`row ${at}: ${width} of ${form.shares.length} columns`]
  })
}

/** Whether the table may be parted before a row: no cell reaches over the border, and no line to sign is cut off its field. */
export function mayPartBefore(placed: readonly PlacedCell[], at: number): boolean {
  return placed.every(
    ({ row, cell }) => !(row < at && at < row + cell.rows) && !(row === at && cell.top === 'open')
  )
}
