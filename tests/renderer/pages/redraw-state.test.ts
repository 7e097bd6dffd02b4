import { expect, test } from 'vitest'
import type { Page } from '../../../electron/core/layout/page.ts'
import { keepDrawn, sameLook } from '../../../renderer/pages/redraw-state.ts'
import { somePage, somePiece, someRow } from './some-pages.ts'

const whole = somePage([someRow('政府信息'), someRow('公开条例', { baseline: 55 })], {
  rules: [{ x1: 28, x2: 184, y: 100, width: 1.5, color: 'FF0000' }],
  uprights: [{ x: 40, y1: 10, y2: 20, width: 0.5, color: '000000' }],
  pageNumber: { baseline: 272, pieces: [somePiece('— 1 —', { element: 'pageNumber' })] }
})

test('pages that look as before stay the very same objects, the others are the new ones', () => {
  const second = somePage([someRow('第二页')], { number: 2, side: 'even' })
  const changed = { ...second, rows: [someRow('第二页改了')] }
  const third = somePage([someRow('第三页')], { number: 3 })
  const kept = keepDrawn([whole, second], [structuredClone(whole), changed, third])
  expect(kept[0]).toBe(whole)
  expect(kept[1]).toBe(changed)
  expect(kept[2]).toBe(third)
  expect(keepDrawn([whole, second], [structuredClone(whole)])).toEqual([whole])
})

test('a line that became another one by number looks the same', () => {
  const moved = { ...whole, rows: whole.rows.map(row => ({ ...row, line: row.line + 3 })) }
  expect(sameLook(whole, moved)).toBe(true)
})

const row = someRow('政府信息')
const others = whole.rows.slice(1)
const pieceChanges = {
  x: 29,
  width: 30,
  size: 15,
  scale: 90,
  spacing: 0,
  color: 'FF0000',
  latin: true,
  mark: 'slot',
  element: 'heading1'
} as const
const differences: readonly (readonly [string, Page])[] = [
  ['a letter', { ...whole, rows: [someRow('政府消息'), ...others] }],
  ['a row less', { ...whole, rows: others }],
  ['a row lower down', { ...whole, rows: [{ ...row, baseline: 46 }, ...others] }],
  ['another block', { ...whole, rows: [{ ...row, block: 'b2' }, ...others] }],
  ...Object.entries(pieceChanges).map(([name, value]): readonly [string, Page] => [
    `a piece of another ${name}`,
    { ...whole, rows: [{ ...row, pieces: [{ ...somePiece('政府信息'), [name]: value }] }, ...others] }
  ]),
  ['a rule elsewhere', { ...whole, rules: whole.rules.map(rule => ({ ...rule, y: 101 })) }],
  ['no upright', { ...whole, uprights: [] }],
  ['no page number', { ...whole, pageNumber: null }],
  ['another number', { ...whole, number: 3 }]
]

test.each(differences)('%s makes a page that is drawn anew', (_, page) => {
  expect(sameLook(whole, page)).toBe(false)
})
