import type { FoundName } from '../../electron/core/calls/search.ts'
import type { SourceFacts, SourceKind, SourceSummary } from '../../electron/core/library/source.ts'

export type LibraryFilter = {
  readonly words: string
  readonly kind: SourceKind | null
  readonly year: number | null
  readonly category: SourceFacts['category']
}

export const noFilter: LibraryFilter = { words: '', kind: null, year: null, category: null }

/** The sources to show, newest year first. Words match title, item, number, people and file name; `found` adds matches by pinyin. */
export function shownSources(
  sources: readonly SourceSummary[],
  filter: LibraryFilter,
  found: readonly FoundName[]
): readonly SourceSummary[] {
  const sought = filter.words.trim().toLowerCase()
  const byName = new Set(found.filter(name => name.kind === 'source').map(name => name.id))
  const matches = ({ id, facts, fileName }: SourceSummary) =>
    sought === '' ||
    byName.has(id) ||
    [facts.title, facts.itemTitle, facts.number, facts.issuer, fileName, ...facts.people].some(text =>
      (text ?? '').toLowerCase().includes(sought)
    )
  return sources
    .filter(
      source =>
        (filter.kind === null || source.kind === filter.kind) &&
        (filter.year === null || source.facts.year === filter.year) &&
        (filter.category === null || source.facts.category === filter.category) &&
        matches(source)
    )
    .toSorted(
      (a, b) =>
        (b.facts.year ?? 0) - (a.facts.year ?? 0) ||
        (a.facts.number ?? '').localeCompare(b.facts.number ?? '', 'zh-CN', { numeric: true }) ||
        a.fileName.localeCompare(b.fileName, 'zh-CN', { numeric: true })
    )
}
