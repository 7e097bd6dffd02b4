import { lineText, type Line } from './line.ts'
import { charWidth, typeAreaWidth } from './measure.ts'
import type { Profile } from './profile.ts'
import { widthOf } from './width.ts'

/**
 * How many rows of the grid the lines take from the top of a page, blank rows included, if every letter has its full or half
 * width. Rows that end early because a mark may not begin the next one are not foreseen, so a long text may take one or two more.
 */
export function rowsOf(lines: readonly Line[], profile: Profile): number {
  return lines.reduce((sum, line) => sum + rowsOfLine(line, profile), 0)
}

function rowsOfLine(line: Line, profile: Profile): number {
  const { linePitch } = profile.grid
  switch (line.kind) {
    case 'text': {
      const room = typeAreaWidth(profile) / charWidth(line.element, profile)
      const { first, left, right } = line.indent
      const breaks = line.runs.filter(({ text }) => text === '\n').length
      const rows = Math.max(1, Math.ceil((widthOf(lineText(line)) + first) / (room - left - right)))
      return Math.max(rows, breaks + 1) + line.linesAbove
    }
    case 'table': {
      const size = profile.fonts.tableCell.size
      const room = typeAreaWidth(profile) / size
      const heights = line.rows.map(cells =>
        Math.max(
          1,
          ...cells.map((cell, at) => Math.ceil(widthOf(cell) / ((line.shares[at] ?? 1) * room - 1)))
        )
      )
      return (heights.reduce((sum, height) => sum + height, 0) * size * 1.5) / linePitch
    }
    case 'imprint':
      return rowsOf(line.rows, profile)
  }
}
