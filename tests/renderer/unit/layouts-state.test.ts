import { expect, test } from 'vitest'
import { gbt9704 } from '../../../electron/core/layout/gbt9704.ts'
import { layOut } from '../../../electron/core/layout/lay-out.ts'
import { layPages } from '../../../electron/core/layout/pages.ts'
import { gridPress } from '../../../electron/core/layout/press.ts'
import { bases } from '../../../electron/core/layout/profiles/bases.ts'
import { letterProfile } from '../../../electron/core/layout/profiles/letter.ts'
import { replySchema } from '../../../electron/core/reply/reply.ts'
import { blankUnit } from '../../../electron/core/unit/defaults.ts'
import { profileFor } from '../../../electron/core/unit/profile-for.ts'
import { unitSchema } from '../../../electron/core/unit/unit.ts'
import {
  layoutAt,
  layoutsOf,
  pastWith,
  withFurther,
  withLayoutAt,
  withoutFurther,
  withUse,
  type Past
} from '../../../renderer/unit/layout/layouts-state.ts'
import { sampleLetter } from '../../../renderer/unit/layout/sample-letter.ts'

const unit = blankUnit('江临市数据发展局', gbt9704)
const layouts = layoutsOf(unit)

test('a further layout gets an id of its own, is edited in its place and used for a kind of document', () => {
  const first = withFurther(layouts, letterProfile)
  const second = withFurther(first.layouts, letterProfile)
  expect(first.added).not.toBe(second.added)
  const renamed = withLayoutAt(second.layouts, second.added, { ...letterProfile, id: 'x', name: '会办' })
  const used = { ...unit, ...withUse(renamed, 'contribution', second.added) }
  expect(unitSchema.parse(used)).toEqual(used)
  expect(profileFor(used, 'contribution')).toMatchObject({ id: second.added, name: '会办' })
  expect(profileFor(used, 'answer')).toBe(unit.profile)
})

test('a layout that is removed leaves its documents to the unit’s own', () => {
  const { layouts: more, added } = withFurther(layouts, letterProfile)
  const used = withUse(more, 'contribution', added)
  expect(withoutFurther(used, added)).toEqual(layouts)
  expect(withUse(used, 'contribution', null).profileUses).toEqual({})
})

test('without an id the unit’s own layout is edited', () => {
  expect(layoutAt(layouts, null)).toBe(unit.profile)
  expect(layoutAt(layouts, 'gone')).toBe(unit.profile)
  expect(withLayoutAt(layouts, null, letterProfile)).toEqual({ ...layouts, profile: letterProfile })
})

test('changes of one field in a row are taken back at once, others one by one', () => {
  const a = withLayoutAt(layouts, null, { ...gbt9704, name: '甲' })
  const first = pastWith([], layouts, 'name')
  const past: Past = pastWith(pastWith(first, a, 'name'), a, 'page.top')
  expect(past.map(({ by }) => by)).toEqual(['name', 'page.top'])
  expect(past[0]?.before).toBe(layouts)
})

test('the sample letter is a reply and has pages in every layout there is', () => {
  for (const base of bases) {
    const profile = base.begin(gbt9704)
    const reply = sampleLetter(unit, profile, '2026-06-01')
    expect(replySchema.parse(reply)).toEqual(reply)
    const { pages } = layPages(layOut(reply, profile), profile, gridPress(profile))
    expect(pages.length).toBeGreaterThan(1)
  }
})
