import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SourceFacts, SourceSummary } from '../../../electron/core/library/source.ts'
import {
  createFacetTable,
  dropFacts,
  enterFacts,
  type FacetField
} from '../../../electron/core/search/facets.ts'
import { findSources, findWithin, type Shelf } from '../../../electron/core/search/find-sources.ts'
import { questionFor } from '../../../electron/core/search/listed.ts'
import { addSource, createIndex, removeSource } from '../../../electron/core/search/passage-index.ts'
import { someSource } from '../../renderer/some-view.ts'
import { passages } from './library.ts'

type Given = Partial<SourceFacts> & {
  readonly id: string
  readonly texts: readonly string[]
  readonly kind?: SourceSummary['kind']
}

function shelfOf(sources: readonly Given[]): Shelf {
  const shelf = { index: createIndex(), table: createFacetTable() }
  for (const { id, texts, kind, ...facts } of sources) {
    const title = facts.itemTitle ?? ''
    addSource(shelf.index, { sourceId: id, title, passages: passages(id, texts) })
    enterFacts(shelf.table, someSource({ id, kind: kind ?? 'reply' }, facts))
  }
  return shelf
}

const office = shelfOf([
  {
    id: 'a',
    year: 2024,
    issuer: '江临市住建局',
    category: 'A',
    topic: '城乡建设',
    outcome: 'satisfied',
    people: ['沈知微'],
    itemTitle: '关于增加停车泊位的建议',
    texts: [
      '新增停车泊位600个。',
      '停车收费按时段计。',
      '停车诱导屏已建成。',
      '停车泊位共享已试点。',
      '绿道贯通。'
    ]
  },
  {
    id: 'b',
    year: 2023,
    issuer: '江临市公安局',
    category: 'B',
    topic: '交通出行',
    outcome: 'partly',
    people: ['顾南舟'],
    texts: ['校门口停车难，错峰放学。', '电动车停车棚已建。']
  },
  {
    id: 'c',
    year: 2024,
    issuer: '江临市公安局',
    category: 'A',
    topic: '交通出行',
    texts: ['停车泊位统一编码。']
  },
  { id: 'd', year: 2022, kind: 'item', people: ['沈知微'], texts: ['建议增加停车泊位。'] },
  { id: 'e', year: 2021, issuer: '江临市教育局', category: 'C', texts: ['校园食堂已改造。'] }
])

const find = (text: string, more: Partial<ReturnType<typeof questionFor>> = {}) =>
  findSources(office, { ...questionFor(text, 10), ...more })
const idsOf = (text: string, more = {}) =>
  find(text, more)
    .found.map(one => one.sourceId)
    .toSorted()
    .join('')
const counts = (text: string, field: FacetField) =>
  find(text)
    .facets.find(facet => facet.field === field)
    ?.values.map(({ value, count, chosen }) => `${value}${chosen ? '*' : ''} ${count}`)
    .join('，')

describe('what is found, by source', () => {
  test.each([
    ['停车 编码', false],
    ['食堂 停车', true],
    ['食堂 停车 年份:2024', true],
    ['停车 编码 年份:2023', false],
    ['停车', false],
    ['食堂 停车 -绿道', true],
    ['飞船', false],
    ['年份:2024', false],
    ['建议增加停车泊位，改造校园食堂，再把绿道和公园连成一片', false]
  ])('%s: that no passage holds all of several words is said: %s', (text, partly) => {
    expect(find(text).partly).toBe(partly)
  })

  test('a source comes once, with its best three passages and how many more there are', () => {
    const [first] = find('停车').found.filter(({ sourceId }) => sourceId === 'a')
    expect(first?.passages.map(hit => hit.passage.text)).toHaveLength(3)
    expect(first?.more).toBe(1)
    expect(findWithin(office, { text: '停车', sourceId: 'a', spelling: 'corrected' })).toHaveLength(4)
  })

  test('sources and passages are counted whole, also when fewer are listed', () => {
    const { found, sources, passages } = find('停车', { limit: 1 })
    expect([found.length, sources, passages]).toEqual([1, 4, 8])
  })

  test.each([
    ['停车 年份:2024', 'ac'],
    ['停车 年份:2023-2024', 'abc'],
    ['停车 年份:2022、2023', 'bd'],
    ['停车 单位:公安局', 'bc'],
    ['停车 单位:江临市公安局 年份:2024', 'c'],
    ['停车 类别:A、B', 'abc'],
    ['停车 主题:交通出行', 'bc'],
    ['停车 主题:泊位', 'a'],
    ['停车 题目:泊位', 'a'],
    ['停车 满意度:基本满意', 'b'],
    ['停车 满意度:满意', 'a'],
    ['停车 种类:来件', 'd'],
    ['停车 代表:沈知微', 'ad'],
    ['停车 代表:沈知微 年份:2022', 'd'],
    ['“停车泊位”', 'acd'],
    ['停车 -泊位', 'ab'],
    ['停车 年份:1999', ''],
    ['年份:2024', 'ac'],
    ['类别:C', 'e'],
    ['代表:沈知微 种类:答复', 'a'],
    ['', '']
  ])('%s finds %s', (text, expected) => {
    expect(idsOf(text)).toBe(expected)
  })

  test('without a condition on the kind only the usual kind is looked among, with one that', () => {
    expect(idsOf('停车', { kind: 'reply' })).toBe('abc')
    expect(idsOf('停车 种类:来件', { kind: 'reply' })).toBe('d')
  })

  test('hidden sources are neither found nor counted', () => {
    const { sources, facets } = find('停车', { hidden: ['a', 'd'] })
    expect(idsOf('停车', { hidden: ['a', 'd'] })).toBe('bc')
    expect(sources).toBe(2)
    expect(facets.find(({ field }) => field === 'kinds')?.values).toEqual([
      { value: '答复', count: 2, chosen: false }
    ])
  })

  test('conditions alone list what meets them, newest first, with a first passage', () => {
    const { found } = find('种类:答复')
    expect(found.map(({ sourceId }) => sourceId)).toEqual(['a', 'c', 'b', 'e'])
    expect(found[0]?.passages[0]?.passage.text).toBe('新增停车泊位600个。')
  })

  test('by year each source shows what it shows by relevance', () => {
    for (const words of ['停车', '停车 泊位', '校园', '停车 年份:2022-2024']) {
      const shown = (sort: 'year' | 'relevance') =>
        find(words, { sort, limit: 10 }).found.map(({ sourceId, passages: some, more }) => [
          sourceId,
          some.map(({ passage }) => passage.id),
          more
        ])
      expect(shown('year').toSorted()).toEqual(shown('relevance').toSorted())
    }
  })

  test('by year a source among very many shows its best passages too', () => {
    const years = Array.from({ length: 90 }, (_, at) => 1950 + at)
    const many = shelfOf(
      years.map(year => ({
        id: `s${year}`,
        year,
        texts: [
          '停车泊位新增。',
          '停车泊位共享，停车泊位诱导。',
          `停车泊位${'另有安排'.repeat(year - 1949)}。`
        ]
      }))
    )
    const { found } = findSources(many, { ...questionFor('停车泊位', 5), sort: 'year' })
    expect(found.map(({ sourceId }) => sourceId)).toEqual(['s2039', 's2038', 's2037', 's2036', 's2035'])
    expect(found.map(({ passages: some, more }) => some.length + more)).toEqual([3, 3, 3, 3, 3])
    expect(found.map(({ passages: some }) => some.length)).toEqual([3, 3, 3, 3, 3])
  })

  test('by year a wrong character is put right and the newest show their best passages', () => {
    const years = Array.from({ length: 300 }, (_, at) => 1740 + at)
    const many = shelfOf(
      years.map(year => ({
        id: `s${year}`,
        year,
        texts: [`停车泊位${'另有安排'.repeat(year - 1739)}。`, '绿道贯通。']
      }))
    )
    const { found, corrected } = findSources(many, { ...questionFor('婷车泊位', 3), sort: 'year' })
    expect(corrected).toBe('停车泊位')
    expect(found.map(({ sourceId, passages: some }) => [sourceId, some.length])).toEqual([
      ['s2039', 1],
      ['s2038', 1],
      ['s2037', 1]
    ])
  })

  test('by year whatever matches is in order, and what holds every word is shown, of any library', () => {
    const text = fc.constantFrom(
      '停车泊位。',
      '停车收费，泊位共享。',
      '停车场。',
      '绿道贯通，停车泊位。',
      '校园。'
    )
    const source = fc.record({ year: fc.integer({ min: 2015, max: 2024 }), texts: fc.array(text) })
    fc.assert(
      fc.property(
        fc.array(source, { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 1, max: 12 }),
        (some, limit) => {
          const given = some.map((one, at) => ({ ...one, id: `s${String(at).padStart(3, '0')}` }))
          const shelf = shelfOf(given)
          const holds = ({ texts }: Given) => texts.filter(one => one.includes('停车泊位')).length
          const newest = given
            .filter(one => holds(one) > 0)
            .toSorted((x, y) => y.year - x.year || (x.id < y.id ? -1 : 1))
            .slice(0, limit)
          const { found } = findSources(shelf, { ...questionFor('“停车泊位”', limit), sort: 'year' })
          expect(found.map(one => [one.sourceId, one.passages.length, one.more])).toEqual(
            newest.map(one => [one.id, Math.min(holds(one), 3), Math.max(holds(one) - 3, 0)])
          )
        }
      )
    )
  })

  test('by year all are in order, but what holds only some of the words takes no place from what holds all', () => {
    const shelf = shelfOf([
      { id: 'part', year: 2025, texts: ['停车收费按时段计。'] },
      { id: 'old', year: 2012, texts: ['停车泊位新增。'] },
      { id: 'older part', year: 2011, texts: ['泊位共享。'] },
      { id: 'new', year: 2020, texts: ['停车泊位共享。'] }
    ])
    const order = (limit: number) =>
      findSources(shelf, { ...questionFor('停车 泊位', limit), sort: 'year' }).found.map(
        ({ sourceId }) => sourceId
      )
    expect(order(10)).toEqual(['part', 'new', 'old', 'older part'])
    expect(order(2)).toEqual(['new', 'old'])
    expect(order(1)).toEqual(['new'])
  })

  test('by year the newest come first, of all that match and not only of the best', () => {
    const order = (limit: number) =>
      find('停车', { sort: 'year', limit }).found.map(({ sourceId }) => sourceId)
    expect(order(10)).toEqual(['a', 'c', 'b', 'd'])
    expect(order(2)).toEqual(['a', 'c'])
  })

  test('a wrong character is put right unless it is wanted as typed', () => {
    expect(find('婷车泊位').corrected).toBe('停车泊位')
    expect(find('婷车泊位', { spelling: 'as-typed' }).corrected).toBeNull()
  })
})

describe('facets', () => {
  test.each([
    ['停车', 'years', '2024 2，2023 1，2022 1'],
    ['停车', 'issuers', '江临市公安局 2，江临市住建局 1'],
    ['停车', 'categories', 'A 2，B 1'],
    ['停车', 'outcomes', '满意 1，基本满意 1'],
    ['停车', 'kinds', '答复 3，来件 1'],
    ['停车', 'topics', '交通出行 2，城乡建设 1'],
    ['停车 年份:2024', 'years', '2024* 2，2023 1，2022 1'],
    ['停车 年份:2024', 'categories', 'A 2'],
    ['停车 年份:2023 类别:A', 'years', '2024 2，2023* 0'],
    ['停车 年份:2023 类别:A', 'categories', 'A* 0，B 1'],
    ['停车 年份:2023 类别:A', 'issuers', undefined]
  ] as const)('%s counts %s as %s', (text, field, expected) => {
    expect(counts(text, field)).toBe(expected)
  })

  test('each count is what a click on it finds', () => {
    for (const { field, values } of find('停车').facets)
      for (const { value, count } of values) {
        const name = {
          years: '年份',
          issuers: '单位',
          topics: '主题',
          categories: '类别',
          outcomes: '满意度',
          kinds: '种类'
        }
        expect(find(`停车 ${name[field]}:${value}`).sources, `${field} ${value}`).toBe(count)
      }
  })

  test('what was removed or corrected is counted as it is now', () => {
    const shelf = shelfOf([
      { id: 'x', year: 2020, texts: ['停车泊位。'] },
      { id: 'y', year: 2021, texts: ['停车泊位。'] }
    ])
    const years = () =>
      findSources(shelf, questionFor('停车', 5)).facets.find(({ field }) => field === 'years')?.values
    removeSource(shelf.index, 'x')
    dropFacts(shelf.table, 'x')
    expect(years()).toEqual([{ value: '2021', count: 1, chosen: false }])
    enterFacts(shelf.table, someSource({ id: 'y', kind: 'reply' }, { year: 2019 }))
    expect(years()).toEqual([{ value: '2019', count: 1, chosen: false }])
    addSource(shelf.index, { sourceId: 'z', title: '', passages: passages('z', ['停车场。']) })
    enterFacts(shelf.table, someSource({ id: 'z', kind: 'reply' }, { year: 2018 }))
    expect(years()?.map(({ value }) => value)).toEqual(['2019', '2018'])
  })
})
