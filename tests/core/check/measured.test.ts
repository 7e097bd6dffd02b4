import { describe, expect, test } from 'vitest'
import { groups } from '../../check-corpus/clean.ts'
import { alarmsIn, kindTable, ratesByKind, ratesOf } from '../../check-corpus/measures.ts'
import { kinds, seeded } from '../../check-corpus/seeded.ts'

describe('300 sound texts full of traps', () => {
  test.each(groups)('of %s give at most one false alarm per 10,000 characters', group => {
    const { characters, alarms, perTenThousand } = alarmsIn(group, 300)
    expect(characters).toBeGreaterThan(25_000)
    expect(perTenThousand, alarms.join('\n')).toBeLessThanOrEqual(1)
  })
})

describe('2,000 texts with one error each', () => {
  const outcomes = seeded(2_000)
  const all = ratesOf(outcomes)

  test('are of more than a hundred kinds, evenly', () => {
    expect(kinds.length).toBeGreaterThan(100)
    for (const { planted } of ratesByKind(outcomes).values()) expect(planted).toBeGreaterThanOrEqual(10)
  })
  test('gave no finding before the error was planted', () => {
    const alarms = outcomes.flatMap(({ kind, alarms: said }) =>
      said.map(({ rule, quote }) => `${kind}: ${rule} ${quote}`)
    )
    expect(alarms).toEqual([])
  })
  test('have at least 95 % of the errors found', () => {
    expect(all.found / all.planted, kindTable(outcomes)).toBeGreaterThanOrEqual(0.95)
  })
  test('have at least 90 % of those with one right text put right', () => {
    expect(all.fixable).toBeGreaterThan(1_200)
    expect(all.fixed / all.fixable, kindTable(outcomes)).toBeGreaterThanOrEqual(0.9)
  })
  test('have no kind that is never found', () => {
    const blind = [...ratesByKind(outcomes)].filter(([, { found }]) => found === 0).map(([kind]) => kind)
    expect(blind).toEqual([])
  })
})
