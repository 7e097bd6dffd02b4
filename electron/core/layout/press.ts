import type { Advance } from './page.ts'
import { elementSchema, type Element, type Profile } from './profile.ts'
import { widthOf } from './width.ts'

/**
 * The widths of the letters in the fonts a machine prints with, as plain data, so that the same pages can be laid out on the screen and in
 * the program. For each element: `wide` for every letter not listed (1 em in Chinese fonts), `letters` for all others, both in em.
 */
export type Widths = Readonly<
  Record<Element, { readonly wide: number; readonly letters: Readonly<Record<string, number>> }>
>

/**
 * How the program that prints sets letters: their widths, and the room it puts between a Chinese and a Latin letter whatever the file
 * says, as a share of the size (0 in Word and WPS, which take the file's word for it; 0.2 in LibreOffice 7).
 */
export type Press = { readonly advance: Advance; readonly scriptGap: number }

/**
 * Widths as in the fonts made for official documents: every Chinese letter one em, every Latin letter, digit and blank half an em.
 */
export function gridAdvance({ fonts }: Profile): Advance {
  return (element, text) => widthOf(text) * fonts[element].size
}

/** A press that knows no fonts: `gridAdvance` and nothing between letters. */
export function gridPress(profile: Profile): Press {
  return { advance: gridAdvance(profile), scriptGap: 0 }
}

/** A press that sets letters as wide as a machine's fonts have them. Nothing is put between letters. */
export function pressOf(widths: Widths, { fonts }: Profile): Press {
  const known = new Map(
    elementSchema.options.map(element => [element, new Map(Object.entries(widths[element].letters))])
  )
  const advance: Advance = (element, text) => {
    const letters = known.get(element)
    let ems = 0
    for (const letter of text) ems += letters?.get(letter) ?? widths[element].wide
    return ems * fonts[element].size
  }
  return { advance, scriptGap: 0 }
}

/** The same press with the width of every single letter asked for only once. */
export function remembering({ advance, scriptGap }: Press): Press {
  const known = new Map<Element, Map<string, number>>()
  return {
    scriptGap,
    advance: (element, text) => {
      const widths = known.get(element) ?? new Map<string, number>()
      known.set(element, widths)
      const width = widths.get(text) ?? advance(element, text)
      widths.set(text, width)
      return width
    }
  }
}
