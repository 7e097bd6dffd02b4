import { layOut } from '../../../core/layout/lay-out.ts'
import type { ImprintLine, Line, Run, TableLine, TextLine } from '../../../core/layout/line.ts'
import { charWidth, points } from '../../../core/layout/measure.ts'
import type { Profile } from '../../../core/layout/profile.ts'
import { rowsOf } from '../../../core/layout/rows.ts'
import { never } from '../../../core/notice.ts'
import type { Reply } from '../../../core/reply/reply.ts'
import { firstRuleHtml, footRuleHtml, letterSize } from './letter-rules.ts'
import { sheetGap, styleSheet } from './style-sheet.ts'

/** Chinese letters reach this share of their size above and below the middle of their line box. */
const halfInk = 0.48

/**
 * A reply as a complete HTML page for preview and print: the lines of `layOut`, one style sheet inside, no script and nothing
 * loaded, so that it works in a sandboxed frame under `default-src 'none'; style-src 'unsafe-inline'`. Every line carries
 * `data-block`, the id of the block it shows.
 */
export function writeHtml(reply: Reply, profile: Profile): string {
  const flows = flowsOf(layOut(reply, profile))
  const title = reply.frame.title ?? reply.frame.letterhead ?? ''
  return [
    '<!doctype html>',
    '<html lang="zh-CN">',
    `<head><meta charset="utf-8"><title>${escapeHtml(title)}</title><style>${styleSheet(profile, letterSize(flows.flat()))}</style></head>`,
    '<body>',
    '<main class="sheet">',
    ...flows.map(lines => flowHtml(lines, profile)),
    footRuleHtml(flows.flat(), profile),
    numbersHtml(flows, profile),
    '</main>',
    '</body>',
    '</html>',
    ''
  ].join('\n')
}

/** Lines divided where one asks for a new page. */
function flowsOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  return lines.reduce<readonly (readonly Line[])[]>((flows, line) => {
    const current = flows.at(-1)
    const starts = line.kind === 'text' && line.newPage
    if (current === undefined || starts) return [...flows, [line]]
    return [...flows.slice(0, -1), [...current, line]]
  }, [])
}

function flowHtml(lines: readonly Line[], profile: Profile): string {
  const content = lines.map((line, index) => lineHtml(line, lines.slice(0, index), profile)).join('\n')
  if (!lines.some(line => line.kind === 'imprint')) return `<div class="flow">\n${content}\n</div>`
  // The 版记 sinks to the foot of the last page because what it ends is as high as all its pages together.
  const { page } = profile
  const height = pagesOf(lines, profile) * (page.height - page.top - page.bottom) - 1
  return `<div class="flow last" style="min-height: ${height}mm">\n${content}\n</div>`
}

function pagesOf(lines: readonly Line[], profile: Profile): number {
  return Math.max(1, Math.ceil(rowsOf(lines, profile) / profile.grid.linesPerPage))
}

/** More pages than these the estimate is never short of; numbers below the last page are cut off with the sheet. */
const sparePages = 3

/** The page numbers on screen, where the margins of printed pages do not exist. */
function numbersHtml(flows: readonly (readonly Line[])[], profile: Profile): string {
  if (!profile.pageNumber.show) return ''
  const { page } = profile
  const pages = flows.reduce((sum, lines) => sum + pagesOf(lines, profile), 0) + sparePages
  const numbers = Array.from({ length: pages }, (_, index) => {
    const top = index * (page.height + sheetGap) + page.height - page.bottom
    return `<span class="number e-pageNumber ${index % 2 === 0 ? 'odd' : 'even'}" data-page="${index + 1}" style="top: ${top}mm"></span>`
  })
  const shown = profile.pageNumber.firstPage ? numbers : numbers.slice(1)
  return `<div class="numbers" aria-hidden="true">${shown.join('')}</div>`
}

function lineHtml(line: Line, before: readonly Line[], profile: Profile): string {
  switch (line.kind) {
    case 'text':
      return paragraphHtml(line, before, profile)
    case 'table':
      return tableHtml(line)
    case 'imprint':
      return imprintHtml(line, profile)
    default:
      return never(line)
  }
}

function paragraphHtml(line: TextLine, before: readonly Line[], profile: Profile): string {
  const ends = line.tabs.length > 0
  const classes = [
    `e-${line.element}`,
    ...(ends ? ['ends'] : []),
    ...(line.fit === null ? [] : ['letterhead']),
    ...(line.rule?.second ? ['on-letter-paper'] : []),
    ...(line.keepWithNext ? ['keep'] : [])
  ]
  const content = ends ? endsHtml(line) : line.runs.map(run => runHtml(run, line)).join('')
  const fitted =
    line.fit === null || line.fit.scale === 100
      ? `<span>${content}</span>`
      : `<span style="transform: scaleX(${line.fit.scale / 100})">${content}</span>`
  const style = styleOf(line, before, profile)
  return (
    `<p class="${classes.join(' ')}" data-block="${escapeHtml(line.block)}" style="${style}">` +
    `${line.fit === null ? content : fitted}</p>${firstRuleHtml(line, profile)}`
  )
}

/** A line with a tab in it: what stands before it at one end, what stands after it at the other. */
function endsHtml(line: TextLine): string {
  const at = line.runs.findIndex(({ text }) => text.includes('\t'))
  const tabbed = line.runs[at]
  if (tabbed === undefined) return `<span>${line.runs.map(run => runHtml(run, line)).join('')}</span>`
  const [left = '', right = ''] = tabbed.text.split('\t')
  const half = (runs: readonly Run[]) => `<span>${runs.map(run => runHtml(run, line)).join('')}</span>`
  return (
    half([...line.runs.slice(0, at), { ...tabbed, text: left }]) +
    '\t' +
    half([{ ...tabbed, text: right }, ...line.runs.slice(at + 1)])
  )
}

function runHtml(run: Run, line: TextLine): string {
  if (run.text === '\n') return '<br>'
  if (run.text === '') return ''
  const text = escapeHtml(run.text)
  const marked = run.mark === 'slot' ? `<mark>${text}</mark>` : text
  return run.element === line.element ? marked : `<span class="e-${run.element}">${marked}</span>`
}

function styleOf(line: TextLine, before: readonly Line[], profile: Profile): string {
  const pt = (length: number) => `${length.toFixed(2)}pt`
  const chars = (count: number) => pt(count * charWidth(line.element, profile))
  const { indent, rule, fit } = line
  const ends = line.tabs.length > 0
  const [left, right] = ends
    ? [indent.left + Math.max(0, indent.first), line.tabs[0]?.chars ?? 0]
    : [indent.left, indent.right]
  const declarations = [
    line.align === 'left' ? '' : `text-align: ${line.align}`,
    ends || indent.first === 0 ? '' : `text-indent: ${chars(indent.first)}`,
    left === 0 ? '' : `padding-left: ${chars(left)}`,
    right === 0 ? '' : `padding-right: ${chars(right)}`,
    // Words on letter paper are moved up by the style sheet, otherwise on screen than in print.
    rule?.second ? '' : `margin-top: ${pt(spaceAbove(line, before, profile))}`,
    fit === null ? '' : `font-size: ${fit.size}pt; line-height: 1.2`,
    rule === null || rule.second !== null
      ? ''
      : `border-bottom: ${rule.width}pt solid #${rule.color}; padding-bottom: ${pt(gapBelow(line, profile))}`
  ]
  return declarations.filter(text => text !== '').join('; ')
}

function spaceAbove(line: TextLine, before: readonly Line[], profile: Profile): number {
  const { linePitch } = profile.grid
  const { letter } = profile
  if (letter !== null && line.glyphTop !== null && line.fit === null) {
    // 10.1: the line below the first rule stands off from it, not from the red words.
    const within = linePitch / 2 - halfInk * profile.fonts[line.element].size
    return Math.max(0, points(letter.numberGap) - within)
  }
  if (line.glyphTop === null || line.fit === null) return line.linesAbove * linePitch
  const { size } = line.fit
  return Math.max(0, points(line.glyphTop) - rowsOf(before, profile) * linePitch - (0.6 - halfInk) * size)
}

function gapBelow(line: TextLine, profile: Profile): number {
  const { size } = profile.fonts[line.element]
  const below = profile.grid.linePitch / 2 - halfInk * size
  return Math.max(0, points(line.rule?.gap ?? 0) - below)
}

function tableHtml({ rows, headerRows, shares, block }: TableLine): string {
  const columns = shares.map(share => `<col style="width: ${(share * 100).toFixed(2)}%">`).join('')
  const row = (tag: 'td' | 'th') => (cells: readonly string[]) =>
    `<tr>${shares.map((_, at) => `<${tag} class="e-tableCell">${escapeHtml(cells[at] ?? '')}</${tag}>`).join('')}</tr>`
  const head = rows.slice(0, headerRows).map(row('th')).join('')
  const body = rows.slice(headerRows).map(row('td')).join('')
  return (
    `<table data-block="${escapeHtml(block)}"><colgroup>${columns}</colgroup>` +
    `${head === '' ? '' : `<thead>${head}</thead>`}<tbody>${body}</tbody></table>`
  )
}

function imprintHtml({ rows, block }: ImprintLine, profile: Profile): string {
  const lines = rows.map(row => paragraphHtml(row, [], profile)).join('\n')
  const bare = profile.imprint.form === 'copies-only' ? ' bare' : ''
  return `<div class="imprint${bare}" data-block="${escapeHtml(block)}">\n${lines}\n</div>`
}

/** Text made safe between tags and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}
