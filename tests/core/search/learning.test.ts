import { describe, expect, test } from 'vitest'
import { classing } from '../../../electron/core/search/classing.ts'
import { createDice, grouping } from '../../../electron/core/search/grouping.ts'
import { isLearningDue, learning } from '../../../electron/core/search/learning.ts'
import {
  addSource,
  find,
  removeSource,
  type PassageIndex
} from '../../../electron/core/search/passage-index.ts'
import { sectionsOf, sentencesOf, vectorsOf } from '../../../electron/core/search/sections.ts'
import { slotCount } from '../../../electron/core/search/slots.ts'
import { allSegments } from '../../../electron/core/search/stock.ts'
import { marking } from '../../../electron/core/search/subjects.ts'
import { tending } from '../../../electron/core/search/tend.ts'
import { resultOf } from '../result-of.ts'
import { digestOf, madeUpDemands, madeUpIndex, madeUpSources, takeIn, wordsOf } from './subject-library.ts'

/** Sixty sources of five sections each. */
const enough = 60
const library = madeUpSources(enough)
const subjectOf: ReadonlyMap<string, number> = new Map(
  library.flatMap(({ id, sections }) =>
    sections.flatMap(({ subject, texts }, section) =>
      texts.map((_, i) => [`${id}#${section * texts.length + i}`, subject] as const)
    )
  )
)

/** Of those passages found for long demands that say nothing of their subject in the same words, the part of the first ten that are about it. */
function agreeing(index: PassageIndex): number {
  const parts = madeUpDemands(30).map(({ words, subject, plain }) => {
    const { hits } = find(index, words, { limit: 300, accept: null })
    const others = hits
      .filter(({ passage }) => plain.every(word => !passage.text.includes(word)))
      .slice(0, 10)
    return others.filter(({ passage }) => subjectOf.get(passage.id) === subject).length / others.length
  })
  return parts.reduce((sum, part) => sum + part, 0) / parts.length
}

const learnt = resultOf(learning(madeUpIndex(enough)))

describe('a library learns its own subjects', () => {
  test('and finds passages on the subject of a long demand that say it in other words', () => {
    const index = madeUpIndex(enough)
    const before = agreeing(index)
    index.subjects = learnt
    expect(agreeing(index)).toBeGreaterThan(before + 0.05)
  })

  test('of passages that answer a sentence alike those on its subject come first', () => {
    const index = madeUpIndex(enough)
    const both = '拟于明年上半年完成前期手续，下半年择机开展试点，'
    const other = (number: number) => wordsOf(number < 6 ? 0 : 1).official.slice(number % 6, (number % 6) + 6)
    for (let number = 0; number < 12; number++) {
      const sourceId = `z${number + 10}`
      const passage = {
        id: sourceId,
        sourceId,
        position: 0,
        path: [],
        text: `${both}${other(number).join('')}。`
      }
      addSource(index, { sourceId, title: '', passages: [passage] })
    }
    const firstSix = () => {
      const asked = `${both}${wordsOf(1).plain.slice(0, 4).join('')}`
      const { hits } = find(index, asked, { limit: 6, accept: null })
      return hits.map(({ passage }) => passage.sourceId).toSorted()
    }
    expect(firstSix()).toEqual(['z10', 'z11', 'z12', 'z13', 'z14', 'z15'])
    index.subjects = learnt
    expect(firstSix()).toEqual(['z16', 'z17', 'z18', 'z19', 'z20', 'z21'])
  })

  test('but a passage that says far more of a demand than all others comes first, whatever it is about', () => {
    const index = madeUpIndex(enough)
    index.subjects = learnt
    madeUpDemands(20).forEach(({ words }, at) => {
      const [first = '', second = '', ...rest] = words.split('，')
      // Under a heading of its own and in words of which half are of no subject.
      const text = `另外，${first}，${second}，其余各项另行安排，由各街道自行掌握进度。`
      const passage = { id: `other${at}#0`, sourceId: `other${at}`, position: 0, path: ['其他'], text }
      addSource(index, { sourceId: `other${at}`, title: '', passages: [passage] })
      const asked = [first, second, ...rest.slice(0, 1)].join('，')
      expect(find(index, asked, { limit: 5, accept: null }).hits[0]?.passage.id).toBe(`other${at}#0`)
    })
  })

  test('the same library learns the same', () => {
    expect(digestOf(resultOf(learning(madeUpIndex(enough))))).toEqual(digestOf(learnt))
    expect(learnt).toMatchObject({ sections: 300, groups: [15, 10, 20] })
  })

  test('from what was there when it began, whatever comes and goes meanwhile', () => {
    const index = madeUpIndex(enough)
    const work = learning(index)
    work.next()
    for (let step = 0; step < 400; step++) work.next()
    for (const { id } of library.slice(0, 20)) removeSource(index, id)
    takeIn(index, madeUpSources(90, 2).slice(enough))
    for (const _ of tending(index));
    expect(digestOf(resultOf(work))).toEqual(digestOf(learnt))
  })

  test('queries of a few words are answered as before', () => {
    const [index, other] = [madeUpIndex(enough), madeUpIndex(enough)]
    other.subjects = learnt
    const asked = { limit: 20, accept: null }
    for (const { words } of madeUpDemands(5)) {
      const short = words.slice(0, 8)
      expect(find(other, short, asked)).toEqual(find(index, short, asked))
    }
  })

  test('answers are the same whether passages were looked at before or not, also those that came later', () => {
    const [index, other] = [madeUpIndex(enough), madeUpIndex(enough)]
    index.subjects = learnt
    // A copy knows nothing of the passages that the first has looked at.
    other.subjects = learnt && { ...learnt }
    if (learnt !== null) for (const _ of marking(learnt, allSegments(index)));
    for (const one of [index, other]) takeIn(one, madeUpSources(70, 3).slice(enough))
    for (const { words } of madeUpDemands(5))
      expect(find(other, words, { limit: 20, accept: null })).toEqual(
        find(index, words, { limit: 20, accept: null })
      )
  })
})

describe('when to learn', () => {
  test('a library too small teaches nothing', () => {
    const small = madeUpIndex(47)
    expect(resultOf(isLearningDue(small))).toBe(false)
    expect(resultOf(learning(small))).toBeNull()
    expect(resultOf(isLearningDue(madeUpIndex(48)))).toBe(true)
  })

  test('again once the library has grown or shrunk by half of it', () => {
    const index = madeUpIndex(enough)
    expect(resultOf(isLearningDue(index))).toBe(true)
    index.subjects = learnt
    expect(resultOf(isLearningDue(index))).toBe(false)
    takeIn(index, madeUpSources(89).slice(enough))
    expect(resultOf(isLearningDue(index))).toBe(false)
    takeIn(index, madeUpSources(90).slice(89))
    expect(resultOf(isLearningDue(index))).toBe(true)
    index.subjects = learnt && { ...learnt, sections: 450 }
    expect(resultOf(isLearningDue(index))).toBe(false)
    for (let number = 60; number < 90; number++) removeSource(index, `s${number}`)
    expect(resultOf(isLearningDue(index))).toBe(true)
  })
})

describe('learning comes in small steps', () => {
  const stepsOf = (work: Generator<undefined, unknown>) => {
    let steps = 0
    while (work.next().done !== true) steps++
    return steps
  }
  const index = madeUpIndex(enough)
  const sections = resultOf(sectionsOf(index))
  const vectors = resultOf(vectorsOf(sections))
  const sentences = resultOf(sentencesOf(sections))
  const count = 8
  const room = () => new Float32Array(slotCount * count)

  test('a section is read in a step of its own, and told from others in another', () => {
    expect(stepsOf(vectorsOf(sections))).toBeGreaterThan(sections.length)
    expect(stepsOf(sentencesOf(sections))).toBeGreaterThanOrEqual(sections.length)
    const dice = createDice(1)
    expect(stepsOf(grouping(vectors, { count, dice, room: room() }))).toBeGreaterThan(2 * sections.length)
  })

  test('no more than two sentences teach in one step', () => {
    const lesson = { sentences, groupOf: (i: number) => i % count, worth: new Float32Array(slotCount), count }
    const steps = stepsOf(classing(lesson, { weights: room(), moves: room() }, createDice(1)))
    expect(steps).toBeGreaterThanOrEqual(sentences.sections.length / 2)
  })

  test('a passage is looked at in a step of its own', () => {
    if (learnt === null) throw new Error('nothing was learnt')
    expect(stepsOf(marking({ ...learnt }, allSegments(index)))).toBe(index.passages)
  })
})
