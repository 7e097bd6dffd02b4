import { Checkbox, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import type { SourceSummary } from '../../../electron/core/library/source.ts'
import { sheetText as text } from '../../text/sheet.ts'
import { common } from '../../text/zh.ts'
import { choicesOf, readCell, type ColumnKey } from './columns.ts'

/** What is the same for many sources; title and number are each one's own. */
const fillable = ['issuer', 'year', 'category', 'outcome', 'topic', 'kind', 'people'] as const

export type Filled = {
  readonly fields: readonly { readonly column: ColumnKey; readonly words: string }[]
  readonly checked: 'now' | 'leave'
}

type Props = {
  readonly sources: readonly SourceSummary[]
  readonly onFill: (filled: Filled) => void
  readonly onClose: () => void
}

/** 批量填写: sets some fields of many sources to the same, for those who prefer the mouse. */
export function FillDialog({ sources, onFill, onClose }: Props) {
  const [words, setWords] = useState<Readonly<Partial<Record<ColumnKey, string>>>>({})
  const [checked, setChecked] = useState<Filled['checked']>('leave')
  const [example] = sources
  const fields = fillable.flatMap(column => {
    const each = words[column]
    return each === undefined ? [] : [{ column, words: each }]
  })
  const complaintOf = (column: ColumnKey): string | null => {
    const each = words[column]
    if (each === undefined || example === undefined) return null
    const read = readCell(column, each, example)
    return read.ok ? null : read.reason
  }
  const wrong = fields.some(({ column }) => complaintOf(column) !== null)
  const choose = (column: ColumnKey, on: boolean) =>
    setWords(old => ({
      ...Object.fromEntries(Object.entries(old).filter(([key]) => key !== column)),
      ...(on ? { [column]: '' } : {})
    }))
  const put = (column: ColumnKey, next: string) => setWords(old => ({ ...old, [column]: next }))

  return (
    <Modal
      open
      title={text.fillTitle(sources.length)}
      okText={text.fillGo(sources.length)}
      cancelText={common.cancel}
      okButtonProps={{ disabled: wrong || (fields.length === 0 && checked === 'leave') }}
      onOk={() => onFill({ fields, checked })}
      onCancel={onClose}
    >
      <p className="faint">{text.fillHint}</p>
      <div className="fill-fields">
        {fillable.map(column => {
          const choices = choicesOf(column)
          const complaint = complaintOf(column)
          return (
            <div key={column} className="fill-field">
              <Checkbox
                checked={words[column] !== undefined}
                aria-label={text.fillField(text.columns[column])}
                onChange={event => choose(column, event.target.checked)}
              >
                {text.columns[column]}
              </Checkbox>
              <div>
                {choices === null ? (
                  <Input
                    aria-label={text.columns[column]}
                    status={complaint === null ? '' : 'error'}
                    value={words[column] ?? ''}
                    onChange={event => put(column, event.target.value)}
                  />
                ) : (
                  <Select<string>
                    aria-label={text.columns[column]}
                    showSearch={{ optionFilterProp: 'search' }}
                    value={words[column] ?? ''}
                    options={[
                      ...(column === 'kind' ? [] : [{ value: '', label: text.empty, search: '' }]),
                      ...choices.map(each => ({
                        value: each.words,
                        label: each.words,
                        search: `${each.words} ${each.initials}`
                      }))
                    ]}
                    onChange={next => put(column, next)}
                  />
                )}
                {complaint !== null && words[column] !== '' && <p className="field-complaint">{complaint}</p>}
              </div>
            </div>
          )
        })}
      </div>
      <Checkbox
        checked={checked === 'now'}
        onChange={event => setChecked(event.target.checked ? 'now' : 'leave')}
      >
        {text.fillConfirm}
      </Checkbox>
    </Modal>
  )
}
