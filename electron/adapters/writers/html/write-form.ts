import { elementOfCell, type Form } from '../../../core/package/form.ts'
import { formRules } from '../../../core/package/form-page.ts'
import { layForm, type FormLayout } from '../../../core/package/lay-form.ts'
import { cellRoom, formGaps, type SetCell } from '../../../core/package/set-form.ts'
import { elementSchema, type Profile } from '../../../core/layout/profile.ts'
import type { Press } from '../../../core/layout/press.ts'
import { elementPitch } from '../../../core/layout/vertical.ts'
import { fontCss } from './style-sheet.ts'
import { escapeHtml } from './write-html.ts'

/**
 * A form as a complete HTML page for screen and print: one sheet for each page of its layout, real tables with the rows as high as laid out, no
 * script and nothing loaded.
 */
export function writeFormHtml(form: Form, base: Profile, press: Press): string {
  const laid = layForm(form, base, press)
  const title = form.title.join('').replaceAll('　', '')
  return [
    '<!doctype html>',
    '<html lang="zh-CN">',
    `<head><meta charset="utf-8"><title>${escapeHtml(title)}</title><style>${styleOf(laid.profile)}</style></head>`,
    '<body>',
    ...laid.parts.map((part, index) => sheetHtml(form, laid, { part, index })),
    '</body>',
    '</html>',
    ''
  ].join('\n')
}

function styleOf(profile: Profile): string {
  const { page, fonts } = profile
  const used = ['title', 'imprint', 'tableCell', 'pageNumber'] as const
  const elements = elementSchema.options.filter(element => used.some(one => one === element))
  return `
@page { size: ${page.width}mm ${page.height}mm; margin: 0; }
body { margin: 0; background: #e9eaec; }
.sheet { position: relative; box-sizing: border-box; width: ${page.width}mm; height: ${page.height}mm; margin: 8mm auto; overflow: hidden;
  padding: ${page.top}mm ${page.right}mm ${page.bottom}mm ${page.left}mm; background: #fff; }
h1 { margin: 0 0 ${formGaps.title}mm; text-align: center; font-weight: inherit; }
.above { display: flex; justify-content: space-between; margin: 0; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; border: ${formRules.outer}pt solid #000; }
td, th { border: ${formRules.inner}pt solid #000; padding: 0 ${cellRoom.side}mm; font-weight: inherit; white-space: pre-wrap; overflow-wrap: break-word; }
.open { border-top: none; }
.above-open { border-bottom: none; }
.note { margin: ${formGaps.notes}mm 0 0; }
.number { position: absolute; left: 0; right: 0; bottom: ${page.bottom / 2}mm; margin: 0; text-align: center; }
${elements.map(element => `.e-${element} { ${fontCss(fonts[element], 0)} line-height: ${elementPitch(element, profile)}pt; }`).join('\n')}
@media print { body { background: none; } .sheet { margin: 0; break-after: page; } }
`
}

type Sheet = { readonly part: readonly number[]; readonly index: number }

function sheetHtml(form: Form, laid: FormLayout, { part, index }: Sheet): string {
  const total = form.shares.reduce((sum, share) => sum + share, 0)
  const columns = form.shares.map(share => `<col style="width: ${((share / total) * 100).toFixed(3)}%">`)
  const { above } = form
  return [
    '<main class="sheet">',
    index === 0 ? `<h1 class="e-title">${form.title.map(escapeHtml).join('<br>')}</h1>` : '',
    index === 0 && above !== null
      ? `<p class="above e-imprint"><span>${escapeHtml(above.left)}</span><span>${escapeHtml(above.right)}</span></p>`
      : '',
    `<table><colgroup>${columns.join('')}</colgroup><tbody>`,
    ...part.map(at => rowHtml(at, laid)),
    '</tbody></table>',
    ...form.below.map(words => `<p class="note e-tableCell">${escapeHtml(words)}</p>`),
    laid.pages.length > 1 ? `<p class="number e-pageNumber">— ${index + 1} —</p>` : '',
    '</main>'
  ]
    .filter(text => text !== '')
    .join('\n')
}

function rowHtml(at: number, { cells, heights }: FormLayout): string {
  const shown = cells.filter(({ row }) => row === at)
  return `<tr style="height: ${(heights[at] ?? 0).toFixed(2)}mm">${shown.map(cell => cellHtml(cell, cells)).join('')}</tr>`
}

function cellHtml({ cell, row, column }: SetCell, cells: readonly SetCell[]): string {
  const open = cells.some(
    other => other.cell.top === 'open' && other.row === row + cell.rows && other.column === column
  )
  const tag = cell.look === 'label' ? 'th' : 'td'
  const classes = [
    `e-${elementOfCell(cell)}`,
    ...(cell.top === 'open' ? ['open'] : []),
    ...(open ? ['above-open'] : [])
  ]
  const spans =
    (cell.columns > 1 ? ` colspan="${cell.columns}"` : '') + (cell.rows > 1 ? ` rowspan="${cell.rows}"` : '')
  const vertical = { top: 'top', center: 'middle', bottom: 'bottom' }[cell.vertical]
  return (
    `<${tag} class="${classes.join(' ')}"${spans} style="text-align: ${cell.align}; vertical-align: ${vertical}">` +
    `${escapeHtml(cell.text)}</${tag}>`
  )
}
