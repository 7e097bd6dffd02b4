import { layOut } from '../../../../electron/core/layout/lay-out.ts'
import type { Line, Run } from '../../../../electron/core/layout/line.ts'
import type { Advance, Page, Piece, Row } from '../../../../electron/core/layout/page.ts'
import type { Profile } from '../../../../electron/core/layout/profile.ts'
import type { Reply } from '../../../../electron/core/reply/reply.ts'

const mmPerPoint = 25.4 / 72

/**
 * Pages as simple as pages can be, so that the writer is tested by itself: rows of 26 characters at the left edge of the type area, one
 * under the other, tables one cell under the other.
 */
export function plainPages(
  reply: Reply,
  profile: Profile,
  advance: Advance
): { readonly lines: readonly Line[]; readonly pages: readonly Page[] } {
  const lines = layOut(reply, profile)
  const rows = lines.flatMap((line, index) => rowsOf(line, index))
  const perPage = profile.grid.linesPerPage
  const pitch = profile.grid.linePitch * mmPerPoint
  const pages = Array.from({ length: Math.ceil(rows.length / perPage) }, (_, at): Page => {
    const number = at + 1
    return {
      number,
      side: number % 2 === 1 ? 'odd' : 'even',
      rows: rows.slice(at * perPage, number * perPage).map(({ pieces, ...row }, place): Row => {
        let x = profile.page.left
        return {
          ...row,
          baseline: profile.page.top + (place + 0.8) * pitch,
          pieces: pieces.map(({ text, element, mark }): Piece => {
            const { size, color } = profile.fonts[element]
            const shown = element === 'letterhead' ? 30 : size
            const width = (advance(element, text) / size) * shown * mmPerPoint
            const piece = {
              text,
              element,
              x,
              width,
              size: shown,
              scale: 100,
              spacing: 0,
              color,
              latin: false,
              mark
            }
            x += width
            return piece
          })
        }
      }),
      rules: [{ x1: 28, x2: 184, y: 100, width: 1.5, color: 'FF0000' }],
      uprights: [],
      pageNumber: null
    }
  })
  return { lines, pages }
}

type Bare = Pick<Row, 'block' | 'element' | 'line' | 'from' | 'to'> & { readonly pieces: readonly Run[] }

const perRow = 26

function rowsOf(line: Line, index: number): readonly Bare[] {
  const base = { block: line.block, element: line.element, line: index }
  switch (line.kind) {
    case 'text':
      return broken(line.runs).map((pieces, at) => ({
        ...base,
        pieces,
        from: at * perRow,
        to: (at + 1) * perRow
      }))
    case 'table':
      return line.rows.flat().flatMap(cell =>
        broken([{ text: cell, element: 'tableCell', mark: null }]).map((pieces, at) => ({
          ...base,
          pieces,
          from: at * perRow,
          to: (at + 1) * perRow
        }))
      )
    case 'imprint':
      return line.rows.flatMap(row => rowsOf(row, index))
  }
}

function broken(runs: readonly Run[]): readonly (readonly Run[])[] {
  const rows: Run[][] = [[]]
  let room = perRow
  for (const run of runs)
    for (const letter of run.text === '\n' ? [] : run.text.replaceAll('\t', '')) {
      if (room === 0) {
        rows.push([])
        room = perRow
      }
      const row = rows.at(-1) ?? []
      const last = row.at(-1)
      if (last?.element === run.element) row[row.length - 1] = { ...last, text: last.text + letter }
      else row.push({ ...run, text: letter })
      room -= 1
    }
  return rows
}
