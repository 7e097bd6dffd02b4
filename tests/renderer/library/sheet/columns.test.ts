import { expect, test } from 'vitest'
import {
  choicesOf,
  columnKeys,
  fitting,
  printed,
  readCell,
  withChange,
  type ColumnKey
} from '../../../../renderer/library/sheet/columns.ts'
import { someSource } from '../../some-view.ts'

const source = someSource(
  {},
  {
    itemTitle: '关于数据共享的建议',
    issuer: '江临市数据发展局',
    number: '江数发建〔2025〕6号',
    year: 2025,
    category: 'A',
    outcome: 'partly',
    topic: '数字政务',
    people: ['陆知行', '程秋白']
  }
)

test('what a cell shows can be typed again and changes nothing', () => {
  for (const column of columnKeys.filter(key => key !== 'file')) {
    const read = readCell(column, printed(source, column), source)
    expect(read.ok && withChange(source, read.change)).toEqual(source)
  }
})

test.each<readonly [ColumnKey, string, object]>([
  ['year', '２０２４年', { year: 2024 }],
  ['year', '', { year: null }],
  ['category', 'b', { category: 'B' }],
  ['category', 'Ｃ类', { category: 'C' }],
  ['outcome', '不满意', { outcome: 'unsatisfied' }],
  ['outcome', '', { outcome: null }],
  ['topic', '乡贤工作', { topic: '乡贤工作' }],
  ['people', '陆知行代表、程秋白，顾南舟委员', { people: ['陆知行', '程秋白', '顾南舟'] }],
  ['people', '', { people: [] }],
  ['item', ' 关于甲\n的建议 ', { itemTitle: '关于甲 的建议' }],
  ['issuer', '', { issuer: null }]
])('%s takes “%s”', (column, words, facts) => {
  expect(readCell(column, words, source)).toEqual({ ok: true, change: { kind: null, facts } })
})

test.each<readonly [ColumnKey, string]>([
  ['year', '去年'],
  ['year', '24'],
  ['year', '1024'],
  ['category', 'E'],
  ['outcome', '还行'],
  ['kind', ''],
  ['kind', '公文'],
  ['file', '别名.docx']
])('%s refuses “%s” and says why', (column, words) => {
  const read = readCell(column, words, source)
  expect(read.ok).toBe(false)
  expect(read.ok || read.reason.length).toBeGreaterThan(5)
})

test('of what is neither letter nor item the title is its own', () => {
  const other = someSource({ kind: 'other' }, { title: '实施方案' })
  expect(printed(other, 'item')).toBe('实施方案')
  expect(readCell('item', '新方案', other)).toMatchObject({ change: { facts: { title: '新方案' } } })
})

test('choices are found by first characters, first letters and words within, in this order', () => {
  const topics = choicesOf('topic') ?? []
  expect(fitting(topics, 'jt')[0]?.words).toBe('交通出行')
  expect(fitting(topics, '养')[0]?.words).toBe('养老')
  expect(fitting(topics, '旅游').map(each => each.words)).toEqual(['文化旅游'])
  expect(fitting(topics, 'xx')).toEqual([])
  const outcomes = choicesOf('outcome') ?? []
  expect(fitting(outcomes, 'm').map(each => each.words)).toEqual(['满意'])
  expect(fitting(outcomes, '满意').map(each => each.words)).toEqual(['满意', '基本满意', '不满意'])
  expect(choicesOf('issuer')).toBeNull()
})
