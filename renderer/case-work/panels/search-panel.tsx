import { Button, Input, Select, type InputRef } from 'antd'
import { useDeferredValue, useEffect, useRef, useState } from 'react'
import type { FoundPassage } from '../../../electron/core/calls/search.ts'
import type { SourceKind } from '../../../electron/core/library/source.ts'
import { listedPassages, questionFor } from '../../../electron/core/search/listed.ts'
import { call } from '../../client/call.ts'
import { useCall } from '../../client/use-call.ts'
import { Loaded } from '../../reading/loaded.tsx'
import { panelText } from '../../text/panels.ts'
import { common, sourceKindWord } from '../../text/zh.ts'
import { useCaseTools } from '../case-tools.ts'
import { choicesOf, firstFilters, foreignHits, withFilters, type Filters } from './search-state.ts'
import { SearchHit } from './search-hit.tsx'
import { SourceDrawer } from './source-drawer.tsx'

const text = panelText.search
const shown = 30
const letters = ['A', 'B', 'C', 'D'] as const

/** Looks the library up while typing, and hands what is found to the letter. */
export function SearchPanel() {
  const { work, lookedUp, change, editable } = useCaseTools()
  const { kase } = work.view
  const [words, setWords] = useState(lookedUp.words)
  const [filters, setFilters] = useState<Filters>(firstFilters)
  const [reading, setReading] = useState<FoundPassage | null>(null)
  const field = useRef<InputRef>(null)
  const sought = useDeferredValue(words.trim())
  const found = useCall(
    'search.find',
    sought === '' ? null : { ...questionFor(withFilters(sought, filters), shown), kind: filters.kind }
  )
  const sources = useCall('source.list', {})
  const { years, kinds } = choicesOf(sources.value ?? [])
  const askAt = kase.asks.findIndex(ask => ask.id === lookedUp.askId)

  useEffect(() => {
    if (lookedUp.round === 0) return
    if (lookedUp.words !== '') setWords(lookedUp.words)
    field.current?.focus({ cursor: 'all' })
  }, [lookedUp])

  const choose = (passageId: string) =>
    void change((base, { chosen: before }) => {
      const kept = before.filter(each => each.passageId !== passageId)
      const chosen = kept.length < before.length ? kept : [...kept, { passageId, askId: lookedUp.askId }]
      return call('case.choosePassages', { ...base, chosen })
    })

  return (
    <div className="panel" role="search">
      <Input.Search
        ref={field}
        allowClear
        aria-label={text.label}
        placeholder={text.hint}
        value={words}
        onChange={event => setWords(event.target.value)}
      />
      <div className="filters">
        <Select<SourceKind | ''>
          size="small"
          aria-label={text.kind}
          value={filters.kind ?? ''}
          options={[
            { value: '', label: text.anyKind },
            ...[...new Set<SourceKind>(['reply', ...kinds])].map(value => ({
              value,
              label: sourceKindWord[value]
            }))
          ]}
          onChange={kind => setFilters({ ...filters, kind: kind === '' ? null : kind })}
        />
        <Select<number>
          size="small"
          aria-label={text.year}
          value={filters.year ?? 0}
          options={[
            { value: 0, label: text.anyYear },
            ...years.map(value => ({ value, label: common.year(value) }))
          ]}
          onChange={year => setFilters({ ...filters, year: year === 0 ? null : year })}
        />
        <Select<(typeof letters)[number] | ''>
          size="small"
          aria-label={text.category}
          value={filters.category ?? ''}
          options={[
            { value: '', label: text.anyCategory },
            ...letters.map(value => ({ value, label: value }))
          ]}
          onChange={category => setFilters({ ...filters, category: category === '' ? null : category })}
        />
      </div>
      {kase.chosen.length > 0 && (
        <p className="chosen-line">
          {text.chosen(kase.chosen.length)}
          <Button
            size="small"
            type="link"
            disabled={!editable}
            onClick={() => void change(base => call('case.choosePassages', { ...base, chosen: [] }))}
          >
            {text.clearChosen}
          </Button>
        </p>
      )}
      {sought === '' ? (
        <p className="faint">{text.start}</p>
      ) : (
        <Loaded answer={found}>
          {({ found: sources, passages: total, corrected, tookMs }) => {
            const all = listedPassages(sources)
            const hits = foreignHits(all, kase)
            return (
              <>
                <p className="faint" role="status">
                  {corrected !== null && text.corrected(corrected)}
                  {hits.length === 0
                    ? text.nothing
                    : text.total(total - all.length + hits.length, hits.length, Math.round(tookMs))}
                  {askAt >= 0 && ` · ${text.forAsk(askAt + 1)}`}
                </p>
                <ul className="cards" aria-label={text.hits}>
                  {hits.map(hit => (
                    <SearchHit
                      key={hit.passage.id}
                      hit={hit}
                      askId={askAt >= 0 ? lookedUp.askId : null}
                      chosen={kase.chosen.some(each => each.passageId === hit.passage.id)}
                      onChoose={() => choose(hit.passage.id)}
                      onRead={() => setReading(hit)}
                    />
                  ))}
                </ul>
              </>
            )
          }}
        </Loaded>
      )}
      {reading && <SourceDrawer hit={reading} onClose={() => setReading(null)} />}
    </div>
  )
}
