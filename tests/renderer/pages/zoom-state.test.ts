import { expect, test } from 'vitest'
import {
  fitZoom,
  pixelsPerMm,
  scaleOf,
  stepZoom,
  wheelZoom,
  withinZoom,
  zoomKey,
  zoomSteps
} from '../../../renderer/pages/zoom-state.ts'

test('at true size a sheet of A4 is 210 mm wide as CSS counts them', () => {
  expect(210 * pixelsPerMm).toBeCloseTo(793.7, 1)
})

test('steps go through every size up and down again, and stop at the ends', () => {
  const up = zoomSteps.slice(1).map((_, at) => stepZoom(zoomSteps[at] ?? 0, 1))
  expect(up).toEqual(zoomSteps.slice(1))
  const down = zoomSteps.slice(0, -1).map((_, at) => stepZoom(zoomSteps[at + 1] ?? 0, -1))
  expect(down).toEqual(zoomSteps.slice(0, -1))
  expect(stepZoom(3, 1)).toBe(3)
  expect(stepZoom(0.25, -1)).toBe(0.25)
})

test.each([
  ['between two steps, up', 0.7, 1, 0.75],
  ['between two steps, down', 0.7, -1, 0.67],
  ['a hair below a step counts as that step', 0.9999, 1, 1.1],
  ['a hair above a step counts as that step', 1.0001, -1, 0.9],
  ['smaller than the smallest', 0.1, 1, 0.25]
] as const)('a size %s', (_, from, by, to) => {
  expect(stepZoom(from, by)).toBe(to)
})

test('the wheel makes pages smaller downwards, larger upwards, and there and back is where it began', () => {
  expect(wheelZoom(1, 100)).toBeLessThan(1)
  expect(wheelZoom(1, -100)).toBeGreaterThan(1)
  expect(wheelZoom(wheelZoom(1, 120), -120)).toBeCloseTo(1, 10)
  expect(wheelZoom(0.3, 10_000)).toBe(0.25)
  expect(wheelZoom(2, -10_000)).toBe(3)
})

test('a page fitted into room fills it, within the sizes that can be shown', () => {
  expect(fitZoom(210 * pixelsPerMm * 0.8, 210)).toBeCloseTo(0.8, 10)
  expect(fitZoom(10, 210)).toBe(0.25)
  expect(fitZoom(100_000, 420)).toBe(3)
  expect(withinZoom(1.234)).toBe(1.234)
})

test('a whole page is as large as its narrower measure allows, a chosen size is what it is', () => {
  const view = { width: 336 * pixelsPerMm, height: 297 * pixelsPerMm * 0.6 }
  const sheet = { width: 420, height: 297 }
  expect(scaleOf('width', view, sheet)).toBeCloseTo(0.8, 10)
  expect(scaleOf('page', view, sheet)).toBeCloseTo(0.6, 10)
  expect(scaleOf('page', { ...view, width: 210 * pixelsPerMm }, sheet)).toBeCloseTo(0.5, 10)
  expect(scaleOf(2, view, sheet)).toBe(2)
  expect(scaleOf('width', { ...view, width: 1900 * pixelsPerMm }, sheet)).toBe(1.25)
})

test.each([
  ['+', 'in'],
  ['=', 'in'],
  ['-', 'out'],
  ['0', 'true-size'],
  ['1', null],
  ['k', null]
])('with Ctrl the key %s means %s', (key, meant) => {
  expect(zoomKey(key)).toBe(meant)
})
