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
  VerticalAlignTable,
  WidthType,
  type ITableRowOptions
} from 'docx'
import { run, type ImprintLine, type TableLine } from '../../../core/layout/line.ts'
import { points } from '../../../core/layout/measure.ts'
import type { Profile } from '../../../core/layout/profile.ts'
import { spacedRuns, type SpacedRun } from '../../../core/layout/row-spacing.ts'
import { imprintRoom } from '../../../core/layout/set-imprint.ts'
import type { SetItem } from '../../../core/layout/set-item.ts'
import { cell, type TableRow as SetTableRow } from '../../../core/layout/set-table.ts'
import { mmTwips, twips, typeAreaTwips } from './geometry.ts'
import { paragraphOf, textRuns } from './paragraph.ts'
import { paragraphStyle } from './styles-xml.ts'

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const

/** A row of a table as it is written: the paragraphs of its cells, and the mark of a row that came or went. */
export type WrittenRow = {
  readonly mark: Pick<ITableRowOptions, 'insertion' | 'deletion'>
  readonly cells: readonly (readonly Paragraph[])[]
}

type TableItem = Extract<SetItem, { readonly kind: 'table' }>
type ImprintItem = Extract<SetItem, { readonly kind: 'imprint' }>

/** A table over the whole type area; its head rows are repeated on every page it reaches. */
export function tableOf({ line, set }: TableItem, profile: Profile): Table {
  const rows = set.rows.map((row, index) => ({
    mark: {},
    cells: cellsOf(line.rows[index] ?? [], row, { line, index, profile })
  }))
  return tableWith(line, rows, profile)
}

/** Head rows are centred. */
export function cellAlign({ headerRows }: TableLine, row: number): 'center' | 'left' {
  return row < headerRows ? 'center' : 'left'
}

/** The same with its rows written elsewhere. */
export function tableWith(line: TableLine, rows: readonly WrittenRow[], profile: Profile): Table {
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
    rows: rows.map(
      ({ mark, cells }, index) =>
        new TableRow({
          ...(index < line.headerRows ? { tableHeader: true } : {}),
          cantSplit: true,
          ...mark,
          children: widths.map(
            (width, column) =>
              new TableCell({
                width: { size: width, type: WidthType.DXA },
                margins: cellMargins,
                verticalAlign: VerticalAlignTable.CENTER,
                children: cells[column] ?? emptyCell(cellAlign(line, index))
              })
          )
        })
    )
  })
}

const cellMargins = {
  left: twips(cell.side),
  right: twips(cell.side),
  top: twips(cell.above),
  bottom: twips(cell.below),
  marginUnitType: WidthType.DXA
} as const

type RowPlace = { readonly line: TableLine; readonly index: number; readonly profile: Profile }

/** The paragraphs of the cells of a row, one for each line of a cell. A head stays with the row below it. */
function cellsOf(
  texts: readonly string[],
  { cells }: SetTableRow,
  { line, index, profile }: RowPlace
): readonly (readonly Paragraph[])[] {
  const head = index < line.headerRows
  return cells.map((set, column) =>
    linesOf(spacedRuns([run('tableCell', texts[column] ?? '')], set)).map(
      runs =>
        new Paragraph({
          style: paragraphStyle('tableCell'),
          alignment: cellAlign(line, index),
          ...(head ? { keepNext: true } : {}),
          children: textRuns(runs, { element: 'tableCell', fit: null }, profile)
        })
    )
  )
}

function linesOf(runs: readonly SpacedRun[]): readonly (readonly SpacedRun[])[] {
  const lines: SpacedRun[][] = [[]]
  for (const part of runs) {
    part.text.split(/\r\n|\r|\n/).forEach((text, index) => {
      if (index > 0) lines.push([])
      lines.at(-1)?.push({ ...part, text })
    })
  }
  return lines
}

function emptyCell(align: 'center' | 'left'): Paragraph[] {
  return [new Paragraph({ style: paragraphStyle('tableCell'), alignment: align, children: [] })]
}

/**
 * The 版记: a table anchored to the bottom margin, so that its last rule lies on the lower edge of the type area whatever stands
 * above it (GB/T 9704—2012 7.4.1). It belongs to the paragraph after it.
 */
export function imprintTable({ line, set }: ImprintItem, profile: Profile): Table {
  const rows = line.rows.map((row, index) => ({
    mark: {},
    cells: [[paragraphOf({ line: row, set: set.lines[index] ?? unset }, 0, profile)]]
  }))
  return imprintWith(line, rows, profile)
}

const unset = { letters: [], filled: [], rows: [] } as const

/** The same with its rows, of one cell each, written elsewhere. */
export function imprintWith({ ruled }: ImprintLine, rows: readonly WrittenRow[], profile: Profile): Table {
  const whole = typeAreaTwips(profile)
  const { outerRule, innerRule } = profile.imprint
  const rule = (mm: number) =>
    ruled ? { style: BorderStyle.SINGLE, size: Math.round(points(mm) * 8), color: '000000' } : none
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
      ({ mark, cells }) =>
        new TableRow({
          cantSplit: true,
          ...mark,
          children: cells.map(
            children =>
              new TableCell({
                width: { size: whole, type: WidthType.DXA },
                margins: imprintMargins,
                children
              })
          )
        })
    )
  })
}

const imprintMargins = {
  left: 0,
  right: 0,
  top: twips(imprintRoom.above),
  bottom: twips(imprintRoom.below),
  marginUnitType: WidthType.DXA
} as const

/** What a floating table hangs on: a last paragraph too low to take a line. */
export function anchorParagraph(): Paragraph {
  return new Paragraph(lowParagraph)
}

/** The same on a page of its own, for a 版记 that does not fit below the text: programs disagree on what would go with it. */
export function nextPageAnchor(): Paragraph {
  return new Paragraph({ ...lowParagraph, pageBreakBefore: true })
}

const lowParagraph = {
  spacing: { before: 0, after: 0, line: 14, lineRule: 'exact' as const },
  children: [],
  run: { size: 2 }
}
