import { changesScript, isLatin } from './line-breaks.ts'
import type { Run, TextLine } from './line.ts'
import { spacingOf } from './measure.ts'
import type { Press } from './press.ts'
import type { Element, Profile } from './profile.ts'

/**
 * One letter (a whole code point) of a line. `at` is its place in the text of the line without forced breaks; `size` and
 * `advance` its size and width in points without `spacing`, the points added after it; `gap` the room the press puts before it where the script changes; `turns` whether the
 * script changes before it, so that some programs put room there.
 */
export type Letter = {
  readonly text: string
  readonly at: number
  readonly element: Element
  readonly mark: Run['mark']
  readonly latin: boolean
  readonly size: number
  readonly advance: number
  readonly spacing: number
  readonly gap: number
  readonly turns: boolean
}

/** What a line is set by. */
export type Setting = { readonly profile: Profile; readonly press: Press }

/** The letters of runs in order. Where the line was fitted, they have its size and width. Forced breaks and tabs are letters too. */
export function lettersOf(
  { runs, fit }: Pick<TextLine, 'runs' | 'fit'>,
  { profile, press }: Setting
): readonly Letter[] {
  const letters: Letter[] = []
  let at = 0
  for (const { text, element, mark } of runs) {
    const { size } = profile.fonts[element]
    const spacing = spacingOf(element, profile)
    const share = fit === null ? 1 : (fit.size / size) * (fit.scale / 100)
    for (const letter of text) {
      const before = letters.at(-1)
      const turns = before !== undefined && changesScript(before.text, letter)
      const control = letter === '\n' || letter === '\t'
      letters.push({
        text: letter,
        at,
        element,
        mark,
        latin: isLatin(letter),
        size: fit?.size ?? size,
        advance: control ? 0 : press.advance(element, letter) * share,
        spacing: control ? 0 : spacing,
        gap: turns ? press.scriptGap * size : 0,
        turns
      })
      if (letter !== '\n') at += letter.length
    }
  }
  return letters
}

/** How far one letter moves the pen, in points. */
export function stepOf({ advance, spacing, gap }: Letter): number {
  return advance + spacing + gap
}
