import type { EarlierReplies, EarlierTo } from '../../electron/core/calls/search.ts'
import { useCall } from '../client/use-call.ts'
import { useGrowth } from '../library/use-growth.ts'
import { Loaded } from '../reading/loaded.tsx'
import { searchText as text } from '../text/search.ts'
import { FoundPassageItem, type PassageUse } from './found-passage.tsx'
import { passageHash, sourceName } from './search-state.ts'
import { SourceFactsLine } from './source-line.tsx'

type Props = { readonly to: EarlierTo; readonly use: PassageUse }

/** 以往答复: what was answered to the same question in other years, by ask, and where that does not go together. */
export function EarlierView({ to, use }: Props) {
  const answer = useCall('search.earlier', { to })
  useGrowth(answer.reload)
  return (
    <Loaded answer={answer}>
      {({ asks, replies, differences }) => (
        <div className="earlier">
          <p className="faint" role="status">
            {replies.length === 0 ? text.noEarlier : text.earlierCount(replies.length)}
          </p>
          <Differences differences={differences} />
          <ul className="found-sources" aria-label={text.earlier}>
            {replies.map(({ source, answers }) => (
              <li key={source.id} className="found-source" aria-label={sourceName(source)}>
                <SourceFactsLine source={source} title="link" />
                {answers.map(({ askId, passages }) => {
                  const at = asks.findIndex(ask => ask.id === askId)
                  return (
                    <section key={askId}>
                      {at >= 0 && <h3 className="ask-line">{text.askLine(at + 1, asks[at]?.text ?? '')}</h3>}
                      <ul className="passage-list">
                        {passages.map(hit => (
                          <FoundPassageItem key={hit.passage.id} hit={hit} use={use} />
                        ))}
                      </ul>
                    </section>
                  )
                })}
              </li>
            ))}
          </ul>
        </div>
      )}
    </Loaded>
  )
}

type Told = EarlierReplies['differences'][number]

function Differences({ differences }: Pick<EarlierReplies, 'differences'>) {
  if (differences.length === 0) return null
  const conflicts = differences.filter(({ verdict }) => verdict === 'conflict').length
  return (
    <section className="differences" aria-label={text.differences}>
      <h3>{conflicts > 0 ? text.conflictCount(conflicts) : text.updatesOnly}</h3>
      <ul>
        {differences.map((each, at) => (
          <li key={at} className={each.verdict}>
            <span className="verdict">
              {text.verdicts[each.verdict]} · {text.differenceKinds[each.kind]}
            </span>
            <SideWords side={each.older} source={each.olderSource} />
            <SideWords side={each.newer} source={each.newerSource} />
          </li>
        ))}
      </ul>
    </section>
  )
}

type SideProps = { readonly side: Told['older']; readonly source: Told['olderSource'] }

function SideWords({ side, source }: SideProps) {
  const place = [side.year ?? text.unknownYear, source.facts.number].filter(one => one !== null).join(' ')
  return (
    <p>
      {side.passageId === null ? (
        <span className="place">{place}</span>
      ) : (
        <a className="place" href={passageHash(side.passageId)} title={sourceName(source)}>
          {place}
        </a>
      )}
      <q>{side.sentence}</q>
    </p>
  )
}
