import { toShares } from './classing.ts'
import { countPairs, drain } from './slots.ts'

/** How many weights of a slot are kept in each view: the rest says next to nothing. */
export const keptPerView = 16

/**
 * What the library itself teaches about its subjects. In each of several views its sections fall into groups of similar ones (`groups`: how
 * many; those of all views are numbered on), and the words of a text tell which. Of each slot, `worth` is how telling it is, and for view `v`
 * `which` names keptPerView groups and `much` what it says for each, in parts of `scales[v]`, at
 * [(slot * views + v) * keptPerView …]. `sections`: how many the library had then.
 */
export type Subjects = {
  readonly sections: number
  readonly groups: readonly number[]
  readonly scales: readonly number[]
  readonly worth: Float32Array
  readonly which: Uint16Array
  readonly much: Int8Array
}

/** A stretch of text, and how often it counts. */
export type Stretch = readonly [units: Uint16Array, from: number, to: number, times: number]

/** Tells the subject of a text: of each group its share, those of one view together 1. The list is used again the next time. */
export type Teller = (stretches: readonly Stretch[]) => Float32Array

/** More mentions of a word say no more of the subject. */
const mostTimes = 3

/** A teller; `sharpness` above 1 makes up its mind sooner. */
export function createTeller(subjects: Subjects, sharpness: number): Teller {
  const { groups, scales, worth, which, much } = subjects
  const width = groups.length * keptPerView
  const shares = new Float32Array(groups.reduce((sum, count) => sum + count, 0))
  return stretches => {
    shares.fill(0)
    let length = 0
    for (const [units, from, to, times] of stretches) countPairs(units, [from, to], times)
    drain((slot, times) => {
      const value = (worth[slot] ?? 0) * Math.min(times, mostTimes)
      if (value === 0) return
      length += value * value
      for (let at = slot * width, end = at + width; at < end; at++) {
        const group = which[at] ?? 0
        shares[group] = (shares[group] ?? 0) + value * (much[at] ?? 0)
      }
    })
    const factor = sharpness / (Math.sqrt(length) || 1)
    let from = 0
    groups.forEach((count, view) => {
      const to = from + count
      for (let i = from; i < to; i++) shares[i] = (shares[i] ?? 0) * factor * (scales[view] ?? 0)
      toShares(shares, from, to)
      from = to
    })
    return shares
  }
}

/** A query's words decide for themselves; a passage is mostly of one subject. */
const querySharpness = 1
const passageSharpness = 2
const headingTimes = 2
/** Views that see nothing in common still leave some doubt. */
const doubt = 0.02

/** A passage: its headings in units [start, body), its text up to `end`. */
type Place = { readonly units: Uint16Array; readonly start: number; readonly body: number; readonly end: number }

/** How well each passage agrees in its subject with what was asked, 0 to 1: the best of them 1. */
export function agreement(
  subjects: Subjects,
  asked: readonly Uint16Array[],
  places: readonly Place[]
): Float64Array {
  const tellQuery = createTeller(subjects, querySharpness)
  const tellPassage = createTeller(subjects, passageSharpness)
  const wanted = tellQuery(asked.map(units => [units, 0, units.length, 1]))
  const views = subjects.groups.length
  const shared = places.map(({ units, start, body, end }) => {
    const told = tellPassage([
      [units, start, body, headingTimes],
      [units, body, end, 1]
    ])
    const sums = new Float64Array(views)
    let group = 0
    subjects.groups.forEach((count, view) => {
      let sum = 0
      for (const last = group + count; group < last; group++)
        sum += (wanted[group] ?? 0) * (told[group] ?? 0)
      sums[view] = sum
    })
    return sums
  })
  const most = subjects.groups.map((_, view) =>
    shared.reduce((high, sums) => Math.max(high, sums[view] ?? 0), 0)
  )
  const agreed = Float64Array.from(shared, sums => {
    const product = most.reduce(
      (all, high, view) => all * ((high === 0 ? 0 : (sums[view] ?? 0) / high) + doubt),
      1
    )
    return product ** (1 / views)
  })
  const best = agreed.reduce((high, one) => Math.max(high, one), 0) || 1
  return agreed.map(one => one / best)
}
