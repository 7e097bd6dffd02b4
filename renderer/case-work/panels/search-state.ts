import type { Case } from '../../../electron/core/case/case.ts'
import type { FoundPassage } from '../../../electron/core/calls/search.ts'
import type { SourceKind, SourceSummary } from '../../../electron/core/library/source.ts'
import { blockText } from '../../../electron/core/reply/place.ts'
import type { Paragraph, Reply } from '../../../electron/core/reply/reply.ts'
import { paragraphBlock } from '../blocks-state.ts'

/** The case's own files, which are no answer to anything: the item itself and what was handed in for it. */
export function ownSources(kase: Case): string[] {
  return [kase.itemSourceId, ...kase.contributions.map(filed => filed.sourceId)].filter(id => id !== null)
}

/** The words of a block of the letter; null when there is none, or nothing stands in it. */
export function textOfBlock(reply: Reply | null, blockId: string | null): string | null {
  const block = reply?.body.find(one => one.id === blockId)
  const words = block === undefined ? '' : blockText(block).trim()
  return words === '' ? null : words
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
