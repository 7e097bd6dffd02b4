import {
  BorderStyle,
  Document,
  HeightRule,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType
} from 'docx'
import { elementOfCell, type Form } from '../../../core/package/form.ts'
import { formRules } from '../../../core/package/form-page.ts'
import { layForm, type FormLayout } from '../../../core/package/lay-form.ts'
import { cellRoom, formGaps, type SetCell } from '../../../core/package/set-form.ts'
import type { Element, Profile } from '../../../core/layout/profile.ts'
import { framed, reply } from '../../../core/reply/build.ts'
import { footersOf } from './footer.ts'
import { mmTwips, sheetOf, typeAreaTwips } from './geometry.ts'
import { anchorParagraph } from './tables.ts'
import { finishPackage } from './package-parts.ts'
import { printable } from './paragraph.ts'
import type { DocxSetting } from './setting.ts'
import { paragraphStyle } from './styles-xml.ts'

type Align = 'left' | 'center' | 'right'

/**
 * A form as docx: a ruled table with rows as high as `layForm` made them, named styles of the profile in every cell, so that a clerk can go on
 * typing in it. The same form and setting always give the same bytes.
 */
export async function writeFormDocx(
  form: Form,
  { profile: base, press }: Pick<DocxSetting, 'profile' | 'press'>
): Promise<Uint8Array> {
  const laid = layForm(form, base, press)
  const { profile } = laid
  const footers = laid.pages.length > 1 ? footersOf(profile) : null
  const document = new Document({
    creator: '',
    lastModifiedBy: '',
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: {
          // The library turns width and height itself for a level page.
          page: sheetOf(profile)
        },
        ...(footers === null ? {} : { footers }),
        children: [
          ...form.title.map((words, nth) =>
            line(words, 'title', {
              align: 'center',
              below: nth === form.title.length - 1 ? formGaps.title : 0
            })
          ),
          ...(form.above === null ? [] : [aboveTable(form.above, profile)]),
          tableOf(form, laid),
          ...notes(form)
        ]
      }
    ]
  })
  const facts = framed(reply(), {
    title: form.title.join('').replaceAll('　', ''),
    issuer: form.issuer,
    date: form.date
  })
  return finishPackage(await Packer.toBuffer(document), facts, { profile, created: null, lists: null })
}

type Lie = { readonly align: Align; readonly below: number }

function line(words: string, element: Element, { align, below }: Lie): Paragraph {
  return new Paragraph({
    style: paragraphStyle(element),
    alignment: align,
    indent: { left: 0, right: 0, firstLine: 0 },
    ...(below === 0 ? {} : { spacing: { after: mmTwips(below) } }),
    children: [new TextRun({ text: printable(words), font: { hint: 'eastAsia' } })]
  })
}

/** The line above a table: one part at its left end, one at its right. */
function aboveTable({ left, right }: NonNullable<Form['above']>, profile: Profile): Paragraph {
  return new Paragraph({
    style: paragraphStyle('imprint'),
    alignment: 'left',
    indent: { left: 0, right: 0, firstLine: 0 },
    tabStops: [{ type: 'right', position: typeAreaTwips(profile) }],
    children: [new TextRun({ text: `${printable(left)}\t${printable(right)}`, font: { hint: 'eastAsia' } })]
  })
}

/** A table ends in a paragraph; without notes it is one too low to take a line. */
function notes({ below }: Form): readonly Paragraph[] {
  if (below.length === 0) return [anchorParagraph()]
  return below.map(
    (words, nth) =>
      new Paragraph({
        style: paragraphStyle('tableCell'),
        alignment: 'left',
        ...(nth === 0 ? { spacing: { before: mmTwips(formGaps.notes) } } : {}),
        children: [new TextRun({ text: printable(words), font: { hint: 'eastAsia' } })]
      })
  )
}

const none = { style: BorderStyle.NIL, size: 0, color: 'auto' } as const
const rule = (points: number) =>
  ({ style: BorderStyle.SINGLE, size: Math.round(points * 8), color: '000000' }) as const

function tableOf(form: Form, { cells, heights, profile }: FormLayout): Table {
  const whole = typeAreaTwips(profile)
  const total = form.shares.reduce((sum, share) => sum + share, 0)
  const columnWidths = form.shares.map(share => Math.floor((share / total) * whole))
  const outer = rule(formRules.outer)
  const inner = rule(formRules.inner)
  return new Table({
    width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths,
    layout: TableLayoutType.FIXED,
    borders: {
      top: outer,
      bottom: outer,
      left: outer,
      right: outer,
      insideHorizontal: inner,
      insideVertical: inner
    },
    rows: form.rows.map(
      (_, at) =>
        new TableRow({
          ...(at < form.headRows ? { tableHeader: true } : {}),
          cantSplit: true,
          height: { value: mmTwips(heights[at] ?? 0), rule: HeightRule.ATLEAST },
          children: cells.filter(({ row }) => row === at).map(cell => cellOf(cell, cells, columnWidths))
        })
    )
  })
}

function cellOf(placed: SetCell, cells: readonly SetCell[], columnWidths: readonly number[]): TableCell {
  const { cell, row, column } = placed
  const width = columnWidths.slice(column, column + cell.columns).reduce((sum, one) => sum + one, 0)
  // Of two borders on one edge the stronger wins, so an open edge is open on both sides.
  const openBelow = cells.some(
    other => other.cell.top === 'open' && other.row === row + cell.rows && other.column === column
  )
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(cell.columns > 1 ? { columnSpan: cell.columns } : {}),
    ...(cell.rows > 1 ? { rowSpan: cell.rows } : {}),
    margins: {
      left: mmTwips(cellRoom.side),
      right: mmTwips(cellRoom.side),
      top: 0,
      bottom: 0,
      marginUnitType: WidthType.DXA
    },
    verticalAlign: {
      top: VerticalAlignTable.TOP,
      center: VerticalAlignTable.CENTER,
      bottom: VerticalAlignTable.BOTTOM
    }[cell.vertical],
    borders: {
      ...(cell.top === 'open' ? { top: none } : {}),
      ...(openBelow ? { bottom: none } : {})
    },
    children: cell.text
      .split('\n')
      .map(words => line(words, elementOfCell(cell), { align: cell.align, below: 0 }))
  })
}
