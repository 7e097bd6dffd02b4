import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addSource, find, removeSource } from '../../../electron/core/search/passage-index.ts'
import { inPieces } from '../../../electron/core/search/packing.ts'
import { unpackSegment } from '../../../electron/core/search/persist.ts'
import { found, indexOf, loaded, passages, saved, sentences, type SavedFile } from './library.ts'

const queries = ['加装电梯', '停车', '路', '“数据共享” 部门', '936', 'data', sentences.join('')]
const all = { limit: 50, accept: null }

describe('an index saved and loaded', () => {
  test('gives the same answers, to the last digit', () => {
    const index = indexOf({ a: sentences, b: sentences.slice(3, 7) })
    const before = queries.map(words => find(index, words, all))
    const again = loaded(saved(index))
    expect(queries.map(words => find(again, words, all))).toEqual(before)
    expect(before.every(answer => answer.hits.length > 0)).toBe(true)
  })

  test('takes new sources and lets go of old ones', () => {
    const index = loaded(saved(indexOf({ a: sentences, b: ['滨河绿道三期开工。'] })))
    addSource(index, { sourceId: 'c', title: '', passages: passages('c', ['滨河绿道四期规划，Wi-Fi覆盖。']) })
    removeSource(index, 'b')
    expect(found(index, '绿道').sort()).toEqual(['a#10', 'c#0'])
    expect(found(index, 'wi-fi')).toEqual(['c#0'])
    expect(found(loaded(saved(index)), '绿道').sort()).toEqual(['a#10', 'c#0'])
  })

  test('loads from bytes that lie anywhere in a larger buffer', () => {
    const [{ bytes, gone }] = saved(indexOf({ a: sentences })) as [SavedFile]
    const larger = new Uint8Array(bytes.length + 3)
    larger.set(bytes, 3)
    expect(found(loaded([{ bytes: larger.subarray(3), gone }]), '加装电梯')[0]).toBe('a#1')
  })

  test('of nothing is nothing', () => {
    expect(find(loaded(saved(indexOf({}))), '电梯', all)).toEqual({ hits: [], total: 0, corrected: null })
  })

  test('holds no word of a removed source', () => {
    const index = indexOf({ a: sentences, secret: ['机密名单：郝某某，电话63999888，代号Falcon。'] })
    const has = (files: readonly SavedFile[], words: string) =>
      files.some(({ bytes }) => Buffer.from(bytes).includes(Buffer.from(words, 'utf16le')))
    const before = saved(index)
    removeSource(index, 'secret')
    const after = saved(index)
    for (const words of ['郝某某', '63999888', 'falcon', 'secret']) {
      expect(has(before, words)).toBe(true)
      expect(has(after, words)).toBe(false)
    }
  })

  test('has the same bytes whenever it holds the same', () => {
    const [once, again] = [saved(indexOf({ a: sentences })), saved(indexOf({ a: sentences }))]
    expect(once).toEqual(again)
  })

  test('after everything was removed is small and takes sources again', () => {
    const index = indexOf({ a: sentences })
    removeSource(index, 'a')
    const again = loaded(saved(index))
    expect(found(again, '电梯')).toEqual([])
    addSource(again, { sourceId: 'a', title: '', passages: passages('a', sentences) })
    expect(found(again, '加装电梯')[0]).toBe('a#1')
  })
})

describe('damaged bytes are refused', () => {
  const good = saved(indexOf({ a: sentences }))[0]?.bytes ?? new Uint8Array()

  test('whichever byte is changed', () => {
    fc.assert(
      fc.property(fc.nat({ max: good.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const bad = good.slice()
        bad[at] = (bad[at] ?? 0) ^ change
        expect(unpackSegment(inPieces(bad)) === null).toBe(true)
      }),
      { numRuns: 500 }
    )
  })

  test.each([0, 1, 4, 15, 16, 20, 400])('when only the first %i bytes are left', length => {
    expect(unpackSegment(inPieces(good.slice(0, length)))).toBeNull()
  })

  test('when something was appended, or the file is something else', () => {
    expect(unpackSegment(inPieces(new Uint8Array([...good, 0, 0, 0, 0])))).toBeNull()
    expect(unpackSegment(inPieces(new TextEncoder().encode('{"not":"an index"}.....')))).toBeNull()
  })

  test('while the bytes as written are accepted', () => {
    expect(unpackSegment(inPieces(good))).not.toBeNull()
  })
})
