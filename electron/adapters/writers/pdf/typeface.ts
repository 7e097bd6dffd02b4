import type { Font, Subset } from 'fontkit'
import type { Element } from '../../../core/layout/profile.ts'

/** A letter as a font draws it: number of its outline, the text it stands for, and its width in the font's own units. */
export type PdfGlyph = { readonly id: number; readonly text: string; readonly advance: number }

/** An opened font; two stretches in the same font carry the same object. `name` is its technical name. */
export type PdfFont = {
  readonly name: string
  readonly font: Font
  readonly glyphs: (text: string) => readonly PdfGlyph[]
}

/** What the writer needs of the machine's fonts: a text of an element divided where the font changes. */
export type PdfFonts = {
  readonly parts: (
    element: Element,
    text: string
  ) => readonly { readonly text: string; readonly print: PdfFont; readonly embolden: boolean }[]
}

/**
 * A font as pdfkit takes it, with its layout and subset our own: every character is one letter of the embedded font, so that no ligature,
 * kerning or outline shared by two characters (⼀ and 一) can change positions or the text that is copied out of the file.
 */
export function asPdfkitFont({ name, font, glyphs }: PdfFont): object {
  const numbers = new Map<string, number>()
  const outlines: number[] = []
  const numberOf = ({ id, text }: PdfGlyph): number => {
    const known = numbers.get(text)
    if (known !== undefined) return known
    outlines.push(id)
    numbers.set(text, outlines.length - 1)
    return outlines.length - 1
  }
  const layout = (text: string) => {
    const drawn = glyphs(text)
    return {
      glyphs: drawn.map(glyph => ({
        id: numberOf(glyph),
        codePoints: [...glyph.text].map(letter => letter.codePointAt(0) ?? 0),
        advanceWidth: glyph.advance
      })),
      positions: drawn.map(({ advance }) => ({ xAdvance: advance, yAdvance: 0, xOffset: 0, yOffset: 0 })),
      advanceWidth: drawn.reduce((sum, { advance }) => sum + advance, 0)
    }
  }
  return Object.create(font, {
    postscriptName: { value: pdfName(name) },
    layout: { value: layout },
    // Asked for the missing letter only, whose width the library forgets to bring to thousandths of an em.
    getGlyph: {
      value: (id: number) => ({ advanceWidth: (font.getGlyph(id).advanceWidth * 1000) / font.unitsPerEm })
    },
    createSubset: { value: () => ownSubset(font.createSubset(), outlines) }
  })
}

/** Characters a PDF name can hold without escapes. */
function pdfName(name: string): string {
  return name.replace(/[^\w.+-]/g, '_')
}

/** A subset that takes our own numbers of letters and gives each its own place, after place 0 for the missing letter. */
function ownSubset(inner: Subset, outlines: readonly number[]): object {
  const places = new Map<number, number>()
  const chosen = outlineList(inner)
  return {
    cff: Reflect.get(inner, 'cff'),
    includeGlyph: (number: number): number => {
      const known = places.get(number)
      if (known !== undefined) return known
      chosen.push(outlines[number] ?? 0)
      places.set(number, chosen.length - 1)
      return chosen.length - 1
    },
    encode: () => inner.encode()
  }
}

/** fontkit's subset keeps the outlines to embed in `glyphs`, in their new order; its type says nothing of it. */
function outlineList(subset: Subset): number[] {
  const list: unknown = Reflect.get(subset, 'glyphs')
  if (!Array.isArray(list)) throw new Error('fontkit has changed: no list of glyphs in its subset')
  return list
}
