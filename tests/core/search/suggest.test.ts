import { describe, expect, test } from 'vitest'
import { createFacetTable, enterFacts } from '../../../electron/core/search/facets.ts'
import { createNames, findNames, findNamesAsTyped } from '../../../electron/core/search/names.ts'
import { suggestions } from '../../../electron/core/search/suggest.ts'
import { someSource } from '../../renderer/some-view.ts'

const table = createFacetTable()
enterFacts(
  table,
  someSource(
    { id: 's1' },
    {
      year: 2024,
      issuer: '江临市教育局',
      topic: '交通出行',
      category: 'A',
      outcome: 'satisfied',
      people: ['沈知微']
    }
  )
)
enterFacts(
  table,
  someSource({ id: 's2', kind: 'item' }, { year: 2022, issuer: '江临市住建局', category: 'C' })
)
enterFacts(table, someSource({ id: 's3' }, { year: 2022, issuer: '江临市教育局' }))
const names = createNames([
  { kind: 'person', id: '沈知微', label: '沈知微' },
  { kind: 'department', id: '江临市教育局', label: '江临市教育局' },
  { kind: 'source', id: 's1', label: '关于加快智慧停车建设的建议' },
  { kind: 'case', id: 'c1', label: '关于加快智慧停车建设的建议' }
])
const from = {
  table,
  names: (words: string, limit: number) => findNames(names, words, limit),
  namesAsTyped: (words: string, limit: number) => findNamesAsTyped(names, words, limit)
}
const labels = (text: string) => suggestions(text, from).map(one => one.text)

describe('what typed words may become', () => {
  test.each([
    ['szw', ['代表:沈知微']],
    ['停车 szw', ['停车 代表:沈知微']],
    ['沈知微', ['代表:沈知微']],
    ['jyj', ['单位:江临市教育局']],
    ['jtcx', ['主题:交通出行']],
    ['交通', ['主题:交通出行']],
    ['年', ['年份:']],
    ['nf', ['年份:']],
    ['年份:', ['年份:2024', '年份:2022']],
    ['年份:2024、', ['年份:2024、2022']],
    ['停车 单位:jyj', ['停车 单位:江临市教育局']],
    ['单位:', ['单位:江临市教育局', '单位:江临市住建局']],
    ['单位:住建', ['单位:江临市住建局']],
    ['代表:shenz', ['代表:沈知微']],
    ['类别:', ['类别:A', '类别:C']],
    ['满意度:', ['满意度:满意']],
    ['种类:', ['种类:答复', '种类:来件']],
    ['停车', []],
    ['“szw', []],
    ['', []],
    ['颜色:', []]
  ])('%s: %j', (text, expected) => {
    expect(labels(text)).toEqual(expected)
  })

  test('a title found by its initials can be opened; cases are not in the library', () => {
    const found = suggestions('zhtc', from)
    expect(found.map(({ kind, sourceId }) => [kind, sourceId])).toEqual([['title', 's1']])
  })
})
