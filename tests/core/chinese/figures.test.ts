import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isDay, printDay, readDay } from '../../../electron/core/chinese/dates.ts'
import { fromChinese, toChinese } from '../../../electron/core/chinese/numerals.ts'

describe('Chinese numerals', () => {
  test.each([
    [0, '零'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [105, '一百零五'],
    [110, '一百一十'],
    [1008, '一千零八']
  ])('%d is %s', (value, text) => {
    expect(toChinese(value)).toBe(text)
    expect(fromChinese(text)).toBe(value)
  })

  test('every number that can be written reads back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), value => fromChinese(toChinese(value)) === value)
    )
  })

  test.each([
    ['二〇二六', 2026],
    ['208', 208],
    ['两', 2],
    ['甲', null],
    ['', null]
  ])('%s reads as %s', (text, value) => expect(fromChinese(text)).toBe(value))

  test.each([
    [10_000, '一万'],
    [10_001, '一万零一'],
    [10_010, '一万零一十'],
    [20_300, '二万零三百'],
    [123_456, '十二万三千四百五十六']
  ])('%i is written %s', (value, text) => expect(toChinese(value)).toBe(text))

  test('numbers outside 0–99999999 are refused', () => {
    expect(() => toChinese(100_000_000)).toThrow(RangeError)
    expect(() => toChinese(-1)).toThrow(RangeError)
  })
})

describe('dates', () => {
  test('print without leading zeros', () => expect(printDay('2026-05-08')).toBe('2026年5月8日'))

  test.each([
    ['2026年5月8日', '2026-05-08'],
    ['二〇二六年五月十八日', '2026-05-18'],
    ['于 2026 年 12 月 31 日 印发', '2026-12-31'],
    ['2026年2月30日', null],
    ['2026年5月', null]
  ])('%s reads as %s', (text, day) => expect(readDay(text)).toBe(day))

  test.each([
    ['2024-02-29', true],
    ['2026-02-29', false],
    ['2026-5-8', false]
  ])('%s is a day: %s', (day, is) => expect(isDay(day)).toBe(is))
})
