import { describe, expect, test } from 'vitest'
import { gbt9704 } from '../../../electron/core/layout/gbt9704.ts'
import { rowsOf, setIn } from './rows-of.ts'

const hanging = { ...gbt9704, grid: { ...gbt9704.grid, hangingMarks: true } }

/** Rows ten letters wide. */
const table: readonly (readonly [string, string, readonly string[]])[] = [
  ['fills rows', '一二三四五六七八九十甲乙', ['一二三四五六七八九十', '甲乙']],
  ['begins no row with a comma', '一二三四五六七八九十，甲乙', ['一二三四五六七八九', '十，甲乙']],
  ['begins no row with a closing bracket', '一二三四五六（八九十）甲', ['一二三四五六（八九', '十）甲']],
  [
    'keeps two closing marks with their letter',
    '一二三四五六七八九。”甲乙',
    ['一二三四五六七八', '九。”甲乙']
  ],
  ['ends no row with an opening quote', '一二三四五六七八九“甲乙', ['一二三四五六七八九', '“甲乙']],
  ['ends no row with an opening name', '一二三四五六七八九《甲乙》', ['一二三四五六七八九', '《甲乙》']],
  ['keeps a dash whole', '一二三四五六七八九——甲', ['一二三四五六七八', '九——甲']],
  ['keeps dots whole', '一二三四五六七八九……甲', ['一二三四五六七八', '九……甲']],
  ['keeps a year with its word', '一二三四五六七八2026年', ['一二三四五六七八', '2026年']],
  ['keeps a day whole number by number', '一二三四五六2026年5月18日', ['一二三四五六2026年', '5月18日']],
  ['keeps an amount with its unit', '一二三四五六七八12.6亿元', ['一二三四五六七八', '12.6亿元']],
  ['keeps a share with its sign', '一二三四五六七八九41%甲', ['一二三四五六七八九', '41%甲']],
  ['keeps year and serial of a number', '一二三四五江〔2022〕3号甲', ['一二三四五江', '〔2022〕3号甲']],
  ['keeps 第 with its number', '一二三四五六七八第110号建议', ['一二三四五六七八', '第110号建议']],
  ['keeps a Latin word whole', '一二三四五六七八九CPU甲', ['一二三四五六七八九', 'CPU甲']],
  ['may break a hyphened word', '一二三四五六七八i-Jianglin', ['一二三四五六七八i-', 'Jianglin']],
  ['breaks no range of years', '一二三四五六七2020-2025年', ['一二三四五六七', '2020-2025年']],
  [
    'breaks a word longer than a row where it is full',
    `甲${'A'.repeat(30)}`,
    ['甲', 'A'.repeat(20), 'A'.repeat(10)]
  ],
  ['lets a blank end a row', 'AAAAAAAAAAAAAAAAAAAA 甲乙', ['AAAAAAAAAAAAAAAAAAAA ', '甲乙']],
  ['ends a row at a forced break', '一二\n三四', ['一二\n', '三四']],
  ['gives an empty text one row', '', ['']]
]

describe('a row', () => {
  for (const [name, text, rows] of table) {
    test(name, () => {
      expect(rowsOf(setIn(10, text))).toEqual(rows)
    })
  }

  test('of an office that lets marks hang keeps its last letter, the mark outside', () => {
    const set = setIn(10, '一二三四五六七八九十，甲乙', { profile: hanging })
    expect(rowsOf(set)).toEqual(['一二三四五六七八九十，', '甲乙'])
    const mark = set.rows[0]?.pieces.at(-1)
    expect(mark?.text).toBe('，')
    expect(mark?.x).toBeCloseTo(28 + (10 * 15.75 + 1.2) / (72 / 25.4), 0)
  })

  test('hangs one mark, not two', () => {
    const set = setIn(10, '一二三四五六七八九十。”甲乙', { profile: hanging })
    expect(rowsOf(set)).toEqual(['一二三四五六七八九', '十。”甲乙'])
  })

  test('parts number and unit rather than leave a hole of more than four letters', () => {
    const set = setIn(10, '一二三四五12345678901年甲')
    expect(rowsOf(set)[0]).toBe('一二三四五')
    expect(rowsOf(setIn(10, '一二三四123456789012年甲'))).toEqual(['一二三四123456789012', '年甲'])
  })

  test('is as wide as its column when it is full, and its letters are evenly spaced', () => {
    const { rows } = setIn(10, '一二三四五六七八九CPU甲乙丙丁戊己庚')
    const pieces = rows[0]?.pieces ?? []
    const right = (pieces.at(-1)?.x ?? 0) + (pieces.at(-1)?.width ?? 0) - 28
    expect(pieces[0]?.spacing).toBeGreaterThan(1)
    // The room after the last letter is part of its piece.
    expect(right).toBeCloseTo((10 * 15.75 + 1.2 + (pieces[0]?.spacing ?? 0)) / (72 / 25.4), 2)
  })

  test('that ends its paragraph is not stretched', () => {
    const { rows } = setIn(10, '一二三')
    expect(rows[0]?.pieces.map(({ spacing }) => spacing)).toEqual([-0.25])
  })

  test('knows which letters of the text it holds, also beyond the basic plane', () => {
    const { rows } = setIn(2, '𠮷二三')
    expect(rows.map(({ from, to }) => [from, to])).toEqual([
      [0, 3],
      [3, 4]
    ])
  })

  test('parts its letters where the face changes', () => {
    const { rows } = setIn(20, '完成86个')
    expect(rows[0]?.pieces.map(({ text, latin }) => [text, latin])).toEqual([
      ['完成', false],
      ['86', true],
      ['个', false]
    ])
  })
})
