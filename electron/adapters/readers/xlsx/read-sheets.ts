import { plainParagraph, type TextPiece } from '../../../core/library/text-document.ts'
import { notice, type Notice } from '../../../core/notice.ts'
import type { Reader } from '../raw-file.ts'
import { sheetsIn, type ReadSheet } from './read-xlsx.ts'

const most = { sheets: 60, rows: 20_000 } as const

/**
 * Reads a workbook as a document: each sheet that holds anything is its name as a paragraph, then its rows as a table, without the rows that are empty. Faults
 * as of `readXlsx`; so many rows that nobody meant them to be read are left out, and a notice says so.
 */
export const readSheets: Reader = async file => {
  const sheets = sheetsIn(file, most.sheets).map(sheet => ({ ...sheet, rows: sheet.rows.filter(hasWords) }))
  return { value: { format: 'xlsx', pieces: sheets.flatMap(piecesOf) }, notices: sheets.flatMap(tooLong) }
}

function piecesOf({ name, rows }: ReadSheet): readonly TextPiece[] {
  if (rows.length === 0) return []
  return [plainParagraph(name), { kind: 'table', rows: rows.slice(0, most.rows) }]
}

function tooLong({ name, rows }: ReadSheet): readonly Notice[] {
  if (rows.length <= most.rows) return []
  const message = `工作表“${name}”有 ${rows.length} 行，只读了前 ${most.rows} 行。`
  return [notice('too-many-rows', message)]
}

function hasWords(row: readonly string[]): boolean {
  return row.some(cell => cell.trim() !== '')
}
