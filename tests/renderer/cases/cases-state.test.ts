import { expect, test } from 'vitest'
import {
  correctedItem,
  countByFilter,
  emptyItemDraft,
  itemDraftOf,
  itemFrom,
  nextStep,
  shownCases,
  urgencyOf
} from '../../../renderer/cases/cases-state.ts'
import { someCase, someSummary } from '../some-view.ts'

const cases = [
  someSummary({ id: 'calm', daysLeft: 40 }),
  someSummary({ id: 'near', daysLeft: 7, title: '关于老旧小区改造的建议', people: ['许知秋'] }),
  someSummary({ id: 'late', daysLeft: -2, number: 'B(2026)12' }),
  someSummary({ id: 'sent', stage: 'archiving', daysLeft: -9, documentNumber: '江数发建〔2026〕3号' }),
  someSummary({ id: 'none', daysLeft: null })
]
const shown = (filter: 'open' | 'due' | 'done' | 'all', words = '') =>
  shownCases(cases, { filter, words, found: [] }).map(each => each.id)

test.each([
  [null, 'none'],
  [-1, 'late'],
  [0, 'near'],
  [7, 'near'],
  [8, 'calm']
] as const)('a deadline with %s days left is %s', (days, urgency) => {
  expect(urgencyOf(days)).toBe(urgency)
})

test('the soonest deadline stands first, cases without one last', () => {
  expect(shown('open')).toEqual(['late', 'near', 'calm', 'none'])
})

test('filters show open, near or late, answered, and all cases', () => {
  expect(shown('due')).toEqual(['late', 'near'])
  expect(shown('done')).toEqual(['sent'])
  expect(countByFilter(cases)).toEqual({ open: 4, due: 2, done: 1, all: 5 })
})

test.each([
  ['老旧小区', ['near']],
  ['许知秋', ['near']],
  ['b(2026)', ['late']],
  ['〔2026〕3号', ['sent']],
  ['没有的', []]
])('looking for %s finds it by its own words', (words, ids) => {
  expect(shown('all', words)).toEqual(ids)
})

test('what the search knows by pinyin is shown as well, also by person', () => {
  const found = [
    { kind: 'case' as const, id: 'calm', label: '', score: 1 },
    { kind: 'person' as const, id: 'x', label: '许知秋', score: 1 }
  ]
  expect(shownCases(cases, { filter: 'all', words: 'xzq', found }).map(each => each.id)).toEqual([
    'near',
    'calm'
  ])
})

test('a typed item: blanks are null, the first person leads, lines are paragraphs', () => {
  const item = itemFrom({
    ...emptyItemDraft,
    title: ' 关于停车的建议 ',
    people: '程立言、许知秋',
    text: '一\n\n二'
  })
  expect(item).toMatchObject({ title: '关于停车的建议', number: null, paragraphs: ['一', '二'] })
  expect(item?.authors.map(author => [author.name, author.leading])).toEqual([
    ['程立言', true],
    ['许知秋', false]
  ])
  expect(itemFrom({ ...emptyItemDraft, title: ' ' })).toBeNull()
})

test('correcting an item keeps what the form does not show', () => {
  const { item } = someCase({})
  const full = {
    ...item,
    helpers: ['市财政局'],
    authors: [{ name: '程立言', group: '第二代表团', phone: '1', leading: true }]
  }
  expect(correctedItem(full, itemDraftOf(full))).toEqual(full)
  const led = correctedItem(full, {
    ...itemDraftOf(full),
    lead: ' 市教育局 ',
    helpers: '市财政局、 市民政局'
  })
  expect(led).toEqual({ ...full, lead: '市教育局', helpers: ['市财政局', '市民政局'] })
  const renamed = correctedItem(full, { ...itemDraftOf(full), people: '许知秋、程立言' })
  expect(renamed?.authors).toEqual([
    { name: '许知秋', group: null, phone: null, leading: true },
    { name: '程立言', group: '第二代表团', phone: '1', leading: false }
  ])
})

test('the first steps show one step to take next: unit, past replies, item', () => {
  expect([nextStep(false, 0), nextStep(false, 3), nextStep(true, 0), nextStep(true, 3)]).toEqual([
    'unit',
    'unit',
    'library',
    'item'
  ])
})
