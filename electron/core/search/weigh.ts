import { byClosing, closedBy } from './closing.ts'
import { fewTerms, type Query } from './query.ts'
import { lowerBound, type Segment } from './segment.ts'

/** What ranking reads of the index. `eights` is the sum of all `lengths`, `gone` tells of a source that it was removed. */
export type Holdings = {
  readonly segments: readonly Segment[]
  readonly passages: number
  readonly eights: number
  readonly characters: Uint32Array
  readonly gone: (source: number) => boolean
  /** Of each token how many of its postings are of sources that are gone. */
  readonly lost: ReadonlyMap<number, number>
}

/**
 * Postings of the terms in one segment, four numbers each: the term, entries [from, to), and the share they count for. Flat, because a pasted text
 * has thousands of them.
 */
export type Stretches = readonly number[]

/**
 * How many postings a query may read. The most telling terms come first, so what a long text loses are words like 进一步 that stand
 * nearly everywhere; the ranking that follows looks at them again.
 */
const readingLimit = 250_000

/** What a word counts for that comes only in set phrases: 恳请予以重视 is said of everything. */
const idleShare = 0.1

/** Of each term how telling it is; of each segment where the postings lie that are to be read. */
export type Weighed = {
  readonly weights: Float64Array
  readonly stretches: readonly Stretches[]
  /** 1 for the terms whose postings are to be read. */
  readonly read: Uint8Array
}

/** Looks the terms of a query up. */
export function weigh(holdings: Holdings, query: Query): Weighed {
  const found = holdings.segments.map(segment => stretchesOf(segment, query))
  const counts = new Uint32Array(query.terms.length)
  for (const list of found)
    for (let i = 0; i < list.length; i += 4) {
      const term = list[i] ?? 0
      counts[term] = (counts[term] ?? 0) + (list[i + 2] ?? 0) - (list[i + 1] ?? 0)
    }
  query.terms.forEach(({ key, partial }, term) => {
    for (const one of [key, ...partial]) counts[term] = (counts[term] ?? 0) - (holdings.lost.get(one) ?? 0)
  })
  const weights = Float64Array.from(query.terms, ({ kind, key }, term) =>
    rarity(holdings.passages, (kind === 'character' ? holdings.characters[key] : counts[term]) ?? 0)
  )
  query.terms.forEach(({ idle }, term) => {
    if (idle) weights[term] = idleShare * (weights[term] ?? 0)
  })
  query.terms.forEach(({ echo }, term) => {
    if (echo !== null) weights[term] = echo.share * Math.min(weights[term] ?? 0, weights[echo.of] ?? 0)
  })
  return { weights, stretches: found, read: affordable(counts) }
}

/** How telling a token is that comes in `count` of `passages`. */
export function rarity(passages: number, count: number): number {
  return Math.log(1 + (Math.max(passages - count, 0) + 0.5) / (count + 0.5))
}

function stretchesOf(segment: Segment, query: Query): Stretches {
  const found: number[] = []
  const take = (key: number, term: number, share: number) => {
    const at = lowerBound(segment, key)
    if (segment.keys[at] !== key) return
    found.push(term, segment.lists[at] ?? 0, segment.lists[at + 1] ?? 0, share)
  }
  query.terms.forEach(({ kind, key, partial }, term) => {
    take(key, term, 1)
    for (const longer of partial) take(longer, term, 0.5)
    // In a pasted text a lone character is chance; the closer look counts it anyway.
    if (kind === 'character' && !query.long)
      takePairs(segment, key, (from, to) => found.push(term, from, to, 0.5))
  })
  return found
}

/** Every pair that a character is part of: those it opens lie together, those it closes are found by their end. */
function takePairs(segment: Segment, unit: number, take: (from: number, to: number) => void): void {
  const { lists } = segment
  const opens = lowerBound(segment, unit * 0x10000)
  const after = lowerBound(segment, (unit + 1) * 0x10000)
  take(lists[opens] ?? 0, lists[after] ?? 0)
  const order = byClosing(segment)
  const [from, to] = closedBy(segment, order, unit)
  for (let o = from; o < to; o++) {
    const at = order[o] ?? 0
    take(lists[at] ?? 0, lists[at + 1] ?? 0)
  }
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
