import { lookUp, type Query } from './query.ts'
import { createTokens, tokenise, unitsOf } from './tokens.ts'

/** What a title adds to the passages of its source when it says nothing but what the query says; less the more else it says. */
const titleWeight = 2.5

const tokens = createTokens()

/** The distinct tokens of a title, without the words that every title has (关于…的建议, …的提案). */
export function titleKeys(title: string): Uint32Array {
  const units = unitsOf(title.replace(/^关于/, '').replace(/的(?:建议|提案)$/, ''))
  tokenise(units, [0, units.length], tokens)
  return Uint32Array.from(new Set(tokens.keys.subarray(0, tokens.count)))
}

/** For each title what it adds, given the weights of the query's terms. */
export function titleScores(
  titles: readonly Uint32Array[],
  query: Query,
  weights: Float64Array
): Float32Array {
  const marked = new Uint8Array(query.terms.length)
  return Float32Array.from(titles, keys => {
    marked.fill(0)
    let held = 0
    let found = 0
    for (let i = 0; i < keys.length; i++) {
      const term = lookUp(query.table, keys[i] ?? 0)
      if (term < 0) continue
      found++
      if (marked[term] === 0) held += weights[term] ?? 0
      marked[term] = 1
    }
    return found === 0 ? 0 : (titleWeight * held * found) / keys.length
  })
}
