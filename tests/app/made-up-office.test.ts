import { expect, test } from 'vitest'
import { familyLikeness, likeness, shinglesOf } from '../../electron/core/intake/sketch.ts'
import { replyLines } from './made-up-office.ts'

const shingles = (number: number) => shinglesOf(replyLines(number, 2020, 64).slice(6).join(''))

test.each([
  [13202, 2633],
  [14240, 1239],
  [6354, 4810],
  [5260, 1_032_182],
  [1, 2]
])('letters %i and %i of the made-up office have no likeness by chance', (a, b) => {
  expect(likeness(shingles(a), shingles(b))).toBeLessThan(familyLikeness * 0.75)
})

test('a letter of the made-up office written anew in another year is of its family', () => {
  const [before, after] = [replyLines(7, 2014, 64), replyLines(7, 2025, 64)]
  expect(after).not.toEqual(before)
  expect(likeness(shinglesOf(before.join('')), shinglesOf(after.join('')))).toBeGreaterThan(0.9)
})
