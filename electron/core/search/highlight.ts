import { placesOf } from './phrase.ts'
import { lookUp, type Query } from './query.ts'
import { createTokens, fold, tokenise, unitsOf } from './tokens.ts'

/** A stretch [start, end) of a text, in UTF-16 units. */
export type Range = readonly [number, number]

/** In a long query a pair is marked on its own only when it is at least this telling (comes in under 1 of 100 passages). */
const telling = Math.log(100)

const tokens = createTokens()

/**
 * The stretches of `text` that answer the query, ascending, apart from one another. A word of a short query is marked where it
 * stands whole, else by the parts that are there; of a long query, only stretches of three characters and more, and rare words.
 * `weights` tells for each term how rare it is.
 */
export function highlight(text: string, query: Query, weights: Float64Array): readonly Range[] {
  const units = unitsOf(text)
  tokenise(units, [0, units.length], tokens)
  return joined(query.long ? longRanges(query, weights) : shortRanges(units, query))
}

function shortRanges(units: Uint16Array, query: Query): readonly Range[] {
  const wholeOf = (words: Uint16Array) =>
    placesOf(units, [0, units.length], words).map((at): Range => [at, at + words.length])
  const free = query.words.filter(word => word.terms.some(term => (query.required & (1 << term)) === 0))
  const typed = free.flatMap(word => {
    const whole = wholeOf(word.units)
    return whole.length > 0 ? whole : partsOf(units, query, new Set(word.terms))
  })
  return [...query.quoted.flatMap(wholeOf), ...typed]
}

function partsOf(units: Uint16Array, query: Query, wanted: ReadonlySet<number>): readonly Range[] {
  const ranges: Range[] = []
  for (let i = 0; i < tokens.count; i++)
    if (wanted.has(lookUp(query.table, tokens.keys[i] ?? 0)))
      ranges.push([tokens.starts[i] ?? 0, tokens.ends[i] ?? 0])
  const lone = query.terms.filter((term, number) => term.kind === 'character' && wanted.has(number))
  for (const { key } of lone)
    units.forEach((unit, at) => {
      if (fold(unit) === key) ranges.push([at, at + 1])
    })
  return ranges
}

function longRanges(query: Query, weights: Float64Array): readonly Range[] {
  const ranges: Range[] = []
  let run: { start: number; end: number; rare: boolean } | null = null
  const close = () => {
    if (run !== null && (run.rare || run.end - run.start > 2)) ranges.push([run.start, run.end])
    run = null
  }
  for (let i = 0; i < tokens.count; i++) {
    const term = lookUp(query.table, tokens.keys[i] ?? 0)
    if (term < 0) {
      close()
      continue
    }
    const start = tokens.starts[i] ?? 0
    const end = tokens.ends[i] ?? 0
    const rare = (weights[term] ?? 0) >= telling
    if (run !== null && start < run.end) run = { start: run.start, end, rare: run.rare || rare }
    else {
      close()
      run = { start, end, rare }
    }
  }
  close()
  return ranges
}

function joined(ranges: readonly Range[]): readonly Range[] {
  const result: Range[] = []
  for (const [start, end] of ranges.toSorted((x, y) => x[0] - y[0] || x[1] - y[1])) {
    const last = result.at(-1)
    if (last !== undefined && start <= last[1]) result[result.length - 1] = [last[0], Math.max(last[1], end)]
    else result.push([start, end])
  }
  return result
}
