import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { printCells, readCells, spread } from '../../../../renderer/library/sheet/clipboard.ts'

describe('cells from the clipboard', () => {
  test.each([
    ['一格', '2024', [['2024']]],
    ['一行', 'A\t满意\t教育', [['A', '满意', '教育']]],
    [
      'Excel：行末有换行',
      'A\t1\r\nB\t2\r\n',
      [
        ['A', '1'],
        ['B', '2']
      ]
    ],
    ['WPS：只有换行符', 'A\nB', [['A'], ['B']]],
    ['空格子', '\tA\t', [['', 'A', '']]],
    ['中间的空行', 'A\r\n\r\nB', [['A'], [''], ['B']]],
    ['格子里有换行', '"关于甲\n的建议"\tA', [['关于甲\n的建议', 'A']]],
    ['格子里有引号', '"他说""好"""', [['他说"好"']]],
    ['引号只是字', '"好"的建议\tA', [['"好"的建议', 'A']]],
    ['没有闭合的引号', '"好', [['"好']]],
    ['什么都没有', '', []]
  ])('%s', (_, text, cells) => {
    expect(readCells(text)).toEqual(cells)
  })

  test('whatever is copied is pasted again as it was', () => {
    const block = fc.integer({ min: 1, max: 4 }).chain(width =>
      fc.array(fc.array(fc.string(), { minLength: width, maxLength: width }), {
        minLength: 1,
        maxLength: 5
      })
    )
    fc.assert(
      fc.property(block, cells => {
        // A last row of nothing but one empty cell is what the end of a text looks like.
        fc.pre(cells.at(-1)?.length !== 1 || cells.at(-1)?.[0] !== '')
        expect(readCells(printCells(cells))).toEqual(cells)
      })
    )
  })
})

describe('where pasted cells go', () => {
  const extent = { rows: 5, columns: 4 }
  const at = (top: number, left: number, bottom = top, right = left) => ({ top, left, bottom, right })
  const placed = (cells: readonly (readonly string[])[], range: ReturnType<typeof at>) => {
    const { cells: found, left } = spread(cells, range, extent)
    return [found.map(({ row, column, words }) => `${row}${column}${words}`).join(' '), left]
  }

  test('a block goes from the corner on', () => {
    expect(
      placed(
        [
          ['a', 'b'],
          ['c', 'd']
        ],
        at(1, 1)
      )
    ).toEqual(['11a 12b 21c 22d', 0])
  })

  test('one cell fills the range', () => {
    expect(placed([['a']], at(0, 2, 3, 2))).toEqual(['02a 12a 22a 32a', 0])
  })

  test('a row fills every row of a range as wide', () => {
    expect(placed([['a', 'b']], at(0, 0, 1, 1))).toEqual(['00a 01b 10a 11b', 0])
  })

  test('a block that does not fit the range whole goes once', () => {
    expect(placed([['a'], ['b']], at(0, 0, 2, 0))).toEqual(['00a 10b', 0])
  })

  test('what lies outside the table is left out and counted', () => {
    expect(
      placed(
        [
          ['a', 'b'],
          ['c', 'd']
        ],
        at(4, 3)
      )
    ).toEqual(['43a', 3])
  })

  test('rows of different lengths are filled up with empty cells', () => {
    expect(placed([['a', 'b'], ['c']], at(0, 0))).toEqual(['00a 01b 10c 11', 0])
  })
})
