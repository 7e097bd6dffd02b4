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

/** A stretch of a text that is one fact, or lies between facts; `ranges` are those of the text, counted within it. */
export type Piece = {
  readonly start: number
  readonly words: string
  readonly fact: AgingFact | null
  readonly ranges: readonly (readonly [number, number])[]
}

/** A text cut where facts begin and end; put together again the pieces are the text. */
export function piecesOf(
  text: string,
  facts: readonly AgingFact[],
  ranges: readonly (readonly [number, number])[]
): readonly Piece[] {
  const cut = (start: number, end: number, fact: AgingFact | null): Piece => ({
    start,
    words: text.slice(start, end),
    fact,
    ranges: ranges
      .map(([from, to]) => [Math.max(from, start) - start, Math.min(to, end) - start] as const)
      .filter(([from, to]) => from < to)
  })
  const pieces: Piece[] = []
  let at = 0
  for (const fact of facts) {
    if (fact.start > at) pieces.push(cut(at, fact.start, null))
    pieces.push(cut(fact.start, fact.end, fact))
    at = fact.end
  }
  if (at < text.length) pieces.push(cut(at, text.length, null))
  return pieces
}
