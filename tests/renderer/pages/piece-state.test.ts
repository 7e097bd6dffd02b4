import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawnPiece, slotGround } from '../../../renderer/pages/piece-state.ts'
import { somePiece } from './some-pages.ts'

test('a piece is drawn in millimetres, as wide as it was laid out', () => {
  expect(drawnPiece(somePiece('公开条例'), 45.123456)).toEqual({
    className: 'set-body-chinese',
    x: 28,
    y: 45.1235,
    scale: 1,
    size: 5.6444,
    spacing: -0.0882,
    length: 22,
    color: '#000000'
  })
})

test('letters and digits are drawn in the Latin face, one letter alone is not spread', () => {
  const drawn = drawnPiece(somePiece('A', { latin: true, element: 'title' }), 45)
  expect([drawn.className, drawn.length]).toEqual(['set-title-latin', null])
})

test('narrowed letters reach exactly as far as they were laid out', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 30, max: 150 }),
      fc.double({ min: 5, max: 150, noNaN: true }),
      (scale, width) => {
        const drawn = drawnPiece(somePiece('江临市', { scale, width }), 60)
        expect((drawn.length ?? 0) * drawn.scale).toBeCloseTo(width, 3)
      }
    )
  )
})

test('the ground of an open place covers its letters', () => {
  const ground = slotGround(somePiece('【待补】', { mark: 'slot' }), 45)
  expect(ground).toMatchObject({ x: 28, width: 22 })
  expect(ground.y).toBeLessThan(45 - 0.8 * 5.64)
  expect(ground.y + ground.height).toBeGreaterThan(45)
})
