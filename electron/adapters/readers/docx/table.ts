import { child, valueOf, type XmlNode } from '../xml/xml.ts'
import { chosen } from './runs.ts'
import type { Losses } from './losses.ts'

// Word allows 63 columns; a hostile span must not make millions of cells.
const mostColumns = 63

/**
 * The rows of a table (ISO/IEC 29500-1 17.4), every row as wide as its grid: a cell that spans columns is followed by empty
 * cells, a cell merged into the one above is empty. `cellText` reads the inside of one cell. Deleted rows and cells are left out.
 */
export function readTable(
  table: XmlNode,
  losses: Losses,
  cellText: (cell: XmlNode) => string
): readonly (readonly string[])[] {
  return rowsIn(table).flatMap(row => {
    const properties = child(row, 'w:trPr')
    const added = child(properties, 'w:ins') !== null
    const deleted = child(properties, 'w:del') !== null
    if (added || deleted) losses.add('tracked-changes')
    if (deleted) return []
    const there = cellsIn(row, 'w:tc')
    const left = there.filter(cell => child(child(cell, 'w:tcPr'), 'w:cellDel') === null)
    const put = left.some(cell => child(child(cell, 'w:tcPr'), 'w:cellIns') !== null)
    if (left.length < there.length || put) losses.add('tracked-changes')
    if (left.length === 0 && there.length > 0) return []
    const cells = left.flatMap(cell => {
      const look = child(cell, 'w:tcPr')
      const merge = child(look, 'w:vMerge')
      const continued = merge !== null && merge.attributes['w:val'] !== 'restart'
      // Read even when merged away: lists count on through it.
      const text = cellText(cell)
      return [continued ? '' : text, ...blanks(span(look, 'w:gridSpan') - 1)]
    })
    return [
      [
        ...blanks(span(properties, 'w:gridBefore', 0)),
        ...cells,
        ...blanks(span(properties, 'w:gridAfter', 0))
      ]
    ]
  })
}

function span(properties: XmlNode | null, name: string, usual = 1): number {
  const value = Number(valueOf(properties, name) ?? usual)
  return Number.isInteger(value) && value >= 0 ? Math.min(value, mostColumns) : usual
}

function blanks(count: number): readonly string[] {
  return Array.from({ length: Math.max(0, count) }, () => '')
}

function rowsIn(node: XmlNode): readonly XmlNode[] {
  return cellsIn(node, 'w:tr')
}

/** Children of that name, also those inside content controls and the like. */
function cellsIn(node: XmlNode, name: string): readonly XmlNode[] {
  return node.children.flatMap(each => {
    if (each.name === name) return [each]
    if (each.name === 'w:sdt') return cellsIn(child(each, 'w:sdtContent') ?? each, name)
    if (each.name === 'mc:AlternateContent') return cellsIn(chosen(each) ?? each, name)
    return ['w:customXml', 'w:ins', 'w:moveTo'].includes(each.name) ? cellsIn(each, name) : []
  })
}
