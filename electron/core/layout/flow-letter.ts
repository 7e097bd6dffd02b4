import { points } from './measure.ts'
import type { Profile } from './profile.ts'
import type { SetItem } from './set-item.ts'
import { putRow, putRule, type Sheet } from './sheet.ts'
import { last, type Stack } from './stack.ts'
import { glyphRoom, inkHeight, pitchOf } from './vertical.ts'

type TextItem = Extract<SetItem, { readonly kind: 'text' }>

/**
 * Puts a line on the page itself, where it takes no room in the text, with its double rule below it and the one at the foot of the page
 * (GB/T 9704—2012 10.1).
 */
export function putAnchored(stack: Stack, { line, set }: TextItem, index: number): void {
  const { profile } = stack
  const sheet = last(stack)
  const top = points(line.glyphTop ?? 0) - glyphRoom(line, profile)
  const pitch = pitchOf(line, profile)
  const owner = { line: index, block: line.block, element: line.element }
  set.rows.forEach((row, nth) => putRow(sheet, row, { top: top + nth * pitch, pitch, owner, profile }))
  const { rule } = line
  if (rule === null || rule.second === null) return
  const below = points(line.glyphTop ?? 0) + inkHeight(line, profile) + points(rule.gap)
  const pair = { color: rule.color, between: rule.second.between, length: rule.second.length }
  putPair(sheet, { ...pair, top: below, widths: [rule.width, rule.second.width] }, profile)
  if (profile.letter === null) return
  const { thick, thin, between, footRule } = profile.letter
  const { page } = profile
  const foot = points(page.height - footRule - page.top) - thick - between - thin
  putPair(sheet, { ...pair, top: foot, widths: [thin, thick] }, profile)
}

/** Two rules, the upper one beginning `top` points below the top of the type area. */
type Pair = {
  readonly top: number
  readonly widths: readonly [number, number]
  readonly between: number
  readonly length: number
  readonly color: string
}

function putPair(sheet: Sheet, { top, widths, between, length, color }: Pair, profile: Profile): void {
  const [upper, lower] = widths
  putRule(sheet, { at: top + upper / 2, width: upper, color, length }, profile)
  putRule(sheet, { at: top + upper + between + lower / 2, width: lower, color, length }, profile)
}
