import { diffArrays } from 'diff'
import { lookParagraphs, type Look, type LookParagraph } from '../look.ts'
import type { Line, TextLine } from '../line.ts'
import { run, type Run } from '../line.ts'
import type { Element } from '../profile.ts'

/** A paragraph as the layout asks for it; `line` is null for one in a cell of a table. */
export type Expected = {
  readonly text: string
  readonly runs: readonly Run[]
  readonly element: Element
  readonly line: TextLine | null
}

/** A paragraph asked for beside the one that stands in the file; either may be missing. */
export type Pair = { readonly expected: Expected | null; readonly found: LookParagraph | null }

/** Every worded paragraph of the lines in order, those of tables cell by cell and of the 版记 row by row. */
export function expectedIn(lines: readonly Line[]): readonly Expected[] {
  return lines.flatMap(paragraphsOf).filter(({ text }) => key(text) !== '')
}

function paragraphsOf(line: Line): readonly Expected[] {
  switch (line.kind) {
    case 'text':
      return [
        {
          text: line.runs.map(({ text }) => text).join(''),
          runs: line.runs,
          element: line.element,
          line
        }
      ]
    case 'table':
      return line.rows
        .flat()
        .flatMap(cell => cell.split('\n'))
        .map(text => ({ text, runs: [run('tableCell', text)], element: 'tableCell', line: null }))
    case 'imprint':
      return line.rows.flatMap(paragraphsOf)
  }
}

/** The words of a paragraph without forced breaks, by which the two are compared. */
export function key(text: string): string {
  // Letters XML cannot hold never reach a file.
  return text.replace(/[\n\r\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '').trim()
}

/**
 * What was asked for beside what is there: paragraph by paragraph in order; where their number differs, those of the same words meet.
 */
export function pairs(lines: readonly Line[], look: Look): readonly Pair[] {
  const expected = expectedIn(lines)
  const found = lookParagraphs(look.blocks).filter(({ text }) => key(text) !== '')
  if (expected.length === found.length) {
    return expected.map((each, index) => ({ expected: each, found: found[index] ?? null }))
  }
  const parts = diffArrays(
    expected.map(({ text }) => key(text)),
    found.map(({ text }) => key(text))
  )
  let [left, right] = [0, 0]
  return parts.flatMap(({ value, added, removed }) =>
    value.map((): Pair => {
      const one = added ? null : (expected[left] ?? null)
      const other = removed ? null : (found[right] ?? null)
      if (!added) left += 1
      if (!removed) right += 1
      return { expected: one, found: other }
    })
  )
}
