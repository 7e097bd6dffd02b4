import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addTitle,
  createTitleBook,
  dropTitle,
  eachWith,
  presentWith,
  titlesIn
} from '../../../electron/core/search/title-book.ts'

/** Characters, pairs and words, few enough to meet often. */
const keys = [1, 0x4e00, 0x9fff, 0x4e004e01, 0x9fff9ffe, 0xe0000001, 0xefffffff]
const title = fc.uniqueArray(fc.constantFrom(...keys))

function titlesWith(book: ReturnType<typeof createTitleBook>, key: number): readonly number[] {
  const found: number[] = []
  eachWith(book, key, number => found.push(number))
  return found.toSorted((a, b) => a - b)
}

describe('the book of titles', () => {
  test('tells of every token which titles hold it, and how many of them are there', () => {
    fc.assert(
      fc.property(
        fc.array(title, { maxLength: 40 }),
        fc.array(fc.nat(39), { maxLength: 10 }),
        (titles, gone) => {
          const book = createTitleBook()
          for (const one of titles) addTitle(book, Uint32Array.from(one))
          const dropped = new Set(gone.filter(number => number < titles.length))
          for (const number of dropped) dropTitle(book, number)
          expect(titlesIn(book)).toBe(titles.length)
          expect(book.there).toBe(titles.length - dropped.size)
          for (const key of [...keys, 77]) {
            const holding = [...titles.keys()].filter(number => titles[number]?.includes(key))
            expect(titlesWith(book, key)).toEqual(holding)
            expect(presentWith(book, key)).toBe(holding.filter(number => !dropped.has(number)).length)
          }
        }
      )
    )
  })

  test('goes on with titles that come between questions, however many', () => {
    const book = createTitleBook()
    const count = 6000
    for (let number = 0; number < count; number++) {
      addTitle(book, Uint32Array.of(0x4e00, 0x10000 + number, ...(number % 3 === 0 ? [0x5000] : [])))
      if (number % 500 === 0) expect(titlesWith(book, 0x4e00)).toHaveLength(number + 1)
    }
    expect(titlesWith(book, 0x5000)).toEqual(Array.from({ length: count / 3 }, (_, i) => 3 * i))
    expect(titlesWith(book, 0x10000 + count - 1)).toEqual([count - 1])
    expect(presentWith(book, 0x4e00)).toBe(count)
    expect(book.pairs[3]).toBe(1)
  })
})
