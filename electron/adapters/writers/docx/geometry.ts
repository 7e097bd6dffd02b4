import type { Line, TextLine } from '../../../core/layout/line.ts'
import { charWidth, points } from '../../../core/layout/measure.ts'
import type { Element, Profile } from '../../../core/layout/profile.ts'

/** With exact line pitch Word and LibreOffice put the baseline this share of the pitch below the top of the line. */
const baselineShare = 0.8
/** Chinese letters reach this share of their size above the baseline and below it. */
const inkAbove = 0.86
const inkBelow = 0.12
/** The dash of a page number lies this share of its size above the baseline. */
const dashHeight = 0.36
/** The line pitch of letters that stand outside the grid, as a share of their size. */
const freePitch = 1.2
/** The line pitch inside tables, as a share of the letters' size. */
const tightPitch = 1.5

/** Points as twips (1/20 pt), the unit of WordprocessingML. */
export function twips(pt: number): number {
  return Math.round(pt * 20)
}

/** Millimetres as twips. */
export function mmTwips(mm: number): number {
  return twips(points(mm))
}

/** So many characters of an element, in twips. */
export function charTwips(chars: number, element: Element, profile: Profile): number {
  return twips(chars * charWidth(element, profile))
}

/** Page width less both margins, in twips. */
export function typeAreaTwips({ page }: Profile): number {
  return mmTwips(page.width) - mmTwips(page.left) - mmTwips(page.right)
}

/** The exact line pitch of an element in points: that of the grid, except in the 版记, in tables and below the type area. */
export function elementPitch(element: Element, { grid, fonts }: Profile): number {
  if (element === 'imprint' || element === 'tableCell') return fonts[element].size * tightPitch
  if (element === 'pageNumber') return fonts[element].size * freePitch
  return grid.linePitch
}

/** The exact pitch of a line in points; letters fitted to the line have one of their own. */
export function pitchOf(line: TextLine, profile: Profile): number {
  return line.fit === null ? elementPitch(line.element, profile) : line.fit.size * freePitch
}

/** The shares of line pitch and letter size between which the top of a line's letters lies. */
export const glyphShare = { line: baselineShare, ink: inkAbove } as const

/** The height of a line's letters from top to bottom, in points. */
export function inkHeight({ fit, element }: TextLine, { fonts }: Profile): number {
  return (fit?.size ?? fonts[element].size) * (inkAbove + inkBelow)
}

/** From the top of a line to the top of its letters, in points. */
export function glyphRoom(line: TextLine, profile: Profile): number {
  return (
    pitchOf(line, profile) * baselineShare - (line.fit?.size ?? profile.fonts[line.element].size) * inkAbove
  )
}

/**
 * The space above a line in points. Where the line asks for a place of its glyphs below the top of the type area
 * (`glyphTop`), what the lines before it take is counted against it.
 */
export function spaceAbove(line: TextLine, before: readonly Line[], profile: Profile): number {
  const { linePitch } = profile.grid
  if (line.glyphTop === null) return line.linesAbove * linePitch
  // The frames of a letter's head hold the room above its first line.
  if (before.some(other => other.kind === 'text' && other.anchor === 'page')) return 0
  const taken = before.reduce(
    (sum, other) => sum + (other.kind === 'text' ? (1 + other.linesAbove) * linePitch : 0),
    0
  )
  return Math.max(0, points(line.glyphTop) - taken - glyphRoom(line, profile))
}

/** The `w:space` of a rule below a line in whole points, so that it lies `gap` mm below the letters. */
export function ruleSpace(line: TextLine, profile: Profile): number {
  if (line.rule === null) return 0
  const below = pitchOf(line, profile) * (1 - baselineShare) - profile.fonts[line.element].size * inkBelow
  return Math.min(31, Math.max(0, Math.round(points(line.rule.gap) - below)))
}

/** Where the page number stands, in twips: `footer` from the page's edge, `before` above its line. */
export function footerPlace(profile: Profile): { readonly footer: number; readonly before: number } {
  const { page, pageNumber, fonts } = profile
  const { size } = fonts.pageNumber
  const pitch = elementPitch('pageNumber', profile)
  const dashBelowTop = pitch * baselineShare - size * dashHeight
  const before = points(pageNumber.gap) - dashBelowTop
  const footer = points(page.bottom) - before - pitch
  return { footer: twips(footer), before: twips(before) }
}

/** The first-line indent an element's style gives, in characters (GB/T 9704—2012 7.3.3, 7.3.6). */
export function styleIndent(element: Element, { grid }: Profile): number {
  switch (element) {
    case 'body':
    case 'remark':
    case 'heading1':
    case 'heading2':
    case 'heading3':
    case 'heading4':
      return grid.firstIndent
    default:
      return 0
  }
}

/** How an element's style aligns its lines. */
export function styleAlign(element: Element): TextLine['align'] {
  switch (element) {
    case 'letterhead':
    case 'title':
    case 'attachmentTitle':
    case 'signature':
      return 'center'
    case 'body':
    case 'addressee':
    case 'remark':
    case 'imprint':
    case 'heading1':
    case 'heading2':
    case 'heading3':
    case 'heading4':
      return 'justify'
    case 'category':
      return 'right'
    default:
      return 'left'
  }
}
