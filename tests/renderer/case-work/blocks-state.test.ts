import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  closing,
  h1,
  h2,
  numberBlocks,
  p,
  reply,
  runIn,
  slot,
  table
} from '../../../electron/core/reply/build.ts'
import { replyText } from '../../../electron/core/reply/place.ts'
import type { Block } from '../../../electron/core/reply/reply.ts'
import {
  changeTable,
  fillSlot,
  forgetAsk,
  insertAfter,
  insertUnderAsk,
  moveBlock,
  neighbourOf,
  paragraphBlock,
  removeBlock,
  reshape,
  shiftLevel,
  toggleAnswer,
  type Body,
  type Shape
} from '../../../renderer/case-work/blocks-state.ts'
import { anyBody } from './block-arbitrary.ts'

const ids = (body: Body) => body.map(block => block.id)
const answering = (block: Block, ...answers: string[]): Block => ({ ...block, answers })
const fresh = paragraphBlock('new', '新的一段。', null)

test('a block moves past its neighbour and stays at either end', () => {
  const body = numberBlocks([p('甲'), p('乙'), p('丙')])
  expect(ids(moveBlock(body, 'b2', -1))).toEqual(['b2', 'b1', 'b3'])
  expect(ids(moveBlock(body, 'b2', 1))).toEqual(['b1', 'b3', 'b2'])
  expect(moveBlock(body, 'b1', -1)).toBe(body)
  expect(moveBlock(body, 'b3', 1)).toBe(body)
})

test('levels go from one to four and no further; ordinary paragraphs have none', () => {
  const body = numberBlocks([h1('办理情况'), runIn(4, '一是建平台。', '已建成。'), p('正文')])
  expect(shiftLevel(body, 'b1', 1)).toEqual(numberBlocks([h2('办理情况'), ...body.slice(1)]))
  expect(shiftLevel(body, 'b1', -1)).toEqual(body)
  expect(shiftLevel(body, 'b2', 1)).toEqual(body)
  expect(shiftLevel(body, 'b3', 1)).toEqual(body)
})

describe('making a block into another shape', () => {
  test('the first sentence of a paragraph becomes its run-in lead', () => {
    const body = numberBlocks([p('强平台搭建。近年来，平台已建成。')])
    expect(reshape(body, 'b1', { kind: 'run-in', level: 2 })).toEqual(
      numberBlocks([runIn(2, '强平台搭建。', '近年来，平台已建成。')])
    )
  })

  test('a heading drops the end mark', () => {
    const body = numberBlocks([p('强平台搭建。')])
    expect(reshape(body, 'b1', { kind: 'heading', level: 2 })).toEqual(numberBlocks([h2('强平台搭建')]))
  })

  test('apart from that one end mark no shape loses a word', () => {
    const shape: fc.Arbitrary<Shape> = fc.oneof(
      fc.constant<Shape>({ kind: 'plain' }),
      fc.constant<Shape>({ kind: 'run-in', level: 3 }),
      fc.constant<Shape>({ kind: 'heading', level: 1 })
    )
    fc.assert(
      fc.property(anyBody, shape, (body, to) => {
        for (const { id } of body) {
          const before = replyText({ ...reply(), body: body.filter(block => block.id === id) })
          const after = replyText({
            ...reply(),
            body: reshape(body, id, to).filter(block => block.id === id)
          })
          expect([before, before.replace(/[。；：]$/, '')]).toContain(after)
        }
      })
    )
  })
})

describe('putting blocks in', () => {
  const body = numberBlocks([h1('办理情况'), p('已建成。'), p(''), slot('数据', ''), closing('感谢关心。')])

  test('after the block named', () => {
    expect(ids(insertAfter(body, 'b2', [fresh]))).toEqual(['b1', 'b2', 'new', 'b3', 'b4', 'b5'])
  })

  test('an empty paragraph and a slot give way and hand on the asks they answer', () => {
    const asked = body.map(block => (block.id === 'b4' ? answering(block, 'a1') : block))
    expect(ids(insertAfter(body, 'b3', [fresh]))).toEqual(['b1', 'b2', 'new', 'b4', 'b5'])
    expect(insertAfter(asked, 'b4', [fresh])[3]).toEqual({ ...fresh, answers: ['a1'] })
  })

  test('without a place they go before the closing', () => {
    expect(ids(insertAfter(body, null, [fresh]))).toEqual(['b1', 'b2', 'b3', 'b4', 'new', 'b5'])
  })

  test('under an ask they fill its slot first, then follow its last block', () => {
    const slotted = body.map(block => (block.id === 'b4' ? answering(block, 'a2') : block))
    const once = insertUnderAsk(slotted, 'a2', [fresh])
    expect(ids(once)).toEqual(['b1', 'b2', 'b3', 'new', 'b5'])
    const again = insertUnderAsk(once, 'a2', [{ ...fresh, id: 'more' }])
    expect(ids(again)).toEqual(['b1', 'b2', 'b3', 'new', 'more', 'b5'])
    expect(again[4]?.answers).toEqual(['a2'])
  })
})

test('a filled slot is an empty paragraph under the same id that still answers its ask', () => {
  const body = numberBlocks([slot('数据', '')]).map(block => answering(block, 'a1'))
  expect(fillSlot(body, 'b1')).toEqual([{ ...paragraphBlock('b1', '', null), answers: ['a1'] }])
})

test('marking an answer twice takes the mark away, and a removed ask is forgotten everywhere', () => {
  const body = numberBlocks([p('甲'), p('乙')])
  const marked = toggleAnswer(toggleAnswer(body, 'b1', 'a1'), 'b1', 'a2')
  expect(marked[0]?.answers).toEqual(['a1', 'a2'])
  expect(toggleAnswer(marked, 'b1', 'a1')[0]?.answers).toEqual(['a2'])
  expect(forgetAsk(marked, 'a1')[0]?.answers).toEqual(['a2'])
  expect(forgetAsk(body, 'a1')).toBe(body)
})

test('after removing a block the cursor goes to the next one, at the end to the one before', () => {
  const body = numberBlocks([p('甲'), p('乙')])
  expect(neighbourOf(body, 'b1')).toBe('b2')
  expect(neighbourOf(body, 'b2')).toBe('b1')
  expect(ids(removeBlock(body, 'b1'))).toEqual(['b2'])
})

test.each([
  [
    'add-row',
    [
      ['甲', '乙'],
      ['', '']
    ]
  ],
  ['remove-row', [['甲', '乙']]],
  ['add-column', [['甲', '乙', '']]],
  ['remove-column', [['甲']]]
] as const)('a table after %s', (change, rows) => {
  const [block] = changeTable(numberBlocks([table(['甲', '乙'])]), 'b1', change)
  expect(block?.kind === 'table' && block.rows).toEqual(rows)
})
