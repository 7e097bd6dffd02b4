import { expect, test } from 'vitest'
import { numberBlocks, p } from '../../../electron/core/reply/build.ts'
import {
  demandOf,
  quotedRanges,
  reordered,
  reworded,
  withAsk
} from '../../../renderer/case-work/panels/asks-state.ts'
import {
  blockOfPoint,
  pointText,
  typedContribution,
  unusedCount,
  unusedPoints,
  usedPoints
} from '../../../renderer/case-work/panels/contributions-state.ts'
import { sourceName } from '../../../renderer/search/search-state.ts'
import { blockFrom, choicesOf } from '../../../renderer/case-work/panels/search-state.ts'
import {
  addresseesNamed,
  categoryOf,
  contactWith,
  fieldOfBlock
} from '../../../renderer/case-work/frame-state.ts'
import { degreeOf, sourceLabel } from '../../../renderer/case-work/provenance-state.ts'
import { someSource } from '../some-view.ts'

const ask = (id: string, text = id, quote = '') => ({ id, text, quote })
const filed = {
  id: 'c1',
  sourceId: null,
  filedAt: '2026-03-01T09:00:00.000+08:00',
  contribution: {
    department: '市交通运输局',
    addressee: null,
    itemTitle: null,
    itemNumber: null,
    date: null,
    contact: null,
    points: [
      { id: 'p1', heading: '完善路网', text: '已开通两条线路。' },
      { id: 'p2', heading: null, text: '下一步加密班次。' }
    ],
    rest: []
  }
}

test('a new ask gets an id no ask has had, even one that a block still remembers', () => {
  expect(withAsk([ask('a1'), ask('a3')], ' 增设站点 ', ['a7']).at(-1)).toEqual(ask('a8', '增设站点'))
  expect(withAsk([ask('a1')], '  ', [])).toHaveLength(1)
})

test('asks are moved and reworded; blanks and ends change nothing', () => {
  const asks = [ask('a1'), ask('a2')]
  expect(reordered(asks, 'a2', -1).map(each => each.id)).toEqual(['a2', 'a1'])
  expect(reordered(asks, 'a1', -1)).toBe(asks)
  expect(reworded(asks, 'a1', '新说法')[0]?.text).toBe('新说法')
  expect(reworded(asks, 'a1', ' ')).toBe(asks)
})

test('quotes are marked where they stand and never overlap', () => {
  const asks = [ask('a1', '', '增设站点，方便出行'), ask('a2', '', '方便出行'), ask('a3', '', '不在这里')]
  expect(quotedRanges('建议增设站点，方便出行。', asks)).toEqual([[2, 11]])
})

test('a point counts as used once a block was taken from it', () => {
  const [first] = filed.contribution.points
  if (!first) throw new Error('no point')
  const block = blockOfPoint(filed, first, 'b9')
  expect([unusedCount([filed, filed], []), unusedCount([filed], [block]), unusedCount([], [])]).toEqual([
    4, 1, 0
  ])
  expect(block.text).toBe('完善路网。已开通两条线路。')
  expect(unusedPoints(filed, usedPoints([block])).map(point => point.id)).toEqual(['p2'])
  expect(unusedPoints(filed, usedPoints(numberBlocks([p('别的')]))).map(point => point.id)).toEqual([
    'p1',
    'p2'
  ])
})

test('a heading that has its own end mark keeps it', () => {
  expect(pointText({ id: 'p', heading: '完善路网：', text: '已开通。' })).toBe('完善路网：已开通。')
})

test('pasted words become one point a line, and nothing becomes nothing', () => {
  expect(typedContribution('市民政局', '第一条。\n\n 第二条。 ')?.points.map(point => point.text)).toEqual([
    '第一条。',
    '第二条。'
  ])
  expect(typedContribution('', '一条。')?.department).toBeNull()
  expect(typedContribution('市民政局', ' \n ')).toBeNull()
})

test('a found passage becomes a block that knows its source, year and original words', () => {
  const source = someSource(
    { id: 's1' },
    { number: '江数发建〔2024〕5号', itemTitle: '关于数据共享的建议', year: 2024 }
  )
  const passage = { id: 's1#2', sourceId: 's1', position: 2, path: [], text: '平台已建成。' }
  expect(blockFrom({ passage, source, score: 1, highlights: [], uses: null }, 'b9')).toMatchObject({
    id: 'b9',
    text: '平台已建成。',
    from: {
      kind: 'passage',
      passageId: 's1#2',
      label: '江数发建〔2024〕5号',
      year: 2024,
      original: '平台已建成。'
    }
  })
  expect(sourceName(source)).toBe('江数发建〔2024〕5号 关于数据共享的建议')
  expect(sourceName(someSource({ fileName: '旧稿.txt' }, {}))).toBe('旧稿.txt')
})

test('the choices offered are those the library has, newest year first', () => {
  const sources = [
    someSource({}, { year: 2023 }),
    someSource({ kind: 'item' }, { year: 2025 }),
    someSource({}, {})
  ]
  expect(choicesOf(sources)).toEqual({ years: [2025, 2023], kinds: ['reply', 'item'] })
})

test('a name that was there keeps its word; a new one takes that of the first', () => {
  const addressees = [{ name: '程立言', role: 'member' as const }]
  expect(addresseesNamed(addressees, ['程立言', '许知秋'], 'deputy')).toEqual([
    { name: '程立言', role: 'member' },
    { name: '许知秋', role: 'member' }
  ])
  expect(addresseesNamed([], ['许知秋'], 'deputy')).toEqual([{ name: '许知秋', role: 'deputy' }])
})

test('a contact of which nothing is left is not there', () => {
  expect(contactWith({ person: '何清', phone: null }, { person: null })).toBeNull()
  expect(contactWith(null, { phone: '12345' })).toEqual({ person: null, phone: '12345' })
})

test('parts of the frame are told from blocks of the body', () => {
  expect(fieldOfBlock('frame.title')).toBe('title')
  expect(fieldOfBlock('b1')).toBeNull()
  expect(categoryOf(null, null)).toBeNull()
})

test('how far a text was changed is told in four degrees', () => {
  expect([0, 0.01, 0.2, 0.5, 0.9].map(degreeOf)).toEqual(['same', 'little', 'little', 'much', 'rewritten'])
})

test('a label that says the year already does not say it twice', () => {
  const from = { kind: 'passage' as const, sourceId: 's', passageId: 's#1', original: '', year: 2024 }
  expect(sourceLabel({ ...from, label: '江数发建〔2024〕5号' })).toBe('江数发建〔2024〕5号')
  expect(sourceLabel({ ...from, label: '旧稿' })).toBe('旧稿 · 2024')
})

test('what is looked for like an ask are the deputy’s own words where they say more', () => {
  const quote = '一、提高充电桩建设补助标准，并扩大到自建停车棚。'
  expect(demandOf({ id: 'a1', text: '提高补助标准', quote })).toBe(quote)
  expect(demandOf({ id: 'a1', text: '提高补助标准', quote: '补助' })).toBe('提高补助标准')
  expect(demandOf({ id: 'a1', text: '提高补助标准', quote: '' })).toBe('提高补助标准')
})
