import type { Line } from '../../../core/layout/line.ts'
import type { Row } from '../../../core/layout/page.ts'
import type { RowRole } from './roles.ts'

type Doc = PDFKit.PDFDocument
type Content = ReturnType<Doc['markStructureContent']>
type Node = ReturnType<Doc['struct']>

/** A row of print with its role and the piece of content it became. */
export type Marked = {
  readonly row: Row
  readonly role: Exclude<RowRole, { readonly kind: 'repeated' }>
  readonly content: Content
}

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
    const role = group[0]?.role
    return doc.struct(role?.kind === 'paragraph' ? role.tag : 'P', {}, contents(group))
  })
  return doc.struct('Document', {}, nodes)
}

type Table = Extract<Line, { kind: 'table' }>

/** A table has all its cells, those without words too, so that columns can be told apart. */
function tableOf(doc: Doc, group: readonly Marked[], table: Table): Node {
  const rows = table.rows.map((_, nth) => {
    const tag = nth < table.headerRows ? 'TH' : 'TD'
    const cells = table.shares.map((_share, column) => {
      const here = group.filter(
        ({ role }) => role.kind === 'cell' && role.row === nth && role.column === column
      )
      return doc.struct(tag, {}, contents(here))
    })
    return doc.struct('TR', {}, cells)
  })
  return doc.struct('Table', {}, rows)
}

function contents(group: readonly Marked[]): Content[] {
  return group.map(({ content }) => content)
}
