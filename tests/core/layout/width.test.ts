import { expect, test } from 'vitest'
import { gbt9704 } from '../../../electron/core/layout/gbt9704.ts'
import { layOut } from '../../../electron/core/layout/lay-out.ts'
import { rowsOf } from '../../../electron/core/layout/rows.ts'
import { widthOf } from '../../../electron/core/layout/width.ts'
import { framed, p, reply } from '../../../electron/core/reply/build.ts'

test.each([
  ['', 0],
  ['江临市', 3],
  ['2026年5月18日', 6.5],
  ['江数发建〔2026〕3号', 9.5],
  ['“应享尽享”', 6],
  ['——……', 4],
  ['12.6%', 2.5],
  ['1.', 1],
  ['𠮷', 1],
  ['①', 1]
])('%s is %d characters wide', (text, width) => {
  expect(widthOf(text)).toBe(width)
})

test.each([
  ['a first row is two characters shorter', reply(p('数'.repeat(26))), 1],
  ['the next rows are full', reply(p('数'.repeat(26 + 28))), 2],
  ['one letter more takes a row more', reply(p('数'.repeat(26 + 28 + 1))), 3],
  [
    'blank rows count',
    framed(reply(p('正文。')), { title: '试', addressees: [{ name: '苏念安', role: 'deputy' }] }),
    4
  ]
])('%s', (_, value, rows) => {
  expect(rowsOf(layOut(value, gbt9704), gbt9704)).toBe(rows)
})
