import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addSource,
  find,
  loadIndex,
  removeSource,
  saveIndex
} from '../../../electron/core/search/passage-index.ts'
import { found, indexOf, passages, sentences } from './library.ts'

const queries = ['加装电梯', '停车', '路', '“数据共享” 部门', '936', 'data', sentences.join('')]
const all = { limit: 50, accept: null }

function loaded(bytes: Uint8Array) {
  const index = loadIndex(bytes)
  if (index === null) throw new Error('the index was not accepted')
  return index
}

describe('an index saved and loaded', () => {
  test('gives the same answers, to the last digit', () => {
    const index = indexOf({ a: sentences, b: sentences.slice(3, 7) })
    const before = queries.map(words => find(index, words, all))
    const again = loaded(saveIndex(index))
    expect(queries.map(words => find(again, words, all))).toEqual(before)
    expect(before.every(answer => answer.hits.length > 0)).toBe(true)
  })

  test('takes new sources and lets go of old ones', () => {
    const index = loaded(saveIndex(indexOf({ a: sentences, b: ['滨河绿道三期开工。'] })))
    addSource(index, { sourceId: 'c', title: '', passages: passages('c', ['滨河绿道四期规划，Wi-Fi覆盖。']) })
    removeSource(index, 'b')
    expect(found(index, '绿道').sort()).toEqual(['a#10', 'c#0'])
    expect(found(index, 'wi-fi')).toEqual(['c#0'])
    expect(found(loaded(saveIndex(index)), '绿道').sort()).toEqual(['a#10', 'c#0'])
  })

  test('loads from bytes that lie anywhere in a larger buffer', () => {
    const bytes = saveIndex(indexOf({ a: sentences }))
    const larger = new Uint8Array(bytes.length + 3)
    larger.set(bytes, 3)
    expect(found(loaded(larger.subarray(3)), '加装电梯')[0]).toBe('a#1')
  })

  test('of nothing is nothing', () => {
    expect(find(loaded(saveIndex(indexOf({}))), '电梯', all)).toEqual({ hits: [], total: 0, corrected: null })
  })

  test('holds no word of a removed source', () => {
    const index = indexOf({ a: sentences, secret: ['机密名单：郝某某，电话63999888，代号Falcon。'] })
    const has = (bytes: Uint8Array, words: string) =>
      Buffer.from(bytes).includes(Buffer.from(words, 'utf16le'))
    const before = saveIndex(index)
    removeSource(index, 'secret')
    const after = saveIndex(index)
    for (const words of ['郝某某', '63999888', 'falcon', 'secret']) {
      expect(has(before, words)).toBe(true)
      expect(has(after, words)).toBe(false)
    }
  })

  test('has the same bytes whenever it holds the same', () => {
    const [once, again] = [saveIndex(indexOf({ a: sentences })), saveIndex(indexOf({ a: sentences }))]
    expect(Buffer.compare(once, again)).toBe(0)
  })

  test('after everything was removed is small and takes sources again', () => {
    const index = indexOf({ a: sentences })
    removeSource(index, 'a')
    const again = loaded(saveIndex(index))
    expect(found(again, '电梯')).toEqual([])
    addSource(again, { sourceId: 'a', title: '', passages: passages('a', sentences) })
    expect(found(again, '加装电梯')[0]).toBe('a#1')
  })
})

describe('damaged bytes are refused', () => {
  const good = saveIndex(indexOf({ a: sentences }))

  test('whichever byte is changed', () => {
    fc.assert(
      fc.property(fc.nat({ max: good.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const bad = good.slice()
        bad[at] = (bad[at] ?? 0) ^ change
        expect(loadIndex(bad) === null).toBe(true)
      }),
      { numRuns: 500 }
    )
  })

  test.each([0, 1, 4, 15, 16, 20, 400])('when only the first %i bytes are left', length => {
    expect(loadIndex(good.slice(0, length))).toBeNull()
  })

  test('when something was appended, or the file is something else', () => {
    expect(loadIndex(new Uint8Array([...good, 0, 0, 0, 0]))).toBeNull()
    expect(loadIndex(new TextEncoder().encode('{"not":"an index"}.....'))).toBeNull()
  })

  test('while the bytes as written are accepted', () => {
    expect(loadIndex(good)).not.toBeNull()
  })
})
