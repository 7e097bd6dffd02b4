import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  decoding,
  needEntries,
  needLists,
  encoding,
  undecoded
} from '../../../electron/core/search/postings.ts'
import { createIndex } from '../../../electron/core/search/passage-index.ts'
import { resultOf } from '../result-of.ts'
import { closeOpen } from '../../../electron/core/search/stock.ts'
import { segmentRoom, type Segment } from '../../../electron/core/search/segment.ts'

/** A segment that holds only lists of postings, enough of them to be decoded in several goes. */
const lists = fc.array(
  fc
    .uniqueArray(fc.nat(segmentRoom - 1), { minLength: 1, maxLength: 6 })
    .map(places => places.toSorted((a, b) => a - b)),
  { minLength: 1, maxLength: 300 }
)

function withLists(places: readonly (readonly number[])[]): Segment {
  const index = createIndex()
  closeOpen(index)
  const [empty] = index.segments
  if (empty === undefined) throw new Error('there is no segment')
  const bounds = [0]
  for (const list of places) bounds.push((bounds.at(-1) ?? 0) + list.length)
  const entries = places.flat().map((place, i) => (place << 3) | (i % 3 === 0 ? i % 8 : 0))
  return { ...empty, lists: Uint32Array.from(bounds), entries: Uint16Array.from(entries) }
}

function readBack(segment: Segment): Segment {
  const coded = undecoded(resultOf(encoding(segment)))
  return { ...segment, entries: new Uint16Array(segment.entries.length), undecoded: coded }
}

describe('postings that were read back', () => {
  test('are there once they are asked for, by list or by place, and in the end all of them', () => {
    fc.assert(
      fc.property(lists, fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 8 }), (places, spans) => {
        const whole = withLists(places)
        const again = readBack(whole)
        for (const [from, length] of spans) {
          const first = from % places.length
          const last = Math.min(first + 1 + (length % 5), places.length)
          needLists(again, first, last)
          const [start, end] = [whole.lists[first] ?? 0, whole.lists[last] ?? 0]
          expect(again.entries.slice(start, end)).toEqual(whole.entries.slice(start, end))
          const at = from % whole.entries.length
          const to = Math.min(at + 1 + (length % 40), whole.entries.length)
          needEntries(again, at, to)
          expect(again.entries.slice(at, to)).toEqual(whole.entries.slice(at, to))
        }
        for (const _ of decoding(again));
        expect(again.entries).toEqual(whole.entries)
        expect(again.undecoded).toBeNull()
      })
    )
  })

  test('that nobody asked for are not decoded', () => {
    const again = readBack(withLists(Array.from({ length: 200 }, (_, i) => [i, i + 1])))
    needLists(again, 130, 131)
    expect(again.undecoded?.left).toBe(3)
    expect(again.entries.slice(0, 128).every(entry => entry === 0)).toBe(true)
  })
})
