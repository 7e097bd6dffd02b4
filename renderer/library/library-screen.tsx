import { Button, Tag, type InputRef } from 'antd'
import { Activity, useDeferredValue, useMemo, useRef, useState } from 'react'
import { useCall } from '../client/use-call.ts'
import { TransferZone } from '../files/drop-zone.tsx'
import { takePicked } from '../health/health-state.ts'
import { EmptyLibrary } from '../intake/empty-library.tsx'
import { IntakeButton } from '../intake/intake-button.tsx'
import { useIntakeDesk } from '../intake/use-intake.ts'
import { Loaded } from '../reading/loaded.tsx'
import { LibraryFound, LibrarySearchBar } from '../search/library-search.tsx'
import { useSearch } from '../search/use-search.ts'
import { healthText } from '../text/health.ts'
import { intakeText } from '../text/intake.ts'
import { libraryText as text } from '../text/library.ts'
import { useDesk } from '../window/desk.ts'
import { go } from '../window/route.ts'
import { FilterLine } from './sheet/filter-line.tsx'
import { SourcesSheet } from './sheet/sources-sheet.tsx'
import { useCorrections } from './sheet/use-corrections.ts'
import { readView, type View } from './sheet/view.ts'
import { useGrowth } from './use-growth.ts'
import { useRemoval } from './use-removal.ts'
import { useSources } from './use-sources.ts'

const keptView = 'banfu.sheet'
/** Nothing is out of place in the library's own search. */
const nothingHidden: string[] = []

/** 资料库: everything that was imported, and the way in for more. */
export function LibraryScreen() {
  const { status, refresh } = useDesk()
  const list = useSources()
  const corrections = useCorrections(list.value)
  const search = useSearch('', { kind: null, hidden: nothingHidden })
  // The table takes longer to draw than a keystroke may.
  const found = useDeferredValue(search.question !== null)
  const [picked, setPicked] = useState(takePicked)
  // A filter of last time could hide what was picked.
  const [view, setView] = useState<View>(() =>
    readView(picked === null ? window.localStorage.getItem(keptView) : null)
  )
  const pickedOf = useMemo(() => {
    const ids = new Set(picked?.ids)
    return (list.value ?? []).filter(({ id }) => ids.has(id))
  }, [list.value, picked])
  const field = useRef<InputRef>(null)
  const shownView = useDeferredValue(view)
  const words = shownView.filter.words.trim()
  const names = useCall('search.names', words === '' ? null : { words, limit: 50 })
  const sources = useMemo(() => [...corrections.known.values()], [corrections.known])
  const changed = () => {
    list.reload()
    refresh()
  }
  const { takeDropped, openRecords } = useIntakeDesk()
  useGrowth(list.reload, !found)
  const changeView = (next: View) => {
    setView(next)
    window.localStorage.setItem(keptView, JSON.stringify(next))
  }

  const remove = useRemoval(changed)

  const button = { disabled: status.readOnly }
  return (
    <TransferZone className={found ? 'page' : 'page grid-page'} onTransfer={takeDropped}>
      <div className="page-head">
        <h1>{text.title}</h1>
        <LibrarySearchBar search={search} />
        <span className="spring" />
        <Button onClick={() => go({ screen: 'health' })}>{healthText.open}</Button>
        <Button type="text" onClick={openRecords}>
          {intakeText.records}
        </Button>
        <IntakeButton label={text.importFolder} what="folder" button={{ ...button, type: 'primary' }} />
        <IntakeButton label={text.importFiles} what="files" button={button} />
      </div>
      {found && <LibraryFound search={search} />}
      {/* To draw it anew whenever the search box is emptied would hold up who types there. */}
      <Activity mode={found ? 'hidden' : 'visible'}>
        <Loaded answer={list}>
          {listed =>
            listed.length === 0 ? (
              <EmptyLibrary />
            ) : (
              <>
                {picked !== null && (
                  <div className="picked-line">
                    <Tag closable onClose={() => setPicked(null)}>
                      {picked.words}
                    </Tag>
                  </div>
                )}
                <FilterLine
                  filter={view.filter}
                  sources={sources}
                  field={field}
                  onFilter={filter => changeView({ ...view, filter })}
                />
                <SourcesSheet
                  listed={picked === null ? listed : pickedOf}
                  corrections={corrections}
                  found={names.value ?? []}
                  view={shownView}
                  onView={changeView}
                  onRemove={ids => void remove(ids)}
                  onLeave={() => field.current?.focus()}
                />
              </>
            )
          }
        </Loaded>
      </Activity>
    </TransferZone>
  )
}
