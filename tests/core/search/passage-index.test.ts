import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addSource, createIndex, find, removeSource } from '../../../electron/core/search/passage-index.ts'
import { found, indexOf, passages, sentences } from './library.ts'
import { presentWith } from '../../../electron/core/search/title-book.ts'

const all = { limit: 50, accept: null }

describe('what is found first', () => {
  test('a passage in which the phrase stands as typed comes before those that only share its parts', () => {
    const index = indexOf({
      parts: ['加快旧梯拆装，加装护栏，装电表，电梯维保。加装、电梯、装电。电梯电梯，加装加装。'],
      phrase: [`${'本段说的是别的事情，与所问无关。'.repeat(6)}加装电梯已完成。`]
    })
    expect(found(index, '加装电梯')[0]).toBe('phrase#0')
  })

  test('words that stand close together come before the same words far apart', () => {
    const far = `停车${'，另有一些与此无关的安排需要说明'.repeat(4)}，收费`
    const near = `${'另有一些与此无关的安排需要说明，'.repeat(4)}停车收费，`
    expect(found(indexOf({ far: [far], near: [near] }), '停车 收费')).toEqual(['near#0', 'far#0'])
  })

  test('of two sources with the same words the one whose title has them comes first', () => {
    const index = createIndex()
    const text = ['我局已安排停车泊位改造。', '电梯加装由街道受理。']
    addSource(index, { sourceId: 'a', title: '关于增设公交站点的建议', passages: passages('a', text) })
    addSource(index, { sourceId: 'b', title: '关于加装电梯的建议', passages: passages('b', text) })
    expect(found(index, '电梯加装')[0]).toBe('b#1')
  })

  test('a source is found by its title even when no passage repeats it', () => {
    const index = createIndex()
    addSource(index, {
      sourceId: 'a',
      title: '关于加装电梯的建议',
      passages: passages('a', ['您的来信收悉。', '已办结。'])
    })
    expect(found(index, '加装电梯')).toEqual(['a#0'])
  })

  test('a heading above counts, and its passage is found though the text does not repeat it', () => {
    const index = createIndex()
    addSource(index, {
      sourceId: 'a',
      title: '',
      passages: passages('a', ['已完成勘察。'], ['一、关于加装电梯'])
    })
    addSource(index, {
      sourceId: 'b',
      title: '',
      passages: passages('b', ['已完成勘察。'], ['二、关于停车泊位'])
    })
    const { hits } = find(index, '电梯勘察', all)
    expect(hits.map(hit => hit.passage.id)).toEqual(['a#0'])
    expect(found(index, '勘察')).toEqual(['a#0', 'b#0'])
    expect(hits[0]?.passage).toEqual(passages('a', ['已完成勘察。'], ['一、关于加装电梯'])[0])
  })

  test('equal passages come in order of source and position, however they were put in', () => {
    const text = '滨河绿道贯通。'
    const expected = ['a#0', 'a#1', 'b#0', 'c#0']
    expect(found(indexOf({ c: [text], a: [text, text], b: [text] }), '绿道')).toEqual(expected)
    expect(found(indexOf({ b: [text], c: [text], a: [text, text] }), '绿道')).toEqual(expected)
  })

  test('a whole pasted demand finds the passage it is about', () => {
    const index = indexOf({ policy: sentences })
    const demand =
      '近年来，我在走访中了解到，不少老旧小区的高龄居民上下楼困难，大家盼望加装电梯，但前期勘察慢、补贴标准不清楚。' +
      '为此建议住建部门尽快完成前期勘察，公布每台电梯的补贴标准，并由街道牵头做好邻里协商，切实解决群众的实际困难。'
    expect(found(index, demand)[0]).toBe('policy#1')
  })

  test('a pasted text is not bound by the quotation marks in it', () => {
    const index = indexOf({ policy: sentences })
    expect(found(index, '为落实“一老一小”部署，建议养老服务中心实现镇街全覆盖，助餐点适当增加。')[0]).toBe(
      'policy#8'
    )
  })
})

describe('what counts as a word', () => {
  const index = indexOf({ s: sentences })

  test.each([
    ['one character', '杆', ['s#5']],
    ['a number', '936', ['s#9']],
    ['a number with a point', '3.5', ['s#4']],
    ['part of a number of three digits and more', '120', ['s#0']],
    ['a Latin word in another case', 'dATA', ['s#4']],
    ['half-width letters for full-width ones', '5g基站', ['s#5']],
    ['full-width digits for half-width ones', '１１７', ['s#8']],
    ['a radical that PDF files have in place of a character', '⼩微企业', ['s#9']]
  ])('%s finds its passage', (_, words, expected) => {
    expect(found(index, words)[0]).toBe(expected[0])
  })

  test('one character finds every passage that has it, wherever in a word it stands', () => {
    const expected = sentences.flatMap((text, i) => (text.includes('路') ? [`s#${i}`] : [])).sort()
    expect(found(index, '路').sort()).toEqual(expected)
    expect(expected.length).toBeGreaterThan(1)
  })

  test.each(['', '   ', '，。！“”', '\u0000'])('nothing to look for (%j) finds nothing', words => {
    expect(find(index, words, all)).toEqual({ hits: [], total: 0, corrected: null })
  })

  test('words that come nowhere find nothing', () => {
    expect(found(index, '鲲鹏')).toEqual([])
  })
})

describe('quotation marks', () => {
  const index = indexOf({ s: ['推进数字经济发展。', '数字赋能，经济发展。', '数字经济很重要，需要发展。'] })

  test.each([
    ['“数字经济”', ['s#0', 's#2']],
    ['"数字经济" 发展', ['s#0', 's#2']],
    ['“数字经济发展”', ['s#0']],
    ['“字经”', ['s#0', 's#2']],
    ['“经济” “赋能”', ['s#1']],
    ['“没有这话”', []]
  ])('%s must stand as it is', (words, expected) => {
    const { hits, total } = find(index, words, all)
    expect(hits.map(hit => hit.passage.id).sort()).toEqual(expected)
    expect(total).toBe(expected.length)
  })
})

describe('total, limit and filter', () => {
  const index = indexOf(
    Object.fromEntries(
      Array.from({ length: 600 }, (_, i) => [`s${i}`, [`第${i}处停车泊位已经启用。`, '其他事项。']])
    )
  )

  test('the total counts all passages that hold the words, the list stops at the limit', () => {
    const { hits, total } = find(index, '停车泊位', { limit: 7, accept: null })
    expect(hits).toHaveLength(7)
    expect(total).toBe(600)
  })

  test('a filter leaves out whole sources, before the limit is reached', () => {
    const accept = (id: string) => id === 's599' || id === 's3'
    const { hits, total } = find(index, '停车泊位', { limit: 7, accept })
    expect(hits.map(hit => hit.passage.sourceId).sort()).toEqual(['s3', 's599'])
    expect(total).toBe(2)
  })
})

describe('sources come and go', () => {
  test('what was removed is not found, the rest is', () => {
    const index = indexOf({ a: ['停车泊位一百个。'], b: ['停车泊位两百个。'] })
    removeSource(index, 'a')
    expect(found(index, '停车泊位')).toEqual(['b#0'])
    expect(find(index, '停车泊位', all).total).toBe(1)
  })

  test('a source put in again replaces what was there', () => {
    const index = indexOf({ a: ['停车泊位一百个。', '电梯五部。'] })
    addSource(index, { sourceId: 'a', title: '', passages: passages('a', ['公交线路三条。']) })
    expect(found(index, '停车泊位')).toEqual([])
    expect(found(index, '公交线路')).toEqual(['a#0'])
  })

  test('removing what is not there changes nothing', () => {
    const index = indexOf({ a: ['停车泊位一百个。'] })
    removeSource(index, 'b')
    expect(found(index, '停车')).toEqual(['a#0'])
  })

  test('a library of many segments answers as one', () => {
    const sources = Object.fromEntries(
      Array.from({ length: 900 }, (_, i) => [
        `s${String(i).padStart(3, '0')}`,
        sentences.map((text, k) => (k === i % 12 ? `${text}编号${10000 + i}。` : text))
      ])
    )
    const index = indexOf(sources)
    expect(index.segments.length).toBeGreaterThan(1)
    for (const i of [0, 41, 333, 899]) {
      expect(found(index, `编号${10000 + i}`, 1)).toEqual([`s${String(i).padStart(3, '0')}#${i % 12}`])
    }
    expect(find(index, '助餐点', all).total).toBe(900)
  })
})

const letters = /[\p{L}\p{N}]/u
const made = fc
  .array(fc.oneof(fc.constantFrom(...sentences), fc.string({ unit: 'binary', maxLength: 30 })), {
    minLength: 1,
    maxLength: 4
  })
  .map(parts => parts.join(''))

/** Four units that cut no number and no Latin word in two. */
function cleanCut(text: string, at: number): boolean {
  const inWord = (i: number) => /^[^\P{L}\p{Script=Han}]|^\p{N}|^\./u.test(text.slice(i, i + 1))
  return !(inWord(at - 1) && inWord(at)) && !(inWord(at + 3) && inWord(at + 4))
}

test('any four characters of any passage find that passage among the best', () => {
  fc.assert(
    fc.property(
      fc.array(made, { minLength: 1, maxLength: 12 }),
      fc.nat(),
      fc.nat(),
      (texts, which, where) => {
        const index = indexOf({ s: texts })
        const text = texts[which % texts.length] ?? ''
        const at = where % Math.max(1, text.length - 3)
        const piece = text.slice(at, at + 4)
        fc.pre(letters.test(piece) && !/["“”「」＂]/.test(piece) && cleanCut(text, at))
        const ids = found(index, piece)
        const holding = texts.filter(other => other.includes(piece)).length
        expect(ids.slice(0, Math.max(holding, 1) + 3)).toContain(`s#${texts.indexOf(text)}`)
      }
    ),
    { numRuns: 400 }
  )
})

describe('titles', () => {
  const index = createIndex()
  const texts = ['您的来信收悉。', '已办结。', '今后继续做好此项工作。']
  const titles = ['关于加装电梯的建议', '关于优化公交线路的建议', '关于规范共享单车停放管理的建议']
  titles.forEach((title, number) =>
    addSource(index, { sourceId: `r${number}`, title, passages: passages(`r${number}`, texts) })
  )
  addSource(index, {
    sourceId: 'other',
    title: '关于夜间照明的建议',
    passages: passages('other', ['规范单车管理，停放共享。', '线路优化。'], ['一、公交线路的优化'])
  })

  test.each([
    ['关于共享单车规范停放的建议', 'r2'],
    ['关于公交线路优化调整的建议', 'r1'],
    ['关于单元楼电梯加装的提案', 'r0']
  ])('%s finds the reply with such a title before passages that only mention it', (words, sourceId) => {
    expect(found(index, words)[0]?.split('#')[0]).toBe(sourceId)
  })

  test('a source that is gone no longer says which words are rare in titles', () => {
    const kept = indexOf({ a: ['一。'] })
    addSource(kept, { sourceId: 'b', title: '关于加装电梯的建议', passages: passages('b', ['二。']) })
    const counts = () =>
      [...kept.titles.tokens.keys.subarray(0, kept.titles.tokens.count)]
        .map(key => [key, presentWith(kept.titles, key)] as const)
        .filter(([, count]) => count > 0)
    const before = counts()
    addSource(kept, { sourceId: 'c', title: '关于电梯维保的建议', passages: passages('c', ['三。']) })
    removeSource(kept, 'c')
    expect(counts()).toEqual(before)
  })
})
