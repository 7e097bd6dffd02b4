import { writeTables } from '../adapters/writers/docx/write-tables.ts'
import { writeXlsx } from '../adapters/writers/xlsx/write-xlsx.ts'
import { countRules, sheetsOf, type CheckedFile } from '../core/check/batch.ts'
import type { ReportFormat } from '../core/calls/checks.ts'
import type { ExportTicket } from '../core/calls/exports.ts'
import { never } from '../core/notice.ts'
import type { Exports } from './exports.ts'

const mime: Readonly<Record<ReportFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  json: 'application/json; charset=utf-8'
}

/** The report of a check of many files, ready to be saved. */
export async function reportOn(
  files: readonly CheckedFile[],
  { format, exports }: { readonly format: ReportFormat; readonly exports: Exports }
): Promise<ExportTicket> {
  const bytes = await bytesOf(files, format)
  return exports.add({ fileName: `检查报告.${format}`, mime: mime[format], bytes, notices: [] })
}

async function bytesOf(files: readonly CheckedFile[], format: ReportFormat): Promise<Uint8Array> {
  switch (format) {
    case 'xlsx':
      return writeXlsx(sheetsOf(files))
    case 'docx':
      return writeTables('检查报告', sheetsOf(files))
    case 'json':
      return new TextEncoder().encode(`${JSON.stringify({ files, rules: countRules(files) }, null, 2)}\n`)
    default:
      return never(format)
  }
}
