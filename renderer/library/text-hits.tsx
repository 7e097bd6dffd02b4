import { withValue } from '../../electron/core/search/edit-conditions.ts'
import { listedPassages, questionFor } from '../../electron/core/search/listed.ts'
import { sourceName } from '../case-work/panels/search-state.ts'
import { useCall } from '../client/use-call.ts'
import { Loaded } from '../reading/loaded.tsx'
import { Marked } from '../reading/marked.tsx'
import { libraryText } from '../text/library.ts'
import { panelText } from '../text/panels.ts'
import { printRoute } from '../window/route.ts'
import type { LibraryFilter } from './library-state.ts'

type Props = { readonly words: string; readonly filter: LibraryFilter }

/** Passages of the whole library that hold the words, best first. */
export function TextHits({ words, filter }: Props) {
  const { kind, year, category } = filter
  const dated = year === null ? words : withValue(words, 'years', String(year))
  const text = category === null ? dated : withValue(dated, 'categories', category)
  const found = useCall('search.find', { ...questionFor(text, 30), kind })
  return (
    <Loaded answer={found}>
      {({ found: sources, passages: total, corrected, tookMs }) => {
        const hits = listedPassages(sources)
        return (
          <div className="text-hits">
            <p className="faint" role="status">
              {corrected !== null && panelText.search.corrected(corrected)}
              {hits.length === 0
                ? panelText.search.nothing
                : panelText.search.total(total, hits.length, Math.round(tookMs))}
            </p>
            <ul className="cards" aria-label={libraryText.hits}>
              {hits.map(hit => (
                <li key={hit.passage.id} className="card">
                  <div className="hit-source">
                    {hit.source.facts.year !== null && <span className="year">{hit.source.facts.year}</span>}
                    <a className="name" href={printRoute({ screen: 'source', sourceId: hit.source.id })}>
                      {sourceName(hit.source)}
                    </a>
                  </div>
                  {hit.passage.path.length > 0 && <div className="path">{hit.passage.path.join(' › ')}</div>}
                  <p className="hit-text">
                    <Marked text={hit.passage.text} ranges={hit.highlights} />
                  </p>
                </li>
              ))}
            </ul>
          </div>
        )
      }}
    </Loaded>
  )
}
