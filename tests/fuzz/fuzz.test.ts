import { expect, test } from 'vitest'
import { faultCodes } from '../../electron/core/fault.ts'
import { fuzz } from './fuzz.ts'
import { kinds, seeds } from './seeds.ts'

// Of 300 the last 180 brought three more outcomes, told in tests of their own, and took four fifths of the time.
const count = Number(process.env['BANFU_FUZZ'] ?? 120)

test(`${count} spoilt files are each read or refused by name, and none ends the reader`, async () => {
  const { fates } = await fuzz(await seeds(), { series: 1, count, from: 0, time: null })
  expect(fates.filter(({ outcome }) => ['mistake', 'reader-stopped', 'internal'].includes(outcome))).toEqual(
    []
  )
  const codes: readonly string[] = faultCodes
  expect(fates.filter(({ outcome }) => outcome !== 'read' && !codes.includes(outcome))).toEqual([])
  // Were all of them refused for one reason, or none of some kind made, the test would say nothing.
  expect(new Set(fates.map(({ kind }) => kind))).toEqual(new Set(kinds))
  expect(new Set(fates.map(({ outcome }) => outcome)).size).toBeGreaterThan(8)
  expect(fates.filter(({ outcome }) => outcome === 'read').length).toBeGreaterThan(count / 5)
}, 600_000)
