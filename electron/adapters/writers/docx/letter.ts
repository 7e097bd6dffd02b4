import {
  BorderStyle,
  FrameAnchorType,
  FrameWrap,
  Paragraph,
  type IFrameOptions,
  type IParagraphOptions
} from 'docx'
import type { TextLine } from '../../../core/layout/line.ts'
import { points } from '../../../core/layout/measure.ts'
import type { Profile } from '../../../core/layout/profile.ts'
import { glyphRoom, mmTwips, pitchOf, ruleSpace, twips } from './geometry.ts'

/** Eighths of a point, the unit of borders. */
const eighths = 8

/**
 * The frame and double rule of a line that stands on the page itself: text frames, because Word, WPS and LibreOffice place them from the page's
 * edge and readers still find a paragraph of words in them (GB/T 9704—2012 10.1).
 */
export function pageFrame(line: TextLine, profile: Profile): IParagraphOptions {
  const { rule, glyphTop } = line
  const { page } = profile
  const top = points(page.top + (glyphTop ?? 0)) - glyphRoom(line, profile)
  return {
    frame: frameAt(twips(top), rule?.second?.length ?? page.width - page.left - page.right, profile),
    indent: { firstLine: 0 },
    ...(rule === null
      ? {}
      : {
          border: {
            bottom: {
              style: BorderStyle.THICK_THIN_SMALL_GAP,
              size: Math.round(rule.width * eighths),
              color: rule.color,
              space: ruleSpace(line, profile)
            }
          }
        }),
    spacing: { before: 0, line: twips(pitchOf(line, profile)), lineRule: 'exact' }
  }
}

/** The second double rule of a letter, thin above thick, `footRule` mm above the bottom edge of the page that `line` stands on. */
export function footRule({ rule }: TextLine, profile: Profile): readonly Paragraph[] {
  const { letter, page } = profile
  if (letter === null || rule === null) return []
  const top = points(page.height - letter.footRule) - letter.thick - letter.between - letter.thin
  return [
    new Paragraph({
      frame: frameAt(twips(top), letter.ruleLength, profile),
      indent: { firstLine: 0 },
      spacing: { before: 0, after: 0, line: 20, lineRule: 'exact' },
      border: {
        top: {
          style: BorderStyle.THIN_THICK_SMALL_GAP,
          size: Math.round(letter.thick * eighths),
          color: rule.color,
          space: 0
        }
      },
      children: []
    })
  ]
}

function frameAt(y: number, width: number, { page }: Profile): IFrameOptions {
  return {
    type: 'absolute',
    position: { x: mmTwips((page.width - width) / 2), y },
    width: mmTwips(width),
    anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE },
    wrap: FrameWrap.AROUND
  }
}
