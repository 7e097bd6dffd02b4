import type { Element, Profile } from './profile.ts'

const pointsPerMm = 72 / 25.4

/** Millimetres in points. */
export function points(mm: number): number {
  return mm * pointsPerMm
}

/** Points in millimetres. */
export function millimetres(pt: number): number {
  return pt / pointsPerMm
}

/** Width of the type area (版心) in points. */
export function typeAreaWidth({ page }: Profile): number {
  return points(page.width - page.left - page.right)
}

/** What is added to every character of an element, in points: the grid's spacing for text of body size, else nothing. */
export function spacingOf(element: Element, { fonts, grid }: Profile): number {
  return fonts[element].size === fonts.body.size ? grid.charSpacing : 0
}

/** The width of one character of an element, in points. */
export function charWidth(element: Element, profile: Profile): number {
  return profile.fonts[element].size + spacingOf(element, profile)
}
