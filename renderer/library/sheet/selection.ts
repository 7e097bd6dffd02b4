/** A cell by the numbers of its row and column, both from 0. */
export type Cell = { readonly row: number; readonly column: number }

/** The active cell, and the other corner of the range it spans with it; both are the same when one cell is chosen. */
export type Selection = { readonly active: Cell; readonly anchor: Cell }

/** The numbers of rows and columns there are. */
export type Extent = { readonly rows: number; readonly columns: number }

/** First and last row and column of a range, inclusive. */
export type Range = {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

export type Move =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'page-up'
  | 'page-down'
  | 'row-start'
  | 'row-end'
  | 'first'
  | 'last'
  | 'top'
  | 'bottom'

export const firstCell: Selection = { active: { row: 0, column: 0 }, anchor: { row: 0, column: 0 } }

/** The range a selection covers. */
export function rangeOf({ active, anchor }: Selection): Range {
  return {
    top: Math.min(active.row, anchor.row),
    bottom: Math.max(active.row, anchor.row),
    left: Math.min(active.column, anchor.column),
    right: Math.max(active.column, anchor.column)
  }
}

/** Whether a cell lies in a range. */
export function within(range: Range, { row, column }: Cell): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right
}

/** One cell chosen, brought inside the extent. */
export function only(cell: Cell, extent: Extent): Selection {
  const inside = clamp(cell, extent)
  return { active: inside, anchor: inside }
}

/** The selection with the active cell elsewhere and the other corner where it was. */
export function extendTo(selection: Selection, cell: Cell, extent: Extent): Selection {
  return { active: clamp(cell, extent), anchor: clamp(selection.anchor, extent) }
}

/** Where a key takes the active cell; it stops at the edges. `page` is the number of rows in sight. */
export function moved({ row, column }: Cell, move: Move, extent: Extent & { readonly page: number }): Cell {
  const last = { row: extent.rows - 1, column: extent.columns - 1 }
  const to = (cell: Cell) => clamp(cell, extent)
  switch (move) {
    case 'up':
      return to({ row: row - 1, column })
    case 'down':
      return to({ row: row + 1, column })
    case 'left':
      return to({ row, column: column - 1 })
    case 'right':
      return to({ row, column: column + 1 })
    case 'page-up':
      return to({ row: row - extent.page, column })
    case 'page-down':
      return to({ row: row + extent.page, column })
    case 'row-start':
      return to({ row, column: 0 })
    case 'row-end':
      return to({ row, column: last.column })
    case 'first':
      return to({ row: 0, column: 0 })
    case 'last':
      return to(last)
    case 'top':
      return to({ row: 0, column })
    case 'bottom':
      return to({ row: last.row, column })
  }
}

/** The cell after (1) or before (-1) in reading order; null past the last or before the first, where Tab leaves the table. */
export function beside({ row, column }: Cell, step: 1 | -1, extent: Extent): Cell | null {
  const place = row * extent.columns + column + step
  if (place < 0 || place >= extent.rows * extent.columns) return null
  return { row: Math.floor(place / extent.columns), column: place % extent.columns }
}

/** The next (1) or previous (-1) cell in reading order that `holds`, going round at the ends; null when none does. */
export function seek(
  from: Cell,
  step: 1 | -1,
  given: { readonly extent: Extent; readonly holds: (cell: Cell) => boolean }
): Cell | null {
  const { columns, rows } = given.extent
  const all = rows * columns
  const start = from.row * columns + from.column
  for (let far = 1; far <= all; far++) {
    const place = (((start + far * step) % all) + all) % all
    const cell = { row: Math.floor(place / columns), column: place % columns }
    if (given.holds(cell)) return cell
  }
  return null
}

function clamp({ row, column }: Cell, { rows, columns }: Extent): Cell {
  return {
    row: Math.max(0, Math.min(rows - 1, row)),
    column: Math.max(0, Math.min(columns - 1, column))
  }
}
