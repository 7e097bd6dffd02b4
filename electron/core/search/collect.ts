import { stands } from './phrase.ts'
import { lowerBound, segmentRoom, type Segment } from './segment.ts'
import { fewTerms, type Query } from './query.ts'
import { isCharacter, wordKeys } from './tokens.ts'

/** How soon a further mention stops counting, and how much a long passage is held back (Okapi BM25). */
export const k1 = 1.2
export const b = 0.6

/** What collecting reads of the index. `eights` is the sum of all `lengths`, `gone` tells of a source that it was removed. */
export type Holdings = {
  readonly segments: readonly Segment[]
  readonly passages: number
  readonly eights: number
  readonly characters: Uint32Array
  readonly gone: (source: number) => boolean
}

/** A passage that shares words with the query; `score` is a first guess. */
export type Candidate = { readonly segment: number; readonly place: number; readonly score: number }

/** `weights` by term: how telling it is; `complete` counts passages that hold every term, or all that is quoted, when the query has few. */
export type Collected = {
  readonly candidates: readonly Candidate[]
  readonly weights: Float64Array
  readonly complete: number
}

/** Postings of one term in one segment: entries [from, to). */
type Stretch = { readonly term: number; readonly from: number; readonly to: number; readonly share: number }

/**
 * How many postings a query may read. The most telling terms come first, so what a long text loses are words like 进一步 that stand
 * nearly everywhere; the ranking that follows looks at them again.
 */
const readingLimit = 500_000

/** The `window` passages that share most with the query, best first; ties in order of the index. */
export function collect(
  holdings: Holdings,
  query: Query,
  { window, accept }: { readonly window: number; readonly accept: (source: number) => boolean }
): Collected {
  const stretches = holdings.segments.map(segment => stretchesOf(segment, query))
  const weights = new Float64Array(query.terms.length)
  const counts = new Uint32Array(query.terms.length)
  for (const list of stretches)
    for (const { term, from, to } of list) counts[term] = (counts[term] ?? 0) + to - from
  query.terms.forEach((term, number) => {
    const count = term.kind === 'character' ? (holdings.characters[term.key] ?? 0) : (counts[number] ?? 0)
    weights[number] = rarity(holdings.passages, count)
  })
  const read = affordable(counts)
  const best = createBest(window)
  const all = query.terms.length > fewTerms ? 0 : 2 ** query.terms.length - 1
  const whole = 4 * weights.reduce((sum, weight) => sum + weight, 0)
  const quota = saturation(holdings.eights / Math.max(holdings.passages, 1))
  let complete = 0
  holdings.segments.forEach((segment, number) => {
    sums.fill(0, 0, segment.count)
    if (all > 0) masks.fill(0, 0, segment.count)
    for (const { term, from, to, share } of stretches[number] ?? []) {
      if (read[term] !== 1) continue
      const weight = (weights[term] ?? 0) * Math.min(query.terms[term]?.times ?? 1, 3) * share * (k1 + 1)
      addUp(segment, [from, to], { weight, quota })
      if (all > 0) markAll(segment, [from, to], 1 << term)
    }
    const pick = (place: number, full: boolean) => {
      if (query.quoted.length > 0 && !holdsQuoted(segment, place, query)) return
      const source = segment.sources[place] ?? 0
      if (holdings.gone(source) || !accept(source)) return
      if (full || query.required !== 0) complete++
      best.offer({ segment: number, place, score: (sums[place] ?? 0) + (full ? whole : 0) })
    }
    for (let place = 0, least = best.least(); place < segment.count; place++) {
      const sum = sums[place] ?? 0
      const full = all > 0 && masks[place] === all
      if (query.required !== 0) {
        if (((masks[place] ?? 0) & query.required) !== query.required) continue
      } else if (!full && (sum === 0 || sum <= least)) continue
      pick(place, full)
      least = best.least()
    }
  })
  return { candidates: best.sorted(), weights, complete }
}

/** A pair of characters in quotation marks stands wherever it was counted; any other quotation needs a look. */
function holdsQuoted(segment: Segment, place: number, { quoted }: Query): boolean {
  return quoted.every(
    words => (words.length === 2 && words.every(isCharacter)) || stands(segment, place, words)
  )
}

/** How telling a token is that comes in `count` of `passages`. */
export function rarity(passages: number, count: number): number {
  return Math.log(1 + (Math.max(passages - count, 0) + 0.5) / (count + 0.5))
}

const sums = new Float32Array(segmentRoom)
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

function stretchesOf(segment: Segment, query: Query): readonly Stretch[] {
  const found: Stretch[] = []
  const take = (key: number, term: number, share: number) => {
    const at = lowerBound(segment, key)
    if (segment.keys[at] !== key) return
    found.push({ term, share, from: segment.lists[at] ?? 0, to: segment.lists[at + 1] ?? 0 })
  }
  query.terms.forEach(({ kind, key, partial }, term) => {
    take(key, term, 1)
    for (const longer of partial) take(longer, term, 0.5)
    // In a pasted text a lone character is chance; the closer look counts it anyway.
    if (kind === 'character' && !query.long)
      takePairs(segment, key, (from, to) => found.push({ term, share: 0.5, from, to }))
  })
  return found
}

/** Every pair that a character is part of: those it opens lie together, those it closes are looked for one by one. */
function takePairs(segment: Segment, unit: number, take: (from: number, to: number) => void): void {
  const { keys, lists } = segment
  const opens = lowerBound(segment, unit * 0x10000)
  const after = lowerBound(segment, (unit + 1) * 0x10000)
  take(lists[opens] ?? 0, lists[after] ?? 0)
  const end = lowerBound(segment, wordKeys)
  for (let at = lowerBound(segment, 0x10000); at < end; at++)
    if (((keys[at] ?? 0) & 0xffff) === unit) take(lists[at] ?? 0, lists[at + 1] ?? 0)
}

/** Which terms are read: the rarest first, until the limit; of a query of a few words all. */
function affordable(counts: Uint32Array): Uint8Array {
  const read = new Uint8Array(counts.length)
  const order = [...counts.keys()].sort((x, y) => (counts[x] ?? 0) - (counts[y] ?? 0) || x - y)
  let sum = 0
  order.forEach((term, place) => {
    sum += counts[term] ?? 0
    if (sum <= readingLimit || place < fewTerms) read[term] = 1
  })
  return read
}

type Best = {
  readonly least: () => number
  readonly offer: (candidate: Candidate) => void
  readonly sorted: () => readonly Candidate[]
}

/** Keeps the best `room` candidates: a heap with the worst on top; of equals the earlier stays. */
function createBest(room: number): Best {
  const heap: Candidate[] = []
  const scoreAt = (i: number) => heap[i]?.score ?? Infinity
  const worse = (x: Candidate, y: Candidate) =>
    x.score < y.score ||
    (x.score === y.score && (x.segment > y.segment || (x.segment === y.segment && x.place > y.place)))
  const sink = (candidate: Candidate) => {
    let at = 0
    for (;;) {
      const left = heap[2 * at + 1]
      if (left === undefined) break
      const right = heap[2 * at + 2]
      const [child, next] =
        right !== undefined && worse(right, left) ? [right, 2 * at + 2] : [left, 2 * at + 1]
      if (!worse(child, candidate)) break
      heap[at] = child
      at = next
    }
    heap[at] = candidate
  }
  return {
    least: () => (heap.length < room ? -Infinity : scoreAt(0)),
    offer: candidate => {
      const worst = heap[0]
      if (heap.length === room) {
        if (worst !== undefined && worse(worst, candidate)) sink(candidate)
        return
      }
      let at = heap.length
      while (at > 0) {
        const parent = (at - 1) >> 1
        const above = heap[parent]
        if (above === undefined || !worse(candidate, above)) break
        heap[at] = above
        at = parent
      }
      heap[at] = candidate
    },
    sorted: () => heap.toSorted((x, y) => (worse(x, y) ? 1 : -1))
  }
}
