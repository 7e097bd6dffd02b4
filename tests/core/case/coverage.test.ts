import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changedShare, unanswered } from '../../../electron/core/case/coverage.ts'
import { closing, h1, p, reply, slot } from '../../../electron/core/reply/build.ts'
import type { Block } from '../../../electron/core/reply/reply.ts'
import { asks, kase } from '../draft/builders.ts'

const for1 = { answers: ['a1'] }

describe('unanswered', () => {
  test.each([
    ['a paragraph', { ...p('已建成27个。'), ...for1 }, ['a2', 'a3']],
    ['an empty paragraph', { ...p(' '), ...for1 }, ['a1', 'a2', 'a3']],
    ['a slot', { ...slot('答复', ''), ...for1 }, ['a1', 'a2', 'a3']],
    ['a heading', { ...h1('网点'), ...for1 }, ['a1', 'a2', 'a3']],
    ['the closing', { ...closing('再次感谢。'), ...for1 }, ['a1', 'a2', 'a3']]
  ])('%s answers what it can answer', (_, block, left) => {
    expect(unanswered(kase({ asks, reply: reply(block) }))).toEqual(left)
  })

  test('without a reply nothing is answered', () => {
    expect(unanswered(kase({ asks }))).toEqual(['a1', 'a2', 'a3'])
  })
})

const taken = (original: string, text: string): Block => ({
  ...p(text),
  id: 'b1',
  from: { kind: 'item', label: '来件', original }
})

describe('changedShare', () => {
  test.each([
    ['已建成27个。', '已建成27个。', 0],
    ['已建成27个。', '已建成29个。', 1 / 7],
    ['甲乙丙丁。', '', 1],
    ['网点已建成。菜价已公布。', '菜价已公布。', 1 / 3],
    ['天地玄黄', '日月盈昃', 1]
  ])('from %s to %s', (original, text, share) => {
    expect(changedShare(taken(original, text))).toBeCloseTo(share, 5)
  })

  test('is always between nothing and everything, and nothing only without a change', () => {
    const text = fc.string({ unit: fc.constantFrom('甲', '乙', '。', '；', '丙'), maxLength: 60 })
    fc.assert(
      fc.property(text, text, (original, now) => {
        const share = changedShare(taken(original, now))
        expect(share).toBeGreaterThanOrEqual(0)
        expect(share).toBeLessThanOrEqual(1)
        expect(share === 0).toBe(original === now)
      })
    )
  })

  test('the clerk’s own words are all new, a slot has none', () => {
    expect(changedShare({ ...p('新写。'), id: 'b1' })).toBe(1)
    expect(changedShare({ ...slot('答复', ''), id: 'b1' })).toBe(0)
  })
})
