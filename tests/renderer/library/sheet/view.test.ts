import { expect, test } from 'vitest'
import {
  familySizes,
  firstView,
  nextSort,
  noFilter,
  readView,
  shownSources,
  sorted,
  columnWidths,
  usualWidths
} from '../../../../renderer/library/sheet/view.ts'
import { someSource } from '../../some-view.ts'

const sources = [
  someSource(
    { id: 'b10', certainty: 'fbftffffff' },
    { year: 2024, number: '江数发建〔2024〕10号', category: 'A', people: ['程立言'], topic: '教育' }
  ),
  someSource({ id: 'b2', family: 'b10' }, { year: 2024, number: '江数发建〔2024〕2号', category: 'B' }),
  someSource({ id: 'new', certainty: 'fbfYffffff' }, { year: 2025, title: '关于数据共享的答复' }),
  someSource({ id: 'item', kind: 'item', fileName: '来件.docx' }, {})
]
type Given = Parameters<typeof shownSources>[2]
const none: Given = { found: [], kept: new Set<string>() }
const ids = (filter: Partial<typeof noFilter>, given = none) =>
  shownSources(sorted(sources, null), { ...noFilter, ...filter }, given).map(source => source.id)

test('sources stand newest first and by number as numbers', () => {
  expect(ids({})).toEqual(['new', 'b2', 'b10', 'item'])
})

test('filters and words narrow the list together', () => {
  expect(ids({ kind: 'item' })).toEqual(['item'])
  expect(ids({ year: 2024, category: 'A' })).toEqual(['b10'])
  expect(ids({ topic: '教育' })).toEqual(['b10'])
  expect(ids({ words: '程立言' })).toEqual(['b10'])
  expect(ids({ words: '数据共享' })).toEqual(['new'])
  expect(ids({ words: '共享 答复' })).toEqual(['new'])
  expect(ids({ words: '来件.DOCX' })).toEqual(['item'])
  expect(ids({ words: '数据共享', year: 2024 })).toEqual([])
})

test('the ones to look at and those of one family can be asked for', () => {
  expect(ids({ look: true })).toEqual(['new'])
  expect(ids({ family: 'b10' })).toEqual(['b2', 'b10'])
  expect([...familySizes(sources)]).toEqual([['b10', 2]])
})

test('what was changed under a filter stays in sight', () => {
  expect(ids({ look: true }, { found: [], kept: new Set(['b2']) })).toEqual(['new', 'b2'])
})

test('names found by pinyin join the list', () => {
  const found = [{ kind: 'source' as const, id: 'b2', label: '', score: 1 }]
  expect(ids({ words: 'jsfj' }, { ...none, found })).toEqual(['b2'])
})

test('a column sorts up, then down, then not; what is empty stands last either way', () => {
  const up = nextSort(null, 'number')
  const down = nextSort(up, 'number')
  const order = (sort: typeof up) => sorted(sources, sort).map(({ id }) => id)
  expect(order(up)).toEqual(['b2', 'b10', 'new', 'item'])
  expect(order(down)).toEqual(['b10', 'b2', 'new', 'item'])
  expect(nextSort(down, 'number')).toBeNull()
  expect(nextSort(down, 'year')).toEqual({ column: 'year', order: 'up' })
})

test('a view comes back as it was kept; what is no view is the first one', () => {
  const view = {
    filter: { ...noFilter, year: 2024, look: true },
    sort: { column: 'topic', order: 'down' },
    widths: { item: 400 }
  }
  expect(readView(JSON.stringify(view))).toEqual(view)
  for (const bad of [null, '', '{', '[]', '{"filter":{}}', JSON.stringify({ ...view, widths: { item: -3 } })])
    expect(readView(bad)).toEqual(firstView)
})

test('columns fill the room there is; what was made wider or narrower stays as it was made', () => {
  const sum = (widths: Readonly<Record<string, number>>) =>
    Object.values(widths).reduce((total, one) => total + one, 0)
  const usual = sum(usualWidths)
  expect(columnWidths({}, usual - 200)).toEqual(usualWidths)
  const wide = columnWidths({}, usual + 600)
  expect(sum(wide)).toBeGreaterThan(usual + 590)
  expect(sum(wide)).toBeLessThanOrEqual(usual + 600)
  expect([wide.year, wide.item > usualWidths.item]).toEqual([usualWidths.year, true])
  expect(columnWidths({ item: 200 }, usual + 600).item).toBe(200)
  const made = { item: 200, issuer: 100, people: 100, file: 100 }
  expect(columnWidths(made, usual + 600)).toEqual({ ...usualWidths, ...made })
})
