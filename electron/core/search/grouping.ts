import type { Vector } from './sections.ts'
import { slotCount } from './slots.ts'

/** After so many rounds few change their group any more. */
const mostRounds = 8
/** … or when no more than this part of all did. */
const settled = 0.01
/** How many slots of the centres are gone over between two pauses. */
const slotsAtOnce = 16

/** A number from 0 up to 1, another one each time. */
export type Dice = () => number

/** Dice that fall the same way every time, so that the same library is learnt alike. */
export function createDice(seed: number): Dice {
  let state = (seed * 7919 + 12345) >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/**
 * Puts vectors into `count` groups of those that say similar things: the number of the group of each (k-means by the cosine, begun as
 * k-means++ does). `room` (slotCount × count numbers) is used for the centres. Each step of the generator is a small piece of the work.
 */
export function* grouping(
  vectors: readonly Vector[],
  { count, dice, room }: { readonly count: number; readonly dice: Dice; readonly room: Float32Array }
): Generator<undefined, Uint16Array> {
  yield* choosing(vectors, { count, dice, room })
  const groups = new Uint16Array(vectors.length)
  const near = new Float32Array(count)
  for (let round = 0; round < mostRounds; round++) {
    let moved = 0
    for (let i = 0; i < vectors.length; i++) {
      const group = nearest(vectors[i], room, near)
      if (groups[i] !== group) moved++
      groups[i] = group
      yield
    }
    if (moved <= settled * vectors.length) break
    yield* centring(vectors, groups, { count, room })
  }
  return groups
}

type Centres = { readonly count: number; readonly room: Float32Array }

/** The group whose centre is nearest to a vector; `near` is room for how near each is. */
function nearest(vector: Vector | undefined, room: Float32Array, near: Float32Array): number {
  const count = near.length
  near.fill(0)
  if (vector === undefined) return 0
  const { slots, values } = vector
  for (let j = 0; j < slots.length; j++) {
    const value = values[j] ?? 0
    const row = (slots[j] ?? 0) * count
    for (let group = 0; group < count; group++)
      near[group] = (near[group] ?? 0) + value * (room[row + group] ?? 0)
  }
  let best = 0
  for (let group = 1; group < count; group++) if ((near[group] ?? 0) > (near[best] ?? 0)) best = group
  return best
}

/** The first centres: each a vector far from those chosen before. */
function* choosing(
  vectors: readonly Vector[],
  { count, dice, room }: Centres & { readonly dice: Dice }
): Generator<undefined, void> {
  yield* filling(room, 0)
  const near = new Float32Array(vectors.length)
  const chosen = new Float32Array(slotCount)
  let pick = Math.floor(dice() * vectors.length)
  for (let group = 0; group < count; group++) {
    chosen.fill(0)
    const { slots, values } = vectors[pick] ?? none
    slots.forEach((slot, j) => {
      chosen[slot] = values[j] ?? 0
      room[slot * count + group] = values[j] ?? 0
    })
    let total = 0
    for (let i = 0; i < vectors.length; i++) {
      const cosine = cosineOf(vectors[i] ?? none, chosen)
      if (cosine > (near[i] ?? 0)) near[i] = cosine
      total += farness(near[i] ?? 0)
      if (i % 256 === 255) yield
    }
    let left = dice() * total
    for (pick = 0; pick < vectors.length - 1; pick++) {
      left -= farness(near[pick] ?? 0)
      if (left < 0) break
    }
    yield
  }
}

const none: Vector = { slots: new Uint16Array(), values: new Float32Array() }

function farness(cosine: number): number {
  return Math.max(0, 1 - cosine) ** 2
}

function cosineOf({ slots, values }: Vector, chosen: Float32Array): number {
  let sum = 0
  for (let j = 0; j < slots.length; j++) sum += (chosen[slots[j] ?? 0] ?? 0) * (values[j] ?? 0)
  return sum
}

/** Moves each centre into the middle of its group. */
function* centring(
  vectors: readonly Vector[],
  groups: Uint16Array,
  { count, room }: Centres
): Generator<undefined, void> {
  yield* filling(room, 0)
  for (const [i, { slots, values }] of vectors.entries()) {
    const group = groups[i] ?? 0
    for (let j = 0; j < slots.length; j++) {
      const at = (slots[j] ?? 0) * count + group
      room[at] = (room[at] ?? 0) + (values[j] ?? 0)
    }
    if (i % 16 === 0) yield
  }
  const lengths = new Float64Array(count)
  yield* bySlots(slot => {
    for (let group = 0; group < count; group++)
      lengths[group] = (lengths[group] ?? 0) + (room[slot * count + group] ?? 0) ** 2
  })
  for (let group = 0; group < count; group++) lengths[group] = Math.sqrt(lengths[group] ?? 0) || 1
  yield* bySlots(slot => {
    for (let group = 0; group < count; group++) {
      const at = slot * count + group
      if (room[at] !== 0) room[at] = (room[at] ?? 0) / (lengths[group] ?? 1)
    }
  })
}

/** Numbers set at one go. */
const numbersAtOnce = 1 << 18

/** Sets all of a large room to one number, with pauses: memory that is touched for the first time is slow. */
export function* filling(room: Float32Array, number: number): Generator<undefined, void> {
  for (let from = 0; from < room.length; from += numbersAtOnce) {
    room.fill(number, from, from + numbersAtOnce)
    yield
  }
}

/** Does something with each slot, with a pause now and then. */
export function* bySlots(visit: (slot: number) => void): Generator<undefined, void> {
  for (let slot = 0; slot < slotCount; slot++) {
    visit(slot)
    if (slot % slotsAtOnce === 0) yield
  }
}
