import { createClauseReader, type Clauses } from './clauses.ts'
import { b, k1 } from './collect.ts'
import { placesOf, shortestStretch, stands } from './phrase.ts'
import type { Query } from './query.ts'
import { createReader, lettersMarked, richest, type Scan } from './scan.ts'
import type { Segment } from './segment.ts'
import { isTitle } from './titles.ts'
import { rarity, type Holdings } from './weigh.ts'

/** What one mention in a heading above counts for, next to one in the text. */
const headingWeight = 0.6
/** What single characters add: they catch 加快建设 for 加速建造, which share no pair. */
const characterWeight = 0.9
/** Only queries of so few terms are searched word by word for words that stand as typed. */
const typedTerms = 16

/** What the richest stretch of a passage adds to a few sentences, and to a pasted text, which asks for more than one sentence says. */
const stretchWeight = [2, 1.4] as const
/** How long such a stretch is, next to the query. */
const stretchLength = 2
const stretchRoom = 10
/** Queries of fewer terms are words, not sentences. */
const sentenceTerms = 13
/** Up to so many letters a query is one sentence or two; a text twice as long names a subject more than a passage. */
const sentenceLetters = 40

/** How well a passage answers; `held` is the weight of the terms it holds. */
export type Rating = {
  readonly score: number
  readonly held: number
  /** How much of each clause of a pasted text it answers, 0 to 1; empty for queries that are no sentence. */
  readonly answered: Float32Array
}

/** Looks closely at one passage, or at one and those that follow up to `last` as one. Null: words that had to stand there do not. */
export type Scorer = (segment: Segment, place: number, last: number) => Rating | null

/** Whether a query says something in a sentence or more, rather than naming words or a title. */
export function isSentence(query: Query): boolean {
  return query.typed >= sentenceTerms && query.quoted.length === 0 && !isTitle(query)
}

/** 0 for a query of a sentence or two, 1 for a pasted text of several, between them in proportion to its length. */
export function breadth(query: Query): number {
  const beyond = lettersOf(query) / sentenceLetters - 1
  return Math.min(Math.max(beyond, 0), 1)
}

/** How many letters a query has, punctuation and blanks aside. */
export function lettersOf({ words }: Query): number {
  return words.reduce((sum, { units }) => sum + units.length, 0)
}

/** What is known of a query: what its terms weigh, and its clauses, null for a query that is no sentence. */
type Told = { readonly weights: Float64Array; readonly clauses: Clauses | null }

/**
 * A scorer for one query. It reads the passage itself, so that nothing the first guess left out is lost: exact counts of all
 * terms, single characters, headings above, words that stand together, quoted words. Of a sentence it looks for the stretch of
 * the passage that says most of it: what a demand asks is answered in one place, not in words scattered over a page.
 */
export function createScorer(holdings: Holdings, query: Query, { weights, clauses }: Told): Scorer {
  const asked = weights.map((weight, term) => weight * Math.min(query.terms[term]?.times ?? 1, 3) * (k1 + 1))
  const mean = (8 * holdings.eights) / Math.max(holdings.passages, 1)
  const read = createReader(query)
  const inPath = new Float64Array(query.terms.length)
  const worth = worthOf(query, weights, holdings)
  const lone = query.terms.flatMap(({ kind }, term) => (kind === 'character' ? [term] : []))
  const stretch = isSentence(query) ? stretchScorer(query, worth) : () => 0
  const readClauses = clauses === null ? () => none : createClauseReader(clauses, weights)

  return (segment, place, last) => {
    const { units } = segment
    const start = segment.starts[place] ?? 0
    const body = segment.bodies[place] ?? 0
    const end = segment.starts[last + 1] ?? 0
    if (!query.quoted.every(words => stands(segment, place, words))) return null
    inPath.fill(0)
    const path = read(units, [start, body])
    for (let i = 0; i < path.found; i++) {
      const mark = path.marks[i] ?? 0
      if (mark < inPath.length) inPath[mark] = headingWeight * (path.times[mark] ?? 0)
    }
    const text = read(units, [body, end])
    const norm = k1 * (1 - b + (b * text.tokens) / Math.max(mean, 1))
    let score = 0
    for (let i = 0; i < text.found; i++) {
      const mark = text.marks[i] ?? 0
      const times = text.times[mark] ?? 0
      if (mark >= text.characters) score += ((k1 + 1) * (worth[mark] ?? 0) * times) / (times + norm)
      else if (query.terms[mark]?.kind !== 'character') inPath[mark] = (inPath[mark] ?? 0) + times
    }
    for (const term of lone)
      inPath[term] = text.times[text.characters + text.letters.indexOf(query.terms[term]?.key ?? 0)] ?? 0
    let held = 0
    for (let term = 0; term < inPath.length; term++) {
      const times = inPath[term] ?? 0
      if (times === 0) continue
      held += weights[term] ?? 0
      score += ((asked[term] ?? 0) * times) / (times + norm)
    }
    score += (k1 + 1) * (stretch(text) + together(query, weights, units.subarray(body, end)))
    return { score, held, answered: readClauses(text) }
  }
}

const none = new Float32Array()

/** What each mark of a scan is worth: terms their weight, characters that were typed their own. */
function worthOf(query: Query, weights: Float64Array, holdings: Holdings): Float64Array {
  const letters = Array.from(lettersMarked(query), unit =>
    query.letters.has(unit) ? characterWeight * rarity(holdings.passages, holdings.characters[unit] ?? 0) : 0
  )
  return Float64Array.from([...weights, ...letters])
}

/** The share of the query that the richest stretch holds, squared: half a sentence is less than half an answer. */
function stretchScorer(query: Query, worth: Float64Array): (text: Scan) => number {
  const width = Math.round(stretchLength * lettersOf(query)) + stretchRoom
  const whole = worth.reduce((sum, one, mark) => sum + (query.terms[mark]?.echo ? 0 : one), 0)
  const [least, most] = stretchWeight
  const weight = least + (most - least) * breadth(query)
  return text => (weight * richest(text, worth, width) ** 2) / Math.max(whole, 1)
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
