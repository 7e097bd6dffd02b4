import type { Query } from './query.ts'
import type { Scan } from './scan.ts'

/** Fewer letters between two marks are no clause: 为此, 一是. */
const leastLetters = 4
/** How long the stretch of a passage may be that answers a clause: so many times its letters, and some. */
const stretchLength = 2
const stretchRoom = 6

/**
 * The clauses of a query, what stands between two marks of punctuation: `widths` is in how many units of a passage each may be answered, `worth` what
 * its terms weigh together. Term `t` is in clauses of[firsts[t]] … of[firsts[t + 1] - 1].
 */
export type Clauses = {
  readonly count: number
  readonly widths: Uint16Array
  readonly worth: Float64Array
  readonly firsts: Uint32Array
  readonly of: Uint16Array
}

/** The clauses of a query whose terms have these weights, by what was typed; words that mean the same are for the passage as a whole. */
export function clausesOf({ words, terms }: Query, weights: Float64Array): Clauses {
  const clauses = Array.from({ length: (words.at(-1)?.clause ?? -1) + 1 }, (_, clause) => {
    const parts = words.filter(word => word.clause === clause)
    const letters = parts.reduce((sum, { units }) => sum + units.length, 0)
    return { terms: [...new Set(parts.flatMap(part => part.terms))], letters }
  }).filter(({ letters }) => letters >= leastLetters)
  const inClauses: number[][] = terms.map(() => [])
  clauses.forEach(({ terms: held }, clause) => held.forEach(term => inClauses[term]?.push(clause)))
  const firsts = new Uint32Array(terms.length + 1)
  inClauses.forEach((list, term) => (firsts[term + 1] = (firsts[term] ?? 0) + list.length))
  return {
    count: clauses.length,
    widths: Uint16Array.from(clauses, ({ letters }) => stretchLength * letters + stretchRoom),
    worth: Float64Array.from(clauses, ({ terms: held }) =>
      held.reduce((sum, term) => sum + (weights[term] ?? 0), 0)
    ),
    firsts,
    of: Uint16Array.from(inClauses.flat())
  }
}

/** How much of each clause, 0 to 1, some one stretch of a text just read says. */
export type ClauseReader = (text: Scan) => Float32Array

/** The terms of a clause that stand in a text, in order of place, and where each ends. */
type Marked = { readonly terms: number[]; readonly ends: number[]; length: number }

/** A reader of the clauses of one query whose terms have these weights. */
export function createClauseReader(
  { count, widths, worth, firsts, of }: Clauses,
  weights: Float64Array
): ClauseReader {
  const marked = Array.from({ length: count }, (): Marked => ({ terms: [0], ends: [0], length: 0 }))
  const open = new Uint16Array(weights.length)
  const richestOf = ({ terms, ends, length }: Marked, width: number) => {
    let [sum, most, tail] = [0, 0, 0]
    for (let i = 0; i < length; i++) {
      const term = terms[i] ?? 0
      const times = open[term] ?? 0
      if (times === 0) sum += weights[term] ?? 0
      open[term] = times + 1
      for (const first = (ends[i] ?? 0) - width; (ends[tail] ?? 0) <= first; tail++) {
        const gone = terms[tail] ?? 0
        const left = (open[gone] ?? 1) - 1
        open[gone] = left
        if (left === 0) sum -= weights[gone] ?? 0
      }
      if (sum > most) most = sum
    }
    for (; tail < length; tail++) open[terms[tail] ?? 0] = 0
    return most
  }
  return text => {
    for (const list of marked) list.length = 0
    for (let i = 0; i < text.count; i++) {
      const term = text.events[i] ?? 0
      if (term >= text.characters) continue
      for (let k = firsts[term] ?? 0, last = firsts[term + 1] ?? 0; k < last; k++) {
        const list = marked[of[k] ?? 0]
        if (list === undefined) continue
        list.terms[list.length] = term
        list.ends[list.length++] = text.places[i] ?? 0
      }
    }
    const answered = new Float32Array(count)
    for (let clause = 0; clause < count; clause++) {
      const list = marked[clause]
      if (list !== undefined && list.length > 0)
        answered[clause] = richestOf(list, widths[clause] ?? 0) / Math.max(worth[clause] ?? 0, 1)
    }
    return answered
  }
}
