import { b, k1 } from './collect.ts'
import { placesOf, shortestStretch, stands } from './phrase.ts'
import { lookUp, type KeyTable, type Query } from './query.ts'
import type { Segment } from './segment.ts'
import { createTokens, fold, isCharacter, tokenise, type Tokens } from './tokens.ts'
import { rarity, type Holdings } from './weigh.ts'

/** What one mention in a heading above counts for, next to one in the text. */
const headingWeight = 0.6
/** What single characters add: they catch 加快建设 for 加速建造, which share no pair. */
const characterWeight = 0.9
/** Only queries of so few terms are searched word by word for words that stand as typed. */
const typedTerms = 16

/** How well a passage answers; `held` is the weight of the terms it holds. */
export type Rating = { readonly score: number; readonly held: number }

/** Looks at one passage closely. Null: words that had to stand there do not. */
export type Scorer = (segment: Segment, place: number) => Rating | null

const tokens = createTokens()

/**
 * A scorer for one query. It reads the passage itself, so that nothing the first guess left out is lost: exact counts of all
 * terms, single characters, headings above, words that stand together, quoted words.
 */
export function createScorer(holdings: Holdings, query: Query, weights: Float64Array): Scorer {
  const asked = weights.map((weight, term) => weight * Math.min(query.terms[term]?.times ?? 1, 3) * (k1 + 1))
  const mean = (8 * holdings.eights) / Math.max(holdings.passages, 1)
  const inText = createTally(query.table, query.terms.length)
  const inPath = createTally(query.table, query.terms.length)
  const characters = charactersOf(query, holdings)
  const lone = query.terms.flatMap(({ kind, key }, term) => (kind === 'character' ? [{ key, term }] : []))

  return (segment, place) => {
    const { units } = segment
    const start = segment.starts[place] ?? 0
    const body = segment.bodies[place] ?? 0
    const end = segment.starts[place + 1] ?? 0
    if (!query.quoted.every(words => stands(segment, place, words))) return null
    tokenise(units, [start, body], tokens)
    count(inPath, tokens)
    tokenise(units, [body, end], tokens)
    count(inText, tokens)
    const norm = k1 * (1 - b + (b * tokens.count) / Math.max(mean, 1))
    let score = characterWeight * characters.count(units, [body, end], norm)
    for (const { key, term } of lone) set(inText, term, characters.times(key))
    for (let i = 0; i < inPath.found; i++)
      set(inText, inPath.terms[i] ?? 0, inText.times[inPath.terms[i] ?? 0] ?? 0)
    let held = 0
    for (let i = 0; i < inText.found; i++) {
      const term = inText.terms[i] ?? 0
      const times = (inText.times[term] ?? 0) + headingWeight * (inPath.times[term] ?? 0)
      if (times === 0) continue
      held += weights[term] ?? 0
      score += ((asked[term] ?? 0) * times) / (times + norm)
    }
    score += (k1 + 1) * together(query, weights, units.subarray(body, end))
    return { score, held }
  }
}

/** How often each term of a query comes in a text, and which come at all. */
type Tally = {
  readonly table: KeyTable
  readonly times: Uint16Array
  readonly marked: Uint8Array
  readonly terms: Uint16Array
  found: number
}

function createTally(table: KeyTable, terms: number): Tally {
  return {
    table,
    times: new Uint16Array(terms),
    marked: new Uint8Array(terms),
    terms: new Uint16Array(terms),
    found: 0
  }
}

/** Empties the tally and counts anew. */
function count(tally: Tally, { keys, count: tokenCount }: Tokens): void {
  const { table, times, marked, terms } = tally
  for (let i = 0; i < tally.found; i++) {
    times[terms[i] ?? 0] = 0
    marked[terms[i] ?? 0] = 0
  }
  let found = 0
  for (let i = 0; i < tokenCount; i++) {
    const term = lookUp(table, keys[i] ?? 0)
    if (term < 0) continue
    if (marked[term] === 0) {
      marked[term] = 1
      terms[found++] = term
    }
    times[term] = (times[term] ?? 0) + 1
  }
  tally.found = found
}

function set(tally: Tally, term: number, times: number): void {
  if (tally.marked[term] === 0) {
    tally.marked[term] = 1
    tally.terms[tally.found++] = term
  }
  tally.times[term] = times
}

/**
 * What words that stand as they were typed add, in weight: every word its own share; all words so much that such passages come
 * first, those in which they stand close together before the others.
 */
function together(query: Query, weights: Float64Array, units: Uint16Array): number {
  if (query.long) return 0
  const standings: { places: readonly number[]; length: number }[] = []
  let sum = 0
  let missing = false
  for (const { units: word, terms } of query.words) {
    const places = placesOf(units, [0, units.length], word)
    standings.push({ places, length: word.length })
    if (places.length > 0) for (const term of terms) sum += weights[term] ?? 0
    else missing = true
    if (missing && query.typed > typedTerms) return 0
  }
  const stretch = missing ? null : shortestStretch(standings)
  if (stretch === null) return sum
  const letters = standings.reduce((total, { length }) => total + length, 0)
  return sum * (2 + (0.3 * letters) / stretch)
}

type Characters = {
  /** Counts the query's characters in a text and returns what they are worth. */
  readonly count: (units: Uint16Array, span: readonly [number, number], norm: number) => number
  /** How often a character came in the text counted last. */
  readonly times: (unit: number) => number
}

function charactersOf(query: Query, holdings: Holdings): Characters {
  const wanted = [...new Set(query.words.flatMap(word => [...word.units]).filter(isCharacter))]
  const weights = Float64Array.from(
    wanted,
    unit => (k1 + 1) * rarity(holdings.passages, holdings.characters[unit] ?? 0)
  )
  const numbers = new Uint16Array(0x10000)
  wanted.forEach((unit, number) => (numbers[unit] = number + 1))
  const counts = new Uint16Array(wanted.length + 1)
  return {
    count: (units, [from, to], norm) => {
      counts.fill(0)
      for (let at = from; at < to; at++) {
        const number = numbers[fold(units[at] ?? 0)] ?? 0
        counts[number] = (counts[number] ?? 0) + 1
      }
      let sum = 0
      for (let number = 0; number < weights.length; number++) {
        const times = counts[number + 1] ?? 0
        if (times > 0) sum += ((weights[number] ?? 0) * times) / (times + norm)
      }
      return sum
    },
    times: unit => counts[numbers[unit] ?? 0] ?? 0
  }
}
