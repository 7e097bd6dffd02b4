import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  pagesNamed,
  sheetInView,
  sheetOf,
  sheetsOf,
  sheetsToDraw,
  topOfSheet
} from '../../../renderer/pages/sheets-state.ts'

test.each([
  [0, []],
  [1, [[null, 0]]],
  [
    2,
    [
      [null, 0],
      [1, null]
    ]
  ],
  [
    3,
    [
      [null, 0],
      [1, 2]
    ]
  ],
  [
    4,
    [
      [null, 0],
      [1, 2],
      [3, null]
    ]
  ],
  [
    5,
    [
      [null, 0],
      [1, 2],
      [3, 4]
    ]
  ]
])('of %i pages two-up, odd pages lie at the right as in a bound document', (pages, sheets) => {
  expect(sheetsOf(pages, 'double')).toEqual(sheets)
})

test('one page under the other, each is a sheet', () => {
  expect(sheetsOf(3, 'single')).toEqual([[0], [1], [2]])
})

test('every page lies on exactly one sheet, the one it is looked for on', () => {
  fc.assert(
    fc.property(fc.nat(60), fc.constantFrom('single', 'double'), (pages, spread) => {
      const sheets = sheetsOf(pages, spread)
      const found = sheets.flatMap((sheet, at) => sheet.flatMap(page => (page === null ? [] : [[page, at]])))
      expect(found).toEqual(Array.from({ length: pages }, (_, page) => [page, sheetOf(page, spread)]))
    })
  )
})

const sight = { top: 0, room: 800, height: 1000, gap: 16, pad: 16 }

test('of forty pages only those near what is seen are drawn', () => {
  expect(sheetsToDraw(40, sight)).toEqual({ from: 0, to: 2 })
  const middle = { ...sight, top: topOfSheet(20, sight) }
  expect(sheetsToDraw(40, middle)).toEqual({ from: 19, to: 22 })
  expect(sheetsToDraw(40, { ...sight, top: topOfSheet(39, sight) })).toEqual({ from: 38, to: 40 })
  expect(sheetsToDraw(0, sight)).toEqual({ from: 0, to: 0 })
})

test('whatever is seen of a sheet is drawn', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60 }),
      fc.nat(70_000),
      fc.integer({ min: 60, max: 2000 }),
      (count, top, room) => {
        const here = { ...sight, top, room }
        const { from, to } = sheetsToDraw(count, here)
        for (let sheet = 0; sheet < count; sheet += 1) {
          const start = topOfSheet(sheet, here)
          const seen = start < top + room && start + here.height > top
          if (seen) expect([from <= sheet, sheet < to]).toEqual([true, true])
        }
      }
    )
  )
})

test('the page in view is the one a third of the way down the window', () => {
  expect(sheetInView(5, sight)).toBe(0)
  expect(sheetInView(5, { ...sight, top: topOfSheet(2, sight) - 16 })).toBe(2)
  expect(sheetInView(5, { ...sight, top: topOfSheet(2, sight) - 500 })).toBe(1)
  expect(sheetInView(5, { ...sight, top: 100_000 })).toBe(4)
})

test('pages in view are named by their numbers', () => {
  const named = [[2], [null, 0], [1, 2], [3, null]].map(pagesNamed)
  expect(named).toEqual(['3', '1', '2—3', '4'])
})
