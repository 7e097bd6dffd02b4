import type { Range } from './selection.ts'

/**
 * Reads what a spreadsheet puts on the clipboard: cells parted by tabs, rows by line ends, a cell with tabs, line ends or quotation marks of its own
 * in "…" with "" for each mark within. A line end after the last row is no further row.
 */
export function readCells(text: string): readonly (readonly string[])[] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let at = 0
  const endCell = () => {
    row.push(cell)
    cell = ''
  }
  const endRow = () => {
    endCell()
    rows.push(row)
    row = []
  }
  while (at < text.length) {
    const quoted = cell === '' && text[at] === '"' ? quotedCell(text, at) : null
    if (quoted !== null) {
      cell = quoted.words
      at = quoted.end
    } else if (text[at] === '\t') {
      endCell()
      at += 1
    } else if (text[at] === '\n' || text[at] === '\r') {
      endRow()
      at += text.startsWith('\r\n', at) ? 2 : 1
    } else {
      cell += text[at]
      at += 1
    }
  }
  if (cell !== '' || row.length > 0) endRow()
  return rows
}

/** A cell in quotation marks that ends where a cell can end; null when the mark is just a mark. */
function quotedCell(text: string, from: number): { readonly words: string; readonly end: number } | null {
  let words = ''
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] !== '"') {
      words += text[at]
      continue
    }
    if (text[at + 1] === '"') {
      words += '"'
      at += 1
      continue
    }
    const next = text[at + 1]
    return next === undefined || /[\t\r\n]/.test(next) ? { words, end: at + 1 } : null
  }
  return null
}

/** Cells as a spreadsheet takes them. */
export function printCells(rows: readonly (readonly string[])[]): string {
  const quoted = (cell: string) => (/[\t\r\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
  return rows.map(row => row.map(quoted).join('\t')).join('\r\n')
}

/**
 * Where pasted cells go: from the range's upper left corner on; one cell fills the range, a block fills it again and again when the range is a whole
 * number of times as large. What would lie below the last row or beyond the last column is left out and counted.
 */
export function spread(
  cells: readonly (readonly string[])[],
  range: Range,
  extent: { readonly rows: number; readonly columns: number }
): {
  readonly cells: readonly { readonly row: number; readonly column: number; readonly words: string }[]
  readonly left: number
} {
  const height = cells.length
  const width = Math.max(0, ...cells.map(row => row.length))
  if (height === 0 || width === 0) return { cells: [], left: 0 }
  const times = (size: number, room: number) => (room % size === 0 ? room : size)
  const rows = times(height, range.bottom - range.top + 1)
  const columns = times(width, range.right - range.left + 1)
  const placed = Array.from({ length: rows }, (_, down) =>
    Array.from({ length: columns }, (_, across) => ({
      row: range.top + down,
      column: range.left + across,
      words: cells[down % height]?.[across % width] ?? ''
    }))
  ).flat()
  const inside = placed.filter(({ row, column }) => row < extent.rows && column < extent.columns)
  return { cells: inside, left: placed.length - inside.length }
}
