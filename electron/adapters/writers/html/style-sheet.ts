import { points, spacingOf } from '../../../core/layout/measure.ts'
import { elementSchema, type Font, type Profile } from '../../../core/layout/profile.ts'
import { letterCss } from './letter-rules.ts'

/** Room between two sheets on screen, mm. */
export const sheetGap = 8

/** The style sheet of a page: A4 sheets on a neutral ground on screen, pages with numbers on the outer side in print. `letterSize`: that of red words on letter paper. */
export function styleSheet(profile: Profile, letterSize: number | null): string {
  const { page, grid, imprint, pageNumber } = profile
  const margins = `${page.top}mm ${page.right}mm ${page.bottom}mm ${page.left}mm`
  return `
@page { size: ${page.width}mm ${page.height}mm; margin: ${margins}; }
${pageNumbers(profile)}
body { margin: 0; }
.flow { display: flow-root; }
.last { display: flex; flex-direction: column; }
p { margin: 0; line-height: ${grid.linePitch}pt; white-space: pre-wrap; overflow-wrap: break-word; line-break: strict;
  orphans: 1; widows: 1; hanging-punctuation: ${grid.hangingMarks ? 'allow-end' : 'none'};
  text-autospace: no-autospace; text-spacing-trim: space-all; }
.ends { display: flex; justify-content: space-between; }
.letterhead { display: flex; justify-content: center; white-space: nowrap; }
.letterhead > span { display: inline-block; }
.keep { break-after: avoid; }
table { width: 100%; border-collapse: collapse; break-inside: auto; table-layout: fixed; }
tr { break-inside: avoid; }
td, th { border: .5pt solid #000; padding: 1.5pt 3pt; font-weight: inherit; text-align: left; white-space: pre-wrap; line-height: 1.5; }
th { text-align: center; }
.imprint { margin-top: auto; break-inside: avoid; border-top: ${imprint.outerRule}mm solid #000;
  border-bottom: ${imprint.outerRule}mm solid #000; }
.imprint p { line-height: 1.9; }
.imprint p + p { border-top: ${imprint.innerRule}mm solid #000; }
.imprint.bare, .imprint.bare p + p { border: 0; }
.numbers { display: none; }
mark { background: #ffe58f; }
${elementSchema.options.map(element => `.e-${element} { ${fontCss(profile.fonts[element], spacingOf(element, profile))} }`).join('\n')}
${pageNumber.firstPage ? '' : '@page :first { @bottom-right { content: none } @bottom-left { content: none } @bottom-center { content: none } }'}
${screenCss(profile, margins)}
${letterCss(profile, letterSize)}
@media print {
  .flow + .flow { break-before: page; }
  mark { background: none; }
}
`
}

/**
 * On screen the text runs through columns as high as the type area that are set below one another, one on each sheet. A browser
 * that cannot do so shows one long sheet. A narrow window shows smaller sheets.
 */
function screenCss({ page, pageNumber, fonts }: Profile, margins: string): string {
  const gap = page.bottom + page.top + sheetGap
  const height = page.height - page.top - page.bottom
  const { size } = fonts.pageNumber
  const above = points(pageNumber.gap) - size / 2
  const side = (edge: 'left' | 'right') =>
    pageNumber.place === 'center'
      ? 'left: 0; right: 0; text-align: center'
      : `${edge}: calc(${page[edge]}mm + ${pageNumber.indent * size}pt)`
  const zooms = [90, 80, 70, 60, 50, 40, 30].map(
    percent =>
      `@media (max-width: ${Math.ceil(((page.width + 2 * sheetGap) * (percent + 10) * 96) / 2540)}px) { body { zoom: ${percent}%; } }`
  )
  return `
@media screen {
  html { background: #e9eaec; }
  .sheet { position: relative; box-sizing: border-box; width: ${page.width}mm; min-height: ${page.height}mm;
    margin: ${sheetGap}mm auto; padding: ${margins}; background: #fff; }
  ${zooms.join('\n  ')}
  @supports (column-wrap: wrap) {
    .sheet { column-width: ${page.width - page.left - page.right}mm; column-height: ${height}mm; column-wrap: wrap;
      column-fill: auto; row-gap: ${gap}mm; overflow: clip;
      background: repeating-linear-gradient(to bottom, #fff 0 ${page.height}mm, transparent ${page.height}mm ${page.height + sheetGap}mm); }
    .flow + .flow { break-before: column; }
    .numbers { display: block; }
    .number { position: absolute; margin-top: ${above.toFixed(2)}pt; line-height: 1; }
    .number::before { content: '— ' attr(data-page) ' —'; }
    .odd { ${side('right')}; }
    .even { ${side('left')}; }
  }
}`
}

/** 7.5: “— 1 —” below the type area, on the outer side. The first page is a right-hand page. */
function pageNumbers({ pageNumber, fonts }: Profile): string {
  if (!pageNumber.show) return ''
  const { size } = fonts.pageNumber
  // The dash lies in the middle of a line box as high as the letters.
  const above = points(pageNumber.gap) - size / 2
  const box = (align: string) =>
    `content: '— ' counter(page) ' —'; ${fontCss(fonts.pageNumber, 0)} line-height: 1; vertical-align: top; ` +
    `text-align: ${align}; padding: ${above.toFixed(2)}pt ${pageNumber.indent * size}pt 0;`
  if (pageNumber.place === 'center') return `@page { @bottom-center { ${box('center')} } }`
  return `@page :right { @bottom-right { ${box('right')} } }\n@page :left { @bottom-left { ${box('left')} } }`
}

/** The declarations of a font: its faces in order of wish, size, weight, colour and added spacing. */
export function fontCss(font: Font, spacing: number): string {
  const faces = [...(font.latin === null ? [] : [font.latin]), font.face, ...font.alternates]
  const family = [...faces.map(face => `'${face.replace(/['"\\<>\n]/g, '')}'`), 'serif'].join(', ')
  return (
    `font-family: ${family}; font-size: ${font.size}pt; font-weight: ${font.bold ? 'bold' : 'normal'}; ` +
    `color: #${font.color}; letter-spacing: ${spacing}pt;`
  )
}
