import type { HtmlNode } from './tree.ts'

const mostColumns = 63

/**
 * The rows of a table as wide as its spans say: a spanning cell is followed, or continued below, by empty cells. Null when the
 * table only lays out the page: one column, or another table inside.
 */
export function tableRows(
  table: HtmlNode,
  cellText: (cell: HtmlNode) => string
): readonly (readonly string[])[] | null {
  const rows = rowsIn(table)
  const cells = rows.map(row => row.children.filter(({ name }) => name === 'td' || name === 'th'))
  const widest = Math.max(0, ...cells.map(row => row.length))
  if (widest <= 1 || cells.flat().some(holdsTable)) return null
  // For each column, how many rows below are still covered by a cell from above.
  const covered: number[] = []
  return cells.map(row => {
    const texts: string[] = []
    const skip = () => {
      while ((covered[texts.length] ?? 0) > 0) {
        covered[texts.length] = (covered[texts.length] ?? 1) - 1
        texts.push('')
      }
    }
    for (const cell of row) {
      skip()
      const text = cellText(cell)
      const down = span(cell, 'rowspan') - 1
      for (let column = 0; column < span(cell, 'colspan'); column += 1) {
        covered[texts.length] = down
        texts.push(column === 0 ? text : '')
      }
    }
    skip()
    return texts
  })
}

function span(cell: HtmlNode, name: string): number {
  const value = Number(cell.attributes[name] ?? 1)
  return Number.isInteger(value) && value >= 1 ? Math.min(value, mostColumns) : 1
}

function rowsIn(node: HtmlNode): readonly HtmlNode[] {
  return node.children.flatMap(each => {
    if (each.name === 'tr') return [each]
    return ['tbody', 'thead', 'tfoot'].includes(each.name) ? rowsIn(each) : []
  })
}

function holdsTable(node: HtmlNode): boolean {
  return node.children.some(each => each.name === 'table' || holdsTable(each))
}
