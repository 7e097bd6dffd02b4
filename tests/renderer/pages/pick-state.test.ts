import { describe, expect, test } from 'vitest'
import { gbt9704 } from '../../../electron/core/layout/gbt9704.ts'
import { layOut } from '../../../electron/core/layout/lay-out.ts'
import { layPages } from '../../../electron/core/layout/pages.ts'
import { gridPress } from '../../../electron/core/layout/press.ts'
import { blockText } from '../../../electron/core/reply/place.ts'
import type { Reply } from '../../../electron/core/reply/reply.ts'
import { lettersLeftOf, placeAt, rowAt, rowOf, type Laid } from '../../../renderer/pages/pick-state.ts'
import { fullReply } from '../../core/layout/full-reply.ts'
import { somePage, somePiece, someRow } from './some-pages.ts'

describe('a row under a point', () => {
  const first = someRow('第一行', { baseline: 45 })
  const second = someRow('第二行', { baseline: 55.2 })
  const left = someRow('左格', { baseline: 80 })
  const right = someRow('右格', { baseline: 80, pieces: [somePiece('右格', { x: 120 })] })
  const page = somePage([first, second, left, right])

  test.each([
    ['on its letters', { x: 30, y: 44 }, first],
    ['right of its last letter', { x: 150, y: 54 }, second],
    ['between two rows, the nearer one', { x: 30, y: 48 }, first],
    ['in a table, the cell it is in', { x: 125, y: 79 }, right],
    ['in a table, the cell it is nearest to', { x: 60, y: 79 }, left],
    ['on blank paper, none', { x: 30, y: 120 }, null]
  ])('%s', (_, point, row) => {
    expect(rowAt(page, point)).toBe(row)
  })
})

test.each([
  ['left of the row', 20, 0],
  ['on the first half of a letter', 30, 0],
  ['on the second half of a letter', 32, 1],
  ['on the second piece', 28 + 22 + 5.5 * 1.4, 5],
  ['right of the row', 190, 6]
])('letters left of a point %s', (_, x, letters) => {
  const row = someRow('', {
    pieces: [somePiece('公开条例'), somePiece('26', { x: 50, width: 11 })]
  })
  expect(lettersLeftOf(row, x)).toBe(letters)
})

function laidOut(reply: Reply): Laid {
  const lines = layOut(reply, gbt9704)
  return { ...layPages(lines, gbt9704, gridPress(gbt9704)), body: reply.body }
}

describe('a laid out reply', () => {
  const laid = laidOut(fullReply)

  test('a click before the first letter of a row leads to that letter of the block, whatever number stands before it', () => {
    let found = 0
    for (const page of laid.pages)
      for (const row of page.rows) {
        const block = laid.body.find(({ id }) => id === row.block)
        const [piece] = row.pieces
        if (block === undefined || block.kind === 'table' || block.kind === 'slot' || !piece) continue
        const place = placeAt(laid, page, { x: piece.x + 0.1, y: row.baseline - 1 })
        expect(place?.block).toBe(block.id)
        const rest = blockText(block).slice(place?.start)
        const printed = row.pieces.map(({ text }) => text).join('')
        expect([rest.slice(0, 2), printed.includes(rest.slice(0, 2))]).toEqual([rest.slice(0, 2), true])
        if (place !== null && place.start > 0) {
          expect(printed.startsWith(rest.slice(0, 4))).toBe(true)
          found += 1
        }
      }
    expect(found).toBeGreaterThan(5)
  })

  test('a place is found again on the row where it is printed', () => {
    for (const block of laid.body) {
      if (block.kind !== 'paragraph') continue
      const text = blockText(block)
      for (let start = 0; start < text.length; start += 7) {
        const found = rowOf(laid, { block: block.id, start, end: start })
        const printed = found?.row.pieces.map(piece => piece.text).join('') ?? ''
        expect(printed).toContain(text.charAt(start))
      }
    }
  })

  test('the signer beside the number leads to the signer, the number to the number', () => {
    const page = laid.pages[0] ?? somePage([])
    const row = page.rows.find(({ pieces }) => pieces.some(({ element }) => element === 'signerName'))
    const at = (element: string) => row?.pieces.find(piece => piece.element === element)?.x ?? 0
    const y = row?.baseline ?? 0
    expect(placeAt(laid, page, { x: at('signerName') + 1, y })?.block).toBe('frame.signers')
    expect(placeAt(laid, page, { x: at('number') + 1, y })?.block).toBe('frame.number')
  })

  test('a part of the frame is found by its field, and what is not printed is not found', () => {
    expect(rowOf(laid, { block: 'frame.title', start: 0, end: 0 })?.page).toBe(0)
    expect(rowOf(laid, { block: 'gone', start: 0, end: 0 })).toBeNull()
  })
})
