import type { SourceSummary } from '../../electron/core/library/source.ts'
import { outcomeWords } from '../../electron/core/search/conditions.ts'
import { sourceKindWord } from '../text/zh.ts'
import { printRoute } from '../window/route.ts'
import { titleOfSource } from './search-state.ts'

/** By what a source is known, in one line: year, kind, category, outcome, number, unit, title. `link`: the title opens it. */
export function SourceFactsLine({
  source,
  title
}: {
  readonly source: SourceSummary
  readonly title: 'link' | 'words'
}) {
  const { facts } = source
  const name = titleOfSource(source)
  return (
    <div className="hit-source">
      {facts.year !== null && <span className="year">{facts.year}</span>}
      {source.kind !== 'reply' && <span className="kind">{sourceKindWord[source.kind]}</span>}
      {facts.category !== null && <span className="letter">{facts.category}</span>}
      {facts.outcome !== null && (
        <span className={`kind outcome-${facts.outcome}`}>{outcomeWords[facts.outcome]}</span>
      )}
      {title === 'link' ? (
        <a className="name" title={name} href={printRoute({ screen: 'source', sourceId: source.id })}>
          {name}
        </a>
      ) : (
        <span className="name" title={name}>
          {name}
        </span>
      )}
      <span className="number">{[facts.number, facts.issuer].filter(one => one !== null).join(' · ')}</span>
    </div>
  )
}
