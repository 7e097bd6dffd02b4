import { gbt9704 } from '../../../electron/core/layout/gbt9704.ts'
import { run, textLine, type TextLine } from '../../../electron/core/layout/line.ts'
import { gridPress } from '../../../electron/core/layout/press.ts'
import type { Profile } from '../../../electron/core/layout/profile.ts'
import { setLine, type SetLine } from '../../../electron/core/layout/set-line.ts'
import { charWidth } from '../../../electron/core/layout/measure.ts'

/** A text set as an ordinary paragraph without indent in a column of so many letters. */
export function setIn(
  chars: number,
  text: string,
  special: { readonly profile?: Profile; readonly line?: Partial<TextLine> } = {}
): SetLine {
  const profile = special.profile ?? gbt9704
  const line = textLine({
    role: 'paragraph',
    element: 'body',
    block: 'b1',
    align: 'justify',
    runs: [run('body', text)],
    ...special.line
  })
  const column = { left: 0, width: chars * charWidth('body', profile) + 1.2 }
  return setLine(line, column, { profile, press: gridPress(profile) })
}

/** The words of its rows. */
export function rowsOf({ letters, filled }: SetLine): readonly string[] {
  return filled.map(({ from, to }) =>
    letters
      .slice(from, to)
      .map(letter => letter.text)
      .join('')
  )
}
