import type { Line, TextLine } from '../../../core/layout/line.ts'
import { charWidth, points } from '../../../core/layout/measure.ts'
import type { Element, Profile } from '../../../core/layout/profile.ts'
import { baselineShare, dashHeight, elementPitch, glyphRoom } from '../../../core/layout/vertical.ts'

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

/**
 * The space above each of a document's lines in points; 0 for what is no line of text. Where a line asks for a place of its glyphs
 * below the top of the type area (`glyphTop`), what the lines before it take is counted against it.
 */
export function spacesAbove(lines: readonly Line[], profile: Profile): readonly number[] {
  const { linePitch } = profile.grid
  let taken = 0
  // The frames of a letter's head hold the room above its first line.
  let framed = false
  return lines.map(line => {
    if (line.kind !== 'text') return 0
    const above =
      line.glyphTop === null
        ? line.linesAbove * linePitch
        : framed
          ? 0
          : Math.max(0, points(line.glyphTop) - taken - glyphRoom(line, profile))
    taken += (1 + line.linesAbove) * linePitch
    framed ||= line.anchor === 'page'
    return above
  })
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

/** The sheet of a section with its margins, the page number as far below the type area as the profile has it. */
export function sheetOf(profile: Profile) {
  const { page } = profile
  return {
    size: { width: mmTwips(page.width), height: mmTwips(page.height) },
    margin: {
      top: mmTwips(page.top),
      right: mmTwips(page.right),
      bottom: mmTwips(page.bottom),
      left: mmTwips(page.left),
      header: twips(42.5),
      footer: footerPlace(profile).footer,
      gutter: 0
    }
  }
}
