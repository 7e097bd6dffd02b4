import { readFile } from 'node:fs/promises'
import { create, type Font } from 'fontkit'
import type { Element, Profile } from '../../core/layout/profile.ts'
import { Fault } from '../../core/fault.ts'
import { notice, type Notice } from '../../core/notice.ts'
import { chooseFonts, fontNotices } from '../../core/typeface/choose-fonts.ts'
import type { FontChoice, FontFace } from '../../core/typeface/face.ts'
import { styleOf } from '../../core/typeface/stand-ins.ts'
import { clustersOf, isLatin } from './fonts-clusters.ts'

/** A letter as a font draws it: number of its outline, the text it stands for, and its width in the font's own units. */
export type PrintGlyph = { readonly id: number; readonly text: string; readonly advance: number }

/** An opened font. `glyphs` gives the letters of a text one by one, with no ligatures, so that widths add up and text stays exact. */
export type PrintFont = {
  readonly name: string
  readonly font: Font
  readonly glyphs: (text: string) => readonly PrintGlyph[]
}

/** A stretch of text in one opened font; `embolden` where a bold one was asked for and the machine has only a normal one. */
export type FontPart = { readonly text: string; readonly print: PrintFont; readonly embolden: boolean }

/**
 * The opened fonts of one document.
 * - parts: a text divided where the font changes: Latin letters, and characters the element's own font lacks.
 * - advance: the width in points of a text set in an element's font at the profile's size; the `Advance` of the page layout.
 * - notices: fonts that stand in for others and characters no font of the machine holds.
 */
export type FontSet = {
  readonly choices: readonly FontChoice[]
  readonly parts: (element: Element, text: string) => readonly FontPart[]
  readonly advance: (element: Element, text: string) => number
  readonly notices: readonly Notice[]
}

/** What is to be printed: each element with all its letters in any order. */
export type Wanted = ReadonlyMap<Element, string>

/**
 * Opens the fonts of a profile out of those the machine has, and others for the characters in `wanted` that these lack. Fonts that turn
 * out to be damaged are passed over. Fault 'no-font' when the machine has no Chinese font that may be embedded.
 */
export async function openFontSet(
  profile: Profile,
  faces: readonly FontFace[],
  wanted: Wanted
): Promise<FontSet> {
  const opened = new Map<FontFace, Opened | null>()
  const files = new Map<string, Promise<Buffer>>()
  const openFace = async (face: FontFace): Promise<Opened | null> => {
    const known = opened.get(face)
    if (known !== undefined) return known
    const font = await openFont(face, files)
    opened.set(face, font)
    return font
  }
  const choices = await choicesThatOpen(profile, faces, openFace)
  const primary = new Map<Element, Opened[]>()
  for (const choice of choices) primary.set(choice.element, await fontsOf(choice, openFace))
  const lacking = new Set<string>()
  const borrowed = new Map<string, Opened>()
  for (const [element, text] of wanted) {
    const fonts = primary.get(element) ?? []
    for (const letter of new Set(clustersOf(text))) {
      if (lacking.has(letter) || fonts.some(font => font.has(letter))) continue
      const other = await fontWith(letter, fallbacks(fonts[0]?.face, faces), openFace)
      if (other === null) lacking.add(letter)
      else {
        fonts.push(other)
        borrowed.set(letter, other)
      }
    }
  }
  const notices = [
    ...fontNotices(choices, new Set(wanted.keys())),
    ...borrowedNotices(borrowed),
    ...lackingNotices(lacking)
  ]
  return { choices, notices, ...setting(profile, choices, primary) }
}

type Opened = PrintFont & {
  readonly face: FontFace
  readonly has: (letter: string) => boolean
}
type OpenFace = (face: FontFace) => Promise<Opened | null>

async function choicesThatOpen(
  profile: Profile,
  faces: readonly FontFace[],
  openFace: OpenFace
): Promise<readonly FontChoice[]> {
  const choices = chooseFonts(profile, faces)
  const lost = choices.find(({ used }) => used === null)
  if (lost !== undefined) throw new Fault('no-font', lost.asked)
  const used = new Set(choices.flatMap(choice => [choice.used, choice.latin].filter(face => face !== null)))
  for (const face of used) {
    if ((await openFace(face)) !== null) continue
    return choicesThatOpen(
      profile,
      faces.filter(other => other !== face),
      openFace
    )
  }
  return choices
}

/** The font of letters and digits first, where there is one, then the element's own. */
async function fontsOf({ used, latin }: FontChoice, openFace: OpenFace): Promise<Opened[]> {
  const fonts: Opened[] = []
  for (const face of [used, latin]) {
    const font = face === null ? null : await openFace(face)
    if (font !== null) fonts.push(font)
  }
  return fonts
}

/** So many fonts are opened at most in search of a rare character. */
const mostTried = 30

async function fontWith(
  letter: string,
  faces: readonly FontFace[],
  openFace: OpenFace
): Promise<Opened | null> {
  for (const face of faces.slice(0, mostTried)) {
    const font = await openFace(face)
    if (font?.has(letter) === true) return font
  }
  return null
}

/** One face of every other family: those of the same style first, then other Chinese ones, then the rest. */
function fallbacks(own: FontFace | undefined, faces: readonly FontFace[]): readonly FontFace[] {
  const style = styleOf(own?.family ?? '')
  const rank = (face: FontFace) =>
    (face.chinese ? 0 : 4) + (styleOf(face.family) === style ? 0 : 2) + Math.abs(face.weight - 400) / 1000
  const families = new Map<string, FontFace>()
  for (const face of faces
    .filter(({ embeddable, italic }) => embeddable && !italic)
    .toSorted((a, b) => rank(a) - rank(b)))
    if (!families.has(face.family)) families.set(face.family, face)
  return [...families.values()]
}

async function openFont(face: FontFace, files: Map<string, Promise<Buffer>>): Promise<Opened | null> {
  try {
    const read = files.get(face.file) ?? readFile(face.file)
    files.set(face.file, read)
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

function setting(
  profile: Profile,
  choices: readonly FontChoice[],
  primary: ReadonlyMap<Element, readonly Opened[]>
): Pick<FontSet, 'parts' | 'advance'> {
  const latinFirst = new Set(choices.filter(({ latin }) => latin !== null).map(({ element }) => element))
  const fontFor = (element: Element, letter: string): Opened | null => {
    const fonts = primary.get(element) ?? []
    const [own, second] = fonts
    const preferred = latinFirst.has(element) && isLatin(letter) ? second : own
    if (preferred?.has(letter) === true) return preferred
    return fonts.find(font => font.has(letter)) ?? own ?? null
  }
  const widths = new Map<string, number>()
  const widthOf = (element: Element, letter: string): number => {
    const key = element + letter
    const known = widths.get(key)
    if (known !== undefined) return known
    const print = fontFor(element, letter)
    const width = print === null ? 0 : emsOf(print, letter)
    widths.set(key, width)
    return width
  }
  return {
    parts: (element, text) => {
      const found: { text: string; print: Opened; embolden: boolean }[] = []
      for (const letter of clustersOf(text)) {
        const print = fontFor(element, letter)
        const last = found.at(-1)
        if (print === null) continue
        if (last?.print === print) last.text += letter
        else
          found.push({
            text: letter,
            print,
            embolden: profile.fonts[element].bold && print.face.weight < 600
          })
      }
      return found
    },
    advance: (element, text) =>
      clustersOf(text).reduce((sum, letter) => sum + widthOf(element, letter), 0) *
      profile.fonts[element].size
  }
}

/** The width of a text in ems. */
function emsOf({ font, glyphs }: PrintFont, text: string): number {
  return glyphs(text).reduce((sum, { advance }) => sum + advance, 0) / font.unitsPerEm
}

/** Only Chinese characters are worth a word: a tick or an arrow from another font surprises nobody. */
function borrowedNotices(borrowed: ReadonlyMap<string, Opened>): readonly Notice[] {
  const fonts = new Set([...borrowed].filter(([letter]) => isHan(letter)).map(([, font]) => font))
  return [...fonts].map(font => {
    const letters = [...borrowed].filter(([letter, from]) => from === font && isHan(letter))
    const shown = letters.map(([letter]) => letter).join('、')
    return notice('font-borrowed', `“${shown}”不在所选字体中，改用“${font.face.family}”印出，请留意字形。`)
  })
}

function isHan(letter: string): boolean {
  return /\p{Script=Han}/u.test(letter)
}

function lackingNotices(lacking: ReadonlySet<string>): readonly Notice[] {
  if (lacking.size === 0) return []
  const letters = [...lacking].join('、')
  return [
    notice(
      'font-lacks-character',
      `本机的字体里都没有“${letters}”，PDF 中以“〓”代替。请安装含有这些字的字体（如宋体－扩展字库）后重新导出。`
    )
  ]
}
