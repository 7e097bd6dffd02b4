import { Button, Input, Segmented } from 'antd'
import { useDeferredValue, useState } from 'react'
import type { CaseSummary } from '../../electron/core/calls/cases.ts'
import { call } from '../client/call.ts'
import { useCall } from '../client/use-call.ts'
import { DropZone } from '../files/drop-zone.tsx'
import { PickFiles, readable } from '../files/pick-files.tsx'
import { Loaded } from '../reading/loaded.tsx'
import { casesText } from '../text/cases.ts'
import { BatchDialog } from '../package/batch-dialog.tsx'
import { packageText } from '../text/package.ts'
import { useDesk } from '../window/desk.ts'
import { countByFilter, shownCases, type CaseFilter } from './cases-state.ts'
import { CasesTable } from './cases-table.tsx'
import { FirstSteps } from './first-steps.tsx'
import { NewCaseDialog } from './new-case-dialog.tsx'
import { useNewCase } from './use-new-case.ts'

const filters: readonly CaseFilter[] = ['open', 'due', 'done', 'all']

/** 办件: all cases, by deadline. */
export function CasesScreen() {
  const { settings, status, remember, refresh, report, tell } = useDesk()
  const list = useCall('case.list', {})
  const [words, setWords] = useState('')
  const sought = useDeferredValue(words)
  const names = useCall('search.names', sought.trim() === '' ? null : { words: sought.trim(), limit: 20 })
  const [typing, setTyping] = useState(false)
  const [batch, setBatch] = useState<readonly string[] | null>(null)
  const { busy, fromFile, fromItem } = useNewCase()

  const restore = (summary: CaseSummary) =>
    call('case.restore', { caseId: summary.id }).then(list.reload, report)
  const remove = (summary: CaseSummary) =>
    call('case.remove', { caseId: summary.id }).then(() => {
      list.reload()
      refresh()
      tell(casesText.removed(summary.title), () => void restore(summary))
    }, report)

  const openFirst = (files: readonly File[]) => {
    const file = files[0]
    if (file && !status.readOnly) void fromFile(file)
  }
  const newCase = (look: 'primary' | 'default') => (
    <>
      <PickFiles
        label={casesText.fromFile}
        accept={readable}
        what="one"
        button={{ type: look, loading: busy, disabled: status.readOnly }}
        onFiles={openFirst}
      />
      <Button disabled={status.readOnly} onClick={() => setTyping(true)}>
        {casesText.byHand}
      </Button>
    </>
  )

  return (
    <DropZone className="page" onFiles={openFirst}>
      <Loaded answer={list}>
        {cases => {
          const counts = countByFilter(cases)
          const shown = shownCases(cases, {
            filter: settings.caseFilter,
            words: sought,
            found: names.value ?? []
          })
          return (
            <>
              <div className="page-head">
                <h1>{casesText.title}</h1>
                {cases.length > 0 && (
                  <>
                    <Segmented
                      aria-label={casesText.filterLabel}
                      value={settings.caseFilter}
                      onChange={caseFilter => remember({ caseFilter })}
                      options={filters.map(value => ({
                        value,
                        label: `${casesText.filters[value]} ${counts[value]}`
                      }))}
                    />
                    <Input.Search
                      className="grow-search"
                      allowClear
                      aria-label={casesText.search}
                      placeholder={casesText.searchHint}
                      value={words}
                      onChange={event => setWords(event.target.value)}
                    />
                    <span className="spring" />
                    <Button disabled={shown.length === 0} onClick={() => setBatch(shown.map(({ id }) => id))}>
                      {packageText.batch}
                    </Button>
                    {newCase('primary')}
                  </>
                )}
              </div>
              {cases.length === 0 ? (
                <FirstSteps newCase={newCase} />
              ) : (
                <>
                  <CasesTable
                    cases={shown}
                    onRemove={status.readOnly ? null : summary => void remove(summary)}
                  />
                  <p className="foot-note">{casesText.dropHint}</p>
                </>
              )}
            </>
          )
        }}
      </Loaded>
      {batch !== null && <BatchDialog caseIds={batch} onClose={() => setBatch(null)} />}
      {typing && (
        <NewCaseDialog
          onCancel={() => setTyping(false)}
          onDone={item => {
            setTyping(false)
            void fromItem(item)
          }}
        />
      )}
    </DropZone>
  )
}
