import { never } from '../notice.ts'
import type { Block, Level, Paragraph, Table } from '../reply/reply.ts'
import { run, textLine, type Line, type Run, type TableLine, type TextLine } from './line.ts'
import { headingNumbers } from './numbering.ts'
import type { Element, Profile } from './profile.ts'
import { widthOf } from './width.ts'

/**
 * The lines of a list of blocks, numbered from its own beginning (GB/T 9704—2012 7.3.3). `blockOf` gives the id a line is found
 * under.
 */
export function layOutBlocks(
  blocks: readonly Block[],
  profile: Profile,
  blockOf: (block: Block) => string
): readonly Line[] {
  const numbers = headingNumbers(blocks)
  return blocks.flatMap((block, index) =>
    layOutBlock(block, numbers[index] ?? '', { profile, id: blockOf(block) })
  )
}

type Setting = { readonly profile: Profile; readonly id: string }

function layOutBlock(block: Block, number: string, { profile, id }: Setting): readonly Line[] {
  const indent = { first: profile.grid.firstIndent, left: 0, right: 0 }
  switch (block.kind) {
    case 'heading': {
      const element = headingElement(block.level)
      const runs = [run(element, number + block.text)]
      const { level: outline } = block
      const line = { role: 'heading', element, block: id, runs, indent, outline } as const
      return [
        textLine({
          ...line,
          align: 'justify',
          keepWithNext: true,
          number: { level: block.level, text: number }
        })
      ]
    }
    case 'paragraph':
      return [
        textLine({
          role: 'paragraph',
          element: 'body',
          block: id,
          runs: paragraphRuns(block, number),
          align: 'justify',
          indent,
          number: block.level === null ? null : { level: block.level, text: number }
        })
      ]
    case 'table':
      return layOutTable(block, id)
    case 'slot':
      return [
        textLine({
          role: 'slot',
          element: 'body',
          block: id,
          runs: [{ ...run('body', slotText(block.name)), mark: 'slot' }],
          align: 'justify',
          indent
        })
      ]
    default:
      return never(block)
  }
}

/** How a place that must be filled prints: 【待补：面商日期】. */
export function slotText(name: string): string {
  return `【待补：${name}】`
}

function headingElement(level: Level): Extract<Element, `heading${number}`> {
  return (['heading1', 'heading2', 'heading3', 'heading4'] as const)[level - 1] ?? 'heading4'
}

function paragraphRuns({ level, lead, text }: Paragraph, number: string): readonly Run[] {
  if (level === null) return [run('body', (lead ?? '') + text)]
  return [run(headingElement(level), number + (lead ?? '')), run('body', text)].filter(
    piece => piece.text !== ''
  )
}

function layOutTable(table: Table, id: string): readonly (TableLine | TextLine)[] {
  const { rows, headerRows, caption } = table
  const grid: TableLine = {
    kind: 'table',
    element: 'tableCell',
    block: id,
    rows,
    headerRows,
    shares: columnShares(rows)
  }
  if (caption === null) return [grid]
  const runs = [run('tableCell', caption)]
  const line = { role: 'caption', element: 'tableCell', block: id, runs } as const
  return [textLine({ ...line, align: 'center', keepWithNext: true }), grid]
}

/** A column is as wide as its longest cell asks for, between 3 and 16 characters before all are stretched to the type area. */
function columnShares(rows: readonly (readonly string[])[]): readonly number[] {
  const columns = Math.max(1, ...rows.map(row => row.length))
  const wishes = Array.from({ length: columns }, (_, column) =>
    Math.min(16, Math.max(3, ...rows.map(row => widthOf(row[column] ?? ''))))
  )
  const total = wishes.reduce((sum, wish) => sum + wish, 0)
  return wishes.map(wish => wish / total)
}
