import { expect, test } from 'vitest'
import { controlOfField, fieldOfBlock, fieldOfControl } from '../../../renderer/case-work/frame-state.ts'

test.each([
  ['frame-title', 'title'],
  ['frame-total', 'addresseeTotal'],
  ['frame-phone', 'contact'],
  ['frame-printing-date', 'printing'],
  ['frame-letterhead', 'letterhead'],
  ['search-words', null],
  ['', null]
])('the control %s belongs to %s', (control, field) => {
  expect(fieldOfControl(control)).toBe(field)
})

test('every part of the frame that is printed leads to a control, and back to itself', () => {
  for (const name of [
    'title',
    'addressees',
    'addresseeTotal',
    'number',
    'date',
    'signature',
    'copies'
  ] as const) {
    const field = fieldOfBlock(`frame.${name}`)
    expect(field).toBe(name)
    expect(field && fieldOfControl(controlOfField(field))).toBe(name)
  }
})
