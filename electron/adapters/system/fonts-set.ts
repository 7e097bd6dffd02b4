import type { Element, Profile } from '../../core/layout/profile.ts'
import { Fault } from '../../core/fault.ts'
import type { Notice } from '../../core/notice.ts'
import { chooseFonts, fontNotices } from '../../core/typeface/choose-fonts.ts'
import type { FontChoice, FontFace } from '../../core/typeface/face.ts'
import { styleOf } from '../../core/typeface/stand-ins.ts'
import { clustersOf, isLatin } from './fonts-clusters.ts'
import { borrowedNotices, lackingNotices } from './fonts-notices.ts'
import type { Opened, OpenFace, PrintFont } from './fonts-open.ts'

/** A stretch of text in one opened font; `embolden` where a bold one was asked for and the machine has only a normal one. */
export type FontPart = { readonly text: string; readonly print: PrintFont; readonly embolden: boolean }

/**
 * The opened fonts of one document.
 * - parts: a text divided where the font changes: Latin letters, and characters the element's own font lacks.
 * - notices: fonts that stand in for others and characters no font of the machine holds.
 */
export type FontSet = {
  readonly choices: readonly FontChoice[]
  readonly parts: (element: Element, text: string) => readonly FontPart[]
  readonly notices: readonly Notice[]
}

/** What is to be printed: each element with all its letters in any order. */
export type Wanted = ReadonlyMap<Element, string>

/** The fonts of a machine and the way to open them. */
export type FontStock = { readonly faces: readonly FontFace[]; readonly openFace: OpenFace }

/**
 * Opens the fonts of a profile out of those the machine has, and others for the characters in `wanted` that these lack. Fonts that turn
 * out to be damaged are passed over. Fault 'no-font' when the machine has no Chinese font that may be embedded.
 */
export async function openFontSet(
  profile: Profile,
  { faces, openFace }: FontStock,
  wanted: Wanted
): Promise<FontSet> {
  const choices = await choicesThatOpen(profile, { faces, openFace })
  const lost = choices.find(({ used }) => used === null)
  if (lost !== undefined) throw new Fault('no-font', lost.asked)
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
  return { choices, notices, parts: partsOf(profile, choices, primary) }
}

/** The fonts chosen for a profile, none of them damaged. `used` is null when no Chinese font may be embedded. */
export async function choicesThatOpen(
  profile: Profile,
  { faces, openFace }: FontStock
): Promise<readonly FontChoice[]> {
  const choices = chooseFonts(profile, faces)
  const used = new Set(choices.flatMap(choice => [choice.used, choice.latin].filter(face => face !== null)))
  for (const face of used) {
    if ((await openFace(face)) !== null) continue
    return choicesThatOpen(profile, { faces: faces.filter(other => other !== face), openFace })
  }
  return choices
}

/** The element's own font first, then that of letters and digits where there is one. */
export async function fontsOf({ used, latin }: FontChoice, openFace: OpenFace): Promise<Opened[]> {
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

/** The font a letter of an element is printed in: of `fonts` (the element's own, then that of Latin letters) the first that fits and has it. */
export function fontFor(letter: string, { latin }: FontChoice, fonts: readonly Opened[]): Opened | null {
  const [own, second] = fonts
  const preferred = latin !== null && isLatin(letter) ? second : own
  if (preferred?.has(letter) === true) return preferred
  return fonts.find(font => font.has(letter)) ?? null
}

function partsOf(
  profile: Profile,
  choices: readonly FontChoice[],
  primary: ReadonlyMap<Element, readonly Opened[]>
): FontSet['parts'] {
  const byElement = new Map(choices.map(choice => [choice.element, choice]))
  return (element, text) => {
    const found: { text: string; print: Opened; embolden: boolean }[] = []
    const choice = byElement.get(element)
    const fonts = primary.get(element) ?? []
    if (choice === undefined) return found
    for (const letter of clustersOf(text)) {
      const print = fontFor(letter, choice, fonts) ?? fonts[0]
      const last = found.at(-1)
      if (print === undefined) continue
      if (last?.print === print) last.text += letter
      else
        found.push({
          text: letter,
          print,
          embolden: profile.fonts[element].bold && print.face.weight < 600
        })
    }
    return found
  }
}
