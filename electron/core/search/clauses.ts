import type { Query } from './query.ts'
import { createEvents, makeRoom, richest, type Events, type Scan } from './scan.ts'

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

/** Lists for the clauses of one query after another. */
const pool: Events[] = []

/** A reader of the clauses of one query whose terms have these weights. */
export function createClauseReader(
  { count, widths, worth, firsts, of }: Clauses,
  weights: Float64Array
): ClauseReader {
  while (pool.length < count) pool.push(createEvents())
  const lists = pool.slice(0, count)
  return text => {
    for (const list of lists) {
      list.count = 0
      makeRoom(list, text.count)
    }
    for (let i = 0; i < text.count; i++) {
      const term = text.events[i] ?? 0
      if (term >= text.characters) continue
      for (let k = firsts[term] ?? 0, last = firsts[term + 1] ?? 0; k < last; k++) {
        const list = lists[of[k] ?? 0]
        if (list === undefined) continue
        list.events[list.count] = term
        list.places[list.count++] = text.places[i] ?? 0
      }
    }
    const answered = new Float32Array(count)
    lists.forEach((list, clause) => {
      if (list.count > 0)
        answered[clause] = richest(list, weights, widths[clause] ?? 0) / Math.max(worth[clause] ?? 0, 1)
    })
    return answered
  }
}
