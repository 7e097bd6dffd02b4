import { memo, type ReactNode } from 'react'
import { reasonIn } from '../../../electron/core/library/certainty-code.ts'
import { reasons } from '../../../electron/core/library/certainty-reasons.ts'
import type { SourceSummary } from '../../../electron/core/library/source.ts'
import { sheetText as text } from '../../text/sheet.ts'
import { printRoute } from '../../window/route.ts'
import { columnKeys, judgedOf, printed, type ColumnKey } from './columns.ts'
import { needsLookIn } from './use-sheet.ts'
import { rowHeight } from './use-window.ts'

type Props = {
  readonly source: SourceSummary
  readonly row: number
  /** First and last chosen column; null when the row is not in the range. */
  readonly from: number | null
  readonly to: number | null
  readonly active: number | null
  readonly marked: boolean
  readonly readOnly: boolean
  readonly family: number
  readonly onMark: (sourceId: string) => void
  readonly onFamily: (source: SourceSummary) => void
  /** The field of the active cell, when it is in this row. */
  readonly children: ReactNode
}

/** A sheet with lines, drawn once: a component for each of so many rows would make scrolling slower. */
const page = (
  <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true" fill="none" stroke="currentColor">
    <path d="M2.5 1h6l3 3v9h-9zM4.5 6.5h5M4.5 9h5" />
  </svg>
)

/** The name a source goes by in lists. */
export function titleOf({ facts, fileName }: SourceSummary): string {
  return facts.itemTitle ?? facts.title ?? fileName
}

/** One row of the table of sources. */
export const SheetRow = memo(function SheetRow(props: Props) {
  const { source, row, active } = props
  const chosen = (at: number) =>
    props.from !== null && props.to !== null && at >= props.from && at <= props.to
  return (
    <div
      role="row"
      aria-rowindex={row + 2}
      aria-selected={props.from !== null || props.marked}
      className="grid-row"
      style={{ transform: `translateY(${row * rowHeight}px)` }}
    >
      <div role="gridcell" aria-colindex={1} className="grid-mark">
        <input
          type="checkbox"
          tabIndex={-1}
          checked={props.marked}
          disabled={props.readOnly}
          aria-label={text.markRow(titleOf(source))}
          onChange={() => props.onMark(source.id)}
        />
      </div>
      {columnKeys.map((column, at) => (
        <div
          key={column}
          role="gridcell"
          aria-colindex={at + 2}
          aria-selected={chosen(at)}
          data-cell={`${row}/${at}`}
          className={classOf({ column, chosen: chosen(at), active: at === active })}
          title={titleFor(source, column)}
        >
          <Shown source={source} column={column} />
          {column === 'item' && props.family > 1 && (
            <button
              type="button"
              tabIndex={-1}
              className="family-link"
              title={text.showFamily(props.family)}
              onClick={() => props.onFamily(source)}
            >
              {text.family(props.family)}
            </button>
          )}
          {column === 'item' && (
            <a
              tabIndex={-1}
              className="row-link"
              href={printRoute({ screen: 'source', sourceId: source.id })}
              aria-label={text.openOriginal(titleOf(source))}
            >
              {page}
            </a>
          )}
          <Mark source={source} column={column} />
          {at === active && props.children}
        </div>
      ))}
    </div>
  )
})

function Shown({ source, column }: { readonly source: SourceSummary; readonly column: ColumnKey }) {
  const words = printed(source, column)
  const instead = words === '' && column === 'item' ? titleOf(source) : null
  return <span className={instead === null ? 'cell-words' : 'cell-words faint'}>{instead ?? words}</span>
}

function Mark({ source, column }: { readonly source: SourceSummary; readonly column: ColumnKey }) {
  if (!needsLookIn(source, column)) return null
  const missing = printed(source, column) === ''
  return (
    <span className={missing ? 'doubt missing' : 'doubt'} aria-hidden="true">
      {missing ? text.missing : '?'}
    </span>
  )
}

/** The words of a cell in full, and how sure they are. */
export function titleFor(source: SourceSummary, column: ColumnKey): string {
  return [printed(source, column), reasonFor(source, column)].filter(part => part !== '').join('\n')
}

/** Why a cell is as sure as it is, in plain words; empty when nothing is known of that. */
export function reasonFor(source: SourceSummary, column: ColumnKey): string {
  const field = judgedOf(column)
  const reason = field === null ? null : reasonIn(source.certainty, field)
  return reason === null ? '' : reasons[reason].words
}

function classOf(cell: { column: ColumnKey; chosen: boolean; active: boolean }): string {
  return [
    'grid-cell',
    `col-${cell.column}`,
    ...(cell.chosen ? ['chosen'] : []),
    ...(cell.active ? ['active'] : [])
  ].join(' ')
}
