import {
  Document,
  HeadingLevel,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType
} from 'docx'
import type { Sheet } from '../../../core/report/sheet.ts'
import { printable } from './paragraph.ts'

/** A4 across, less 2 cm on every side, in twips. */
const width = 14_570
const font = { name: '宋体', hint: 'eastAsia' } as const

/** Sheets as a document for reading and printing: a title, and each sheet with rows as a table under its name; head rows are repeated on every page. */
export async function writeTables(title: string, sheets: readonly Sheet[]): Promise<Uint8Array> {
  const filled = sheets.filter(({ rows }) => rows.length > 0)
  const document = new Document({
    title,
    creator: '',
    lastModifiedBy: '',
    sections: [
      {
        properties: {
          page: {
            size: { width: 11_906, height: 16_838, orientation: PageOrientation.LANDSCAPE },
            margin: { top: 1134, right: 1134, bottom: 1134, left: 1134 }
          }
        },
        children: [
          new Paragraph({ heading: HeadingLevel.HEADING_1, children: [words(title, 32)] }),
          ...filled.flatMap(sheet => [
            new Paragraph({
              heading: HeadingLevel.HEADING_2,
              spacing: { before: 240, after: 120 },
              children: [words(`${sheet.name}（${sheet.rows.length}）`, 26)]
            }),
            tableOf(sheet)
          ])
        ]
      }
    ]
  })
  return Packer.toBuffer(document)
}

function words(text: string, size: number): TextRun {
  return new TextRun({ text: printable(text), font, size, color: '000000' })
}

function tableOf({ head, widths, rows }: Sheet): Table {
  const whole = widths.reduce((sum, one) => sum + one, 0)
  const columns = widths.map(one => Math.floor((one / whole) * width))
  const rowOf = (cells: readonly (string | number)[], kind: 'head' | 'row') =>
    new TableRow({
      ...(kind === 'head' ? { tableHeader: true } : {}),
      cantSplit: true,
      children: columns.map(
        (size, column) =>
          new TableCell({
            width: { size, type: WidthType.DXA },
            margins: { left: 60, right: 60, top: 30, bottom: 30, marginUnitType: WidthType.DXA },
            children: [new Paragraph({ children: [words(String(cells[column] ?? ''), 18)] })]
          })
      )
    })
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    rows: [rowOf(head, 'head'), ...rows.map(cells => rowOf(cells, 'row'))]
  })
}
