import { createBest } from './best.ts'
import { gatherShown, type Shown } from './newest.ts'
import { stands, standsIn } from './phrase.ts'
import { needEntries } from './postings.ts'
import { fewTerms, type Query } from './query.ts'
import { segmentRoom, type Segment } from './segment.ts'
import { isCharacter } from './tokens.ts'
import type { Holdings, Weighed } from './weigh.ts'

/**
 * How much of what its title adds a source gives to each passage but one: a few words may be a title, and ten replies with such titles
 * are worth more than ten passages of the first; of a pasted text every passage of the right reply may be wanted.
 */
export function titleShare(query: Query): number {
  return query.long ? 1 : 0.3
}

/** How soon a further mention stops counting, and how much a long passage is held back (Okapi BM25). */
export const k1 = 1.2
export const b = 0.6

/** Of what the better of the passages before and after it in its source has, a passage is given this part. */
const nearShare = 0.2

/** A passage that shares words with the query; `score` is a first guess, `near` what of it the passages beside it bring. */
export type Candidate = {
  readonly segment: number
  readonly place: number
  readonly score: number
  readonly near: number
}

/**
 * The best candidates, then further ones of sources that are shown in any case; `complete` counts passages that hold every term, or all that
 * is quoted, when the query has few. `holding` counts the same by source, those that `accept` leaves out included. `shown` are the sources that are shown in any case.
 */
export type Collected = {
  readonly candidates: readonly Candidate[]
  readonly complete: number
  readonly holding: Uint16Array
  readonly shown: ReadonlySet<number>
}

/**
 * What the choice among passages goes by, besides the words: `titles` is what the title of each source adds, `without` (folded) must not
 * stand in their text; `holding` tells whether passages count that hold only some terms, which in a query of many they always do. Of the sources
 * that are `shown` (null: none) the best passages that count are among the candidates.
 */
export type Choice = {
  readonly window: number
  readonly accept: (source: number) => boolean
  readonly titles: Float32Array
  readonly without: readonly Uint16Array[]
  readonly holding: 'some' | 'all'
  readonly shown: Shown | null
}

/** The `window` passages that share most with the query, best first; ties in order of the index. */
export function collect(
  holdings: Holdings,
  { query, weights, stretches, read }: Weighed & { readonly query: Query },
  { window, accept, titles, without, holding: part, shown }: Choice
): Collected {
  const best = createBest(window)
  const gathered = shown === null ? null : gatherShown(shown)
  const few = query.typed <= fewTerms
  const all = few ? 2 ** query.typed - 1 : 0
  const needed = part === 'all' ? all : query.required
  const whole = 4 * weights.reduce((sum, weight) => sum + weight, 0)
  const quota = saturation(holdings.eights / Math.max(holdings.passages, 1))
  const asked = weights.map((weight, term) => weight * Math.min(query.terms[term]?.times ?? 1, 3) * (k1 + 1))
  const furtherShare = titleShare(query)
  const holding = new Uint16Array(titles.length)
  let complete = 0
  const look = (segment: Segment, number: number, place: number) => {
    const full = few && masks[place] === all
    const counted = full || query.required !== 0
    const source = segment.sources[place] ?? 0
    const opens = place === 0 || segment.sources[place - 1] !== source
    const alone = (sums[place] ?? 0) + (opens ? 1 : furtherShare) * (titles[source] ?? 0)
    const near = query.long ? nearShare * besides(segment, place) : 0
    const score = alone + near + (full ? whole : 0)
    const isGood = score > best.least()
    if (!counted && !isGood) return
    if (query.quoted.length > 0 && !holdsQuoted(segment, place, query)) return
    if (holdings.gone(source) || without.some(words => standsInText(segment, place, words))) return
    if (counted) holding[source] = (holding[source] ?? 0) + 1
    if (!accept(source)) return
    const offered = number * segmentRoom + place
    if (counted) {
      complete++
      gathered?.take(source, { number: offered, score, near })
    }
    if (isGood) best.offer(offered, score, near)
  }
  holdings.segments.forEach((segment, number) => {
    sums.fill(0, 0, segment.count)
    masks.fill(0, 0, few ? segment.count : 0)
    const list = stretches[number] ?? []
    for (let i = 0; i < list.length; i += 4) {
      const [term, from, to, share] = [list[i] ?? 0, list[i + 1] ?? 0, list[i + 2] ?? 0, list[i + 3] ?? 0]
      if (read[term] !== 1) continue
      needEntries(segment, from, to)
      addUp(segment, [from, to], { weight: (asked[term] ?? 0) * share, quota })
      if (few && term < query.typed) markAll(segment, [from, to], 1 << term)
    }
    const mostNear = query.long ? nearShare * mostOf(segment.count) : 0
    const sieve = { all, needed, titles, least: query.required === 0 ? best.least() - mostNear : 0 }
    const count = few ? siftFew(segment, sieve) : sift(segment, sieve)
    for (let i = 0; i < count; i++) look(segment, number, sifted[i] ?? 0)
  })
  const sorted = best.sorted()
  const known = new Set(gathered === null ? [] : sorted.map(({ number }) => number))
  const further = gathered?.best().filter(({ number }) => !known.has(number)) ?? []
  const candidates = [...sorted, ...further].map(({ number, score, near }) => {
    return { segment: Math.floor(number / segmentRoom), place: number % segmentRoom, score, near }
  })
  return { candidates, complete, holding, shown: gathered?.sources() ?? new Set() }
}

const sifted = new Uint16Array(segmentRoom)

type Sieve = {
  readonly all: number
  readonly needed: number
  readonly titles: Float32Array
  readonly least: number
}

/**
 * Puts the places that deserve a look into `sifted`, ascending, and tells how many: those that score more than `least` with the whole of
 * what the title adds.
 */
function sift({ count, sources }: Segment, { titles, least }: Sieve): number {
  let found = 0
  for (let place = 0; place < count; place++) {
    const sum = sums[place] ?? 0
    if (sum > 0 && sum + (titles[sources[place] ?? 0] ?? 0) > least) sifted[found++] = place
  }
  return found
}

/** The same for a few words: of the places that hold the `needed` terms, those too that hold all. */
function siftFew({ count, sources }: Segment, { all, needed, titles, least }: Sieve): number {
  let found = 0
  for (let place = 0; place < count; place++) {
    const sum = sums[place] ?? 0
    if (sum === 0) continue
    const mask = masks[place] ?? 0
    if ((mask & needed) !== needed) continue
    if (mask === all || sum + (titles[sources[place] ?? 0] ?? 0) > least) sifted[found++] = place
  }
  return found
}

/** A pair of characters in quotation marks stands wherever it was counted; any other quotation needs a look. */
function holdsQuoted(segment: Segment, place: number, { quoted }: Query): boolean {
  return quoted.every(
    words => (words.length === 2 && words.every(isCharacter)) || stands(segment, place, words)
  )
}

function standsInText({ units, starts, bodies }: Segment, place: number, words: Uint16Array): boolean {
  return standsIn(units, [bodies[place] ?? 0, starts[place + 1] ?? 0], words)
}

const sums = new Float32Array(segmentRoom)

/** The greatest of the first sums. */
function mostOf(count: number): number {
  let most = 0
  for (let place = 0; place < count; place++) most = Math.max(most, sums[place] ?? 0)
  return most
}

/** The greater sum of the two passages beside one, of the same source. A demand is often answered in several points, each a passage. */
function besides({ sources, count }: Segment, place: number): number {
  const source = sources[place]
  const before = place > 0 && sources[place - 1] === source ? (sums[place - 1] ?? 0) : 0
  const after = place + 1 < count && sources[place + 1] === source ? (sums[place + 1] ?? 0) : 0
  return Math.max(before, after)
}

const masks = new Int32Array(segmentRoom)

/** For each length (in eights) and number of mentions (1–8): times / (times + norm). */
function saturation(mean: number): Float32Array {
  const quota = new Float32Array(256 * 8)
  for (let length = 0; length < 256; length++) {
    const norm = k1 * (1 - b + (b * length) / Math.max(mean, 1))
    for (let times = 1; times <= 8; times++) quota[(length << 3) | (times - 1)] = times / (times + norm)
  }
  return quota
}

type Adding = { readonly weight: number; readonly quota: Float32Array }
type Span = readonly [number, number]

function addUp({ entries, lengths }: Segment, [from, to]: Span, { weight, quota }: Adding): void {
  for (let e = from; e < to; e++) {
    const entry = entries[e] ?? 0
    const place = entry >> 3
    sums[place] = (sums[place] ?? 0) + weight * (quota[((lengths[place] ?? 0) << 3) | (entry & 7)] ?? 0)
  }
}

function markAll({ entries }: Segment, [from, to]: Span, bit: number): void {
  for (let e = from; e < to; e++) {
    const place = (entries[e] ?? 0) >> 3
    masks[place] = (masks[place] ?? 0) | bit
  }
}
