import type { AgingFact } from '../../electron/core/freshness/aging-fact.ts'

const mostShown = 4

/** The facts worth a mark on one line: certain ones first, each word once; `more` counts those left out. */
export function tellingMarks(facts: readonly AgingFact[]): {
  readonly shown: readonly AgingFact[]
  readonly more: number
} {
  const once = facts.filter((fact, index) => facts.findIndex(other => other.words === fact.words) === index)
  const ordered = once.toSorted((a, b) => rank[a.staleness] - rank[b.staleness])
  return { shown: ordered.slice(0, mostShown), more: Math.max(0, ordered.length - mostShown) }
}

const rank = { stale: 0, maybe: 1 } as const
