import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Series } from '../../../electron/core/unit/unit.ts'
import {
  emptyLedger,
  enter,
  ledgerOf,
  ledgerSchema,
  nextNumber,
  numberHeld,
  seriesOf,
  type Ledger
} from '../../../electron/core/workflow/numbering.ts'
import { framed } from '../../../electron/core/reply/build.ts'
import { bureau } from '../unit/made-up-unit.ts'
import { kaseIn, letter } from './made-up-case.ts'

const at = '2026-03-05T09:30:00.000+08:00'

function series(code: string, startAt: number): Series {
  return { id: code, code, replyKind: 'answer', itemKind: 'suggestion', startAt }
}

function give(ledger: Ledger, to: { series: Series; year: number; caseId: string }): Ledger {
  return enter(ledger, { ...nextNumber(ledger, to.series, to.year), caseId: to.caseId, at })
}

test('any interleaving of series and years gives each 1, 2, 3 … without gaps or doubles', () => {
  const asked = fc.array(
    fc.record({
      code: fc.constantFrom('江数发建', '江数发提', '江数发函'),
      year: fc.integer({ min: 2024, max: 2027 })
    })
  )
  const property = fc.property(asked, list => {
    const ledger = list.reduce(
      (given, { code, year }, i) => give(given, { series: series(code, 1), year, caseId: `case-${i}` }),
      emptyLedger
    )
    for (const { code, year } of list) {
      const given = ledger.entries.filter(e => e.code === code && e.year === year).map(e => e.serial)
      expect(given).toEqual(given.map((_, i) => i + 1))
    }
    expect(ledgerSchema.parse(ledger)).toEqual(ledger)
  })
  fc.assert(property)
})

test('a series that did not begin here goes on where the office says', () => {
  const ledger = give(emptyLedger, { series: series('江数发建', 41), year: 2026, caseId: 'case-1' })
  expect(ledger.entries.map(e => e.serial)).toEqual([41])
  expect(nextNumber(ledger, series('江数发建', 41), 2026).serial).toBe(42)
})

test('two series that share a code share the count', () => {
  const ledger = give(emptyLedger, { series: series('江数发', 1), year: 2026, caseId: 'case-1' })
  expect(nextNumber(ledger, { ...series('江数发', 1), itemKind: 'proposal' }, 2026).serial).toBe(2)
})

test('a case is found again by the number it holds', () => {
  const ledger = give(emptyLedger, { series: series('江数发建', 1), year: 2026, caseId: 'case-7' })
  expect(numberHeld(ledger, 'case-7', '江数发建')).toEqual({ code: '江数发建', year: 2026, serial: 1 })
  expect(numberHeld(ledger, 'case-7', '江数发提')).toBeNull()
  expect(numberHeld(ledger, 'case-8', '江数发建')).toBeNull()
})

test.each([
  ['suggestion', 'answer', '江数发建'],
  ['proposal', 'answer', '江数发提'],
  ['suggestion', 'contribution', '江数发建函'],
  ['proposal', 'contribution', '江数发提函']
] as const)('a case about a %s with %s is numbered in %s', (itemKind, replyKind, code) => {
  const kase = kaseIn('numbering')
  const asked = { ...kase, item: { ...kase.item, kind: itemKind }, reply: { ...letter, kind: replyKind } }
  expect(seriesOf(asked, bureau)?.code).toBe(code)
  expect(seriesOf(asked, { ...bureau, series: [] })).toBeNull()
})

test('a lost ledger is told again by the cases', () => {
  const numbered = (id: string, serial: number) => ({
    ...kaseIn('archived'),
    id,
    reply: framed(letter, { number: { code: '江数发建', year: 2026, serial } })
  })
  const ledger = ledgerOf([numbered('case-b', 2), kaseIn('drafting'), numbered('case-a', 1)])
  expect(ledger.entries.map(e => `${e.caseId} ${e.serial}`)).toEqual(['case-a 1', 'case-b 2'])
  expect(nextNumber(ledger, series('江数发建', 1), 2026).serial).toBe(3)
})
