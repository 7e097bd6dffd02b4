import { toShares } from './classing.ts'
import type { Segment } from './segment.ts'
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

/** In each view the likeliest groups of a passage; the rest says next to nothing. */
const groupsKept = 4
const shareUnit = 255

/**
 * What passages of a segment were found to be about: `marked[place]` is 1 once it was looked at, then entries from
 * place * views * groupsKept on are its groups and their shares in 255ths.
 */
type Marks = { readonly marked: Uint8Array; readonly groups: Uint16Array; readonly shares: Uint8Array }

const known = new WeakMap<Subjects, { readonly tell: Teller; readonly of: WeakMap<Segment, Marks> }>()

/** The marks of a segment, and the teller that makes those still missing. */
function marksOf(subjects: Subjects, segment: Segment): { readonly tell: Teller; readonly marks: Marks } {
  let there = known.get(subjects)
  if (there === undefined) {
    there = { tell: createTeller(subjects, passageSharpness), of: new WeakMap() }
    known.set(subjects, there)
  }
  let marks = there.of.get(segment)
  if (marks === undefined) {
    const size = segment.count * subjects.groups.length * groupsKept
    marks = {
      marked: new Uint8Array(segment.count),
      groups: new Uint16Array(size),
      shares: new Uint8Array(size)
    }
    there.of.set(segment, marks)
  }
  return { tell: there.tell, marks }
}

function mark(subjects: Subjects, segment: Segment, place: number): Marks {
  const { tell, marks } = marksOf(subjects, segment)
  if (marks.marked[place] === 1) return marks
  const { units, starts, bodies } = segment
  const body = bodies[place] ?? 0
  const told = tell([
    [units, starts[place] ?? 0, body, headingTimes],
    [units, body, starts[place + 1] ?? 0, 1]
  ])
  let from = 0
  let at = place * subjects.groups.length * groupsKept
  for (const count of subjects.groups) {
    for (let k = 0; k < groupsKept; k++) {
      let best = from
      for (let group = from + 1; group < from + count; group++)
        if ((told[group] ?? 0) > (told[best] ?? 0)) best = group
      marks.groups[at] = best
      marks.shares[at++] = Math.round(shareUnit * (told[best] ?? 0))
      told[best] = 0
    }
    from += count
  }
  marks.marked[place] = 1
  return marks
}

/** Finds out what each passage of some segments is about, so that no query has to wait for it. Each step of the generator is one passage. */
export function* marking(subjects: Subjects, segments: readonly Segment[]): Generator<undefined, void> {
  for (const segment of segments)
    for (let place = 0; place < segment.count; place++) {
      mark(subjects, segment, place)
      yield
    }
}

/** A passage by its segment and its place in it. */
type Place = { readonly segment: Segment; readonly place: number }

/** What the words of a query say of its subject: of each group its share, those of one view together 1. */
export function subjectOf(subjects: Subjects, asked: readonly Uint16Array[]): Float32Array {
  return createTeller(subjects, querySharpness)(asked.map(units => [units, 0, units.length, 1]))
}

/** What a query is about by its own words and, counting as much, by passages that answer it: a word that misleads is outvoted. */
export function outvoted(subjects: Subjects, own: Float32Array, places: readonly Place[]): Float32Array {
  const theirs = new Float32Array(own.length)
  const views = subjects.groups.length
  for (const { segment, place } of places) {
    const { groups, shares } = mark(subjects, segment, place)
    for (let at = place * views * groupsKept, end = at + views * groupsKept; at < end; at++) {
      const group = groups[at] ?? 0
      theirs[group] = (theirs[group] ?? 0) + (shares[at] ?? 0) / shareUnit
    }
  }
  return own.map((share, group) => (share + (theirs[group] ?? 0) / Math.max(places.length, 1)) / 2)
}

/** How well each passage agrees in its subject with what is wanted (the share of each group), 0 to 1: the best of them 1. */
export function agreement(subjects: Subjects, wanted: Float32Array, places: readonly Place[]): Float64Array {
  const views = subjects.groups.length
  const shared = new Float64Array(places.length * views)
  const most = new Float64Array(views)
  places.forEach(({ segment, place }, i) => {
    const { groups, shares } = mark(subjects, segment, place)
    for (let view = 0; view < views; view++) {
      let sum = 0
      for (let at = (place * views + view) * groupsKept, end = at + groupsKept; at < end; at++)
        sum += (wanted[groups[at] ?? 0] ?? 0) * (shares[at] ?? 0)
      shared[i * views + view] = sum
      most[view] = Math.max(most[view] ?? 0, sum)
    }
  })
  const agreed = Float64Array.from(places, (_, i) => {
    let product = 1
    for (let view = 0; view < views; view++)
      product *= (shared[i * views + view] ?? 0) / (most[view] || 1) + doubt
    return product ** (1 / views)
  })
  const best = agreed.reduce((high, one) => Math.max(high, one), 0) || 1
  return agreed.map(one => one / best)
}
