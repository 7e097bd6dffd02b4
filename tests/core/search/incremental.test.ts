import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addSource,
  createIndex,
  find,
  removeSource,
  type PassageIndex
} from '../../../electron/core/search/passage-index.ts'
import { hearing } from '../../../electron/core/search/sounds.ts'
import { allSegments } from '../../../electron/core/search/stock.ts'
import { tending } from '../../../electron/core/search/tend.ts'
import { indexOf, loaded, passages, saved, sentences, tended } from './library.ts'

const titles = ['关于加装电梯的建议', '关于公交线路优化的提案', '关于停车泊位的建议', '']
const queries = ['加装电梯', '停车泊位', '路', '“数据共享” 部门', '停车伯位', '936', '关于加装电梯的建议']
const all = { limit: 200, accept: null }

const ids = ['a', 'b', 'c', 'd', 'e', 'f']
const change = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('add' as const),
      id: fc.constantFrom(...ids),
      title: fc.constantFrom(...titles),
      texts: fc.array(fc.constantFrom(...sentences), { maxLength: 5 })
    })
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('remove' as const), id: fc.constantFrom(...ids) }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constantFrom('save and load' as const, 'merge' as const) })
  }
)
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never
type Held = { readonly title: string; readonly texts: readonly string[] }

function add(index: PassageIndex, id: string, { title, texts }: Held): void {
  addSource(index, { sourceId: id, title, passages: passages(id, texts) })
}

function changed(changes: readonly Change[]): PassageIndex {
  let index = createIndex()
  for (const one of changes) {
    if (one.kind === 'add') add(index, one.id, one)
    else if (one.kind === 'remove') removeSource(index, one.id)
    else if (one.kind === 'merge') tended(index)
    else index = loaded(saved(index))
  }
  return index
}

/** An index that was given only what is there in the end, in the order in which it came. */
function fresh(changes: readonly Change[]): PassageIndex {
  const held = new Map<string, Held>()
  for (const one of changes) {
    if (one.kind === 'add' || one.kind === 'remove') held.delete(one.id)
    if (one.kind === 'add') held.set(one.id, one)
  }
  const index = createIndex()
  for (const [id, source] of held) add(index, id, source)
  return index
}

const answers = (index: PassageIndex) => queries.map(words => find(index, words, all))

describe('an index that was changed again and again', () => {
  test('answers to the last digit as one made afresh', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 40 }), changes => {
        expect(answers(changed(changes))).toEqual(answers(fresh(changes)))
      }),
      { numRuns: 60 }
    )
  })

  test('has forgotten what is gone once nothing of it is left in its segments', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), changes => {
        const index = changed(changes)
        for (const id of ids) removeSource(index, id)
        saved(index)
        expect([...index.lost]).toEqual([])
        expect(index.characters.every(count => count === 0)).toBe(true)
        expect({ passages: index.passages, eights: index.eights }).toEqual({ passages: 0, eights: 0 })
      }),
      { numRuns: 40 }
    )
  })
})

describe('merging', () => {
  /** Twenty-four segments of which every eight become one. */
  function scattered(): PassageIndex {
    let index = createIndex()
    for (let i = 0; i < 24; i++) {
      add(index, `s${i}`, { title: '', texts: sentences })
      index = loaded(saved(index))
    }
    return index
  }

  test('makes few segments of many and changes no answer', () => {
    const index = scattered()
    const before = answers(index)
    expect(allSegments(index)).toHaveLength(24)
    tended(index)
    expect(allSegments(index).length).toBeLessThan(8)
    expect(answers(index)).toEqual(before)
  })

  test('lets sources come, go and be asked for between any two of its steps', () => {
    const index = scattered()
    const held = new Map<string, readonly string[]>(
      Array.from({ length: 24 }, (_, i) => [`s${i}`, sentences] as const)
    )
    let step = 0
    for (const _ of tending(index)) {
      const id = `s${(step * 7) % 30}`
      if (step % 3 === 0) {
        removeSource(index, id)
        held.delete(id)
      } else if (!held.has(id)) {
        const texts = sentences.slice(step % 5)
        add(index, id, { title: '', texts })
        held.set(id, texts)
      }
      if (step % 4 === 0) expect(answers(index)).toEqual(answers(indexOf(Object.fromEntries(held))))
      step += 1
    }
    expect(step).toBeGreaterThan(10)
  })

  test('finds out how the characters sound, so that the first wrong one need not wait for it', () => {
    const index = createIndex()
    add(index, 'rare', { title: '', texts: ['鑫垚犇骉羴，赑屃狴犴。'] })
    const unheard = () => [...hearing(index.characters)].length
    tended(index)
    expect(unheard()).toBe(0)
    add(index, 'rarer', { title: '', texts: ['淼焱飝。'] })
    expect(unheard()).toBe(3)
    expect(unheard()).toBe(0)
  })

  test('can be broken off and begun again', () => {
    const index = scattered()
    const before = answers(index)
    tending(index).next()
    expect(answers(index)).toEqual(before)
    expect(answers(tended(index))).toEqual(before)
  })
})
