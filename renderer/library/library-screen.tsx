import { Button, Input, Select } from 'antd'
import { useDeferredValue, useEffect, useState } from 'react'
import type { SourceKind, SourceSummary } from '../../electron/core/library/source.ts'
import { choicesOf } from '../case-work/panels/search-state.ts'
import { call } from '../client/call.ts'
import { useCall } from '../client/use-call.ts'
import { TransferZone } from '../files/drop-zone.tsx'
import { EmptyLibrary } from '../intake/empty-library.tsx'
import { IntakeButton } from '../intake/intake-button.tsx'
import { useIntakeDesk } from '../intake/use-intake.ts'
import { Loaded } from '../reading/loaded.tsx'
import { intakeText } from '../text/intake.ts'
import { libraryText as text } from '../text/library.ts'
import { common, sourceKindWord } from '../text/zh.ts'
import { useDesk } from '../window/desk.ts'
import { CheckDialog } from './check-dialog.tsx'
import { LibraryFound, LibrarySearchBar } from '../search/library-search.tsx'
import { useSearch } from '../search/use-search.ts'
import { noFilter, shownSources } from './library-state.ts'
import { SourcesTable } from './sources-table.tsx'

const letters = ['A', 'B', 'C', 'D'] as const
/** Nothing is out of place in the library's own search. */
const nothingHidden: string[] = []

/** 资料库: everything that was imported, and the way in for more. */
export function LibraryScreen() {
  const { status, refresh, report, tell } = useDesk()
  const list = useCall('source.list', {})
  const [filter, setFilter] = useState(noFilter)
  const search = useSearch('', { kind: null, hidden: nothingHidden })
  const [selected, setSelected] = useState<readonly string[]>([])
  const [checking, setChecking] = useState<'open' | 'closed'>('closed')
  const words = useDeferredValue(filter.words.trim())
  const names = useCall('search.names', words === '' ? null : { words, limit: 50 })
  const changed = () => {
    list.reload()
    refresh()
  }
  const { takeDropped, openRecords, round } = useIntakeDesk()
  useEffect(() => {
    if (round > 0) list.reload()
  }, [round, list.reload])

  const restore = (sourceIds: readonly string[]) =>
    call('source.restore', { sourceIds: [...sourceIds] }).then(changed, report)
  const remove = (sourceIds: readonly string[]) =>
    call('source.remove', { sourceIds: [...sourceIds] }).then(() => {
      setSelected([])
      changed()
      tell(text.removed(sourceIds.length), () => void restore(sourceIds))
    }, report)

  const { kinds, years } = choicesOf(list.value ?? [])
  const button = { disabled: status.readOnly }
  const chosen = new Set(selected)
  const replies = (list.value ?? []).filter(
    ({ id, kind }) => kind === 'reply' && (chosen.size === 0 || chosen.has(id))
  )

  return (
    <TransferZone className="page" onTransfer={takeDropped}>
      {checking === 'open' && (
        <CheckDialog
          sourceIds={chosen.size === 0 ? null : replies.map(({ id }) => id)}
          count={replies.length}
          onClose={() => setChecking('closed')}
        />
      )}
      <div className="page-head">
        <h1>{text.title}</h1>
        <LibrarySearchBar search={search} />
        <span className="spring" />
        {replies.length > 0 && <Button onClick={() => setChecking('open')}>{text.checking.open}</Button>}
        {selected.length > 0 && (
          <Button danger disabled={status.readOnly} onClick={() => void remove(selected)}>
            {text.removeSome(selected.length)}
          </Button>
        )}
        <Button type="text" onClick={openRecords}>
          {intakeText.records}
        </Button>
        <IntakeButton label={text.importFolder} what="folder" button={{ ...button, type: 'primary' }} />
        <IntakeButton label={text.importFiles} what="files" button={button} />
      </div>
      {search.question !== null ? (
        <LibraryFound search={search} />
      ) : (
        <Loaded answer={list}>
          {sources => {
            if (sources.length === 0) return <EmptyLibrary />
            const shown = shownSources(sources, filter, names.value ?? [])
            return (
              <>
                <div className="table-filters">
                  <Input
                    className="grow-search"
                    size="small"
                    allowClear
                    aria-label={text.search}
                    placeholder={text.searchHint}
                    value={filter.words}
                    onChange={event => setFilter({ ...filter, words: event.target.value })}
                  />
                  <Select<SourceKind | ''>
                    size="small"
                    aria-label={text.kind}
                    style={{ width: 108 }}
                    value={filter.kind ?? ''}
                    options={[
                      { value: '', label: text.anyKind },
                      ...kinds.map(value => ({ value, label: sourceKindWord[value] }))
                    ]}
                    onChange={kind => setFilter({ ...filter, kind: kind === '' ? null : kind })}
                  />
                  <Select<number>
                    size="small"
                    aria-label={text.year}
                    style={{ width: 104 }}
                    value={filter.year ?? 0}
                    options={[
                      { value: 0, label: text.anyYear },
                      ...years.map(value => ({ value, label: common.year(value) }))
                    ]}
                    onChange={year => setFilter({ ...filter, year: year === 0 ? null : year })}
                  />
                  <Select<(typeof letters)[number] | ''>
                    size="small"
                    aria-label={text.category}
                    style={{ width: 104 }}
                    value={filter.category ?? ''}
                    options={[
                      { value: '', label: text.anyCategory },
                      ...letters.map(value => ({ value, label: value }))
                    ]}
                    onChange={category =>
                      setFilter({ ...filter, category: category === '' ? null : category })
                    }
                  />
                </div>
                <SourcesTable
                  sources={shown}
                  emptyWords={text.noneFound}
                  selected={selected}
                  onSelect={status.readOnly ? null : setSelected}
                  onRemove={(source: SourceSummary) => void remove([source.id])}
                />
                <p className="foot-note">
                  {text.count(shown.length, sources.length)} · {text.dropHint}
                </p>
              </>
            )
          }}
        </Loaded>
      )}
    </TransferZone>
  )
}
