import { useLayoutEffect, useRef, useState } from 'react'
import { needsLookAt } from '../../../electron/core/library/certainty-code.ts'
import type { SourceSummary } from '../../../electron/core/library/source.ts'
import { never } from '../../../electron/core/notice.ts'
import { sheetText as text } from '../../text/sheet.ts'
import { printCells, readCells, spread } from './clipboard.ts'
import { columnKeys, judgedOf, printed, readCell, type ColumnKey } from './columns.ts'
import type { CellWords } from './corrections-state.ts'
import type { Action } from './keys.ts'
import { rememberSheet, remembered } from './memory.ts'
import { beside, extendTo, moved, only, rangeOf, seek, type Cell, type Selection } from './selection.ts'

/** What is being typed into the active cell; `from` tells whether it began with what stood there. */
export type Editing = { readonly words: string; readonly from: 'there' | 'nothing' }

export type SheetActs = {
  readonly edit: (cells: readonly CellWords[], step: string) => void
  readonly confirm: (sources: readonly SourceSummary[]) => void
  readonly undo: () => void
  readonly redo: () => void
  readonly open: (source: SourceSummary) => void
  readonly leave: () => void
  /** Tells the user something that is no failure. */
  readonly say: (sentence: string) => void
}

const columns = columnKeys.length

/** The active cell, the range, what is typed, and what keys and clipboard do with them. */
export function useSheet(rows: readonly SourceSummary[], page: number, acts: SheetActs) {
  const extent = { rows: rows.length, columns }
  const [selection, setSelection] = useState<Selection>(() => {
    const row = Math.max(
      0,
      rows.findIndex(({ id }) => id === remembered().active)
    )
    return only({ row, column: remembered().column }, extent)
  })
  const [editing, setEditing] = useState<Editing | null>(null)
  const [complaint, setComplaint] = useState<string | null>(null)
  const activeId = useRef(rows[selection.active.row]?.id ?? null)
  const { active } = selection
  const range = rangeOf(selection)

  /** Rows that come and go leave the user at the same source, or where it was; whoever has chosen none yet, at the top. */
  useLayoutEffect(() => {
    if (rows[active.row]?.id === activeId.current) return
    const at = remembered().active === null ? 0 : rows.findIndex(({ id }) => id === activeId.current)
    const next = only({ row: at === -1 ? active.row : at, column: active.column }, extent)
    activeId.current = rows[next.active.row]?.id ?? null
    setSelection(next)
    setEditing(null)
  }, [rows])

  const select = (next: Selection) => {
    activeId.current = rows[next.active.row]?.id ?? null
    rememberSheet({ active: activeId.current, column: next.active.column })
    setSelection(next)
    setEditing(null)
    setComplaint(null)
  }
  const goTo = (cell: Cell) => select(only(cell, extent))
  const columnOf = (cell: Cell): ColumnKey => columnKeys[cell.column] ?? 'item'
  const chosen = () => rows.slice(range.top, range.bottom + 1)

  const cellsOf = (words: (row: number, column: number) => string): readonly CellWords[] =>
    chosen().flatMap((source, down) =>
      columnKeys
        .slice(range.left, range.right + 1)
        .map((column, across) => ({ source, column, words: words(down, across) }))
    )

  /** Takes what was typed; false, with the reason shown, when it cannot stand there. */
  const commit = (words: string): boolean => {
    const source = rows[active.row]
    if (source === undefined) return true
    const column = columnOf(active)
    const read = readCell(column, words, source)
    if (!read.ok) {
      setComplaint(read.reason)
      return false
    }
    setEditing(null)
    setComplaint(null)
    acts.edit([{ source, column, words }], text.steps.edit(text.columns[column]))
    return true
  }

  const fillDown = () => {
    const top = rows[range.top]
    if (top === undefined || range.bottom === range.top) return
    const cells = cellsOf((_, across) => printed(top, columnKeys[range.left + across] ?? 'item'))
    acts.edit(
      cells.filter(({ source }) => source !== top),
      text.steps.fillDown
    )
  }

  const confirm = () => {
    const sources = chosen()
    const next = rows.findIndex(
      (source, at) => at > range.bottom && columnKeys.some(column => needsLookIn(source, column))
    )
    const row = next === -1 ? range.bottom + 1 : next
    acts.confirm(sources)
    goTo({ row, column: active.column })
  }

  const look = (step: 1 | -1) => {
    const holds = (cell: Cell) => {
      const source = rows[cell.row]
      return source !== undefined && needsLookIn(source, columnOf(cell))
    }
    const found = seek(active, step, { extent, holds })
    if (found === null) acts.say(text.noLook)
    else goTo(found)
  }

  /** Does what a key asks for; false when the key is to go on as usual. */
  const act = (action: Action): boolean => {
    switch (action.do) {
      case 'move': {
        const to = moved(active, action.move, { ...extent, page })
        select(action.extend === 'yes' ? extendTo(selection, to, extent) : only(to, extent))
        return true
      }
      case 'beside': {
        const next = beside(active, action.step, extent)
        if (next !== null) goTo(next)
        return next !== null
      }
      case 'look':
        look(action.step)
        return true
      case 'edit': {
        const source = rows[active.row]
        if (source === undefined) return true
        if (columnOf(active) === 'file') acts.open(source)
        else setEditing({ words: printed(source, columnOf(active)), from: 'there' })
        return true
      }
      case 'edit-empty':
        setEditing({ words: '', from: 'nothing' })
        return true
      case 'clear':
        acts.edit(
          cellsOf(() => '').filter(({ column }) => column !== 'kind' && column !== 'file'),
          text.steps.clear
        )
        return true
      case 'fill-down':
        fillDown()
        return true
      case 'undo':
        acts.undo()
        return true
      case 'redo':
        acts.redo()
        return true
      case 'confirm':
        confirm()
        return true
      case 'all':
        select({
          active,
          anchor: { row: active.row === 0 ? extent.rows - 1 : 0, column: active.column }
        })
        return true
      case 'open': {
        const source = rows[active.row]
        if (source !== undefined) acts.open(source)
        return true
      }
      case 'leave':
        acts.leave()
        return true
      default:
        return never(action)
    }
  }

  const copied = () =>
    printCells(
      chosen().map(source =>
        columnKeys.slice(range.left, range.right + 1).map(column => printed(source, column))
      )
    )

  const paste = (given: string) => {
    const { cells, left } = spread(readCells(given), range, extent)
    acts.edit(
      cells.flatMap(({ row, column, words }) => {
        const source = rows[row]
        return source === undefined ? [] : [{ source, column: columnOf({ row, column }), words }]
      }),
      text.steps.paste
    )
    if (left > 0) acts.say(text.beyond(left))
    const bottom = Math.max(range.bottom, ...cells.map(({ row }) => row))
    const right = Math.max(range.right, ...cells.map(({ column }) => column))
    select({ active: { row: range.top, column: range.left }, anchor: { row: bottom, column: right } })
  }

  return {
    selection,
    range,
    editing,
    complaint,
    goTo,
    extend: (cell: Cell) => select(extendTo(selection, cell, extent)),
    type: (words: string) => {
      setComplaint(null)
      setEditing(old => ({ words, from: old?.from ?? 'nothing' }))
    },
    cancel: () => {
      setComplaint(null)
      setEditing(null)
    },
    commit,
    act,
    copied,
    paste,
    column: columnOf(active),
    source: rows[active.row] ?? null,
    chosen
  }
}

/** Whether the cell of a source in a column needs a look. */
export function needsLookIn(source: SourceSummary, column: ColumnKey): boolean {
  const field = judgedOf(column)
  return field !== null && needsLookAt(source.certainty, field)
}
