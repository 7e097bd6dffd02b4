import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  InsertedTextRun,
  Paragraph,
  TextRun,
  type IRunOptions,
  type ParagraphChild,
  type Table
} from 'docx'
import type { RedLine, RedRun, RedTable, RedText, Revised } from '../../../core/layout/redline.ts'
import type { Profile } from '../../../core/layout/profile.ts'
import { never } from '../../../core/notice.ts'
import { letterRules } from './letter.ts'
import { lookOf, printable, shapeOf, tabbed } from './paragraph.ts'
import type { Stamp } from './setting.ts'
import { paragraphStyle } from './styles-xml.ts'
import { anchorParagraph, cellAlign, imprintWith, tableWith } from './tables.ts'

/** What marking changes needs: whose they are, and a number for each that no other mark of the document has. */
export type Marking = { readonly stamp: Stamp; readonly nextId: () => number }

type Setting = { readonly profile: Profile; readonly marking: Marking }

/** A line of a 花脸稿 as WordprocessingML: what was put in and struck out are revisions of Word (ISO/IEC 29500-1 17.13.5). `above` as for a clean line. */
export function redPieces(red: RedLine, above: number, setting: Setting): readonly (Paragraph | Table)[] {
  const { profile, marking } = setting
  switch (red.kind) {
    case 'text':
      return [
        redParagraph(red, above, setting),
        ...(red.line.anchor === 'page' ? letterRules(red.line, profile) : [])
      ]
    case 'table':
      return [redTable(red, setting)]
    case 'imprint': {
      const rows = red.rows.map(row => ({
        mark: markOf(row.revised, marking),
        cells: [[redParagraph(row, 0, setting)]]
      }))
      return [imprintWith(red.line, rows, profile), anchorParagraph()]
    }
    default:
      return never(red)
  }
}

function redParagraph(red: RedText, above: number, { profile, marking }: Setting): Paragraph {
  return new Paragraph({
    ...shapeOf(red.line, above, profile),
    ...(red.revised === null ? {} : { run: markOf(red.revised, marking) }),
    children: redRuns(red.runs, marking, run => lookOf(run, red.line))
  })
}

function redTable({ line, rows }: RedTable, { profile, marking }: Setting): Table {
  // Rows struck out stand among the others; the head is told by how many rows the table has now.
  const written = rows.map(({ revised, cells }, index) => ({
    mark: markOf(revised, marking),
    cells: cells.map(runs => [
      new Paragraph({
        style: paragraphStyle('tableCell'),
        alignment: cellAlign(line, index),
        children: redRuns(runs, marking, () => ({ font: { hint: 'eastAsia' } }))
      })
    ])
  }))
  return tableWith(line, written, profile)
}

/** The mark of something that came or went as a whole: the end of a paragraph, a row of a table. */
function markOf(revised: Revised, { stamp, nextId }: Marking) {
  if (revised === null) return {}
  const change = { id: nextId(), ...stamp }
  return revised === 'inserted' ? { insertion: change } : { deletion: change }
}

type RunLook = Pick<IRunOptions, 'font' | 'style' | 'highlight' | 'size' | 'scale'>

/** Runs with their revisions, and the ranges of the comments that speak of them. */
function redRuns(
  runs: readonly RedRun[],
  marking: Marking,
  look: (run: RedRun) => RunLook
): ParagraphChild[] {
  const last = new Map(runs.flatMap((run, index) => run.remarks.map(remark => [remark, index] as const)))
  const open = new Set<number>()
  return runs.flatMap((run, index) => {
    const begins = run.remarks.filter(remark => !open.has(remark))
    begins.forEach(remark => open.add(remark))
    const ends = [...open].filter(remark => last.get(remark) === index)
    ends.forEach(remark => open.delete(remark))
    return [
      ...begins.map(remark => new CommentRangeStart(remark)),
      ...revisedRuns(run, look(run), marking),
      ...ends.flatMap(remark => [
        new CommentRangeEnd(remark),
        new TextRun({ children: [new CommentReference(remark)] })
      ])
    ]
  })
}

function revisedRuns(run: RedRun, look: RunLook, { stamp, nextId }: Marking): ParagraphChild[] {
  const rows = printable(run.text).split('\n')
  return rows.flatMap((row, index): ParagraphChild[] => {
    const children = tabbed(row)
    const breaks = index === 0 ? {} : { break: 1 }
    if (children.length === 0 && index === 0) return []
    const options = { ...look, ...breaks, children }
    if (run.revised === null) return [new TextRun(options)]
    const change = { ...options, id: nextId(), ...stamp }
    return [run.revised === 'inserted' ? new InsertedTextRun(change) : new DeletedTextRun(change)]
  })
}
