import { describe, expect, test } from 'vitest'
import { defaultWords } from '../../../electron/core/check/words.ts'
import type { SourceFacts } from '../../../electron/core/library/source.ts'
import { asksTheSame, earlierReplies, type PastQuestion } from '../../../electron/core/search/earlier.ts'
import { createFacetTable, enterFacts } from '../../../electron/core/search/facets.ts'
import type { Shelf } from '../../../electron/core/search/find-sources.ts'
import { addSource, createIndex } from '../../../electron/core/search/passage-index.ts'
import { someSource } from '../../renderer/some-view.ts'
import { passages } from './library.ts'

describe('which titles ask the same', () => {
  test.each([
    ['关于加快智慧停车建设的建议', '关于推进智慧停车的提案', true],
    ['关于老旧小区加装电梯的建议', '关于进一步推动老旧小区加装电梯的提案', true],
    ['关于推动公共数据开放的建议', '关于公共数据有序开放的提案', true],
    ['关于解决青石桥小学门口拥堵问题的建议', '关于青石桥小学门口拥堵的建议', true],
    ['关于老旧小区加装电梯的建议', '关于老旧电梯更新改造的建议', false],
    ['关于加快智慧停车建设的建议', '关于加快智慧养老建设的建议', false],
    ['关于加强校园周边交通管理的建议', '关于加强校园食品安全管理的建议', false],
    ['关于完善农村公路养护的建议', '关于完善农村污水处理的建议', false],
    ['关于推进工作的建议', '关于加强工作的建议', false]
  ])('%s / %s: %s', (title, other, same) => {
    expect(asksTheSame(title, other)).toBe(same)
    expect(asksTheSame(other, title)).toBe(same)
  })
})

type Reply = Partial<SourceFacts> & {
  readonly id: string
  readonly texts: readonly string[]
  readonly family?: string
  readonly kind?: 'reply' | 'item'
}

const given: readonly Reply[] = [
  {
    id: 'r22',
    year: 2022,
    category: 'B',
    itemTitle: '关于老旧小区加装电梯的建议',
    texts: [
      '既有住宅加装电梯补助标准为每台20万元。',
      '居民意见征集由社区组织，逐户听取。',
      '绿化补种同步进行。'
    ]
  },
  {
    id: 'r24',
    year: 2024,
    category: 'A',
    itemTitle: '关于推动老旧小区加装电梯的提案',
    texts: ['既有住宅加装电梯补助标准为每台15万元。', '居民意见征集改为网上进行。']
  },
  {
    id: 'f21',
    year: 2021,
    family: 'r22',
    itemTitle: '关于方便老人上下楼的建议',
    texts: ['加装电梯补助正在研究。']
  },
  {
    id: 'other',
    year: 2023,
    itemTitle: '关于老旧电梯更新改造的建议',
    texts: ['电梯更新补助标准为每台5万元。']
  },
  { id: 'item', kind: 'item', year: 2024, itemTitle: '关于老旧小区加装电梯的建议', texts: ['建议提高补助。'] }
]

const shelf: Shelf = { index: createIndex(), table: createFacetTable() }
const sources = new Map(
  given.map(({ id, texts, family, kind, ...facts }) => {
    addSource(shelf.index, { sourceId: id, title: facts.itemTitle ?? '', passages: passages(id, texts) })
    const source = someSource({ id, kind: kind ?? 'reply', family: family ?? null }, facts)
    enterFacts(shelf.table, source)
    return [id, source] as const
  })
)
const ask = (change: Partial<PastQuestion>) =>
  earlierReplies(
    shelf,
    { title: '关于进一步做好老旧小区加装电梯的建议', asks: [], hidden: [], self: null, ...change },
    {
      organs: defaultWords.organs,
      factsOf: id => {
        const source = sources.get(id)
        if (source === undefined) return null
        const { year, category, itemTitle } = source.facts
        return { year, category, title: itemTitle ?? '', family: source.family }
      }
    }
  )

describe('earlier replies to the same question', () => {
  const asks = [
    { id: 'a1', text: '提高既有住宅加装电梯的补助标准' },
    { id: 'a2', text: '改进居民意见征集' }
  ]

  test('replies to the same request come newest first; other subjects and requests do not', () => {
    expect(ask({ asks }).replies.map(({ sourceId }) => sourceId)).toEqual(['r24', 'r22'])
  })

  test('each ask has the paragraphs that answer it', () => {
    const [newest] = ask({ asks }).replies
    expect(newest?.answers.map(({ askId, passages: [first] }) => [askId, first?.passage.id])).toEqual([
      ['a1', 'r24#0'],
      ['a2', 'r24#1']
    ])
  })

  test('what does not go together is told with both sentences', () => {
    const { differences } = ask({ asks })
    expect(differences.map(({ kind, verdict }) => `${verdict} ${kind}`)).toEqual([
      'conflict figure',
      'update category'
    ])
    expect(differences[0]).toMatchObject({ older: { year: 2022 }, newer: { year: 2024 } })
  })

  test('of a reply of the library, the others are listed and it is compared with them; its family belongs to it', () => {
    const { replies, differences } = ask({ self: 'r22', title: '关于老旧小区加装电梯的建议', asks })
    expect(replies.map(({ sourceId }) => sourceId)).toEqual(['r24', 'f21'])
    expect(differences[0]).toMatchObject({ older: { sourceId: 'r22' }, newer: { sourceId: 'r24' } })
  })

  test('a question nobody asked before has none', () => {
    expect(ask({ title: '关于保护候鸟栖息地的建议' })).toEqual({ replies: [], differences: [] })
  })
})
