import type { Widths } from '../../core/layout/press.ts'
import { elementSchema, type Element, type Profile } from '../../core/layout/profile.ts'
import { widthOf } from '../../core/layout/width.ts'
import { faultSentence } from '../../core/fault-sentences.ts'
import { notice, type Notice } from '../../core/notice.ts'
import { fontNotices } from '../../core/typeface/choose-fonts.ts'
import type { FontChoice } from '../../core/typeface/face.ts'
import { isDrawn } from './fonts-clusters.ts'
import { emsOf, type Opened } from './fonts-open.ts'
import { choicesThatOpen, fontFor, fontsOf, type FontStock } from './fonts-set.ts'

/** The widths of a profile's letters on a machine, the fonts they come from, and what a clerk should know about them. */
export type PrintWidths = {
  readonly widths: Widths
  readonly choices: readonly FontChoice[]
  readonly notices: readonly Notice[]
}

/**
 * How wide the machine's fonts draw the letters of every element: Latin letters in the Latin face of the profile where it has one,
 * characters the fonts lack as on the grid, since what is borrowed for them is not known before they are printed. Without any Chinese
 * font that may be embedded everything is as on the grid and a notice says so.
 */
export async function measureWidths(profile: Profile, stock: FontStock): Promise<PrintWidths> {
  const choices = await choicesThatOpen(profile, stock)
  const known = new Map<string, ElementWidths>()
  const byElement = new Map<Element, ElementWidths>()
  for (const choice of choices) {
    const fonts = choice.used === null ? [] : await fontsOf(choice, stock.openFace)
    const key = fonts.map(({ face }) => `${face.file}#${face.index}`).join()
    const widths = known.get(key) ?? widthsIn(choice, fonts)
    known.set(key, widths)
    byElement.set(choice.element, widths)
  }
  const lost = choices.find(({ used }) => used === null)
  const notices =
    lost === undefined
      ? fontNotices(choices, new Set(elementSchema.options))
      : [notice('no-font', faultSentence('no-font', lost.asked))]
  return { widths: recordOf(element => byElement.get(element) ?? { wide: 1, letters: {} }), choices, notices }
}

type ElementWidths = Widths[Element]

/** Where letters that are not one em wide are found: Latin, Greek and Cyrillic, marks and signs, and the marks of Chinese type. */
const ranges: readonly (readonly [number, number])[] = [
  [0x20, 0x4ff],
  [0x2000, 0x2bff],
  [0x3000, 0x303f],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xffef]
]

function widthsIn(choice: FontChoice, fonts: readonly Opened[]): ElementWidths {
  const measured = (letter: string): number => {
    if (!isDrawn(letter)) return 0
    const font = fontFor(letter, choice, fonts)
    return font === null ? widthOf(letter) : emsOf(font, letter)
  }
  const wide = measured('国')
  const letters: Record<string, number> = {}
  for (const [first, last] of ranges)
    for (let code = first; code <= last; code += 1) {
      const letter = String.fromCodePoint(code)
      const width = measured(letter)
      if (width !== wide) letters[letter] = width
    }
  return { wide, letters }
}

function recordOf(of: (element: Element) => ElementWidths): Widths {
  return {
    category: of('category'),
    letterhead: of('letterhead'),
    number: of('number'),
    signerLabel: of('signerLabel'),
    signerName: of('signerName'),
    title: of('title'),
    addressee: of('addressee'),
    heading1: of('heading1'),
    heading2: of('heading2'),
    heading3: of('heading3'),
    heading4: of('heading4'),
    body: of('body'),
    attachmentMark: of('attachmentMark'),
    attachmentTitle: of('attachmentTitle'),
    signature: of('signature'),
    remark: of('remark'),
    imprint: of('imprint'),
    pageNumber: of('pageNumber'),
    tableCell: of('tableCell')
  }
}
