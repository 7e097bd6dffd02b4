import type { Line } from '../../../core/layout/line.ts'
import type { Row } from '../../../core/layout/page.ts'

type Doc = PDFKit.PDFDocument
type Content = ReturnType<Doc['markStructureContent']>
type Node = ReturnType<Doc['struct']>

/** Draws one row as a marked piece of content. */
export type DrawRow = (row: Row) => void

/** A row of print with the piece of content it became. */
export type Marked = { readonly row: Row; readonly content: Content }

/** The standard tag of a printed paragraph: its level in the outline, else a plain paragraph (ISO 32000-1 14.8.4). */
export function tagOf(line: Line | undefined): string {
  if (line?.kind === 'table') return 'TD'
  return line?.kind === 'text' && line.outline !== null ? `H${line.outline}` : 'P'
}

/** The cell of a table a row of print stands in. */
type Cell = { readonly column: number; readonly rows: readonly Marked[] }

/**
 * The tagged structure of the whole document out of its printed rows in order: Document with H1–H4, P and Table. A paragraph over two
 * pages is one element; the copies and the printing line of the 版记 are one each.
 */
export function structureOf(doc: Doc, marked: readonly Marked[], lines: readonly Line[]): Node {
  const groups: Marked[][] = []
  for (const each of marked) {
    const last = groups.at(-1)
    const before = last?.at(-1)
    const same = before?.row.line === each.row.line && before.row.block === each.row.block
    if (last !== undefined && same) last.push(each)
    else groups.push([each])
  }
  const nodes = groups.map(group => {
    const line = lines[group[0]?.row.line ?? -1]
    if (line?.kind === 'table') return tableOf(doc, group, line)
    return doc.struct(
      tagOf(line),
      {},
      group.map(({ content }) => content)
    )
  })
  return doc.struct('Document', {}, nodes)
}

type Table = Extract<Line, { kind: 'table' }>

function tableOf(doc: Doc, group: readonly Marked[], table: Table): Node {
  const left = Math.min(...group.flatMap(({ row }) => row.pieces.map(({ x }) => x)))
  const right = Math.max(...group.flatMap(({ row }) => row.pieces.map(({ x, width }) => x + width)))
  const columnOf = (x: number) => columnAt((x - left) / (right - left), table.shares)
  const rows: Cell[][] = []
  for (const each of group) {
    const column = columnOf(each.row.pieces[0]?.x ?? left)
    const last = rows.at(-1)
    const cell = last?.at(-1)
    if (last && cell && each.row.from > 0) last[last.length - 1] = { ...cell, rows: [...cell.rows, each] }
    else if (last && cell && column > cell.column) last.push({ column, rows: [each] })
    else rows.push([{ column, rows: [each] }])
  }
  return doc.struct(
    'Table',
    {},
    rows.map((cells, index) =>
      doc.struct(
        'TR',
        {},
        cells.map(cell =>
          doc.struct(
            index < table.headerRows ? 'TH' : 'TD',
            {},
            cell.rows.map(({ content }) => content)
          )
        )
      )
    )
  )
}

/** The column in which a share of the width of a table lies. */
function columnAt(share: number, shares: readonly number[]): number {
  let end = 0
  const column = shares.findIndex(width => {
    end += width
    return share < end - 0.001
  })
  return column === -1 ? shares.length - 1 : column
}
