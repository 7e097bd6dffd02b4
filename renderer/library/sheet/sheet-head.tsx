import { CaretDownOutlined, CaretUpOutlined } from '@ant-design/icons'
import { useRef, type KeyboardEvent, type PointerEvent } from 'react'
import { sheetText as text } from '../../text/sheet.ts'
import { columnKeys, type ColumnKey } from './columns.ts'
import type { Sort } from './view.ts'

type Props = {
  readonly sort: Sort
  readonly widths: Readonly<Record<ColumnKey, number>>
  readonly allMarked: boolean
  readonly canMark: boolean
  readonly onMarkAll: () => void
  readonly onSort: (column: ColumnKey) => void
  readonly onWidth: (column: ColumnKey, width: number) => void
}

const wider = 16

/** The heads of the columns: a click or Enter sorts, the right edge or Alt with an arrow makes wider or narrower. One stop for Tab. */
export function SheetHead(props: Props) {
  const head = useRef<HTMLDivElement>(null)
  const dragged = useRef<{ readonly column: ColumnKey; readonly x: number; readonly width: number } | null>(
    null
  )

  const onKeyDown = (event: KeyboardEvent, at: number, column: ColumnKey) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    if (event.altKey) return props.onWidth(column, props.widths[column] + step * wider)
    const buttons = head.current?.querySelectorAll<HTMLElement>('.head-sort')
    buttons?.[at + step]?.focus()
  }
  const edge = (column: ColumnKey) => ({
    onPointerDown: (event: PointerEvent) => {
      event.preventDefault()
      event.currentTarget.setPointerCapture(event.pointerId)
      dragged.current = { column, x: event.clientX, width: props.widths[column] }
    },
    onPointerMove: (event: PointerEvent) => {
      const from = dragged.current
      if (from !== null) props.onWidth(from.column, from.width + event.clientX - from.x)
    },
    onPointerUp: () => {
      dragged.current = null
    }
  })

  return (
    <div role="row" aria-rowindex={1} className="grid-head" ref={head}>
      <div role="columnheader" aria-colindex={1} className="grid-mark">
        <input
          type="checkbox"
          aria-label={text.markAll}
          checked={props.allMarked}
          disabled={!props.canMark}
          onChange={props.onMarkAll}
        />
      </div>
      {columnKeys.map((column, at) => (
        <div
          key={column}
          role="columnheader"
          aria-colindex={at + 2}
          aria-sort={
            props.sort?.column === column ? (props.sort.order === 'up' ? 'ascending' : 'descending') : 'none'
          }
          className={`grid-column col-${column}`}
        >
          <button
            type="button"
            className="head-sort"
            tabIndex={at === 0 ? 0 : -1}
            title={text.sortBy(text.columns[column])}
            onClick={() => props.onSort(column)}
            onKeyDown={event => onKeyDown(event, at, column)}
          >
            {text.columns[column]}
            {props.sort?.column === column &&
              (props.sort.order === 'up' ? (
                <CaretUpOutlined aria-hidden />
              ) : (
                <CaretDownOutlined aria-hidden />
              ))}
          </button>
          <span className="head-edge" aria-hidden="true" {...edge(column)} />
        </div>
      ))}
    </div>
  )
}
