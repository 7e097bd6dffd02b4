import { never } from '../notice.ts'
import { putAnchored } from './flow-letter.ts'
import { firstTableUnit, flowTable } from './flow-table.ts'
import { points } from './measure.ts'
import type { Profile } from './profile.ts'
import type { SetItem } from './set-item.ts'
import { emptySheet, putRow, putRule, type Sheet } from './sheet.ts'
import { fits, last, nextSheet, type Stack } from './stack.ts'
import { glyphRoom, pitchOf, ruleSpace, typeAreaHeight } from './vertical.ts'

type TextItem = Extract<SetItem, { readonly kind: 'text' }>
type ImprintItem = Extract<SetItem, { readonly kind: 'imprint' }>

/** Lines put on pages; `begins`: for each line the page (from 0) its first row stands on. */
export type Flow = {
  readonly sheets: readonly Sheet[]
  readonly begins: readonly number[]
}

/** Puts set lines on pages from top to bottom, beginning a new page where one is full, a line asks for it, or lines must stay together. */
export function flow(items: readonly SetItem[], profile: Profile): Flow {
  const sheets: Sheet[] = [emptySheet()]
  const begins: number[] = []
  const stack: Stack = { sheets, profile, height: typeAreaHeight(profile) }
  items.forEach((item, index) => {
    const room = spaceAbove(stack, items, index)
    const page = sheets.length - 1
    putItem(stack, item, { room, index })
    begins.push(beginOf(stack, index, page))
  })
  return { sheets, begins }
}

/** The page, from `page` on, on which the first row of a line came to stand. */
function beginOf({ sheets }: Stack, line: number, page: number): number {
  const found = sheets.slice(page).findIndex(sheet => sheet.rows.some(row => row.line === line))
  return found < 0 ? page : page + found
}

type Where = { readonly room: number; readonly index: number }

/** Begins a new page where the line asks for one or cannot stay, and gives the points to leave above it. */
function spaceAbove(stack: Stack, items: readonly SetItem[], index: number): number {
  const item = items[index]
  if (item === undefined || item.kind === 'imprint') return 0
  if (item.kind === 'table') return 0
  const { line } = item
  if (line.anchor === 'page') return 0
  const sheet = last(stack)
  if (line.newPage) {
    if (sheet.taken > 0 || sheet.rows.length > 0) nextSheet(stack)
    return wish(stack, item)
  }
  const room = wish(stack, item)
  const needed = chainHeight(stack, items, index)
  const moved = sheet.taken > 0 && !fits(stack, room + needed) && needed <= stack.height
  if (!moved) return room
  nextSheet(stack)
  // Word and LibreOffice drop the space above a line that comes to stand at the top of a page.
  return 0
}

/** The points a line asks for above it. */
function wish(stack: Stack, { line }: TextItem): number {
  const { profile } = stack
  if (line.glyphTop === null) return line.linesAbove * profile.grid.linePitch
  const top = points(line.glyphTop) - glyphRoom(line, profile)
  return Math.max(0, top - last(stack).taken)
}

/** The height of a line's first row together with all lines that must stand on the same page as the line after them. */
function chainHeight(stack: Stack, items: readonly SetItem[], from: number): number {
  const { profile } = stack
  let height = 0
  for (let at = from; at < items.length; at += 1) {
    const item = items[at]
    if (item === undefined || item.kind === 'imprint') return height
    if (item.kind === 'table') return height + firstTableUnit(item.set)
    const { line } = item
    if (at > from && (line.newPage || line.anchor === 'page')) return height
    if (at > from) height += line.linesAbove * profile.grid.linePitch
    if (!line.keepWithNext) return height + pitchOf(line, profile)
    height += textHeight(item, profile)
  }
  return height
}

function textHeight({ line, set }: TextItem, profile: Profile): number {
  return set.rows.length * pitchOf(line, profile) + ruleHeight(line, profile)
}

function ruleHeight(line: TextItem['line'], profile: Profile): number {
  return line.rule === null ? 0 : ruleSpace(line, profile) + line.rule.width
}

function putItem(stack: Stack, item: SetItem, where: Where): void {
  switch (item.kind) {
    case 'text':
      return item.line.anchor === 'page' ? putAnchored(stack, item, where.index) : putText(stack, item, where)
    case 'table':
      return flowTable(stack, item, where.index)
    case 'imprint':
      return putImprint(stack, item, where.index)
    default:
      return never(item)
  }
}

function putText(stack: Stack, { line, set }: TextItem, { room, index }: Where): void {
  const { profile } = stack
  const pitch = pitchOf(line, profile)
  const owner = { line: index, block: line.block, element: line.element }
  last(stack).taken += room
  for (const row of set.rows) {
    const sheet = fits(stack, pitch) || last(stack).taken === 0 ? last(stack) : nextSheet(stack)
    putRow(sheet, row, { top: sheet.taken, pitch, owner, profile })
    sheet.taken += pitch
  }
  if (line.rule === null) return
  const sheet = last(stack)
  const { width, color } = line.rule
  putRule(sheet, { at: sheet.taken + ruleSpace(line, profile) + width / 2, width, color }, profile)
  sheet.taken += ruleHeight(line, profile)
}

/** 7.4.1: the last rule of the 版记 lies on the lower edge of the type area of the last page. */
function putImprint(stack: Stack, { line, set }: ImprintItem, index: number): void {
  const { profile, height } = stack
  const sheet = fits(stack, set.height + anchorHeight) ? last(stack) : nextSheet(stack)
  const top = Math.max(sheet.taken, height - set.height)
  for (const row of set.rows) {
    const owner = { line: index, block: row.block, element: line.element }
    putRow(sheet, row, { top: top + row.top, pitch: set.pitch, owner, profile })
  }
  for (const { at, width } of set.rules)
    putRule(sheet, { at: top + at, width, color: imprintColor(profile) }, profile)
  sheet.taken = top + set.height
}

function imprintColor({ fonts }: Profile): string {
  return fonts.imprint.color
}

/** What a program needs below the text to hang the 版记 on, points. */
const anchorHeight = 0.7
