import { describe, expect, test } from 'vitest'
import type { Corrected } from '../../../../electron/core/calls/corrections.ts'
import { batchesOf, editsOf, tracesOf } from '../../../../renderer/library/sheet/corrections-state.ts'
import { actionOf, type Press } from '../../../../renderer/library/sheet/keys.ts'
import { lookBeside } from '../../../../renderer/library/sheet/memory.ts'
import {
  beside,
  extendTo,
  moved,
  only,
  rangeOf,
  seek,
  within
} from '../../../../renderer/library/sheet/selection.ts'
import { noSteps, redoneOnce, undoneOnce, withStep } from '../../../../renderer/library/sheet/steps.ts'
import { someSource } from '../../some-view.ts'

const extent = { rows: 10, columns: 4 }
const paged = { ...extent, page: 3 }

describe('moving', () => {
  test.each([
    ['up', [4, 2], [3, 2]],
    ['page-down', [4, 2], [7, 2]],
    ['page-down', [8, 2], [9, 2]],
    ['row-end', [4, 2], [4, 3]],
    ['first', [4, 2], [0, 0]],
    ['last', [4, 2], [9, 3]],
    ['bottom', [4, 2], [9, 2]],
    ['left', [4, 0], [4, 0]]
  ] as const)('%s from %j comes to %j', (move, [row, column], [toRow, toColumn]) => {
    expect(moved({ row, column }, move, paged)).toEqual({ row: toRow, column: toColumn })
  })

  test('Tab goes on in the next row and out after the last cell', () => {
    expect(beside({ row: 2, column: 3 }, 1, extent)).toEqual({ row: 3, column: 0 })
    expect(beside({ row: 2, column: 0 }, -1, extent)).toEqual({ row: 1, column: 3 })
    expect(beside({ row: 9, column: 3 }, 1, extent)).toBeNull()
    expect(beside({ row: 0, column: 0 }, -1, extent)).toBeNull()
  })

  test('a range spans from where it began, whichever way it grows', () => {
    const grown = extendTo(only({ row: 5, column: 2 }, extent), { row: 3, column: 3 }, extent)
    expect(rangeOf(grown)).toEqual({ top: 3, bottom: 5, left: 2, right: 3 })
    expect(within(rangeOf(grown), { row: 4, column: 2 })).toBe(true)
    expect(within(rangeOf(grown), { row: 4, column: 1 })).toBe(false)
  })

  test('seeking goes on in reading order, round the end, and back', () => {
    const holds = ({ row, column }: { row: number; column: number }) => column === 1 && [2, 6].includes(row)
    const from = { row: 6, column: 1 }
    expect(seek({ row: 2, column: 1 }, 1, { extent, holds })).toEqual(from)
    expect(seek(from, 1, { extent, holds })).toEqual({ row: 2, column: 1 })
    expect(seek(from, -1, { extent, holds })).toEqual({ row: 2, column: 1 })
    expect(seek(from, 1, { extent, holds: () => false })).toBeNull()
  })
})

describe('keys', () => {
  const press = (key: string, change: Partial<Press> = {}) =>
    actionOf({ key, ctrl: false, shift: false, alt: false, ...change })
  test('do as in a spreadsheet', () => {
    expect(press('ArrowDown', { shift: true })).toEqual({ do: 'move', move: 'down', extend: 'yes' })
    expect(press('End', { ctrl: true })).toEqual({ do: 'move', move: 'last', extend: 'no' })
    expect(press('F2')).toEqual({ do: 'edit' })
    expect(press('F8', { shift: true })).toEqual({ do: 'look', step: -1 })
    expect(press('Enter', { ctrl: true })).toEqual({ do: 'confirm' })
    expect(press('D', { ctrl: true })).toEqual({ do: 'fill-down' })
    expect(press('z', { ctrl: true, shift: true })).toEqual({ do: 'redo' })
  })
  test('that type, copy or belong to the window are left alone', () => {
    for (const each of [press('a'), press('7'), press('c', { ctrl: true }), press('v', { ctrl: true })])
      expect(each).toBeNull()
    expect(press('Tab', { ctrl: true })).toBeNull()
    expect(press('ArrowLeft', { alt: true })).toBeNull()
  })
})

describe('corrections', () => {
  const a = someSource({ id: 'a' }, { year: 2024, category: 'A' })
  const b = someSource({ id: 'b' }, { year: 2023, category: 'B' })

  test('cells of one source become one edit; what already stands there none; what cannot stand there is told', () => {
    const { edits, refused } = editsOf([
      { source: a, column: 'year', words: '2025' },
      { source: a, column: 'category', words: 'C' },
      { source: b, column: 'category', words: 'B' },
      { source: b, column: 'year', words: '前年' }
    ])
    expect(edits).toEqual([
      { sourceId: 'a', checked: 'leave', change: { kind: null, facts: { year: 2025, category: 'C' } } }
    ])
    expect(refused).toHaveLength(1)
  })

  test('a thousand edits go in calls of two hundred, neighbours that are the same together', () => {
    const edits = Array.from({ length: 1000 }, (_, at) => ({
      sourceId: `s${at}`,
      checked: 'leave' as const,
      change: { kind: null, facts: { year: at < 999 ? 2024 : 2025 } }
    }))
    const batches = batchesOf(edits)
    expect(batches.map(({ count }) => count)).toEqual([200, 200, 200, 200, 200])
    expect(batches.map(({ corrections }) => corrections.length)).toEqual([1, 1, 1, 1, 2])
    expect(batches.flatMap(({ corrections }) => corrections.flatMap(each => each.sourceIds))).toEqual(
      edits.map(({ sourceId }) => sourceId)
    )
  })

  const answer = (sourceId: string, from: number, to: number): Corrected => {
    const former = {
      kind: 'reply' as const,
      facts: { ...a.facts, year: from },
      corrected: [],
      checkedAt: null,
      structure: null
    }
    const latter = { ...former, facts: { ...a.facts, year: to }, corrected: ['year' as const] }
    const summary = someSource({ id: sourceId, corrected: ['year'] }, { ...a.facts, year: to })
    return { sourceId, outcome: 'changed', message: null, former, latter, summary }
  }

  test('a step knows every source before and after, without those that did not change', () => {
    const same: Corrected = {
      sourceId: 'c',
      outcome: 'same',
      message: null,
      former: null,
      latter: null,
      summary: a
    }
    const traces = tracesOf([answer('a', 2023, 2024), same, answer('a', 2024, 2025)])
    expect(
      traces.map(({ sourceId, before, after }) => [sourceId, before.facts.year, after.facts.year])
    ).toEqual([['a', 2023, 2025]])
  })

  test('steps are undone latest first, done again in order, and a new step ends doing again', () => {
    const step = (words: string) => ({ words, traces: tracesOf([answer('a', 1, 2)]) })
    const two = withStep(withStep(noSteps, step('一')), step('二'))
    const back = undoneOnce(undoneOnce(two))
    expect(back.undone.map(({ words }) => words)).toEqual(['二', '一'])
    expect(redoneOnce(redoneOnce(back))).toEqual(two)
    expect(withStep(undoneOnce(two), step('三'))).toEqual({ done: [step('一'), step('三')], undone: [] })
    expect(withStep(two, { words: '空', traces: [] })).toEqual(two)
    expect(undoneOnce(noSteps)).toEqual(noSteps)
  })
})

test('the next source to look at is the next of the list as it was last shown', () => {
  const memory = {
    ids: ['a', 'b', 'c', 'd'],
    looks: new Set(['a', 'd']),
    active: null,
    column: 0,
    steps: noSteps
  }
  expect(lookBeside(memory, 'b', 1)).toBe('d')
  expect(lookBeside(memory, 'b', -1)).toBe('a')
  expect(lookBeside(memory, 'd', 1)).toBeNull()
  expect(lookBeside(memory, 'elsewhere', 1)).toBeNull()
})
