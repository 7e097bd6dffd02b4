import fc from 'fast-check'
import { expect, test } from 'vitest'
import { find } from '../../../electron/core/search/passage-index.ts'
import { indexOf, marked, sentences } from './library.ts'

test.each([
  ['加装电梯', '老旧小区加装电梯，加装电梯补贴。', ['加装电梯', '加装电梯']],
  ['电梯 补贴', '老旧小区加装电梯，补贴照旧。', ['电梯', '补贴']],
  ['加装电梯', '老旧小区电梯加装完成。', ['电梯加装']],
  ['5g', '推动５Ｇ基站共建。', ['５Ｇ']],
  ['梯', '电梯与楼梯。', ['梯', '梯']],
  ['202', '2026年与202号。', ['202', '202']],
  ['𬭎', '王𬭎代表提出。', ['𬭎']],
  ['“停车 收费”', '停车 收费与停车。', ['停车 收费']]
])('%s marks in %s exactly its words', (words, text, expected) => {
  const [first] = marked(indexOf({ s: [text] }), words)
  expect(first).toEqual(expected)
})

test('a pasted demand marks the stretches it shares, not every common pair', () => {
  const demand =
    '不少居民反映，老旧小区的高龄老人上下楼困难，大家盼望加装电梯，但前期勘察进度慢，补贴标准不够清楚，希望有关部门尽快公布。'
  const [first] = marked(indexOf({ s: sentences }), demand)
  expect(first).toEqual(['老旧小区加装电梯前期勘察', '补贴标准'])
})

test('marks are in order, apart from one another and inside the text', () => {
  const index = indexOf({ s: sentences })
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...sentences.flatMap(text => text.match(/.{1,9}/g) ?? [])), { maxLength: 12 }),
      words => {
        for (const { passage, highlights } of find(index, words.join(' '), { limit: 50, accept: null })
          .hits) {
          const flat = highlights.flat()
          expect(flat).toEqual([...new Set(flat)].sort((a, b) => a - b))
          expect(flat.every(at => at >= 0 && at <= passage.text.length)).toBe(true)
        }
      }
    )
  )
})
