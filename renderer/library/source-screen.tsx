import { Alert, Button } from 'antd'
import dayjs from 'dayjs'
import { useEffect, useMemo, useState } from 'react'
import type { Passage } from '../../electron/core/library/passage.ts'
import type { FactName, Source } from '../../electron/core/library/source.ts'
import { useCall } from '../client/use-call.ts'
import { SourceUses } from '../freshness/source-uses.tsx'
import { Loaded } from '../reading/loaded.tsx'
import { EarlierButton } from '../search/earlier-drawer.tsx'
import { libraryText as text } from '../text/library.ts'
import { sourceText } from '../text/source.ts'
import { formatWord, sourceKindWord, timeFormat } from '../text/zh.ts'
import { useDesk } from '../window/desk.ts'
import { go } from '../window/route.ts'
import { FactsForm, type Known } from './facts-form.tsx'
import { OriginalText } from './original-text.tsx'
import { lookBeside, remembered } from './sheet/memory.ts'
import { entriesAt, entriesOf, type Entry } from './source-places.ts'
import { useSourceCorrections } from './use-source-corrections.ts'

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
      {value => <Structured key={position} {...value} position={position} onChanged={answer.reload} />}
    </Loaded>
  )
}

type Props = {
  readonly source: Source
  readonly passages: readonly Passage[]
  readonly certainty: string
  readonly position: number | null
  readonly onChanged: () => void
}

function Structured({ source, passages, certainty, position, onChanged }: Props) {
  const { readOnly } = useDesk().status
  const { save, recogniseAnew, openOriginal } = useSourceCorrections(source.id, onChanged)
  const entries = useMemo(() => entriesOf(source, passages), [source, passages])
  const [shown, setShown] = useState<Entry | null>(
    position === null ? null : (entries.passages[position] ?? null)
  )
  const [pointed, setPointed] = useState<number | null>(null)
  const from = pointed === null ? [] : entriesAt(entries, pointed)
  const ids = from.map(({ id }) => id)
  const [previous, next] = [lookBeside(remembered(), source.id, -1), lookBeside(remembered(), source.id, 1)]

  useEffect(() => {
    const [first] = ids
    if (first !== undefined) document.getElementById(`${first}-row`)?.scrollIntoView({ block: 'nearest' })
  }, [pointed])

  const show = (entry: Entry | null) => {
    setShown(entry)
    setPointed(null)
  }
  const saved = (known: Known, checked: 'now' | 'leave') =>
    void save(known, checked).then(() => {
      if (checked === 'now' && next !== null) go({ screen: 'source', sourceId: next })
    })
  const lookButton = (words: string, id: string | null) => (
    <Button
      size="small"
      disabled={id === null}
      onClick={() => id !== null && go({ screen: 'source', sourceId: id })}
    >
      {words}
    </Button>
  )
  const entryButton = (entry: Entry) => (
    <button
      type="button"
      className={ids.includes(entry.id) ? 'entry pointed' : 'entry'}
      aria-pressed={shown?.id === entry.id}
      onClick={() => show(entry)}
    >
      <span className="passage-words">{entry.value}</span>
    </button>
  )

  return (
    <div className="page source-page">
      <div className="page-head source-head">
        <h1>{source.facts.title ?? source.facts.itemTitle ?? source.fileName}</h1>
        <span className="spring" />
        <EarlierButton sourceId={source.id} />
        {lookButton(sourceText.previousLook, previous)}
        {lookButton(sourceText.nextLook, next)}
        <Button size="small" onClick={() => void openOriginal()}>
          {sourceText.original}
        </Button>
        <Button
          size="small"
          disabled={readOnly}
          title={sourceText.anewHint}
          onClick={() => void recogniseAnew()}
        >
          {sourceText.anew}
        </Button>
        <Button size="small" type="link" onClick={() => go({ screen: 'library' })}>
          {sourceText.list}
        </Button>
        <span className="faint source-meta">
          {sourceKindWord[source.kind]} · {formatWord[source.format]} · {source.fileName} · {text.importedAt}{' '}
          {dayjs(source.importedAt).format(timeFormat.full)}
          {source.checkedAt !== null &&
            ` · ${sourceText.checkedAt(dayjs(source.checkedAt).format(timeFormat.minute))}`}
        </span>
      </div>
      <div className="source-columns">
        <OriginalText
          document={source.document}
          places={shown?.places ?? []}
          pointed={pointed}
          onPoint={piece => {
            setShown(null)
            setPointed(piece)
          }}
        />
        <aside aria-label={text.structure}>
          <p className="faint places-line" role="status">
            {placesLine({ shown, pointed, from })}
          </p>
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
          <FactsForm
            key={JSON.stringify([source.kind, source.facts, source.checkedAt])}
            source={source}
            certainty={certainty}
            pointed={ids}
            onField={(name: FactName) => show(entries.facts[name] ?? null)}
            onSave={saved}
          />
          <SourceUses sourceId={source.id} />
          {entries.parts.length > 0 && (
            <>
              <h2>{text.frame}</h2>
              <dl className="recognised">
                {entries.parts.map(entry => (
                  <div key={entry.id} id={`${entry.id}-row`}>
                    <dt>{entry.label}</dt>
                    <dd>{entryButton(entry)}</dd>
                  </div>
                ))}
              </dl>
            </>
          )}
          <h2>
            {text.passages} {passages.length}
          </h2>
          <ol className="passages">
            {entries.passages.map((entry, at) => (
              <li key={entry.id} id={`${entry.id}-row`}>
                <span className="path">{passages[at]?.path.join(' › ')}</span>
                {entryButton(entry)}
              </li>
            ))}
          </ol>
        </aside>
      </div>
    </div>
  )
}

function placesLine(given: {
  readonly shown: Entry | null
  readonly pointed: number | null
  readonly from: readonly Entry[]
}): string {
  const { shown, pointed, from } = given
  if (shown !== null)
    return shown.places.length === 0 ? sourceText.notFound : sourceText.markedIs(shown.label)
  if (pointed === null) return sourceText.readHint
  const names = [...new Set(from.map(({ label }) => label))]
  return names.length === 0 ? sourceText.notRecognised : sourceText.recognisedAs(names.join('、'))
}
