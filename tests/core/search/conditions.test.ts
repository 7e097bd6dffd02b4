import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hasConditions, readConditions } from '../../../electron/core/search/conditions.ts'

describe('conditions in the words of a query', () => {
  test.each([
    ['停车 年份:2024', '停车', { years: [[2024, 2024]] }],
    ['年份：2022-2024 停车', '停车', { years: [[2022, 2024]] }],
    ['停车 年份:２０２４至２０２２年', '停车', { years: [[2022, 2024]] }],
    ['停车 单位:数据发展局', '停车', { issuers: ['数据发展局'] }],
    ['停车 类别:a', '停车', { categories: ['A'] }],
    ['停车 类别:B类', '停车', { categories: ['B'] }],
    ['代表:沈知微 停车', '停车', { people: ['沈知微'] }],
    ['委员:顾南舟 停车', '停车', { people: ['顾南舟'] }],
    ['停车 题目:老旧小区', '停车', { titles: ['老旧小区'] }],
    ['停车 主题:交通出行、城市管理', '停车', { topics: ['交通出行', '城市管理'] }],
    ['停车 满意度:基本满意', '停车', { outcomes: ['partly'] }],
    ['停车 种类:会办意见、答复', '停车', { kinds: ['contribution', 'reply'] }],
    [
      '类别:A、C 年份:2021,2023-2024',
      '',
      {
        categories: ['A', 'C'],
        years: [
          [2021, 2021],
          [2023, 2024]
        ]
      }
    ],
    ['停车 -收费 -地下', '停车', { without: ['收费', '地下'] }],
    ['“停车 收费” -地下 单位:住建局', '“停车 收费”', { without: ['地下'], issuers: ['住建局'] }]
  ])('%s asks for %s under conditions', (text, words, conditions) => {
    const read = readConditions(text)
    expect(read.words.replace(/\s+/g, ' ')).toBe(words)
    expect(read.conditions).toMatchObject(conditions)
  })

  test.each([
    '停车 年份:去年',
    '类别:E 停车',
    '满意度:还行 停车',
    '种类:小说',
    '零下 -5 度',
    'A-B 停车',
    '“-停车”',
    '年份:2024。主题：停车难，请予以解决。',
    `代表:${'很长的一段话'.repeat(20)}`
  ])('%s has no condition', text => {
    const { words, conditions } = readConditions(text)
    expect(words).toBe(text)
    expect(hasConditions(conditions)).toBe(false)
    expect(conditions.without).toEqual([])
  })

  test('words without marks stay as they are, whatever they are', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\u4e00-\u9fffA-Za-z0-9，、]{1,30}$/), text => {
        expect(readConditions(text).words).toBe(text)
      })
    )
  })
})
