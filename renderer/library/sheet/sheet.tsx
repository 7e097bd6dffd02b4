import { useCallback, useEffect, useLayoutEffect, useRef, type CSSProperties, type MouseEvent } from 'react'
import type { SourceSummary } from '../../../electron/core/library/source.ts'
import { sheetText as text } from '../../text/sheet.ts'
import { CellInput } from './cell-input.tsx'
import { choicesOf, columnKeys, printed, type ColumnKey } from './columns.ts'
import { actionOf } from './keys.ts'
import type { Cell } from './selection.ts'
import { SheetHead } from './sheet-head.tsx'
import { reasonFor, SheetRow } from './sheet-row.tsx'
import { useSheet, type SheetActs } from './use-sheet.ts'
import { headHeight, rowHeight, useWindow } from './use-window.ts'
import { familyOf, columnWidths, nextSort, type View } from './view.ts'

type Props = {
  readonly rows: readonly SourceSummary[]
  readonly view: View
  readonly families: ReadonlyMap<string, number>
  readonly marked: ReadonlySet<string>
  readonly readOnly: boolean
  readonly emptyWords: string
  readonly acts: SheetActs
  readonly onView: (view: View) => void
  readonly onMark: (sourceIds: readonly string[]) => void
  /** The sources of the range, whenever it changes. */
  readonly onChosen: (sources: readonly SourceSummary[]) => void
}

const markWidth = 34
const narrowest = 48

/** The table of sources, edited like a spreadsheet. Only rows near those in sight are drawn, so that it scrolls as well with twenty thousand. */
export function Sheet(props: Props) {
  const { rows, view, acts, readOnly, onMark, onView } = props
  const windowed = useWindow(rows.length)
  const sheet = useSheet(rows, windowed.page, acts)
  const { selection, range, editing, source, column } = sheet
  const { active } = selection
  const inside = useRef(false)
  const dragging = useRef(false)
  const widths = columnWidths(view.widths, windowed.width - markWidth)
  const leftOf = (at: number) =>
    markWidth + columnKeys.slice(0, at).reduce((sum, key) => sum + widths[key], 0)
  const across = (at: number) => ({
    left: leftOf(at),
    right: leftOf(at + 1),
    fixed: at === 0 ? leftOf(0) : leftOf(1)
  })

  useLayoutEffect(() => {
    if (rows.length > 0) windowed.reveal(active.row, inside.current ? across(active.column) : null)
  }, [active.row, active.column])
  useEffect(() => props.onChosen(sheet.chosen()), [rows, range.top, range.bottom])
  useEffect(() => {
    const end = () => {
      dragging.current = false
    }
    window.addEventListener('mouseup', end)
    return () => window.removeEventListener('mouseup', end)
  }, [])

  const onMarkOne = useCallback((sourceId: string) => onMark([sourceId]), [onMark])
  /** Rows are drawn again only when they change: what they call is the same from one drawing to the next. */
  const latest = useRef({ view, onView })
  useLayoutEffect(() => {
    latest.current = { view, onView }
  })
  const onFamily = useCallback((one: SourceSummary) => {
    const { view: now, onView: change } = latest.current
    change({ ...now, filter: { ...now.filter, family: familyOf(one) } })
  }, [])

  const onMouseDown = (event: MouseEvent) => {
    const cell = cellAt(event.target)
    if (cell === null || event.button !== 0) return
    event.preventDefault()
    if (editing !== null && !sheet.commit(editing.words)) return
    inside.current = true
    dragging.current = true
    if (event.shiftKey) sheet.extend(cell)
    else sheet.goTo(cell)
    windowed.box.current?.querySelector<HTMLElement>('.cell-field')?.focus({ preventScroll: true })
  }
  const onMouseOver = (event: MouseEvent) => {
    const cell = dragging.current && event.buttons === 1 ? cellAt(event.target) : null
    if (cell !== null && (cell.row !== active.row || cell.column !== active.column)) sheet.extend(cell)
  }

  const field = source !== null && (
    <CellInput
      label={text.cell(text.columns[column], active.row + 1, printed(source, column))}
      described="sheet-reason"
      editing={editing}
      complaint={sheet.complaint}
      choices={choicesOf(column)}
      below={windowed.upper(active.row)}
      focused={inside.current}
      readOnly={readOnly || column === 'file'}
      onType={sheet.type}
      onCommit={sheet.commit}
      onCancel={sheet.cancel}
      onKey={event => {
        const { key, ctrlKey, metaKey, shiftKey, altKey } = event
        const action = actionOf({ key, ctrl: ctrlKey || metaKey, shift: shiftKey, alt: altKey })
        if (
          action === null ||
          (readOnly && !['move', 'beside', 'look', 'open', 'leave', 'all'].includes(action.do))
        )
          return
        if (sheet.act(action)) event.preventDefault()
      }}
      onAfter={event => {
        if (event.ctrlKey && event.key === 'Enter') sheet.act({ do: 'confirm' })
        else if (event.key === 'Tab') sheet.act({ do: 'beside', step: event.shiftKey ? -1 : 1 })
        else sheet.act({ do: 'move', move: event.shiftKey ? 'up' : 'down', extend: 'no' })
      }}
      onCopy={sheet.copied}
      onPaste={sheet.paste}
    />
  )

  const drawn = Array.from(
    { length: Math.max(0, windowed.last - windowed.first + 1) },
    (_, at) => windowed.first + at
  )
  const numbers = drawn.includes(active.row) || rows.length === 0 ? drawn : [...drawn, active.row]
  const total = leftOf(columnKeys.length)
  const style = {
    '--grid-columns': [markWidth, ...columnKeys.map(key => widths[key])].map(each => `${each}px`).join(' '),
    '--grid-width': `${total}px`
  } as CSSProperties
  return (
    <div className="grid-box">
      <div
        ref={windowed.box}
        role="grid"
        aria-label={text.label}
        aria-rowcount={rows.length + 1}
        aria-colcount={columnKeys.length + 1}
        aria-multiselectable="true"
        aria-readonly={readOnly}
        className="grid"
        style={style}
        onFocus={event => {
          inside.current = cellAt(event.target) !== null
        }}
        onBlur={event => {
          if (!event.currentTarget.contains(event.relatedTarget)) inside.current = false
        }}
        onMouseDown={onMouseDown}
        onMouseOver={onMouseOver}
        onDoubleClick={event => {
          if (cellAt(event.target) !== null && !readOnly) sheet.act({ do: 'edit' })
        }}
      >
        <div role="rowgroup" className="grid-top" style={{ height: headHeight }}>
          <SheetHead
            sort={view.sort}
            widths={widths}
            allMarked={rows.length > 0 && rows.every(({ id }) => props.marked.has(id))}
            canMark={!readOnly && rows.length > 0}
            onMarkAll={() => onMark(rows.map(({ id }) => id))}
            onSort={key => onView({ ...view, sort: nextSort(view.sort, key) })}
            onWidth={(key, width) =>
              onView({
                ...view,
                widths: { ...view.widths, [key]: Math.round(Math.max(narrowest, Math.min(900, width))) }
              })
            }
          />
        </div>
        <div role="rowgroup" className="grid-rows" style={{ height: rows.length * rowHeight }}>
          {numbers.map(row => {
            const each = rows[row]
            if (each === undefined) return null
            const chosen = row >= range.top && row <= range.bottom
            return (
              <SheetRow
                key={each.id}
                source={each}
                row={row}
                from={chosen ? range.left : null}
                to={chosen ? range.right : null}
                active={row === active.row ? active.column : null}
                marked={props.marked.has(each.id)}
                readOnly={readOnly}
                family={props.families.get(familyOf(each)) ?? 1}
                onMark={onMarkOne}
                onFamily={onFamily}
              >
                {row === active.row ? field : null}
              </SheetRow>
            )
          })}
        </div>
      </div>
      {rows.length === 0 && <p className="grid-empty">{props.emptyWords}</p>}
      <p className="grid-foot">
        <span id="sheet-reason" role="status">
          {source === null ? '' : reasonLine(source, column)}
        </span>
        <span className="spring" />
        <span className="faint">{text.keys}</span>
      </p>
    </div>
  )
}

function reasonLine(source: SourceSummary, column: ColumnKey): string {
  const reason = reasonFor(source, column)
  return reason === '' ? '' : `${text.columns[column]}：${reason}`
}

/** The cell an event happened in; null in links, buttons and boxes within it. */
function cellAt(target: EventTarget): Cell | null {
  if (!(target instanceof Element) || target.closest('a, button, [type=checkbox], [role=listbox]'))
    return null
  const place = target.closest<HTMLElement>('[data-cell]')?.dataset['cell']
  const [row, column] = (place ?? '').split('/').map(Number)
  return row === undefined || column === undefined || place === undefined ? null : { row, column }
}
