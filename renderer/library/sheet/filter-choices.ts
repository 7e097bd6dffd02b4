import { needsLook } from '../../../electron/core/library/certainty-code.ts'
import type { SourceKind, SourceSummary } from '../../../electron/core/library/source.ts'

/** What sources can be narrowed down by: years newest first, kinds, topics by how many there are, and how many need a look. */
export function filterChoices(sources: readonly SourceSummary[]): {
  readonly years: readonly number[]
  readonly kinds: readonly SourceKind[]
  readonly topics: readonly { readonly name: string; readonly count: number }[]
  readonly looks: number
} {
  const years = new Set<number>()
  const kinds = new Set<SourceKind>()
  const topics = new Map<string, number>()
  let looks = 0
  for (const { kind, facts, certainty } of sources) {
    kinds.add(kind)
    if (facts.year !== null) years.add(facts.year)
    if (facts.topic !== null) topics.set(facts.topic, (topics.get(facts.topic) ?? 0) + 1)
    if (needsLook(certainty)) looks += 1
  }
  return {
    years: [...years].toSorted((a, b) => b - a),
    kinds: [...kinds],
    topics: [...topics].map(([name, count]) => ({ name, count })).toSorted((a, b) => b.count - a.count),
    looks
  }
}
