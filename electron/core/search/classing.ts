import { filling, type Dice } from './grouping.ts'
import type { Sentences } from './sections.ts'

/** How far each sentence moves the weights at first; less and less where much was moved before (Adagrad). */
const stride = 0.5
const firstMoves = 1e-3
/** Smaller errors move nothing. */
const leastError = 1e-4

/** What is learnt from: sentences, the group of each, and what each slot is worth. */
export type Lesson = {
  readonly sentences: Sentences
  readonly groupOf: (sentence: number) => number
  readonly worth: Float32Array
  readonly count: number
}

/** Room for numbers by slot and group, slotCount × count each: `weights` is what comes out. */
export type Weights = { readonly weights: Float32Array; readonly moves: Float32Array }

/**
 * Learns from sentences by which words to tell their groups (logistic regression, one round): `weights[slot * count + group]` speaks for the
 * group. Each step of the generator is a small piece of the work.
 */
export function* classing(
  { sentences, groupOf, worth, count }: Lesson,
  { weights, moves }: Weights,
  dice: Dice
): Generator<undefined, void> {
  yield* filling(weights, 0)
  yield* filling(moves, firstMoves)
  const { slots, firsts } = sentences
  const errors = new Float32Array(count)
  const order = yield* distinct(sentences, groupOf)
  yield* shuffling(order, dice)
  for (let turn = 0; turn < order.length; turn++) {
    const sentence = order[turn] ?? 0
    const from = firsts[sentence] ?? 0
    const to = firsts[sentence + 1] ?? 0
    let length = 0
    for (let i = from; i < to; i++) length += (worth[slots[i] ?? 0] ?? 0) ** 2
    length = Math.sqrt(length) || 1
    errors.fill(0)
    for (let i = from; i < to; i++) {
      const slot = slots[i] ?? 0
      const value = (worth[slot] ?? 0) / length
      const row = slot * count
      for (let group = 0; group < count; group++)
        errors[group] = (errors[group] ?? 0) + value * (weights[row + group] ?? 0)
    }
    toShares(errors, 0, count)
    const right = groupOf(sentence)
    errors[right] = (errors[right] ?? 0) - 1
    for (let i = from; i < to; i++) {
      const slot = slots[i] ?? 0
      const value = (worth[slot] ?? 0) / length
      const row = slot * count
      for (let group = 0; group < count; group++) {
        const error = value * (errors[group] ?? 0)
        if (error < leastError && error > -leastError) continue
        const moved = (moves[row + group] ?? 0) + error * error
        moves[row + group] = moved
        weights[row + group] = (weights[row + group] ?? 0) - (stride * error) / Math.sqrt(moved)
      }
    }
    if (turn % 2 === 0) yield
  }
}

/** So many sentences are looked at between two pauses. */
const sentencesAtOnce = 4096
/** No key of a sentence: those have 31 bits. */
const noKey = 0x7fffffff

/** The sentences without those that say the same in the same group: replies repeat each other. */
function* distinct(
  { sections, hashes }: Sentences,
  groupOf: (sentence: number) => number
): Generator<undefined, Uint32Array> {
  // A table of our own: a Set that grows beyond a hundred thousand stops everything while it moves.
  const seen = new Int32Array(2 ** Math.ceil(Math.log2(2 * sections.length + 1))).fill(noKey)
  const kept = new Uint32Array(sections.length)
  let count = 0
  for (let sentence = 0; sentence < sections.length; sentence++) {
    if (sentence % sentencesAtOnce === 0) yield
    const key = Math.imul((hashes[sentence] ?? 0) ^ groupOf(sentence), 0x01000193) >> 1
    let place = Math.imul(key, 0x9e3779b1) & (seen.length - 1)
    while (seen[place] !== noKey && seen[place] !== key) place = (place + 1) & (seen.length - 1)
    if (seen[place] === key) continue
    seen[place] = key
    kept[count++] = sentence
  }
  return kept.subarray(0, count)
}

/** Puts a list out of order. */
function* shuffling(order: Uint32Array, dice: Dice): Generator<undefined, void> {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(dice() * (i + 1))
    const moved = order[i] ?? 0
    order[i] = order[j] ?? 0
    order[j] = moved
    if (i % sentencesAtOnce === 0) yield
  }
}

/** Numbers [from, to) of a list as shares of 1 (softmax). */
export function toShares(numbers: Float32Array, from: number, to: number): void {
  let most = -Infinity
  for (let i = from; i < to; i++) most = Math.max(most, numbers[i] ?? 0)
  let sum = 0
  for (let i = from; i < to; i++) {
    const share = Math.exp((numbers[i] ?? 0) - most)
    numbers[i] = share
    sum += share
  }
  for (let i = from; i < to; i++) numbers[i] = (numbers[i] ?? 0) / sum
}
