import type { Scorer } from './score.ts'
import type { Segment } from './segment.ts'

/** So many pieces a paragraph is looked for on either side. */
const farthest = 8
/** A paragraph is read as a whole when its best piece scores at least this part of the best passage: others do not come near it. */
const leastShare = 0.5

/** The passages that were one paragraph of the file: places [first, last] of a segment. */
export type Whole = { readonly first: number; readonly last: number }

/**
 * The paragraph a passage was cut from. A long paragraph with a chain 一是…二是… is kept as one passage for each link (core/library/pieces.ts): the
 * first opens with the run-in heading, the others have it as their last heading. A passage that was never cut is its own paragraph.
 */
export function wholeOf(segment: Segment, place: number): Whole {
  const first = opens(segment, place) ? place : openerOf(segment, place)
  let last = first
  while (last - first < farthest && continues(segment, first, last + 1)) last++
  return last < place ? { first: place, last: place } : { first, last }
}

function opens(segment: Segment, place: number): boolean {
  return continues(segment, place, place + 1)
}

function openerOf(segment: Segment, place: number): number {
  for (let first = place - 1; first >= Math.max(0, place - farthest); first--) {
    if (segment.sources[first] !== segment.sources[place]) break
    if (continues(segment, first, place)) return first
    if (!samePath(segment, first, place)) break
  }
  return place
}

/** Whether a passage stands under the headings of another and, below those, under the words the other opens with. */
function continues(
  { units, starts, bodies, sources, count }: Segment,
  first: number,
  place: number
): boolean {
  if (place >= count || sources[first] !== sources[place]) return false
  const [start, body] = [starts[first] ?? 0, bodies[first] ?? 0]
  const [from, to] = [starts[place] ?? 0, bodies[place] ?? 0]
  const above = body - start
  const lead = from + above + (above === 0 ? 0 : 1)
  if (to <= lead) return false
  for (let i = 0; i < above; i++) if (units[start + i] !== units[from + i]) return false
  for (let i = lead; i < to; i++) if (units[i] !== units[body + i - lead]) return false
  return true
}

function samePath({ units, starts, bodies }: Segment, one: number, other: number): boolean {
  const [from, to] = [starts[one] ?? 0, bodies[one] ?? 0]
  const start = starts[other] ?? 0
  if ((bodies[other] ?? 0) - start !== to - from) return false
  for (let i = from; i < to; i++) if (units[i] !== units[start + i - from]) return false
  return true
}

/** A passage and how well it answers; `held` is the weight of the terms it holds. */
type Rated = {
  readonly segment: Segment
  readonly place: number
  readonly score: number
  readonly held: number
  readonly answered: Float32Array
}

/**
 * The same passages, of each paragraph that was cut the best one at what the whole paragraph scores, where that is more: a demand of several
 * sentences is answered by the paragraph, and its pieces must not lose to shorter ones that were never cut.
 */
export function wholeScores<R extends Rated>(rated: readonly R[], rate: Scorer): readonly R[] {
  const best = new Map<Segment, Map<number, { readonly at: number; readonly last: number }>>()
  rated.forEach(({ segment, place, score }, at) => {
    const { first, last } = wholeOf(segment, place)
    if (first === last) return
    const ofSegment: Map<number, { at: number; last: number }> = best.get(segment) ?? new Map()
    best.set(segment, ofSegment)
    const before = ofSegment.get(first)
    if (before === undefined || (rated[before.at]?.score ?? 0) < score) ofSegment.set(first, { at, last })
  })
  const scores = [...rated]
  const most = rated.reduce((high, { score }) => Math.max(high, score), 0)
  for (const [segment, ofSegment] of best)
    for (const [first, { at, last }] of ofSegment) {
      const one = rated[at]
      if (one === undefined || one.score < leastShare * most) continue
      const whole = rate(segment, first, last)
      if (whole !== null && whole.score > one.score)
        scores[at] = { ...one, ...whole, held: Math.max(one.held, whole.held) }
    }
  return scores
}
