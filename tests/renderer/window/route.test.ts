import { expect, test } from 'vitest'
import { printRoute, readRoute, type Route } from '../../../renderer/window/route.ts'

const places: readonly Route[] = [
  { screen: 'cases' },
  { screen: 'case', caseId: 'case-a/b c' },
  { screen: 'review', caseId: 'case-1' },
  { screen: 'reviews' },
  { screen: 'library' },
  { screen: 'source', sourceId: '资料#1' },
  { screen: 'unit' }
]

test('every place is read back from its address', () => {
  expect(places.map(place => readRoute(printRoute(place)))).toEqual(places)
})

test.each(['', '#', '#/nowhere', '#/cases/'])(
  'an address that names no place (%s) is the list of cases',
  hash => {
    expect(readRoute(hash)).toEqual({ screen: 'cases' })
  }
)

test('an address with a broken escape is taken as it stands', () => {
  expect(readRoute('#/cases/%E0%A4%A')).toEqual({ screen: 'case', caseId: '%E0%A4%A' })
})
