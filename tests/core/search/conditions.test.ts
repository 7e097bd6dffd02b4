import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SourceFacts } from '../../../electron/core/library/source.ts'
import {
  hasConditions,
  lacksUnwanted,
  meets,
  readConditions
} from '../../../electron/core/search/conditions.ts'

describe('conditions in the words of a query', () => {
  test.each([
    ['停车 年份:2024', '停车', { years: [2024, 2024] }],
    ['年份：2022-2024 停车', '停车', { years: [2022, 2024] }],
    ['停车 年份:２０２４至２０２２年', '停车', { years: [2022, 2024] }],
    ['停车 单位:数据发展局', '停车', { issuer: '数据发展局' }],
    ['停车 类别:a', '停车', { category: 'A' }],
    ['停车 类别:B类', '停车', { category: 'B' }],
    ['代表:沈知微 停车', '停车', { person: '沈知微' }],
    ['委员:顾南舟 停车', '停车', { person: '顾南舟' }],
    ['停车 主题:老旧小区', '停车', { title: '老旧小区' }],
    ['停车 -收费 -地下', '停车', { without: ['收费', '地下'] }],
    ['“停车 收费” -地下 单位:住建局', '“停车 收费”', { without: ['地下'], issuer: '住建局' }]
  ])('%s asks for %s under conditions', (text, words, conditions) => {
    const read = readConditions(text)
    expect(read.words.replace(/\s+/g, ' ')).toBe(words)
    expect(read.conditions).toMatchObject(conditions)
  })

  test.each([
    '停车 年份:去年',
    '类别:E 停车',
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

describe('what meets conditions', () => {
  const facts: SourceFacts = {
    title: null,
    issuer: '江临市数据发展局',
    number: null,
    year: 2024,
    itemKind: null,
    itemTitle: '关于加装电梯的建议',
    category: 'B',
    topic: null,
    outcome: null,
    people: ['沈知微', '顾南舟']
  }
  test.each([
    ['年份:2024', true],
    ['年份:2023', false],
    ['年份:2020-2024', true],
    ['单位:数据发展局', true],
    ['单位:教育局', false],
    ['类别:B', true],
    ['类别:A', false],
    ['代表:顾南舟', true],
    ['代表:欧阳若水', false],
    ['主题:电梯', true],
    ['主题:停车', false],
    ['主题:电梯 年份:2023', false]
  ])('%s: %s', (text, met) => {
    expect(meets(facts, 'a.docx', readConditions(text).conditions)).toBe(met)
  })

  test('a source of which the year is not known is of no year', () => {
    const { conditions } = readConditions('年份:2024')
    expect(meets({ ...facts, year: null }, 'a.docx', conditions)).toBe(false)
  })

  test('a passage with an unwanted word is left out, in full width too', () => {
    const { conditions } = readConditions('停车 -app')
    expect(lacksUnwanted('下载ＡＰＰ停车', conditions)).toBe(false)
    expect(lacksUnwanted('停车', conditions)).toBe(true)
  })
})
