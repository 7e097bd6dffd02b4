import { Fault } from '../../../core/fault.ts'
import type { RawFile } from '../raw-file.ts'
import { xmlPart } from '../xml/part.ts'
import { child, childrenOf, type XmlNode } from '../xml/xml.ts'
import { openZip } from '../zip/zip.ts'

/** A sheet of a workbook: its name, and its rows of texts with empty cells as ''. */
export type ReadSheet = { readonly name: string; readonly rows: readonly (readonly string[])[] }

/** Whether a part of a zip says that the zip is a workbook. */
export function isWorkbook(part: string): boolean {
  return part === 'xl/workbook.xml'
}

/**
 * The first sheet of an xlsx (ISO/IEC 29500-1 18.3) as rows of texts, empty cells as ''. Numbers are given as they are stored; a formula gives its
 * last value. Faults: `unreadable-file`, `unsupported-format` for a zip that is no workbook, `file-too-large`, `password-protected`.
 */
export function readXlsx(file: RawFile): readonly (readonly string[])[] {
  return sheetsIn(file, 1)[0]?.rows ?? []
}

/** The first sheets of an xlsx, at most `most` of them, in their order; those that are charts or macros give no rows. Faults as of `readXlsx`. */
export function sheetsIn(file: RawFile, most: number): readonly ReadSheet[] {
  const zip = openZip(file)
  const workbook = xmlPart(zip, 'xl/workbook.xml')
  if (workbook === null) throw new Fault('unsupported-format', file.name)
  const relations = childrenOf(xmlPart(zip, 'xl/_rels/workbook.xml.rels'), 'Relationship')
  const strings = sharedStrings(xmlPart(zip, 'xl/sharedStrings.xml'))
  return childrenOf(child(workbook, 'x:sheets'), 'x:sheet')
    .slice(0, most)
    .map(({ attributes }, index) => {
      const relation = relations.find(each => each.attributes['Id'] === attributes['r:id'])
      const target = relation?.attributes['Target'] ?? `worksheets/sheet${index + 1}.xml`
      const sheet = xmlPart(zip, target.startsWith('/') ? target.slice(1) : `xl/${target}`)
      const rows = childrenOf(child(sheet, 'x:sheetData'), 'x:row').map(row => cellsOf(row, strings))
      return { name: attributes['name'] ?? '', rows }
    })
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
