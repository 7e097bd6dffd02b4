import type { Line, TextLine } from '../../../core/layout/line.ts'
import { millimetres, points } from '../../../core/layout/measure.ts'
import type { Profile } from '../../../core/layout/profile.ts'

/** Chinese letters of the red words begin this share of their size below the top of their line box, which is 1.2 times as high. */
const inkTop = 0.12
/** And end this share of it above its foot. */
const inkFoot = 0.12

/** The double rule below the red words of a letter, thick above thin, wider than the type area (GB/T 9704—2012 10.1); '' for any other line. */
export function firstRuleHtml({ rule, fit }: TextLine, profile: Profile): string {
  const { letter } = profile
  if (letter === null || !rule?.second || fit === null) return ''
  const above = gapAbove(letter.ruleGap, fit.size)
  return `\n<div class="double-rule first" style="margin-top: ${above.toFixed(2)}pt"></div>`
}

/** Points between the line box of red words of a size and the rule `gap` mm below their ink. */
function gapAbove(gap: number, size: number): number {
  return Math.max(0, points(gap) - inkFoot * size)
}

/** The size of the red words on letter paper, points; null when there are none. */
export function letterSize(lines: readonly Line[]): number | null {
  const words = lines.find(line => line.kind === 'text' && line.rule?.second)
  return words?.kind === 'text' ? (words.fit?.size ?? null) : null
}

/** The double rule at the foot of a letter's first page on screen; in print it is in the margin of that page (letterCss). '' without red words. */
export function footRuleHtml(lines: readonly Line[], { letter }: Profile): string {
  const lettered = lines.some(line => line.kind === 'text' && line.rule?.second)
  return letter !== null && lettered ? '<div class="double-rule foot" aria-hidden="true"></div>' : ''
}

/**
 * The rules of the style sheet that letters need besides those of a document; '' without red words of a `size`. In print both double rules are boxes
 * of the page's margins, since nothing in the text may be wider than the type area.
 */
export function letterCss({ letter, page, fonts }: Profile, size: number | null): string {
  if (letter === null || size === null) return ''
  const thickness = millimetres(letter.thick + letter.between + letter.thin)
  const { color } = fonts.letterhead
  const boxTop = letter.letterheadTop - millimetres(inkTop * size)
  // 10.1: centred on the page, whose type area is not.
  const edge = (page.width - letter.ruleLength) / 2
  const [left, right] = [edge - page.left, edge - page.right]
  const footTop = page.height - letter.footRule - thickness
  const headTop = boxTop + millimetres(1.2 * size + gapAbove(letter.ruleGap, size))
  // A box of the upper margin stands at its foot; margins that cancel out move it down from there.
  const headDown = headTop - (boxTop - thickness)
  const line = (width: number) => `${width}pt solid #${color}`
  const wide = `width: ${letter.ruleLength}mm; height: ${letter.between}pt;`
  return `
.double-rule { box-sizing: content-box; ${wide} margin-left: ${left}mm; border: 0 solid; }
.double-rule.first { border-top: ${line(letter.thick)}; border-bottom: ${line(letter.thin)}; }
.double-rule.foot { border-top: ${line(letter.thin)}; border-bottom: ${line(letter.thick)}; }
@media screen {
  .on-letter-paper { margin-top: ${(boxTop - page.top).toFixed(2)}mm; }
  .double-rule.foot { position: absolute; top: ${footTop.toFixed(2)}mm; left: ${edge}mm; margin-left: 0; }
}
@media print { .double-rule.foot { display: none; } .double-rule.first { visibility: hidden; } }
@page :first {
  margin-top: ${boxTop.toFixed(2)}mm;
  @top-center { content: ''; ${wide} box-sizing: content-box; border-top: ${line(letter.thick)}; border-bottom: ${line(letter.thin)};
    margin: ${headDown.toFixed(2)}mm ${right}mm ${(-headDown).toFixed(2)}mm ${left}mm; }
  @bottom-center { content: ''; ${wide} box-sizing: content-box; border-top: ${line(letter.thin)}; border-bottom: ${line(letter.thick)};
    margin: ${(footTop - (page.height - page.bottom)).toFixed(2)}mm ${right}mm auto ${left}mm; }
}`
}
