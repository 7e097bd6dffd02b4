import { expect, test } from 'vitest'
import {
  caseValues,
  fill,
  printedNumber,
  printedTitle,
  unknownPlaceholders
} from '../../../electron/core/draft/placeholders.ts'
import { shortSession } from '../../../electron/core/draft/session-name.ts'
import { item, kase, template, unit } from './builders.ts'

const values = caseValues(kase({}), unit, '2026-03-12')

test('a filled-in word is never read as a placeholder or an option', () => {
  const odd = { ...values, 题目: '关于{称呼}与【甲】的建议' }
  expect(fill('《{题目}》', odd)).toEqual({ kind: 'filled', text: '《关于{称呼}与【甲】的建议》' })
})

test('a stretch in 【】 stands only when it can be filled', () => {
  expect(fill('我局【会同{会办单位}】办理', values)).toEqual({ kind: 'filled', text: '我局办理' })
  expect(fill('我局【会同{会办单位}】办理', { ...values, 会办单位: '市民政局' })).toEqual({
    kind: 'filled',
    text: '我局会同市民政局办理'
  })
})

test('what cannot be filled is named, and its place shown', () => {
  expect(fill('第{序}条、{没有}', values)).toEqual({
    kind: 'missing',
    names: ['序', '没有'],
    shown: '第〔序〕条、〔没有〕'
  })
})

test.each([
  ['第110号建议', '110'],
  ['110', '110'],
  ['第046号提案', '046'],
  ['B(2022)327', 'B(2022)327'],
  ['20250036号', '20250036'],
  [null, null]
])('the number %s is printed as %s', (given, printed) => {
  expect(printedNumber(given)).toBe(printed)
})

test.each([
  ['《关于办好食堂的建议》', '关于办好食堂的建议'],
  ['关于落实《食堂管理办法》的建议', '关于落实〈食堂管理办法〉的建议'],
  ['《甲》与《乙》', '〈甲〉与〈乙〉']
])('the title %s is printed as %s', (given, printed) => {
  expect(printedTitle(given)).toBe(printed)
})

test.each([
  ['江临市第三届人民代表大会第五次会议', '市三届人大五次会议'],
  ['江临县第十八届人民代表大会第一次会议', '县十八届人大一次会议'],
  ['中国人民政治协商会议江临市第三届委员会第五次会议', '市政协三届五次会议'],
  ['政协江临市第三届委员会第五次会议', '市政协三届五次会议'],
  ['市三届人大五次会议', '市三届人大五次会议'],
  ['2026年专题议政性常委会会议', '2026年专题议政性常委会会议']
])('the session %s is called %s', (given, short) => {
  expect(shortSession(given)).toBe(short)
})

test('several deputies are 你们 and nobody named is not guessed', () => {
  const two = { ...item, authors: [...item.authors, ...item.authors] }
  expect(caseValues(kase({ item: two }), unit, '2026-03-12').称呼).toBe('你们')
  expect(caseValues(kase({ item: { ...item, authors: [] } }), unit, '2026-03-12').称呼).toBeNull()
})

test('an office’s slip in a placeholder is told', () => {
  const base = template('suggestion-answer')
  expect(unknownPlaceholders(base)).toEqual([])
  expect(unknownPlaceholders({ ...base, closing: ['{单们}'] })).toEqual(['单们'])
})
