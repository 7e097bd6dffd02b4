import { Fault } from '../../../core/fault.ts'
import type { RawFile } from '../raw-file.ts'
import { xmlPart } from '../xml/part.ts'
import { child, childrenOf, type XmlNode } from '../xml/xml.ts'
import { openZip, type Zip } from '../zip/zip.ts'

/**
 * The first sheet of an xlsx (ISO/IEC 29500-1 18.3) as rows of texts, empty cells as ''. Numbers are given as they are stored; a formula gives its
 * last value. Faults: `unreadable-file`, `unsupported-format` for a zip that is no workbook, `file-too-large`, `password-protected`.
 */
export function readXlsx(file: RawFile): readonly (readonly string[])[] {
  const zip = openZip(file)
  const workbook = xmlPart(zip, 'xl/workbook.xml')
  if (workbook === null) throw new Fault('unsupported-format', file.name)
  const sheet = xmlPart(zip, firstSheet(zip, workbook))
  const strings = sharedStrings(xmlPart(zip, 'xl/sharedStrings.xml'))
  return childrenOf(child(sheet, 'x:sheetData'), 'x:row').map(row => cellsOf(row, strings))
}

function firstSheet(zip: Zip, workbook: XmlNode): string {
  const [first] = childrenOf(child(workbook, 'x:sheets'), 'x:sheet')
  const id = first?.attributes['r:id']
  const relation = childrenOf(xmlPart(zip, 'xl/_rels/workbook.xml.rels'), 'Relationship').find(
    ({ attributes }) => attributes['Id'] === id
  )
  const target = relation?.attributes['Target'] ?? 'worksheets/sheet1.xml'
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`
}

/** Text of a string item: its own or that of its runs, without the phonetic hints Excel keeps beside it. */
function textIn(node: XmlNode | null): string {
  if (node === null) return ''
  const own = childrenOf(node, 'x:t')
  const runs = childrenOf(node, 'x:r').flatMap(run => childrenOf(run, 'x:t'))
  return [...own, ...runs].flatMap(({ children }) => children.map(({ text }) => text)).join('')
}

function sharedStrings(root: XmlNode | null): readonly string[] {
  return childrenOf(root, 'x:si').map(textIn)
}

const widest = 1024

function cellsOf(row: XmlNode, strings: readonly string[]): readonly string[] {
  const cells: string[] = []
  for (const cell of childrenOf(row, 'x:c')) {
    const column = columnOf(cell.attributes['r'] ?? '') ?? cells.length
    if (column >= widest) continue
    while (cells.length < column) cells.push('')
    cells[column] = valueIn(cell, strings)
  }
  return cells
}

/** B7 → 1. */
function columnOf(place: string): number | null {
  const letters = /^[A-Z]+/.exec(place)?.[0]
  if (letters === undefined) return null
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

function valueIn(cell: XmlNode, strings: readonly string[]): string {
  const stored =
    child(cell, 'x:v')
      ?.children.map(({ text }) => text)
      .join('') ?? ''
  switch (cell.attributes['t']) {
    case 's':
      return strings[Number(stored)] ?? ''
    case 'inlineStr':
      return textIn(child(cell, 'x:is'))
    case 'b':
      return stored === '1' ? '是' : '否'
    default:
      return stored
  }
}
