import { describe, expect, test } from 'vitest'
import { compact, tidy, tighten } from '../../../electron/core/chinese/blanks.ts'
import { isFilingBody, isOrgan } from '../../../electron/core/chinese/organs.ts'
import { isPersonName, splitNames } from '../../../electron/core/chinese/people.ts'
import { firstTitle, pairEnd, sentences, splitOutside } from '../../../electron/core/chinese/punctuation.ts'

describe('blanks', () => {
  test('of all sorts go from the ends, invisible signs from everywhere', () => {
    expect(tidy('\u3000\u00a0 江\u200b临\u00a0市\ufeff \t')).toBe('江临 市')
  })

  test('beside Chinese go when words are drawn together, between Latin words they stay', () => {
    expect(tighten('第 110 号 AI Agent 建议')).toBe('第110号AI Agent建议')
    expect(compact('江 临　市')).toBe('江临市')
  })
})

describe('names of organs', () => {
  test.each([
    '江临市数据发展局',
    '市政府办公室',
    '市人大常委会代表工委',
    '江 临 市 政 府',
    '浅湾镇',
    '江临市大数据中心（市信息中心）',
    '市工商联'
  ])('%s is one', name => expect(isOrgan(name)).toBe(true))
  test.each([
    '我局',
    '关于建设数据局',
    '我局已建成二十个站',
    '对市数据发展局',
    '市数据发展局，市政府办公室',
    '二〇二六年',
    '答复',
    '局'
  ])('%s is none', name => expect(isOrgan(name)).toBe(false))
  test.each([
    ['民盟江临市委员会', true],
    ['市工商联', true],
    ['经济界别', true],
    ['浅湾镇代表团', true],
    ['江临市数据发展局', false]
  ])('%s files proposals: %s', (name, files) => expect(isFilingBody(name)).toBe(files))
})

describe('names of people', () => {
  test.each([
    ['陆知行', true],
    ['阿依努尔·买买提', true],
    ['陆', false],
    ['陆知行程秋白', false],
    ['Lu Zhixing', false]
  ])('%s: %s', (name, is) => expect(isPersonName(name)).toBe(is))

  test.each([
    ['陆知行、程秋白', ['陆知行', '程秋白']],
    ['陆知行 程秋白', ['陆知行', '程秋白']],
    ['王　伟、李　明', ['王伟', '李明']],
    ['王　伟　陆知行', ['王伟', '陆知行']],
    ['陆知行和程秋白', ['陆知行', '程秋白']],
    ['', []]
  ])('in a list: %s', (list, names) => expect(splitNames(list)).toEqual(names))
})

describe('pairs and sentences', () => {
  test('a pair ends where its own mark closes', () => {
    expect(pairEnd('《关于《条例》的建议》（第1号）', 0)).toBe(11)
    expect(pairEnd('“没有关上', 0)).toBe(-1)
    expect(pairEnd('没有开', 0)).toBe(-1)
  })

  test.each([
    ['《关于建站的建议》', '关于建站的建议'],
    ['您提出的《关于落实《条例》的建议》（第1号）', '关于落实《条例》的建议'],
    ['《没有关上', null],
    ['《关于《条例的建议》收悉', '关于《条例的建议'],
    ['没有', null]
  ])('the title in %s', (text, title) => expect(firstTitle(text)).toBe(title))

  test('lists are cut outside brackets', () => {
    expect(splitOutside('市政府（办公室、督查室）、市民政局，', '、，')).toEqual([
      '市政府（办公室、督查室）',
      '市民政局'
    ])
  })

  test('sentences keep their marks and closing quotes and lose nothing', () => {
    const text = '他说“好。”我们去！去哪里？不知道；没有结尾'
    expect(sentences(text)).toEqual(['他说“好。”', '我们去！', '去哪里？', '不知道；', '没有结尾'])
    expect(sentences(text).join('')).toBe(text)
  })
})
