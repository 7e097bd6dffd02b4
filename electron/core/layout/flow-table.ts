import { millimetres } from './measure.ts'
import type { SetItem } from './set-item.ts'
import { cell, type SetTable, type TableRow } from './set-table.ts'
import { putRow, putRule, type Sheet } from './sheet.ts'
import { fits, last, nextSheet, type Stack } from './stack.ts'
import { elementPitch } from './vertical.ts'

type TableItem = Extract<SetItem, { readonly kind: 'table' }>

/** What of a table must stand together at its beginning, points: head rows and the first row below them. */
export function firstTableUnit({ rows, heads }: SetTable): number {
  return heightOf(rows.slice(0, heads + 1)) + cell.rule
}

function heightOf(rows: readonly TableRow[]): number {
  return rows.reduce((sum, { height }) => sum + height, 0)
}

/** Puts a table on pages, row by row; a page that continues it begins with the head rows again. */
export function flowTable(stack: Stack, item: TableItem, line: number): void {
  const { set } = item
  const unit = firstTableUnit(set)
  if (last(stack).taken > 0 && !fits(stack, unit) && unit <= stack.height) nextSheet(stack)
  let top = last(stack).taken
  const part: TableRow[] = []
  const close = () => {
    putPart(stack, item, { line, top, rows: part })
    part.length = 0
  }
  set.rows.forEach((row, index) => {
    const full = !fits(stack, heightOf(part) + row.height + cell.rule)
    if (full && part.length > 0 && index > set.heads) {
      close()
      top = nextSheet(stack).taken
      const heads = set.rows.slice(0, set.heads)
      if (heightOf(heads) + row.height < stack.height) part.push(...heads)
    }
    part.push(row)
  })
  close()
}

type Part = { readonly line: number; readonly top: number; readonly rows: readonly TableRow[] }

function putPart(stack: Stack, { line: table, set }: TableItem, { line, top, rows }: Part): void {
  const { profile } = stack
  const sheet = last(stack)
  const owner = { line, block: table.block, element: table.element }
  const pitch = elementPitch('tableCell', profile)
  let pen = top
  for (const row of rows) {
    rule(sheet, pen, stack)
    for (const print of row.rows)
      putRow(sheet, print, { top: pen + cell.rule + print.top, pitch, owner, profile })
    pen += row.height
  }
  rule(sheet, pen, stack)
  const { page } = profile
  for (const x of set.uprights) {
    const y1 = page.top + millimetres(top)
    const y2 = page.top + millimetres(pen + cell.rule)
    sheet.uprights.push({ x: page.left + millimetres(x), y1, y2, width: cell.rule, color: cell.color })
  }
  sheet.taken = pen + cell.rule
}

function rule(sheet: Sheet, at: number, { profile }: Stack): void {
  putRule(sheet, { at: at + cell.rule / 2, width: cell.rule, color: cell.color }, profile)
}
