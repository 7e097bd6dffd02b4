import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createFirst, gatherShown } from '../../../electron/core/search/newest.ts'

const isBefore = (one: number, other: number) => one > other

test('the first of what is offered are kept in order, and every other one is given back once', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(500)), fc.nat(12), (offered, most) => {
      const first = createFirst({ most, isBefore })
      const out = offered.map(first.offer).filter(one => one !== null)
      const order = offered.toSorted((x, y) => y - x)
      expect(first.kept).toEqual(order.slice(0, most))
      expect(out.toSorted((x, y) => y - x)).toEqual(order.slice(most))
    })
  )
})

test('of the sources that are shown in the end the best passages are gathered, also when a source comes in two stretches', () => {
  const gathered = gatherShown({ most: 2, isBefore })
  const take = (source: number, number: number, score: number) =>
    gathered.take(source, { number, score, near: 0 })
  take(5, 0, 1)
  take(3, 1, 9)
  take(7, 2, 2)
  take(7, 3, 4)
  take(3, 4, 9)
  take(5, 5, 3)
  expect([...gathered.sources()].toSorted()).toEqual([5, 7])
  expect(
    gathered
      .best()
      .map(({ number }) => number)
      .toSorted()
  ).toEqual([0, 2, 3, 5])
  for (let number = 10; number < 40; number++) take(9, number, number)
  const best = gathered.best().filter(({ number }) => number >= 10)
  expect(best.map(({ number }) => number)).toEqual([39, 38, 37, 36, 35, 34, 33, 32, 31, 30, 29, 28])
})
