import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { find } from '../../../electron/core/search/passage-index.ts'
import { numberForms } from '../../../electron/core/search/number-forms.ts'
import { foldText } from '../../../electron/core/search/tokens.ts'
import { found, indexOf, sentences } from './library.ts'

describe('the same thing written otherwise', () => {
  test.each([
    ['養老服務', '推进养老服务体系。'],
    ['养老服务', '推進養老服務體系。'],
    ['電動車', '电动车停放点二十处。'],
    ['裏弄後巷', '里弄后巷已经整治。'],
    ['５Ｇ基站', '新建5g基站。'],
    ['⻋辆', '车辆分时停放。'],
    ['ﬁle', '另附ﬁle一份。'],
    ['2024年', '二〇二四年完成。'],
    ['2024年', '二零二四年完成。'],
    ['二〇二四年', '到2024年底完成。'],
    ['二零二四年', '二〇二四年完成。'],
    ['第110号建议', '第一百一十号建议已办结。'],
    ['第一百一十号建议', '第110号建议已办结。'],
    ['十五项任务', '共15项任务。'],
    ['15项任务', '共十五项任务。'],
    ['提高5%', '比上年提高百分之五。'],
    ['提高百分之五', '比上年提高5%。']
  ])('%s finds %s', (words, text) => {
    expect(found(indexOf({ a: [...sentences, text] }), words)[0]).toBe(`a#${sentences.length}`)
  })

  test.each([
    ['2024年', '二〇二四年完成。', '2024年完成。'],
    ['第一百一十号', '第110号已办结。', '第一百一十号已办结。']
  ])('%s: what is written as typed comes before the other form', (words, other, same) => {
    expect(found(indexOf({ a: [...sentences, other, same] }), words)[0]).toBe(`a#${sentences.length + 1}`)
  })

  test('what is found is shown as it stands, with the places of the words', () => {
    const index = indexOf({ a: ['推進養老服務體系。'] })
    const [hit] = find(index, '养老服务', { limit: 1, accept: null }).hits
    expect(hit?.passage.text).toBe('推進養老服務體系。')
    expect(hit?.highlights).toEqual([[2, 6]])
  })

  test('in quotation marks a number means itself, a traditional character still its simplified one', () => {
    const index = indexOf({ a: ['二〇二四年', '2024年', '養老'] })
    expect(found(index, '“2024年”')).toEqual(['a#1'])
    expect(found(index, '“养老”')).toEqual(['a#2'])
  })
})

test('folding keeps places and is done once for all', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      const folded = foldText(text)
      expect(folded.length).toBe(text.length)
      expect(foldText(folded)).toBe(folded)
    })
  )
})

describe('other forms of numbers', () => {
  test.each([
    ['共110件', [[1, 4, ['一百一十']]]],
    ['2024年', [[0, 4, ['二〇二四', '二零二四', '二千零二十四']]]],
    ['增长5%', [[2, 3, ['百分之五']]]],
    ['百分之十五', [[0, 5, ['15']]]],
    ['十三届', [[0, 2, ['13']]]],
    ['一是三化', []],
    ['3.5亿', []],
    ['a15', []],
    ['007', []],
    ['12345热线', []]
  ])('%s', (text, expected) => {
    expect(numberForms(text).map(({ from, to, others }) => [from, to, others])).toEqual(expected)
  })
})
