import { Button } from 'antd'
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { FoundName } from '../../../electron/core/calls/search.ts'
import { needsLook } from '../../../electron/core/library/certainty-code.ts'
import type { SourceSummary } from '../../../electron/core/library/source.ts'
import { libraryText } from '../../text/library.ts'
import { sheetText as text } from '../../text/sheet.ts'
import { useDesk } from '../../window/desk.ts'
import { go } from '../../window/route.ts'
import { CheckDialog } from '../check-dialog.tsx'
import { editsOf, type CellWords, type Edit } from './corrections-state.ts'
import { FillDialog, type Filled } from './fill-dialog.tsx'
import { rememberSheet } from './memory.ts'
import { Sheet } from './sheet.tsx'
import { SheetBar } from './sheet-bar.tsx'
import type { useCorrections } from './use-corrections.ts'
import type { SheetActs } from './use-sheet.ts'
import { familySizes, shownSources, sorted, type View } from './view.ts'

type Props = {
  readonly listed: readonly SourceSummary[]
  readonly corrections: ReturnType<typeof useCorrections>
  readonly found: readonly FoundName[]
  readonly view: View
  readonly onView: (view: View) => void
  readonly onRemove: (sourceIds: readonly string[]) => void
  readonly onLeave: () => void
}

/** The table of sources with all that can be done to many of them at once. */
export function SourcesSheet({ listed, corrections, found, view, onView, onRemove, onLeave }: Props) {
  const { status, tell } = useDesk()
  const { known, kept, steps, progress } = corrections
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set())
  const [inRange, setInRange] = useState<readonly SourceSummary[]>([])
  const [dialog, setDialog] = useState<'none' | 'fill' | 'check'>('none')
  const order = useMemo(() => sorted(listed, view.sort).map(({ id }) => id), [listed, view.sort])
  const current = useMemo(() => order.flatMap(id => known.get(id) ?? []), [order, known])
  const rows = useMemo(
    () => shownSources(current, view.filter, { found, kept }),
    [current, view.filter, found, kept]
  )
  const families = useMemo(() => familySizes(listed), [listed])
  useEffect(() => {
    rememberSheet({
      ids: rows.map(({ id }) => id),
      looks: new Set(rows.filter(each => needsLook(each.certainty)).map(({ id }) => id))
    })
  }, [rows])
  const [forFilter, setForFilter] = useState(view.filter)
  if (forFilter !== view.filter) {
    setForFilter(view.filter)
    corrections.forgetKept()
  }

  const markedRows = rows.filter(({ id }) => marked.has(id))
  const chosen = markedRows.length > 0 ? markedRows : inRange
  const replies = chosen.length > 1 ? chosen.filter(({ kind }) => kind === 'reply') : []
  const checked = replies.length > 0 ? replies : current.filter(({ kind }) => kind === 'reply')

  const edit = (cells: readonly CellWords[], step: string) => {
    const { edits, refused } = editsOf(cells)
    if (refused.length > 0) tell(text.skipped(refused.length, refused[0] ?? ''), null)
    void corrections.correct(step, edits)
  }
  const confirm = (sources: readonly SourceSummary[]) => {
    const edits = sources.map(({ id }): Edit => ({
      sourceId: id,
      change: { kind: null, facts: {} },
      checked: 'now'
    }))
    void corrections.correct(text.steps.confirm, edits)
  }
  const fill = ({ fields, checked: sure }: Filled) => {
    setDialog('none')
    const cells = chosen.flatMap(source => fields.map(({ column, words }) => ({ source, column, words })))
    const { edits } = editsOf(cells)
    const byId = new Map(edits.map(each => [each.sourceId, each]))
    const all = chosen.flatMap(({ id }): readonly Edit[] => {
      const change = byId.get(id)?.change ?? { kind: null, facts: {} }
      return sure === 'now' || byId.has(id) ? [{ sourceId: id, change, checked: sure }] : []
    })
    void corrections.correct(text.steps.fill, all)
  }
  const acts: SheetActs = {
    edit,
    confirm,
    undo: () => void corrections.undo(),
    redo: () => void corrections.redo(),
    open: source => go({ screen: 'source', sourceId: source.id }),
    leave: onLeave,
    say: sentence => tell(sentence, null)
  }
  const onMark = useCallback(
    (ids: readonly string[]) =>
      setMarked(old => {
        const off = ids.every(id => old.has(id))
        return new Set(off ? [...old].filter(id => !ids.includes(id)) : [...old, ...ids])
      }),
    []
  )

  return (
    <>
      <SheetBar
        shown={rows.length}
        all={listed.length}
        chosen={chosen.length}
        readOnly={status.readOnly}
        steps={steps}
        progress={progress}
        onConfirm={() => confirm(chosen)}
        onFill={() => setDialog('fill')}
        onAnew={() => void corrections.recogniseAnew(chosen.map(({ id }) => id))}
        onUndo={acts.undo}
        onRedo={acts.redo}
        onStop={corrections.stop}
      >
        {checked.length > 0 && (
          <Button size="small" onClick={() => setDialog('check')}>
            {libraryText.checking.open}
          </Button>
        )}
        {chosen.length > 0 && (
          <Button
            size="small"
            disabled={status.readOnly || progress !== null}
            onClick={() => onRemove(chosen.map(({ id }) => id))}
          >
            {markedRows.length === 0 && chosen.length === 1
              ? libraryText.removeThis
              : libraryText.removeSome(chosen.length)}
          </Button>
        )}
      </SheetBar>
      <Sheet
        rows={rows}
        view={view}
        families={families}
        marked={marked}
        readOnly={status.readOnly || progress !== null}
        emptyWords={libraryText.noneFound}
        acts={acts}
        onView={onView}
        onMark={onMark}
        onChosen={setInRange}
      />
      {dialog === 'fill' && <FillDialog sources={chosen} onFill={fill} onClose={() => setDialog('none')} />}
      {dialog === 'check' && (
        <CheckDialog
          sourceIds={replies.length > 0 ? replies.map(({ id }) => id) : null}
          count={checked.length}
          onClose={() => setDialog('none')}
        />
      )}
    </>
  )
}
