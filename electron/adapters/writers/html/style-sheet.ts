import { points, spacingOf } from '../../../core/layout/measure.ts'
import { elementSchema, type Font, type Profile } from '../../../core/layout/profile.ts'

/** The style sheet of a page: an A4 sheet on a neutral ground on screen, pages with numbers on the outer side in print. */
export function styleSheet(profile: Profile): string {
  const { page, grid } = profile
  const margins = `${page.top}mm ${page.right}mm ${page.bottom}mm ${page.left}mm`
  return `
@page { size: ${page.width}mm ${page.height}mm; margin: ${margins}; }
${pageNumbers(profile)}
html { background: #e9eaec; }
body { margin: 0; }
.sheet { box-sizing: border-box; display: flex; flex-direction: column; width: ${page.width}mm; min-height: ${page.height}mm;
  margin: 8mm auto; padding: ${margins}; background: #fff; box-shadow: 0 1px 6px rgba(0, 0, 0, .25); }
p { margin: 0; line-height: ${grid.linePitch}pt; white-space: pre-wrap; overflow-wrap: break-word; line-break: strict;
  orphans: 1; widows: 1; hanging-punctuation: ${grid.hangingMarks ? 'allow-end' : 'none'};
  text-autospace: no-autospace; text-spacing-trim: space-all; }
.ends { display: flex; justify-content: space-between; }
.letterhead { display: flex; justify-content: center; white-space: nowrap; }
.letterhead > span { display: inline-block; }
.keep { break-after: avoid; }
table { width: 100%; border-collapse: collapse; break-inside: auto; table-layout: fixed; }
tr { break-inside: avoid; }
td, th { border: .5pt solid #000; padding: 1.5pt 3pt; font-weight: inherit; text-align: left; white-space: pre-wrap; }
th { text-align: center; }
td, th { line-height: 1.5; }
.imprint { margin-top: auto; break-inside: avoid; border-top: ${profile.imprint.outerRule}mm solid #000;
  border-bottom: ${profile.imprint.outerRule}mm solid #000; }
.imprint p { line-height: 1.9; }
.imprint p + p { border-top: ${profile.imprint.innerRule}mm solid #000; }
mark { background: #ffe58f; }
${elementSchema.options.map(element => `.e-${element} { ${fontCss(profile.fonts[element], spacingOf(element, profile))} }`).join('\n')}
@media print {
  html { background: none; }
  .sheet { width: auto; min-height: 0; margin: 0; padding: 0; box-shadow: none; break-before: page; }
  .sheet:first-child { break-before: auto; }
  mark { background: none; }
}
`
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

function fontCss(font: Font, spacing: number): string {
  const faces = [...(font.latin === null ? [] : [font.latin]), font.face, ...font.alternates]
  const family = [...faces.map(face => `'${face.replace(/['"\\<>\n]/g, '')}'`), 'serif'].join(', ')
  return (
    `font-family: ${family}; font-size: ${font.size}pt; font-weight: ${font.bold ? 'bold' : 'normal'}; ` +
    `color: #${font.color}; letter-spacing: ${spacing}pt;`
  )
}
