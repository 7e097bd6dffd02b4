import { readFile } from 'node:fs/promises'
import type { Font } from 'fontkit'
import type { FontFace } from '../../core/typeface/face.ts'
import { clustersOf } from './fonts-clusters.ts'

/** A letter as a font draws it: number of its outline, the text it stands for, and its width in the font's own units. */
export type PrintGlyph = { readonly id: number; readonly text: string; readonly advance: number }

/** An opened font. `glyphs` gives the letters of a text one by one, with no ligatures, so that widths add up and text stays exact. */
export type PrintFont = {
  readonly name: string
  readonly font: Font
  readonly glyphs: (text: string) => readonly PrintGlyph[]
}

/** An opened font of the machine: the face it is, and whether it holds a letter. */
export type Opened = PrintFont & {
  readonly face: FontFace
  readonly has: (letter: string) => boolean
}
/** Opens a font; null when it turns out to be damaged. */
export type OpenFace = (face: FontFace) => Promise<Opened | null>

/** Opens fonts and remembers them, and the files they lie in, as long as the function itself is kept. */
export function fontOpener(): OpenFace {
  const opened = new Map<FontFace, Promise<Opened | null>>()
  const files = new Map<string, Promise<Buffer>>()
  return face => {
    const known = opened.get(face) ?? openFont(face, files)
    opened.set(face, known)
    return known
  }
}

async function openFont(face: FontFace, files: Map<string, Promise<Buffer>>): Promise<Opened | null> {
  try {
    const read = files.get(face.file) ?? readFile(face.file)
    files.set(face.file, read)
    // Loading the library takes longer than many a command runs; only who prints waits for it.
    const { create } = await import('fontkit')
    const file = create(await read)
    const font = 'fonts' in file ? file.fonts[face.index] : file
    return font === undefined ? null : printFont(face, font)
  } catch {
    // The library throws all kinds of errors for a damaged file; another font takes its place.
    return null
  }
}

function printFont(face: FontFace, font: Font): Opened {
  const known = new Map<string, PrintGlyph | null>()
  const glyph = (letter: string): PrintGlyph | null => {
    const before = known.get(letter)
    if (before !== undefined) return before
    const drawn = glyphOf(font, letter)
    known.set(letter, drawn)
    return drawn
  }
  // A wrong table shows when a first letter is drawn.
  glyph('国')
  const substitute = (letter: string): readonly PrintGlyph[] => {
    const shape = substitutes.map(glyph).find(drawn => drawn !== null)
    return shape === undefined || shape === null ? [] : [{ ...shape, text: letter }]
  }
  return {
    face,
    font,
    name: face.postscript,
    has: letter => glyph(letter) !== null,
    glyphs: text =>
      clustersOf(text).flatMap(letter => {
        const drawn = glyph(letter)
        return drawn === null ? substitute(letter) : [drawn]
      })
  }
}

/** Printed where no font has the character: 〓 is the printer's own mark for it, the others are for fonts without it. */
const substitutes = ['〓', '□', '?']

/** Blanks and hyphens old fonts lack, and what looks the same. */
const lookalikes: Readonly<Record<string, string>> = { '\u00a0': ' ', '\u2011': '-', '\u2002': ' ' }

function glyphOf(font: Font, letter: string): PrintGlyph | null {
  for (const shape of [letter, lookalikes[letter]]) {
    const code = shape?.codePointAt(0)
    if (code === undefined || !font.hasGlyphForCodePoint(code)) continue
    const { id, advanceWidth } = font.glyphForCodePoint(code)
    if (id !== 0) return { id, text: letter, advance: advanceWidth }
  }
  return null
}

/** The width of a text in ems; marks that are never drawn have none. */
export function emsOf({ font, glyphs }: PrintFont, text: string): number {
  return glyphs(text).reduce((sum, { advance }) => sum + advance, 0) / font.unitsPerEm
}
