import { BorderStyle, FrameAnchorType, FrameWrap, HeightRule, Paragraph, type IFrameOptions } from 'docx'
import type { TextLine } from '../../../core/layout/line.ts'
import { points } from '../../../core/layout/measure.ts'
import type { Profile } from '../../../core/layout/profile.ts'
import {
  baselineShare,
  elementPitch,
  glyphRoom,
  inkAbove,
  inkHeight,
  pitchOf
} from '../../../core/layout/vertical.ts'
import { twips } from './geometry.ts'

type Letter = NonNullable<Profile['letter']>

/**
 * The text frame of a line that stands on the page itself: Word, WPS and LibreOffice place frames from the page's edge, and readers still find
 * a paragraph of words in them (GB/T 9704—2012 10.1).
 */
export function pageFrame(line: TextLine, profile: Profile): IFrameOptions {
  const { page } = profile
  const top = points(page.top + (line.glyphTop ?? 0)) - glyphRoom(line, profile)
  const width = line.rule?.second?.length ?? page.width - page.left - page.right
  return frameAt(top, width, pitchOf(line, profile), profile)
}

/**
 * The double rules of a letter on the page of its red words: thick above thin below them, thin above thick `footRule` mm above the bottom edge.
 * The frame of the first reaches down to the line of the number, because LibreOffice counts space above a line from the frame's end and Word
 * from the top of the page.
 */
export function letterRules(line: TextLine, profile: Profile): readonly Paragraph[] {
  const { letter, page } = profile
  if (letter === null || line.rule === null) return []
  const thickness = letter.thick + letter.between + letter.thin
  const numberRoom = elementPitch('number', profile) * baselineShare - profile.fonts.number.size * inkAbove
  const below = Math.max(0, points(letter.numberGap) - numberRoom)
  const first = points(page.top + (line.glyphTop ?? 0) + letter.ruleGap) + inkHeight(line, profile)
  const last = points(page.height - letter.footRule) - thickness
  const { color } = line.rule
  // Both are upper borders; the style names the inner line first, and the outer one lies above.
  return [
    rule(frameAt(first, letter.ruleLength, thickness + below, profile), letter, {
      style: BorderStyle.THIN_THICK_SMALL_GAP,
      color
    }),
    rule(frameAt(last, letter.ruleLength, thickness, profile), letter, {
      style: BorderStyle.THICK_THIN_SMALL_GAP,
      color
    })
  ]
}

function rule(
  frame: IFrameOptions,
  { thick }: Letter,
  border: { readonly style: (typeof BorderStyle)[keyof typeof BorderStyle]; readonly color: string }
): Paragraph {
  return new Paragraph({
    frame,
    spacing: { before: 0, after: 0, line: 20, lineRule: 'exact' },
    border: { top: { ...border, size: Math.round(thick * 8), space: 0 } },
    children: []
  })
}

/** A frame `top` and `height` in points, `width` in mm, centred on the page. */
function frameAt(top: number, width: number, height: number, { page }: Profile): IFrameOptions {
  return {
    type: 'absolute',
    position: { x: twips(points((page.width - width) / 2)), y: twips(top) },
    width: twips(points(width)),
    height: twips(height),
    rule: HeightRule.EXACT,
    anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE },
    wrap: FrameWrap.AROUND
  }
}
