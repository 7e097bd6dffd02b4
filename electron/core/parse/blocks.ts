import type { Notice, Noticed } from '../notice.ts'
import type { NewBlock } from '../reply/build.ts'
import { heading, p, runIn, slot } from '../reply/build.ts'
import { readHeadings, type Headed } from './headings.ts'
import type { Line, TableLine, TextLine } from './lines.ts'

const slotLine = /^【待补[：:]\s*([^】]+?)\s*】$/
const captionLine = /^表\s*[0-9一二三四五六七八九十]+[\s：:．.、]\S/

/** The lines of a body as blocks: headings, paragraphs, tables with their captions, slots. All paragraphs have the role body. */
export function toBlocks(lines: readonly Line[]): Noticed<readonly NewBlock[]> {
  const { headed, notices } = readHeadings(lines)
  const blocks: NewBlock[] = []
  lines.forEach((line, index) => {
    if (line.kind === 'table') {
      blocks.push(tableBlock(line, lines[index - 1]))
      return
    }
    if (isCaption(line, lines[index + 1])) return
    blocks.push(textBlock(line, headed.get(index)))
  })
  const found: readonly Notice[] = notices
  return { value: blocks, notices: found }
}

function textBlock(line: TextLine, headed: Headed | undefined): NewBlock {
  const name = slotLine.exec(line.text)?.[1]
  if (name !== undefined) return slot(name, '')
  if (headed?.kind === 'heading') return heading(headed.level, headed.text)
  if (headed?.kind === 'run-in') return runIn(headed.level, headed.lead, headed.text)
  return p(line.text)
}

function tableBlock(line: TableLine, before: Line | undefined): NewBlock {
  const caption = before?.kind === 'text' && isCaption(before, line) ? before.text : null
  const headerRows = line.rows.length > 1 ? 1 : 0
  return { kind: 'table', from: null, answers: [], rows: line.rows, headerRows, caption }
}

/** A table's caption is the line above it that begins with 表1, or is short, centred and no sentence. */
function isCaption(line: TextLine, next: Line | undefined): boolean {
  if (next?.kind !== 'table') return false
  const centred = line.look.align === 'center' && line.text.length <= 40 && !/[。；：]$/.test(line.text)
  return captionLine.test(line.text) || centred
}
