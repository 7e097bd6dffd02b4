import { expect, test } from 'vitest'
import type { SimilarPassage } from '../../../electron/core/calls/search.ts'
import { bySource } from '../../../renderer/search/search-state.ts'
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
