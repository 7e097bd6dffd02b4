import { expect, test } from 'vitest'
import { gbt9704 } from '../../../electron/core/layout/gbt9704.ts'
import { cornersOf, markedSpans } from '../../../renderer/pages/marks-state.ts'
import { somePage, someRow } from './some-pages.ts'

const rows = [45, 55.2, 65.4].map(baseline => someRow('公开条例', { baseline }))

test('rows of a block that follow one another are marked as one, from above the first letters to below the last', () => {
  const spans = markedSpans(somePage([someRow('别的', { block: 'b0', baseline: 34.8 }), ...rows]), 'b1')
  expect(spans).toHaveLength(1)
  expect(spans[0]?.top).toBeLessThan(45 - 5.6)
  expect(spans[0]?.top).toBeGreaterThan(34.8)
  expect(spans[0]?.bottom).toBeGreaterThan(65.4)
})

test('where something stands between them they are marked apart', () => {
  const far = someRow('下面', { baseline: 150 })
  expect(markedSpans(somePage([...rows, far]), 'b1')).toHaveLength(2)
})

test('a block that is not on the page is not marked', () => {
  expect(markedSpans(somePage(rows), 'b9')).toEqual([])
})

test('the corners stand at the type area of the profile', () => {
  expect(cornersOf(gbt9704.page)).toBe('M22 37H28V31M190 37H184V31M22 262H28V268M190 262H184V268')
})
