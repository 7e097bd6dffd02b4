import type { Case } from '../../../electron/core/case/case.ts'
import type { FoundPassage } from '../../../electron/core/calls/search.ts'
import type { SourceKind, SourceSummary } from '../../../electron/core/library/source.ts'
import { withValue } from '../../../electron/core/search/edit-conditions.ts'
import type { Paragraph } from '../../../electron/core/reply/reply.ts'
import { paragraphBlock } from '../blocks-state.ts'

export type Filters = {
  readonly kind: SourceKind | null
  readonly year: number | null
  readonly category: 'A' | 'B' | 'C' | 'D' | null
}

/** Past replies are what is looked for; the other kinds are one choice away. */
export const firstFilters: Filters = { kind: 'reply', year: null, category: null }

/** The words with the chosen year and category as conditions. */
export function withFilters(words: string, { year, category }: Filters): string {
  const dated = year === null ? words : withValue(words, 'years', String(year))
  return category === null ? dated : withValue(dated, 'categories', category)
}

/** The hits that are not the case's own files: the item itself and what was handed in for it. */
export function foreignHits(hits: readonly FoundPassage[], kase: Case): readonly FoundPassage[] {
  const own = new Set([kase.itemSourceId, ...kase.contributions.map(filed => filed.sourceId)])
  return hits.filter(hit => !own.has(hit.source.id))
}

/** How a source is named beside its words: number and title, or what there is of them, else the file's name. */
export function sourceName(source: SourceSummary): string {
  const { number, itemTitle, title } = source.facts
  const name = itemTitle ?? title
  return [number, name].filter(part => part !== null).join(' ') || source.fileName
}

/** The short label a block taken from a source carries: its number, else its title. */
export function sourceLabelOf(source: SourceSummary): string {
  return source.facts.number ?? source.facts.title ?? source.fileName
}

/** A found passage as a block of the letter that knows where it came from. */
export function blockFrom(hit: FoundPassage, id: string): Paragraph {
  return paragraphBlock(id, hit.passage.text, {
    kind: 'passage',
    sourceId: hit.source.id,
    passageId: hit.passage.id,
    label: sourceLabelOf(hit.source),
    year: hit.source.facts.year,
    original: hit.passage.text
  })
}

/** Years and kinds that sources of the library have, years newest first. */
export function choicesOf(sources: readonly SourceSummary[]): {
  readonly years: readonly number[]
  readonly kinds: readonly SourceKind[]
} {
  const years = new Set(sources.map(source => source.facts.year).filter(year => year !== null))
  return {
    years: [...years].toSorted((a, b) => b - a),
    kinds: [...new Set(sources.map(source => source.kind))]
  }
}
