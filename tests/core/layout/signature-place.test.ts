import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gbt9704 } from '../../../electron/core/layout/gbt9704.ts'
import { placeSignature } from '../../../electron/core/layout/signature-place.ts'

const sealed = { ...gbt9704.signature, form: 'with-seal' } as const
const unsealed = { ...gbt9704.signature, form: 'without-seal' } as const

describe('signature with a seal (7.3.5.1)', () => {
  test.each([
    ['a name longer than the date is centred on it', [8], 6, { names: [3], date: 4 }],
    ['a name shorter than the date is centred on it', [4], 6, { names: [5], date: 4 }],
    ['a very long name moves both to the left rather than out of the page', [20], 6, { names: [0], date: 7 }],
    ['several names are all centred on the date', [8, 6], 6.5, { names: [3.25, 4.25], date: 4 }],
    ['no name leaves the date where it is', [], 6, { names: [], date: 4 }]
  ])('%s', (_, names, date, place) => {
    expect(placeSignature(sealed, names, date)).toEqual(place)
  })
})

describe('signature without a seal (7.3.5.2)', () => {
  test.each([
    ['the date begins two characters right of the name', [10], 6, { names: [2], date: 4 }],
    ['a date as long as the name ends at the edge', [6], 6, { names: [2], date: 0 }],
    ['a date longer than the name stands two from the right', [4], 6, { names: [6], date: 2 }],
    ['several names begin below one another', [10, 8], 6, { names: [2, 4], date: 4 }]
  ])('%s', (_, names, date, place) => {
    expect(placeSignature(unsealed, names, date)).toEqual(place)
  })

  test('whatever the lengths, the date begins two characters after the name', () => {
    const width = fc.integer({ min: 2, max: 40 }).map(halves => halves / 2)
    fc.assert(
      fc.property(width, width, (name, date) => {
        const place = placeSignature(unsealed, [name], date)
        const nameStart = (place.names[0] ?? 0) + name
        const dateStart = place.date + date
        expect(nameStart - dateStart).toBeCloseTo(2)
      })
    )
  })
})
