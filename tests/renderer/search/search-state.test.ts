import { expect, test } from 'vitest'
import type { SimilarPassage } from '../../../electron/core/calls/search.ts'
import { bySource, shownWords } from '../../../renderer/search/search-state.ts'
import { someSource } from '../some-view.ts'

const similar = (sourceId: string, position: number): SimilarPassage => ({
  hit: {
    passage: { id: `${sourceId}#${position}`, sourceId, position, path: [], text: '停车' },
    source: someSource({ id: sourceId }, {}),
    score: 1,
    highlights: [],
    uses: null
  },
  likeness: 0.5,
  same: []
})

test('similar passages of one reply stand together, where the most similar of them stood', () => {
  const found = [similar('b', 1), similar('a', 0), similar('b', 4), similar('c', 2), similar('a', 3)]
  expect(
    bySource(found).map(([source, passages]) => [source.id, passages.map(({ hit }) => hit.passage.position)])
  ).toEqual([
    ['b', [1, 4]],
    ['a', [0, 3]],
    ['c', [2]]
  ])
  expect(bySource([])).toEqual([])
})

const filler = '道路照明已经改造。'

test('a passage is shown from the sentence of its first match on, where that lies below the lines shown', () => {
  const words = `${filler.repeat(20)}今年新增停车泊位三百个，收费已经公示。`
  const at = words.indexOf('停车')
  const later = words.indexOf('收费')
  const shown = shownWords(words, [
    [at, at + 2],
    [later, later + 2]
  ])
  expect(shown.words).toBe('……今年新增停车泊位三百个，收费已经公示。')
  expect(shown.marks.map(([start, end]) => shown.words.slice(start, end))).toEqual(['停车', '收费'])
})

test('of a sentence without end what stands just before the match is shown', () => {
  const words = `${'甲'.repeat(300)}停车泊位`
  const { words: shown, marks } = shownWords(words, [[300, 302]])
  expect(shown.length).toBeLessThan(120)
  expect(marks.map(([start, end]) => shown.slice(start, end))).toEqual(['停车'])
})

test.each([
  ['whose match is seen anyway', `${filler}停车泊位。`, [[9, 11]]],
  ['without a match', filler.repeat(40), []]
] as const)('a passage %s is shown from its beginning', (_, words, marks) => {
  expect(shownWords(words, marks)).toEqual({ words, marks })
})
