import { expect, test } from 'vitest'
import { gbt9704 } from '../../../electron/core/layout/gbt9704.ts'
import { letterProfile } from '../../../electron/core/layout/profiles/letter.ts'
import { profileFor } from '../../../electron/core/unit/profile-for.ts'
import { bureau } from './made-up-unit.ts'

const lettered = { ...bureau, profiles: [letterProfile], profileUses: { contribution: letterProfile.id } }

test('every kind of document is printed in the unit’s own layout until another is chosen', () => {
  expect(profileFor(bureau, 'answer')).toBe(bureau.profile)
  expect(profileFor(bureau, 'contribution')).toBe(bureau.profile)
})

test('a kind with a layout of its own is printed in that, the others are not', () => {
  expect(profileFor(lettered, 'contribution')).toBe(letterProfile)
  expect(profileFor(lettered, 'answer')).toBe(bureau.profile)
})

test('a choice whose layout is gone falls back to the unit’s own', () => {
  expect(profileFor({ ...lettered, profiles: [] }, 'contribution')).toBe(bureau.profile)
})

test('before there is a unit the standard’s layout is used', () => {
  expect(profileFor(null, 'answer')).toBe(gbt9704)
})
