import { classing, type Weights } from './classing.ts'
import { bySlots, createDice, grouping } from './grouping.ts'
import { lastingRoom } from './packing.ts'
import { sectionsOf, sentencesOf, vectorsOf, type Section, type Sentences } from './sections.ts'
import { slotCount } from './slots.ts'
import { keptPerView, type Subjects } from './subjects.ts'
import type { PassageIndex } from './stock.ts'

/** So many sections, spread over the library, are learnt from; more would take longer and teach little. */
const mostSections = 6000
/** Of fewer nothing is to be learnt. */
const leastSections = 240
/** Learnt anew when the library has grown or shrunk by this factor since. */
const growth = 1.5
/** How many sections make a group, by view: coarser and finer ones err in different places. */
const perGroup = [20, 30, 15] as const
/** In fewer sentences a pair of characters is chance. */
const leastSentences = 2

/** Whether there is enough to learn from, and more or less than what was learnt from before. */
export function* isLearningDue(index: PassageIndex): Generator<undefined, boolean> {
  const { length: count } = yield* sectionsOf(index)
  const before = index.subjects?.sections ?? 0
  return count >= leastSections && isOutgrown(before, count)
}

/** Whether a library has grown or shrunk so much that what was learnt of it no longer tells its subjects; in sections or in passages. */
export function isOutgrown(before: number, now: number): boolean {
  return now >= growth * before || now * growth <= before
}

/**
 * Learns the subjects of the library from its own words: sections that say similar things are one group, and the sentences in them teach
 * which words tell it. Gives null where there is too little. Takes its sections at the start; what changes meanwhile comes in the next
 * time. Some tens of seconds for a large library, each step of the generator a small piece.
 */
export function* learning(index: PassageIndex): Generator<undefined, Subjects | null> {
  const all = yield* sectionsOf(index)
  if (all.length < leastSections) return null
  const sections = spread(all, mostSections)
  const vectors = yield* vectorsOf(sections)
  const sentences = yield* sentencesOf(sections)
  const worth = yield* worthOf(sentences)
  const counts = perGroup.map(size => Math.floor(sections.length / size))
  const largest = slotCount * Math.max(...counts)
  const room: Weights = { weights: numbersRoom(largest), moves: numbersRoom(largest) }
  yield
  const views = counts.length
  const which = new Uint16Array(slotCount * views * keptPerView)
  const much = new Int8Array(slotCount * views * keptPerView)
  const scales: number[] = []
  let before = 0
  for (const [view, count] of counts.entries()) {
    const dice = createDice(view)
    const groups = yield* grouping(vectors, { count, dice, room: room.weights })
    const groupOf = (sentence: number) => groups[sentences.sections[sentence] ?? 0] ?? 0
    yield* classing({ sentences, groupOf, worth, count }, room, dice)
    scales.push(yield* keeping({ weights: room.weights, count, view, views, before }, { which, much }))
    before += count
  }
  return { sections: all.length, groups: counts, scales, worth, which, much }
}

/** Not counted by the collector, which would search the whole heap on the spot for so much; it is let go when that is searched the next time. */
function numbersRoom(length: number): Float32Array {
  return new Float32Array(lastingRoom(length * 4))
}

/** At most `most` of the sections, evenly spread. */
function spread(sections: readonly Section[], most: number): readonly Section[] {
  const step = Math.max(1, sections.length / most)
  return sections.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step))
}

function* worthOf({ slots, firsts }: Sentences): Generator<undefined, Float32Array> {
  const held = new Uint32Array(slotCount)
  const last = firsts.at(-1) ?? 0
  for (let i = 0; i < last; i++) {
    held[slots[i] ?? 0] = (held[slots[i] ?? 0] ?? 0) + 1
    if (i % 262_144 === 0) yield
  }
  const sentences = firsts.length - 1
  return Float32Array.from(held, count =>
    count < leastSentences ? 0 : Math.log(1 + (sentences - count + 0.5) / (count + 0.5))
  )
}

type View = {
  readonly weights: Float32Array
  readonly count: number
  readonly view: number
  readonly views: number
  /** How many groups the views before have. */
  readonly before: number
}
type Kept = { readonly which: Uint16Array; readonly much: Int8Array }

/** Keeps of each slot the weights that say most, in 127 steps of a scale, which is what it returns. */
function* keeping(
  { weights, count, view, views, before }: View,
  { which, much }: Kept
): Generator<undefined, number> {
  let most = 0
  yield* bySlots(slot => {
    for (let at = slot * count, end = at + count; at < end; at++)
      most = Math.max(most, Math.abs(weights[at] ?? 0))
  })
  const scale = most / 127 || 1
  const order = Array.from({ length: count }, (_, group) => group)
  const row = new Float32Array(count)
  yield* bySlots(slot => {
    row.set(weights.subarray(slot * count, (slot + 1) * count))
    const mean = row.reduce((sum, weight) => sum + weight, 0) / count
    for (let group = 0; group < count; group++) row[group] = (row[group] ?? 0) - mean
    if (row.every(weight => weight === 0)) return
    order.sort((x, y) => Math.abs(row[y] ?? 0) - Math.abs(row[x] ?? 0))
    // By their numbers: so they take less room on disk.
    const kept = order.slice(0, keptPerView).sort((x, y) => x - y)
    for (const [k, group] of kept.entries()) {
      const at = (slot * views + view) * keptPerView + k
      which[at] = before + group
      much[at] = Math.max(-127, Math.min(127, Math.round((row[group] ?? 0) / scale)))
    }
  })
  return scale
}
