import { fillRows, type FilledRow } from './fill-rows.ts'
import { lettersOf, type Letter, type Setting } from './letters.ts'
import type { TextLine } from './line.ts'
import { charWidth } from './measure.ts'
import { setRow, type SetRow } from './set-row.ts'

/** A line broken into rows: its letters, where the rows begin and end, and the rows with their pieces. */
export type SetLine = {
  readonly letters: readonly Letter[]
  readonly filled: readonly FilledRow[]
  readonly rows: readonly SetRow[]
}

/** A column of text: where it begins, points from the left edge of the type area, and how wide it is. */
export type Column = { readonly left: number; readonly width: number }

/** Sets a line in a column (the type area, or a cell of a table). */
export function setLine(line: TextLine, column: Column, setting: Setting): SetLine {
  const letters = lettersOf(line, setting)
  if (line.tabs.length > 0 && letters.some(({ text }) => text === '\t')) {
    return setEnds(line, letters, { column, setting })
  }
  const { profile } = setting
  const unit = charWidth(line.element, profile)
  const { first, left, right } = line.indent
  const others = column.width - (left + right) * unit
  const hang = profile.grid.hangingMarks
  const filled = fillRows(letters, { first: others - first * unit, others, hang })
  const rows = filled.map((row, index) => {
    const begin = column.left + (left + (index === 0 ? first : 0)) * unit
    return setRow(letters, row, { lie: { left: begin, align: line.align }, fit: line.fit, profile })
  })
  return { letters, filled, rows }
}

type Ends = { readonly column: Column; readonly setting: Setting }

/** A row with a tab in it: what stands before the tab at its left end, what stands after it at the stop. */
function setEnds(line: TextLine, letters: readonly Letter[], { column, setting }: Ends): SetLine {
  const { profile } = setting
  const unit = charWidth(line.element, profile)
  const { first, left } = line.indent
  const start = column.left + (left + first) * unit
  const edge = column.left + column.width
  const [stop] = line.tabs
  const toRight = stop?.edge !== 'left'
  const chars = (stop?.chars ?? 0) * unit
  const begin = toRight ? start : column.left + chars
  const end = toRight ? edge - chars : edge
  const at = letters.findIndex(({ text }) => text === '\t')
  const part = (from: number, to: number) => ({ from, to, hung: false, ended: true })
  const head = setRow(
    letters,
    { ...part(0, at), room: end - start },
    { lie: { left: start, align: 'left' }, fit: line.fit, profile }
  )
  const tail = setRow(
    letters,
    { ...part(at + 1, letters.length), room: end - begin },
    { lie: { left: begin, align: toRight ? 'right' : 'left' }, fit: line.fit, profile }
  )
  return {
    letters,
    filled: [{ ...part(0, letters.length), room: end - start }],
    rows: [{ pieces: [...head.pieces, ...tail.pieces], from: 0, to: tail.to }]
  }
}
