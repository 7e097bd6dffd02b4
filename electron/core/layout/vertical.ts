import type { TextLine } from './line.ts'
import { points } from './measure.ts'
import type { Element, Profile } from './profile.ts'

/** With exact line pitch Word and LibreOffice put the baseline this share of the pitch below the top of the line. */
export const baselineShare = 0.8
/** Chinese letters reach this share of their size above the baseline, and `inkBelow` of it below. */
export const inkAbove = 0.86
export const inkBelow = 0.12
/** The dash of a page number lies this share of its size above the baseline. */
export const dashHeight = 0.36
/** The line pitch of letters that stand outside the grid, as a share of their size. */
const freePitch = 1.2
/** The line pitch inside tables and in the 版记, as a share of the letters' size. */
const tightPitch = 1.5

/** The exact line pitch of an element in points: that of the grid, except in the 版记, in tables and below the type area. */
export function elementPitch(element: Element, { grid, fonts }: Profile): number {
  if (element === 'imprint' || element === 'tableCell') return fonts[element].size * tightPitch
  if (element === 'pageNumber') return fonts[element].size * freePitch
  return grid.linePitch
}

/** The exact pitch of a line in points; letters fitted to the line and lines of a page set tighter or looser have one of their own. */
export function pitchOf(line: TextLine, profile: Profile): number {
  if (line.pitch !== null) return line.pitch
  return line.fit === null ? elementPitch(line.element, profile) : line.fit.size * freePitch
}

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

/** From the bottom of a line to its rule in whole points (the unit Word has for it), so that the rule lies `gap` mm below the letters. */
export function ruleSpace(line: TextLine, profile: Profile): number {
  if (line.rule === null) return 0
  const below = pitchOf(line, profile) * (1 - baselineShare) - profile.fonts[line.element].size * inkBelow
  return Math.min(31, Math.max(0, Math.round(points(line.rule.gap) - below)))
}

/** The height of the type area (版心) in points. */
export function typeAreaHeight({ page }: Profile): number {
  return points(page.height - page.top - page.bottom)
}
