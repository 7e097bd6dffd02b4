import { Input, Select, Table } from 'antd'
import { useDeferredValue, useState } from 'react'
import { useCall } from '../client/use-call.ts'
import type { IntakeCounts, IntakeLine, IntakeOutcome } from '../../electron/core/intake/line.ts'
import { reasonWord } from '../../electron/core/intake/reasons.ts'
import { countsSentence, outcomeWord } from '../../electron/core/intake/report.ts'
import { Failure } from '../reading/failure.tsx'
import { intakeText as text } from '../text/intake.ts'
import { printRoute } from '../window/route.ts'
import { outcomeChoices, reasonChoices } from './intake-state.ts'

type Props = { readonly intakeId: string; readonly counts: IntakeCounts; readonly filled: number }
type Filter = { readonly outcome: IntakeOutcome | 'family' | null; readonly reason: string | null }

const perPage = 50
const anything: Filter = { outcome: null, reason: null }

/** What became of every file of an intake: counts, filters, and a page of lines at a time. */
export function ReportTable({ intakeId, counts, filled }: Props) {
  const [filter, setFilter] = useState(anything)
  const [typed, setTyped] = useState('')
  const [page, setPage] = useState(1)
  const words = useDeferredValue(typed.trim())
  const from = (page - 1) * perPage
  const answer = useCall('intake.lines', { intakeId, ...filter, words, from, limit: perPage })
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
        <span className="faint">{answer.value !== null && text.count(answer.value.total)}</span>
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
          { title: text.message, key: 'message', render: (_, line) => messageOf(line) }
        ]}
      />
    </>
  )
}

/** The name before its folders, so that it is seen however deep it lies; a link where it became a source. */
function FileName({ line }: { readonly line: IntakeLine }) {
  const slash = line.path.lastIndexOf('/')
  const name = line.path.slice(slash + 1)
  return (
    <div className="intake-file" title={line.path}>
      {line.sourceId === null ? (
        <span className="one-line">{name}</span>
      ) : (
        <a className="one-line" href={printRoute({ screen: 'source', sourceId: line.sourceId })}>
          {name}
        </a>
      )}
      {slash >= 0 && <span className="faint one-line">{line.path.slice(0, slash)}</span>}
    </div>
  )
}

function messageOf(line: IntakeLine): string {
  const kin = line.family ? [text.family] : []
  const reason = line.message === null && line.reason !== null ? [reasonWord(line.reason)] : []
  return [...kin, ...reason, ...(line.message === null ? [] : [line.message])].join('；')
}
