import type { Line } from '../../../core/layout/line.ts'
import type { Page, Row } from '../../../core/layout/page.ts'

type Table = Extract<Line, { kind: 'table' }>

/**
 * What a row of print is in the document: a part of a paragraph, a part of a cell of a table, or head rows that a table repeats on a further
 * page. `tag` is its standard tag (ISO 32000-1 14.8.4); a table's `row` and `column` count from 0.
 */
export type RowRole =
  | { readonly kind: 'paragraph'; readonly tag: string }
  | { readonly kind: 'cell'; readonly tag: 'TH' | 'TD'; readonly row: number; readonly column: number }
  | { readonly kind: 'repeated' }

/** The role of every row of print that shows something. */
export function rolesOf(pages: readonly Page[], lines: readonly Line[]): ReadonlyMap<Row, RowRole> {
  const roles = new Map<Row, RowRole>()
  const printed = pages.map(({ rows }) => rows.filter(shows))
  lines.forEach((line, index) => {
    const here = printed.map(rows => rows.filter(row => row.line === index))
    if (line.kind === 'table') cellsOf(line, here).forEach((role, row) => roles.set(row, role))
    else here.flat().forEach(row => roles.set(row, { kind: 'paragraph', tag: tagOf(line) }))
  })
  return roles
}

function tagOf(line: Line): string {
  return line.kind === 'text' && line.outline !== null ? `H${line.outline}` : 'P'
}

function shows({ pieces }: Row): boolean {
  return textOf(pieces).trim() !== ''
}

function textOf(pieces: Row['pieces']): string {
  return pieces.map(({ text }) => text).join('')
}

/** The rows of a table come cell by cell, each cell from its first row on, so the cells can be counted off. */
function cellsOf(table: Table, pages: readonly (readonly Row[])[]): ReadonlyMap<Row, RowRole> {
  const cells = table.rows.flatMap((row, nth) =>
    row.flatMap((text, column) => (text.trim() === '' ? [] : [{ row: nth, column }]))
  )
  const heads = headRows(table, pages.find(rows => rows.length > 0) ?? [])
  const roles = new Map<Row, RowRole>()
  let next = 0
  for (const rows of pages) {
    const repeats = next > 0 && startsWith(rows, heads)
    rows.forEach((row, nth) => {
      if (repeats && nth < heads.length) {
        roles.set(row, { kind: 'repeated' })
        return
      }
      if (row.from === 0 && next < cells.length) next += 1
      const cell = cells[Math.max(0, next - 1)] ?? { row: 0, column: 0 }
      roles.set(row, { kind: 'cell', tag: cell.row < table.headerRows ? 'TH' : 'TD', ...cell })
    })
  }
  return roles
}

/** The rows of print of a table's head: those before the first cell of its body begins. */
function headRows(table: Table, rows: readonly Row[]): readonly Row[] {
  const filled = table.rows
    .slice(0, table.headerRows)
    .flat()
    .filter(text => text.trim() !== '').length
  let begun = 0
  return rows.filter(({ from }) => {
    if (from === 0) begun += 1
    return begun <= filled
  })
}

function startsWith(rows: readonly Row[], heads: readonly Row[]): boolean {
  return (
    heads.length > 0 && heads.every(({ pieces }, nth) => textOf(rows[nth]?.pieces ?? []) === textOf(pieces))
  )
}
