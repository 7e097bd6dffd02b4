import { expect, test } from 'vitest'
import { gbt9704 } from '../../../electron/core/layout/gbt9704.ts'
import { blankUnit } from '../../../electron/core/unit/defaults.ts'
import { unitSchema } from '../../../electron/core/unit/unit.ts'
import {
  isNamed,
  problemsOf,
  tidied,
  withCategory,
  withPerson,
  withSeries
} from '../../../renderer/unit/unit-state.ts'

const unit = blankUnit('江临市数据发展局', gbt9704)
const clerk = { name: '何清', roles: ['clerk' as const], phone: null }
const fields = (changed: typeof unit) => problemsOf(changed).map(problem => problem.field)

test('a unit made from its name alone has nothing wrong with it', () => {
  expect(problemsOf(unit)).toEqual([])
})

test('missing names are told at their fields', () => {
  expect(fields({ ...unit, name: ' ', letterhead: '', printingOrgan: '' })).toEqual([
    'unit-name',
    'unit-letterhead',
    'unit-printing'
  ])
})

test('a series without a code, or two for the same use, is wrong', () => {
  expect(fields(withSeries(unit, 0, { code: '' }))).toEqual(['series-0'])
  expect(fields(withSeries(unit, 1, { itemKind: 'suggestion' }))).toEqual(['series-1'])
})

test('people need a name, one of their own, and a role', () => {
  const peopled = {
    ...unit,
    people: [clerk, clerk, { ...clerk, name: '' }, { ...clerk, name: '陆致远', roles: [] }]
  }
  expect(fields(peopled)).toEqual(['person-1', 'person-2', 'person-3-roles'])
  expect(fields(withPerson({ ...unit, people: [clerk] }, 0, { name: '' }))).toEqual(['person-0'])
})

test('margins must leave room on the page', () => {
  const wide = { ...unit, profile: { ...gbt9704, page: { ...gbt9704.page, left: 120, right: 120 } } }
  expect(fields(wide)).toEqual(['profile-left'])
})

test('a tidied unit has no blanks around names and no empty meanings, and is a unit', () => {
  const rough = withCategory(
    {
      ...unit,
      name: ' 江临市数据发展局 ',
      copies: { suggestion: [' 市人大常委会代表工作委员会 ', ''], proposal: [] }
    },
    'D',
    ' '
  )
  const clean = tidied(rough)
  expect(clean.name).toBe('江临市数据发展局')
  expect(clean.copies.suggestion).toEqual(['市人大常委会代表工作委员会'])
  expect(clean.categories.map(each => each.letter)).toEqual(['A', 'B', 'C'])
  expect(unitSchema.safeParse(clean).success).toBe(true)
})

test('a letter’s meaning is changed in its place', () => {
  expect(withCategory(unit, 'B', '正在办理').categories.map(each => each.letter)).toEqual([
    'A',
    'B',
    'C',
    'D'
  ])
})

test('a new vault’s unit without a name is not yet set up', () => {
  expect([isNamed(null), isNamed({ ...unit, name: ' ' }), isNamed(unit)]).toEqual([false, false, true])
})
