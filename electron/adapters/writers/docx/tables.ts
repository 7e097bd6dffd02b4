import {
  BorderStyle,
  OverlapType,
  Paragraph,
  RelativeVerticalPosition,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType
} from 'docx'
import type { ImprintLine, TableLine, TextLine } from '../../../core/layout/line.ts'
import { points } from '../../../core/layout/measure.ts'
import type { Profile } from '../../../core/layout/profile.ts'
import { mmTwips, twips, typeAreaTwips } from './geometry.ts'
import { paragraphOf, printable } from './paragraph.ts'
import { paragraphStyle } from './styles-xml.ts'

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const

/** A table over the whole type area; its head rows are repeated on every page it reaches. */
export function tableOf(line: TableLine, profile: Profile): Table {
  const whole = typeAreaTwips(profile)
  const widths = line.shares.map(share => Math.floor(share * whole))
  const thin = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const
  return new Table({
    width: { size: whole, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: {
      top: thin,
      bottom: thin,
      left: thin,
      right: thin,
      insideHorizontal: thin,
      insideVertical: thin
    },
    rows: line.rows.map(
      (row, index) =>
        new TableRow({
          tableHeader: index < line.headerRows,
          cantSplit: true,
          children: widths.map(
            (width, column) =>
              new TableCell({
                width: { size: width, type: WidthType.DXA },
                margins: { left: 60, right: 60, top: 30, bottom: 30, marginUnitType: WidthType.DXA },
                verticalAlign: VerticalAlignTable.CENTER,
                children: cellParagraphs(row[column] ?? '', {
                  align: index < line.headerRows ? 'center' : 'left',
                  profile
                })
              })
          )
        })
    )
  })
}

type CellLook = { readonly align: 'center' | 'left'; readonly profile: Profile }

function cellParagraphs(text: string, { align, profile }: CellLook): Paragraph[] {
  const pitch = twips(profile.fonts.tableCell.size * 1.5)
  return printable(text)
    .split('\n')
    .map(
      row =>
        new Paragraph({
          style: paragraphStyle('tableCell'),
          alignment: align,
          spacing: { line: pitch, lineRule: 'exact' },
          children: [new TextRun({ text: row, font: { hint: 'eastAsia' } })]
        })
    )
}

/**
 * The 版记: a table anchored to the bottom margin, so that its last rule lies on the lower edge of the type area whatever stands
 * above it (GB/T 9704—2012 7.4.1). It belongs to the paragraph after it.
 */
export function imprintTable({ rows }: ImprintLine, profile: Profile): Table {
  const whole = typeAreaTwips(profile)
  const { outerRule, innerRule } = profile.imprint
  const rule = (mm: number) => ({
    style: BorderStyle.SINGLE,
    size: Math.round(points(mm) * 8),
    color: '000000'
  })
  return new Table({
    width: { size: whole, type: WidthType.DXA },
    columnWidths: [whole],
    layout: TableLayoutType.FIXED,
    margins: { left: 0, right: 0, top: 0, bottom: 0, marginUnitType: WidthType.DXA },
    float: {
      // LibreOffice keeps a table as wide as the type area in the text unless it is placed from the page's edge.
      horizontalAnchor: TableAnchorType.PAGE,
      absoluteHorizontalPosition: mmTwips(profile.page.left),
      verticalAnchor: TableAnchorType.MARGIN,
      relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
      overlap: OverlapType.NEVER
    },
    borders: {
      top: rule(outerRule),
      bottom: rule(outerRule),
      left: none,
      right: none,
      insideHorizontal: rule(innerRule),
      insideVertical: none
    },
    rows: rows.map(
      row =>
        new TableRow({
          cantSplit: true,
          children: [
            new TableCell({
              width: { size: whole, type: WidthType.DXA },
              margins: { left: 0, right: 0, top: 40, bottom: 80, marginUnitType: WidthType.DXA },
              children: [imprintParagraph(row, profile)]
            })
          ]
        })
    )
  })
}

function imprintParagraph(row: TextLine, profile: Profile): Paragraph {
  const pitch = profile.fonts.imprint.size * 1.5
  return paragraphOf(row, [], { ...profile, grid: { ...profile.grid, linePitch: pitch } })
}

/** What a floating table hangs on: a last paragraph too low to take a line. */
export function anchorParagraph(): Paragraph {
  return new Paragraph({
    spacing: { before: 0, after: 0, line: 14, lineRule: 'exact' },
    children: [],
    run: { size: 2 }
  })
}
