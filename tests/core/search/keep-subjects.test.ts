import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { packSubjects, unpackSubjects } from '../../../electron/core/search/keep-subjects.ts'
import { slotCount } from '../../../electron/core/search/slots.ts'
import { createDice } from '../../../electron/core/search/grouping.ts'
import { keptPerView, type Subjects } from '../../../electron/core/search/subjects.ts'
import { resultOf } from '../result-of.ts'
import { digestOf } from './subject-library.ts'

/** Subjects of any numbers. */
function subjectsOf(seed: number, groups: readonly number[]): Subjects {
  const dice = createDice(seed)
  const length = slotCount * groups.length * keptPerView
  return {
    sections: Math.floor(dice() * 1e6),
    groups,
    scales: groups.map(() => dice()),
    worth: Float32Array.from({ length: slotCount }, () => dice() * 9),
    which: Uint16Array.from({ length }, () => dice() * 65_536),
    much: Int8Array.from({ length }, () => dice() * 255 - 127)
  }
}

describe('what was learnt of subjects', () => {
  test('is the same when read back, number for number', () => {
    const groups = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(fc.nat(), groups, (seed, counts) => {
        const subjects = subjectsOf(seed, counts)
        expect(digestOf(unpackSubjects(resultOf(packSubjects(subjects))))).toBe(digestOf(subjects))
      }),
      { numRuns: 5 }
    )
  })

  const good = resultOf(packSubjects(subjectsOf(1, [3])))

  test('is refused whichever byte is changed', () => {
    fc.assert(
      fc.property(fc.nat({ max: good.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const bad = good.slice()
        bad[at] = (bad[at] ?? 0) ^ change
        expect(unpackSubjects(bad)).toBeNull()
      }),
      { numRuns: 100 }
    )
  })

  test.each([0, 1, 20, 24, 4000, good.length - 4])('is refused when only %i bytes are left', length => {
    expect(unpackSubjects(good.slice(0, length))).toBeNull()
  })

  test('is refused when it is of fewer slots, though its bytes are whole', () => {
    const { worth, ...others } = subjectsOf(1, [3])
    expect(unpackSubjects(resultOf(packSubjects({ ...others, worth: worth.slice(1) })))).toBeNull()
  })

  test('while the bytes as written are accepted', () => {
    expect(unpackSubjects(good)).not.toBeNull()
  })
})
