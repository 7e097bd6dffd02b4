import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { find, type PassageIndex } from '../../../electron/core/search/passage-index.ts'
import { indexOf, sentences } from './library.ts'

const all = { limit: 50, accept: null }

function asked(index: PassageIndex, words: string) {
  const { hits, corrected } = find(index, words, all)
  return { corrected, first: hits[0]?.passage.text ?? null }
}

const library = indexOf({ a: sentences })
const placeOf = (part: string) => `a#${sentences.findIndex(sentence => sentence.includes(part))}`

describe('a wrong character', () => {
  test.each([
    ['停车泊位', '停车伯位'],
    ['老旧小区', '老就小区'],
    ['加装电梯', '加装电题'],
    ['滨河绿道', '宾河绿道'],
    ['错峰放学', '错峰放雪'],
    ['电梯', '电踢'],
    ['夜间门诊', '夜间门整']
  ])('%s typed as %s is searched as it was meant', (meant, typed) => {
    expect(asked(library, typed)).toEqual({ corrected: meant, first: expect.stringContaining(meant) })
  })

  test('a character that sounds quite different is put right in a word of four and more', () => {
    expect(asked(library, '停车黑位').corrected).toBe('停车泊位')
    expect(asked(library, '黑河绿道').corrected).toBe('滨河绿道')
    expect(asked(library, '电黑').corrected).toBeNull()
  })

  test('only the wrong one of several words is changed', () => {
    expect(asked(library, '助餐店 养老').corrected).toBe('助餐点 养老')
  })

  test('of two readings the one that sounds the same comes before the more frequent one', () => {
    const index = indexOf({ a: ['安装电器。', '更换电器。', '检修电器。', '安装电梯。'] })
    expect(asked(index, '安装电踢')).toEqual({ corrected: '安装电梯', first: '安装电梯。' })
  })

  test('passages that hold what was typed in part still follow', () => {
    const { hits } = find(library, '加装电题', all)
    expect(hits.map(hit => hit.passage.id)).toEqual([placeOf('加装电梯'), placeOf('电梯维保')])
    expect(hits.every((hit, i) => i === 0 || hit.score <= (hits[i - 1]?.score ?? 0))).toBe(true)
  })
})

describe('what is left as typed', () => {
  test.each([
    ['a word that stands somewhere', '停车泊位'],
    ['two words written together', '小区电梯'],
    ['two words written together, one after the other elsewhere', '电梯巡查'],
    ['a word in quotation marks', '“停车伯位”'],
    ['a word nothing is like', '龙门吊'],
    ['numbers and letters', '5G 42'],
    ['a single character', '题']
  ])('%s: %s', (_, typed) => {
    expect(asked(library, typed).corrected).toBeNull()
  })

  test('a word is not put right by a source that was left out', () => {
    const index = indexOf({ a: ['已建停车泊位。'], b: ['已办结。'] })
    const { hits, corrected } = find(index, '停车伯位', { limit: 10, accept: id => id === 'b' })
    expect({ hits, corrected }).toEqual({ hits: [], corrected: null })
  })

  test('whatever stands in the library is never corrected', () => {
    const stretches = sentences.flatMap(sentence => sentence.match(/[\u4e00-\u9fff]{2,}/g) ?? [])
    fc.assert(
      fc.property(
        fc.constantFrom(...stretches),
        fc.nat(),
        fc.integer({ min: 2, max: 9 }),
        (text, at, length) => {
          const from = at % (text.length - 1)
          expect(asked(library, text.slice(from, from + length)).corrected).toBeNull()
        }
      )
    )
  })
})
