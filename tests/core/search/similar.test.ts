import { describe, expect, test } from 'vitest'
import { likenessOf, similarPassages } from '../../../electron/core/search/similar.ts'
import { indexOf, sentences } from './library.ts'

const telling = '我市在老城区推行共享停车，机关单位的停车场夜间向居民开放，按次收费，由街道统一管理。'
const index = indexOf({
  a: [telling, ...sentences.slice(0, 4)],
  b: [telling.replace('夜间', '晚间'), ...sentences.slice(4, 7)],
  c: ['机关单位停车场错时向周边居民开放共享，收费由街道管理。', ...sentences.slice(7, 9)],
  d: ['机关单位停车场错时向附近居民开放共享，收费由街道管理。'],
  e: sentences.slice(9)
})
const ids = (text: string, passageId: string | null) =>
  similarPassages(index, { text, passageId, accept: null }, 10).found.map(({ hit }) => hit.passage.id)

describe('similar passages', () => {
  test('what says the same thing in other words comes first, not the passage itself nor its copies', () => {
    expect(ids(telling, 'a#0')[0]).toMatch(/^[cd]#0$/)
    expect(ids(telling, 'a#0')).not.toContain('a#0')
    expect(ids(telling, 'a#0')).not.toContain('b#0')
  })

  test('where the text stands nearly word for word is told apart', () => {
    const { self } = similarPassages(index, { text: telling, passageId: 'a#0', accept: null }, 10)
    expect(self.map(({ id }) => id)).toEqual(['b#0'])
  })

  test('nearly equal passages are one, the others named with it', () => {
    const [first] = similarPassages(index, { text: telling, passageId: 'a#0', accept: null }, 10).found
    expect([first?.hit.passage.id, ...(first?.same ?? []).map(({ id }) => id)].toSorted()).toEqual([
      'c#0',
      'd#0'
    ])
  })

  test('any text can be asked about: an ask, a paragraph being written', () => {
    expect(ids('建议机关单位停车场错时开放，方便周边居民停车', null).slice(0, 2)).toContain('c#0')
  })

  test('texts on other things have nothing similar, and an empty text neither', () => {
    expect(ids('古籍修复人才培养纳入非遗名录', null)).toEqual([])
    expect(ids('', null)).toEqual([])
  })

  test('likeness is 1 for a text itself, 0 for strangers, and the same both ways', () => {
    expect(likenessOf(telling, telling)).toBe(1)
    expect(likenessOf('停车泊位', '古籍修复')).toBe(0)
    expect(likenessOf(telling, sentences[0] ?? '')).toBe(likenessOf(sentences[0] ?? '', telling))
  })
})
