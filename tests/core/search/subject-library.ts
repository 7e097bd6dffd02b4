import { createHash } from 'node:crypto'
import { passageId } from '../../../electron/core/library/passage.ts'
import { createDice, type Dice } from '../../../electron/core/search/grouping.ts'
import { addSource, createIndex, type PassageIndex } from '../../../electron/core/search/passage-index.ts'
import type { Subjects } from '../../../electron/core/search/subjects.ts'

/** What a made-up source says: headings, and under each some paragraphs, all about one subject. */
export type MadeUp = {
  readonly id: string
  readonly sections: readonly {
    readonly heading: string
    readonly subject: number
    readonly texts: readonly string[]
  }[]
}

const subjectCount = 6
/** A subject has so many words that people use, and as many that offices use. */
const wordsOfSubject = 12
/** One section in so many explains the ones by the others. */
const explaining = 6

const character = (dice: Dice) => String.fromCharCode(0x4e00 + Math.floor(dice() * 5000))
const words = (dice: Dice, count: number) =>
  Array.from({ length: count }, () => character(dice) + character(dice))
const oneOf = (list: readonly string[], dice: Dice) => list[Math.floor(dice() * list.length)] ?? ''
const some = (list: readonly string[], dice: Dice, count: number) =>
  Array.from({ length: count }, () => oneOf(list, dice))

const invented = createDice(11)
const subjects = Array.from({ length: subjectCount }, () => ({
  plain: words(invented, wordsOfSubject),
  official: words(invented, wordsOfSubject)
}))
/** Words that come everywhere. */
const general = words(invented, 60)
/** The words by which people and offices call what a subject is about. */
export const wordsOf = (subject: number) => subjects[subject] ?? { plain: [], official: [] }

function sentence(known: readonly string[], dice: Dice): string {
  return `${[...some(known, dice, 4), ...some(general, dice, 3)].join('')}。`
}

/** So many sources of five sections each. The same number and seed give the same words. */
export function madeUpSources(count: number, seed = 1): readonly MadeUp[] {
  const dice = createDice(seed)
  return Array.from({ length: count }, (_, number) => ({
    id: `s${number}`,
    sections: Array.from({ length: 5 }, (_, place) => {
      const subject = Math.floor(dice() * subjectCount)
      const { plain, official } = wordsOf(subject)
      const known = dice() * explaining < 1 ? [...plain, ...official] : official
      const paragraph = () => Array.from({ length: 3 }, () => sentence(known, dice)).join('')
      return { heading: `${oneOf(general, dice)}之${place}`, subject, texts: [paragraph(), paragraph()] }
    })
  }))
}

type Demand = { readonly words: string; readonly subject: number; readonly plain: readonly string[] }

/** Long demands, the subject that each is about, and the words by which people call it. */
export function madeUpDemands(count: number): readonly Demand[] {
  const dice = createDice(5)
  return Array.from({ length: count }, () => {
    const subject = Math.floor(dice() * subjectCount)
    const { plain } = wordsOf(subject)
    const clause = () => [...some(plain, dice, 2), ...some(general, dice, 3)].join('')
    return { words: Array.from({ length: 6 }, clause).join('，'), subject, plain }
  })
}

/** Takes made-up sources into an index. */
export function takeIn(index: PassageIndex, sources: readonly MadeUp[]): PassageIndex {
  for (const { id, sections } of sources) {
    const passages = sections
      .flatMap(({ heading, texts }) => texts.map(text => ({ path: [heading], text })))
      .map((passage, position) => ({ ...passage, id: passageId(id, position), sourceId: id, position }))
    addSource(index, { sourceId: id, title: '', passages })
  }
  return index
}

/** An index over so many made-up sources. */
export function madeUpIndex(count: number): PassageIndex {
  return takeIn(createIndex(), madeUpSources(count))
}

/** The same for the same subjects: their numbers are too many to be set side by side. */
export function digestOf(subjects: Subjects | null): string {
  if (subjects === null) return ''
  const { worth, which, much, ...few } = subjects
  const hash = createHash('sha256').update(JSON.stringify(few))
  for (const numbers of [worth, which, much]) hash.update(numbers)
  return hash.digest('hex')
}
