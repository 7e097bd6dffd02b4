import { describe, expect, test } from 'vitest'
import thesaurus from '../../../data/words/thesaurus.json'
import { find } from '../../../electron/core/search/passage-index.ts'
import { found, indexOf } from './library.ts'

describe('words of the same meaning', () => {
  test.each([
    ['停车难 对策', '新增停车泊位1200个。'],
    ['堵车怎么办', '校门口拥堵由交警疏导。'],
    ['兴建养老设施', '建设为老服务点三处。'],
    ['环保局的意见', '生态环境局已复函。']
  ])('%s finds %s', (words, text) => {
    const index = indexOf({ a: ['已办结。', text, '另行通知。'] })
    expect(found(index, words)[0]).toBe('a#1')
  })

  test('what is written as typed comes before what only means the same', () => {
    const index = indexOf({ a: ['强化电梯监督。', '加强电梯监管。', '加强电梯监督。'] })
    expect(found(index, '加强电梯监管')[0]).toBe('a#1')
  })

  test('only passages that hold the typed words count as complete', () => {
    const index = indexOf({ a: ['加强管理。', '强化管理。', '增强管理。', '加强管理，强化责任。'] })
    expect(find(index, '加强管理', { limit: 1, accept: null }).total).toBe(2)
  })

  test('words in quotation marks mean themselves', () => {
    const index = indexOf({ a: ['强化管理。', '加强管理。'] })
    expect(found(index, '“加强”')).toEqual(['a#1'])
  })
})

test('every group of the thesaurus has two different words at least, each of two characters and more', () => {
  const wrong = thesaurus.groups.filter(
    group => new Set(group).size !== group.length || group.length < 2 || group.some(word => word.length < 2)
  )
  expect(wrong).toEqual([])
})

test('no group is another one again or a part of it', () => {
  const groups = thesaurus.groups.map(group => new Set(group))
  const within = thesaurus.groups.filter((group, i) =>
    groups.some((other, k) => i !== k && group.every(word => other.has(word)))
  )
  expect(within).toEqual([])
})

test.each([
  ['加强监管', '强化监管。', '加强监管。'],
  ['停车难', '停车泊位不足。', '停车难。'],
  ['安全生产', '生产安全。', '安全生产。'],
  ['数字政府', '电子政务。', '数字政府。'],
  ['敬老院', '养老机构。', '敬老院。'],
  ['违建', '违法建设。', '违建。']
])('%s: the word typed comes before one that means the same', (words, echo, typed) => {
  const index = indexOf({ a: ['已办结。', echo, typed, '另行通知。'] })
  expect(found(index, words)[0]).toBe('a#2')
  expect(found(index, words)).toContain('a#1')
})
