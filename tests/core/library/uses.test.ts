import fc from 'fast-check'
import { expect, test } from 'vitest'
import { preferProven, tallyUses, useIn, type Merit, type Use } from '../../../electron/core/library/uses.ts'
import { framed, p, reply } from '../../../electron/core/reply/build.ts'
import { someCase } from '../../renderer/some-view.ts'

const original = '我局建成社区食堂86家，覆盖全部街道。'

function reusing(text: string) {
  const from = {
    kind: 'passage',
    sourceId: 's1',
    passageId: 's1#2',
    label: '江数发建〔2023〕3号',
    year: 2023,
    original
  } as const
  return someCase({
    stage: 'archived',
    reply: framed(reply({ ...p(text), from }, p('另起一段。')), { date: '2025-05-20' }),
    outcome: { value: 'satisfied', at: '2025-06-20T09:00:00.000+08:00' }
  })
}

const use: Use = {
  caseId: 'c',
  title: '',
  number: null,
  sourceId: 's1',
  passageId: 's1#2',
  stage: 'archived',
  day: '2025-05-20',
  category: 'A',
  outcome: 'satisfied',
  changed: 0.2
}

test('a use tells the letter, its day, what was said of it and how far the words were changed', () => {
  expect(useIn(reusing(original), 's1#2')).toMatchObject({
    sourceId: 's1',
    day: '2025-05-20',
    stage: 'archived',
    outcome: 'satisfied',
    changed: 0
  })
  const changed = useIn(reusing('我局建成社区食堂112家，覆盖全部街道。'), 's1#2')?.changed ?? 0
  expect(changed).toBeGreaterThan(0)
  expect(changed).toBeLessThan(0.3)
  expect(useIn(reusing('全是另外写的话。'), 's1#2')?.changed).toBeGreaterThan(0.7)
  expect(useIn(reusing(original), 's1#3')).toBeNull()
})

test('only letters that went out are summed up', () => {
  const writing = { ...use, stage: 'drafting', changed: 0.8 } as const
  const unhappy = { ...use, day: '2023-04-01', outcome: 'unsatisfied', changed: 0.4 } as const
  expect(tallyUses([use, writing, unhappy])).toEqual({
    times: 2,
    lastYear: 2025,
    changed: expect.closeTo(0.3),
    satisfied: 1,
    unsatisfied: 1
  })
  expect(tallyUses([writing])).toBeNull()
})

type Answer = { readonly id: string; readonly score: number; readonly merit: Merit }
const none: Merit = { tally: null, outcome: null, year: null }
const ways = { scoreOf: (answer: Answer) => answer.score, meritOf: (answer: Answer) => answer.merit }
const orderOf = (answers: readonly Answer[]) => preferProven(answers, ways).map(answer => answer.id)

test('of answers that are equally good the one that satisfied, then the newer, then the oftener reused comes first', () => {
  const old = { id: 'old', score: 10, merit: { ...none, year: 2019 } }
  const newer = { id: 'newer', score: 9.98, merit: { ...none, year: 2024 } }
  const tally = tallyUses([use])
  const reused = {
    id: 'reused',
    score: 9.97,
    merit: { ...none, year: 2024, tally: tally && { ...tally, satisfied: 0 } }
  }
  const praised = {
    id: 'praised',
    score: 9.96,
    merit: { ...none, outcome: 'satisfied', year: 2018 }
  } as const
  const blamed = {
    id: 'blamed',
    score: 9.95,
    merit: { ...none, outcome: 'unsatisfied', year: 2025 }
  } as const
  expect(orderOf([old, newer, reused, praised, blamed])).toEqual([
    'praised',
    'reused',
    'newer',
    'old',
    'blamed'
  ])
})

test('a better answer is never passed by a worse one', () => {
  const merits = fc.record({
    tally: fc.constant(null),
    outcome: fc.constantFrom('satisfied' as const, 'unsatisfied' as const, null),
    year: fc.integer({ min: 2010, max: 2026 })
  })
  const answers = fc
    .array(fc.record({ score: fc.double({ min: 0.1, max: 100, noNaN: true }), merit: merits }), {
      maxLength: 30
    })
    .map(all => all.toSorted((a, b) => b.score - a.score).map((one, at) => ({ ...one, id: String(at) })))
  fc.assert(
    fc.property(answers, all => {
      const ordered = preferProven(all, ways)
      expect(ordered).toHaveLength(all.length)
      ordered.forEach((answer, at) => {
        const after = ordered.slice(at + 1)
        expect(after.every(later => later.score * 0.99 <= answer.score + 1e-9)).toBe(true)
      })
    })
  )
})

test('answers that were not ranked by words keep their order', () => {
  const plain = (id: string, year: number): Answer => ({ id, score: 0, merit: { ...none, year } })
  expect(orderOf([plain('a', 2019), plain('b', 2025), plain('c', 2021)])).toEqual(['a', 'b', 'c'])
})
