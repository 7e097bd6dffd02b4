import { Input, Select, Table } from 'antd'
import { useState } from 'react'
import { useLatestCall } from '../client/use-latest-call.ts'
import type { IntakeCounts, IntakeLine, IntakeOutcome } from '../../electron/core/intake/line.ts'
import { countsSentence, grouped, outcomeWord } from '../../electron/core/intake/report.ts'
import { Failure } from '../reading/failure.tsx'
import { intakeText as text } from '../text/intake.ts'
import { FileName } from './file-name.tsx'
import { messageBeside, outcomeChoices, reasonChoices } from './intake-state.ts'

type Props = { readonly intakeId: string; readonly counts: IntakeCounts; readonly filled: number }
type Filter = { readonly outcome: IntakeOutcome | 'family' | null; readonly reason: string | null }

const perPage = 50
const anything: Filter = { outcome: null, reason: null }

/** What became of every file of an intake: counts, filters, and a page of lines at a time. */
export function ReportTable({ intakeId, counts, filled }: Props) {
  const [filter, setFilter] = useState(anything)
  const [typed, setTyped] = useState('')
  const [page, setPage] = useState(1)
  const from = (page - 1) * perPage
  const words = typed.trim()
  const answer = useLatestCall('intake.lines', { intakeId, ...filter, words, from, limit: perPage })
  const narrow = (next: Filter) => {
    setFilter(next)
    setPage(1)
  }
  const reasons = reasonChoices(counts)
  return (
    <>
      <p className="outcomes" role="status">
        {countsSentence(counts)}
        {filled > 0 && text.filled(filled)}
      </p>
      <div className="table-filters">
        <Select<IntakeOutcome | 'family' | ''>
          size="small"
          aria-label={text.outcome}
          style={{ width: 220 }}
          value={filter.outcome ?? ''}
          options={[{ value: '', label: text.allOutcomes }, ...outcomeChoices(counts)]}
          onChange={outcome => narrow({ ...filter, outcome: outcome === '' ? null : outcome })}
        />
        {reasons.length > 0 && (
          <Select<string>
            size="small"
            aria-label={text.reason}
            style={{ width: 220 }}
            value={filter.reason ?? ''}
            options={[{ value: '', label: text.allReasons }, ...reasons]}
            onChange={reason => narrow({ ...filter, reason: reason === '' ? null : reason })}
          />
        )}
        <Input
          size="small"
          className="grow-search"
          allowClear
          aria-label={text.search}
          placeholder={text.searchHint}
          value={typed}
          onChange={event => {
            setTyped(event.target.value)
            setPage(1)
          }}
        />
        <span className="faint">{answer.value !== null && text.count(grouped(answer.value.total))}</span>
      </div>
      {answer.fault && <Failure fault={answer.fault} onRetry={answer.reload} />}
      <Table<IntakeLine>
        size="small"
        className="intake-report"
        rowKey={line => line.path}
        dataSource={[...(answer.value?.lines ?? [])]}
        locale={{ emptyText: text.none }}
        scroll={{ y: 340 }}
        pagination={
          (answer.value?.total ?? 0) > perPage
            ? {
                current: page,
                pageSize: perPage,
                total: answer.value?.total ?? 0,
                showSizeChanger: false,
                size: 'small',
                onChange: setPage
              }
            : false
        }
        columns={[
          { title: text.file, key: 'file', width: 380, render: (_, line) => <FileName line={line} /> },
          {
            title: text.outcome,
            key: 'outcome',
            width: 128,
            render: (_, line) => (
              <span className={line.outcome === 'refused' ? 'severity-error' : undefined}>
                {outcomeWord[line.outcome]}
              </span>
            )
          },
          { title: text.message, key: 'message', render: (_, line) => messageBeside(line) }
        ]}
      />
    </>
  )
}
