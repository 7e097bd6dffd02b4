import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readConditions } from '../../../electron/core/search/conditions.ts'
import { withoutValue, withValue } from '../../../electron/core/search/edit-conditions.ts'

describe('conditions written into the typed words', () => {
  test.each([
    ['停车', 'years', '2024', '停车 年份:2024'],
    ['', 'issuers', '江临市教育局', '单位:江临市教育局'],
    ['停车 年份:2024', 'years', '2023', '停车 年份:2024、2023'],
    ['年份:2024 停车', 'years', '2023', '年份:2024、2023 停车'],
    ['停车 年份:2024', 'categories', 'A', '停车 年份:2024 类别:A'],
    ['停车 ', 'outcomes', '基本满意', '停车 满意度:基本满意'],
    ['停车', 'issuers', '江临市 教育局', '停车 单位:江临市教育局']
  ] as const)('%s with %s %s is %s', (text, field, value, expected) => {
    expect(withValue(text, field, value)).toBe(expected)
  })

  test.each([
    ['停车 年份:2024', 'years', '2024', '停车'],
    ['停车 年份:2024、2023', 'years', '2024', '停车 年份:2023'],
    ['年份:2022-2024 停车', 'years', '2022-2024', '停车'],
    ['停车 -收费', null, '收费', '停车'],
    ['停车 年份:2024', 'years', '2021', '停车 年份:2024'],
    ['停车 年份:2024', 'categories', '2024', '停车 年份:2024']
  ] as const)('%s without %s %s is %s', (text, field, value, expected) => {
    expect(withoutValue(text, field, value)).toBe(expected)
  })

  test('a value that was added is asked for, and gone again when it is taken away', () => {
    const field = fc.constantFrom('years', 'issuers', 'topics', 'people', 'titles')
    const words = fc.stringMatching(/^[\u4e00-\u9fff]{1,8}( -?[\u4e00-\u9fff]{2,4})?$/)
    fc.assert(
      fc.property(words, field, fc.constantFrom('2021', '2022'), (text, name, value) => {
        const added = withValue(text, name, value)
        expect(readConditions(added).conditions[name]).toHaveLength(1)
        expect(readConditions(added).words).toBe(readConditions(text).words)
        expect(withoutValue(added, name, value)).toBe(text)
      })
    )
  })
})
