import { agingFacts } from './aging-facts.ts'
import type { AgingFact, Reading } from './aging-fact.ts'

/** How many passages of a source hold something that no longer holds, and how many only something to look at. */
export type Tally = { readonly passages: number; readonly stale: number; readonly maybe: number }

/** The state of one passage: the gravest of what is old in it. */
export function stateOf(facts: readonly AgingFact[]): 'stale' | 'maybe' | 'fresh' {
  if (facts.some(fact => fact.staleness === 'stale')) return 'stale'
  return facts.length > 0 ? 'maybe' : 'fresh'
}

/** The tally of a source's passages. */
export function tallyOf(texts: readonly string[], reading: Reading): Tally {
  const states = texts.map(text => stateOf(agingFacts(text, reading)))
  return {
    passages: texts.length,
    stale: states.filter(state => state === 'stale').length,
    maybe: states.filter(state => state === 'maybe').length
  }
}
