import { layOut } from '../../../core/layout/lay-out.ts'
import { lineText, type Line, type TextLine } from '../../../core/layout/line.ts'
import type { Profile } from '../../../core/layout/profile.ts'
import { widthOf } from '../../../core/layout/width.ts'
import { never } from '../../../core/notice.ts'
import type { Reply } from '../../../core/reply/reply.ts'

/**
 * A reply as plain text, one printed paragraph a line: the 类别标记 and the signature moved to the right with blanks, number and
 * 签发人 at the two ends of a line, the body from the left edge with its numbers. Ends in a line feed.
 */
export function writeText(reply: Reply, profile: Profile): string {
  const lines = layOut(reply, profile)
  const rows = lines.flatMap((line, index) => rowsOf(line, lines[index - 1] ?? null, profile))
  return `${rows.join('\n')}\n`
}

function rowsOf(line: Line, before: Line | null, profile: Profile): readonly string[] {
  switch (line.kind) {
    case 'text':
      return [...(blankBefore(line, before) ? [''] : []), textRow(line, profile)]
    case 'table':
      return line.rows.map(cells => cells.map(cell => cell.replace(/\s+/g, ' ')).join('\t'))
    case 'imprint':
      return ['', ...line.rows.map(row => textRow(row, profile))]
    default:
      return never(line)
  }
}

/** The parts of the head, the signature and each attachment are set off by a blank line. */
function blankBefore(line: TextLine, before: Line | null): boolean {
  if (before === null) return false
  return line.linesAbove > 0 || line.newPage || line.glyphTop !== null
}

function textRow(line: TextLine, profile: Profile): string {
  const text = lineText(line).replaceAll('\n', '')
  const width = profile.grid.charsPerLine
  const [left, right] = text.split('\t')
  if (right !== undefined) return spread(left ?? '', right, width)
  if (line.align === 'right') return spread('', text, width - line.indent.right)
  if (line.role === 'signature' || line.role === 'date') {
    const room = width - line.indent.left - line.indent.right
    const before = line.align === 'center' ? Math.max(0, room - widthOf(text)) / 2 : 0
    return ' '.repeat(Math.round((line.indent.left + before) * 2)) + text
  }
  return text
}

/** Two texts at the two ends of a row `width` characters wide, at least two blanks apart unless the first is empty. */
function spread(left: string, right: string, width: number): string {
  const blanks = Math.round((width - widthOf(left) - widthOf(right)) * 2)
  return left + ' '.repeat(Math.max(left === '' ? 0 : 2, blanks)) + right
}
