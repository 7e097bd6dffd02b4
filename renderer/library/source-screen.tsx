import { Alert } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import type { Passage } from '../../electron/core/library/passage.ts'
import type { Source } from '../../electron/core/library/source.ts'
import { useCall } from '../client/use-call.ts'
import { Loaded } from '../reading/loaded.tsx'
import { SourceUses } from '../freshness/source-uses.tsx'
import { EarlierButton } from '../search/earlier-drawer.tsx'
import { libraryText as text } from '../text/library.ts'
import { formatWord, sourceKindWord, timeFormat } from '../text/zh.ts'
import { FactsForm } from './facts-form.tsx'
import { recognisedIn } from './recognised-state.ts'
import { SourceText } from './source-text.tsx'

type ScreenProps = {
  readonly sourceId: string
  /** The passage to open the text at, by its place; null for the beginning. */
  readonly position: number | null
}

/** One source: its words, and beside them what was recognised in them. */
export function SourceScreen({ sourceId, position }: ScreenProps) {
  const answer = useCall('source.get', { sourceId })
  return (
    <Loaded answer={answer}>
      {({ source, passages }) => (
        <Structured
          key={position}
          source={source}
          passages={passages}
          first={position === null ? null : (passages[position]?.text ?? null)}
          onSaved={answer.reload}
        />
      )}
    </Loaded>
  )
}

type Props = {
  readonly source: Source
  readonly passages: readonly Passage[]
  /** The words the text is opened at. */
  readonly first: string | null
  readonly onSaved: () => void
}

function Structured({ source, passages, first, onSaved }: Props) {
  const [sought, setSought] = useState<string | null>(first)
  const recognised = recognisedIn(source.parsed)
  return (
    <div className="page source-page">
      <div className="page-head">
        <h1>{source.facts.title ?? source.facts.itemTitle ?? source.fileName}</h1>
        <span className="faint">
          {sourceKindWord[source.kind]} · {formatWord[source.format]} · {source.fileName} · {text.importedAt}{' '}
          {dayjs(source.importedAt).format(timeFormat.full)}
        </span>
        <EarlierButton sourceId={source.id} />
      </div>
      <div className="source-columns">
        <section aria-label={text.text} tabIndex={0}>
          <SourceText document={source.document} sought={sought} />
        </section>
        <aside aria-label={text.structure}>
          {source.notices.length > 0 && (
            <Alert
              type="warning"
              title={text.notices}
              description={
                <ul className="plain-list">
                  {source.notices.map((notice, at) => (
                    <li key={at}>{notice.message}</li>
                  ))}
                </ul>
              }
            />
          )}
          <h2>{text.facts}</h2>
          <FactsForm source={source} onSaved={onSaved} />
          <SourceUses sourceId={source.id} />
          {recognised.length > 0 && (
            <>
              <h2>{text.frame}</h2>
              <dl className="recognised">
                {recognised.map(({ label, value }) => (
                  <div key={label}>
                    <dt>{label}</dt>
                    <dd>{value}</dd>
                  </div>
                ))}
              </dl>
            </>
          )}
          <h2>
            {text.passages} {passages.length}
          </h2>
          <ol className="passages">
            {passages.map(passage => (
              <li key={passage.id}>
                <button type="button" onClick={() => setSought(passage.text)}>
                  {passage.path.length > 0 && <span className="path">{passage.path.join(' › ')}</span>}
                  <span className="passage-words">{passage.text}</span>
                </button>
              </li>
            ))}
          </ol>
        </aside>
      </div>
    </div>
  )
}
