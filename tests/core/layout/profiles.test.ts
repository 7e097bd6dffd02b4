import { expect, test } from 'vitest'
import { gbt9704 } from '../../../electron/core/layout/gbt9704.ts'
import { profileSchema, type Profile } from '../../../electron/core/layout/profile.ts'
import { bases, sameLayout } from '../../../electron/core/layout/profiles/bases.ts'
import {
  fields,
  fieldsOf,
  isChanged,
  printedValue,
  restored,
  withWritten
} from '../../../electron/core/layout/profiles/fields.ts'
import { fitOf } from '../../../electron/core/layout/profiles/fit.ts'
import { changedInFont, withFont } from '../../../electron/core/layout/profiles/font-fields.ts'
import { layoutFile, readLayoutFile } from '../../../electron/core/layout/profiles/layout-file.ts'
import { letterProfile } from '../../../electron/core/layout/profiles/letter.ts'
import { printedForms } from '../../../electron/core/layout/profiles/printed-forms.ts'
import { profiles } from '../../../electron/core/layout/profiles/profiles.ts'
import { takeablesOf } from '../../../electron/core/layout/profiles/take-over.ts'
import { sizeName, sizeNamed } from '../../../electron/core/layout/type-sizes.ts'

const field = (id: string) => {
  const found = fields.find(each => each.id === id)
  if (found === undefined) throw new Error(id)
  return found
}
const written = (id: string, words: string, profile: Profile = gbt9704) =>
  withWritten(field(id), profile, words)

test('every setting has an id of its own and, as the standard has it, is unchanged', () => {
  expect(new Set(fields.map(({ id }) => id)).size).toBe(fields.length)
  for (const standard of [gbt9704, letterProfile])
    expect(fieldsOf(standard).filter(each => isChanged(each, standard))).toEqual([])
})

test('letters have the numbers of 信函格式 and none of the red rule, documents the other way round', () => {
  const ids = (profile: Profile) => fieldsOf(profile).map(({ id }) => id)
  expect(ids(letterProfile)).toContain('letter.footRule')
  expect(ids(letterProfile)).not.toContain('head.ruleGap')
  expect(ids(gbt9704)).toContain('head.ruleGap')
  expect(ids(gbt9704)).not.toContain('letter.footRule')
})

test.each([
  ['page.top', '35', 'page.top', '35 毫米'],
  ['page.top', '35.5 毫米', 'page.top', '35.5 毫米'],
  ['grid.charSpacing', '-0.3磅', 'grid.charSpacing', '-0.3 磅'],
  ['signature.form', '不加盖印章', 'signature.form', '不加盖印章'],
  ['signature.form', 'without-seal', 'signature.form', '不加盖印章'],
  ['head.showSigner', '否', 'head.showSigner', '否'],
  ['head.categoryLabel', '办理结果：', 'head.categoryLabel', '“办理结果：”'],
  ['opennessWords.proactive', '同意公开', 'opennessWords.proactive', '“同意公开”']
])('%s written as %s reads back, is marked as changed and can be restored', (id, words, _same, printed) => {
  const change = written(id, words)
  if (!('profile' in change)) throw new Error(change.wrong)
  expect(printedValue(field(id), change.profile)).toBe(printed)
  expect(profileSchema.safeParse(change.profile).success).toBe(true)
  expect(isChanged(field(id), change.profile)).toBe(true)
  expect(isChanged(field(id), restored(field(id), change.profile))).toBe(false)
})

test.each([
  ['page.top', '四十', '上边距（天头）'],
  ['page.top', '-3', '0 到 100 毫米'],
  ['page.top', '', '上边距（天头）'],
  ['grid.linesPerPage', '22.5', '整数'],
  ['signature.form', '签名章', '加盖印章、不加盖印章'],
  ['head.showSigner', '也许', '是、否']
])('%s cannot be %s, and the sentence says what it may be', (id, words, says) => {
  expect(written(id, words)).toMatchObject({ wrong: expect.stringContaining(says) })
})

test('22 lines at 28.95 points fill 224.7 of 225 mm; at 30 they do not fit and 28.95 is the most', () => {
  expect(fitOf(gbt9704).lines).toMatchObject({ fits: true, widest: 28.95 })
  expect(fitOf(gbt9704).lines.taken).toBeCloseTo(224.7, 1)
  const wide = { ...gbt9704, grid: { ...gbt9704.grid, linePitch: 30 } }
  expect(fitOf(wide).lines).toMatchObject({ fits: false, widest: 28.95 })
})

test('28 characters of 16 points need a little less than none between them', () => {
  expect(fitOf(gbt9704).chars).toMatchObject({ fits: true, widest: -0.25 })
  const plain = { ...gbt9704, grid: { ...gbt9704.grid, charSpacing: 0 } }
  expect(fitOf(plain).chars).toMatchObject({ fits: false, widest: -0.25 })
})

test('a layout can be begun with every whole layout and all nine forms; a form leaves the numbers alone', () => {
  expect(bases).toHaveLength(profiles.length + printedForms.length)
  expect(bases.every(({ where }) => where.length > 5)).toBe(true)
  const own = { ...gbt9704, id: 'own', page: { ...gbt9704.page, top: 33 } }
  for (const base of bases) {
    const begun = base.begin(own)
    expect(begun.id).toBe('own')
    if (base.kind === 'marks') expect([begun.page, begun.name]).toEqual([own.page, own.name])
    else expect(begun.name).toBe(base.name)
  }
})

test('layouts are the same whatever they are called and however their keys stand', () => {
  const turned = Object.fromEntries(Object.entries(gbt9704).toReversed())
  expect(sameLayout(gbt9704, { ...profileSchema.parse(turned), id: 'x', name: '别名' })).toBe(true)
  expect(sameLayout(gbt9704, letterProfile)).toBe(false)
})

test('taking over all that another layout has gives that layout; taking one thing changes only that', () => {
  const there = withFont(
    { ...letterProfile, page: { ...letterProfile.page, top: 33 }, grid: { ...gbt9704.grid, linePitch: 28 } },
    'body',
    { face: '仿宋', bold: true }
  )
  const found = takeablesOf(gbt9704, there)
  expect(
    sameLayout(
      found.reduce<Profile>((made, { take }) => take(made), gbt9704),
      there
    )
  ).toBe(true)
  const pitch = found.find(({ id }) => id === 'grid.linePitch')
  expect(pitch).toMatchObject({ now: '28.95 磅', standard: '28.95 磅', there: '28 磅' })
  expect(pitch?.take(gbt9704)).toEqual({ ...gbt9704, grid: { ...gbt9704.grid, linePitch: 28 } })
  expect(found.find(({ id }) => id === 'fonts.body')?.there).toBe('三号 仿宋，加粗')
  expect(takeablesOf(there, there)).toEqual([])
})

test('what differs in a font is told by its properties', () => {
  expect(changedInFont(withFont(gbt9704, 'title', { size: 20, bold: true }), 'title')).toEqual([
    'size',
    'bold'
  ])
  expect(changedInFont(gbt9704, 'title')).toEqual([])
})

test('a layout goes through a file unchanged; what is no layout is none', () => {
  expect(readLayoutFile(layoutFile(letterProfile))).toEqual(letterProfile)
  expect(readLayoutFile(JSON.stringify(gbt9704))).toEqual(gbt9704)
  for (const text of ['', '{', '[]', '{"profile":{}}', 'null', '{"name":"版式"}'])
    expect(readLayoutFile(text)).toBeNull()
})

test.each([
  ['三号', 16],
  ['小四', 12],
  ['15.75', 15.75],
  ['17 磅', 17],
  ['大号', null],
  ['0', null],
  ['', null]
])('the size “%s” is %s points', (words, points) => {
  expect(sizeNamed(words)).toBe(points)
  if (points !== null) expect(sizeNamed(sizeName(points))).toBe(points)
})
