import { strToU8, zipSync, type Zippable } from 'fflate'
import type { Sheet } from '../../../core/report/sheet.ts'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const types = 'http://schemas.openxmlformats.org/package/2006/content-types'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
/** The earliest day a zip can name, so that the same sheets give the same bytes. */
const day = new Date(1980, 0, 1)

/**
 * Sheets as a workbook (ISO/IEC 29500-1 18): texts as inline strings, numbers as numbers, a bold head row that stays when the sheet is scrolled, and a
 * filter over it. What looks like a formula is text. The same sheets always give the same bytes.
 */
export function writeXlsx(sheets: readonly Sheet[]): Uint8Array {
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(sheets),
    '_rels/.rels': `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': workbook(sheets),
    'xl/_rels/workbook.xml.rels': workbookRelations(sheets),
    'xl/styles.xml': styles
  }
  sheets.forEach((sheet, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = worksheet(sheet)
  })
  const files: Zippable = {}
  for (const [name, xml] of Object.entries(parts)) files[name] = [strToU8(head + xml), { mtime: day }]
  return zipSync(files)
}

function contentTypes(sheets: readonly Sheet[]): string {
  const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  return [
    `<Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`,
    '<Default Extension="xml" ContentType="application/xml"/>',
    `<Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/>`,
    `<Override PartName="/xl/styles.xml" ContentType="${kind}.styles+xml"/>`,
    ...sheets.map(
      (_, index) =>
        `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${kind}.worksheet+xml"/>`
    ),
    '</Types>'
  ].join('')
}

function workbook(sheets: readonly Sheet[]): string {
  const names = sheets.map(
    ({ name }, index) =>
      `<sheet name="${escaped(name.slice(0, 31))}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`
  )
  return `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${names.join('')}</sheets></workbook>`
}

function workbookRelations(sheets: readonly Sheet[]): string {
  const own = sheets.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${office}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`
  )
  const style = `<Relationship Id="rId${sheets.length + 1}" Type="${office}/styles" Target="styles.xml"/>`
  return `<Relationships xmlns="${relations}">${own.join('')}${style}</Relationships>`
}

/** 0: wrapped text at the top of its cell; 1: the head row. */
const styles = [
  `<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts>`,
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>',
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs></styleSheet>'
].join('')

function worksheet({ head: names, widths, rows }: Sheet): string {
  const last = `${columnName(names.length - 1)}${rows.length + 1}`
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`
  )
  const lines = [names, ...rows].map((cells, row) => {
    const style = row === 0 ? ' s="1"' : ''
    return `<row r="${row + 1}">${cells.map((cell, column) => cellXml(cell, `r="${columnName(column)}${row + 1}"${style}`)).join('')}</row>`
  })
  return [
    `<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`,
    `<cols>${columns.join('')}</cols><sheetData>${lines.join('')}</sheetData><autoFilter ref="A1:${last}"/></worksheet>`
  ].join('')
}

function cellXml(value: string | number, place: string): string {
  if (typeof value === 'number') return `<c ${place}><v>${value}</v></c>`
  return value === ''
    ? ''
    : `<c ${place} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`
}

function columnName(column: number): string {
  const first = Math.floor(column / 26)
  return (first === 0 ? '' : String.fromCharCode(64 + first)) + String.fromCharCode(65 + (column % 26))
}

function escaped(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
