import { DeleteOutlined } from '@ant-design/icons'
import { Button, Table, Tooltip, type TableColumnsType } from 'antd'
import type { CaseSummary } from '../../electron/core/calls/cases.ts'
import { casesText } from '../text/cases.ts'
import { kindWord, stageWord } from '../text/zh.ts'
import { printRoute } from '../window/route.ts'
import { urgencyOf } from './cases-state.ts'

type Props = {
  readonly cases: readonly CaseSummary[]
  readonly onRemove: ((summary: CaseSummary) => void) | null
}

/** Days left in words; coloured only when late or near. */
export function Deadline({ summary }: { readonly summary: CaseSummary }) {
  const { due, daysLeft } = summary
  if (due === null) return <span className="faint">{casesText.noDue}</span>
  if (daysLeft === null) return <span>{due}</span>
  const words =
    daysLeft < 0 ? casesText.late(-daysLeft) : daysLeft === 0 ? casesText.today : casesText.left(daysLeft)
  return (
    <span>
      {due} <span className={`urgency-${urgencyOf(daysLeft)}`}>{words}</span>
    </span>
  )
}

/** The table of cases. Titles are links, so the keyboard gets there as well. */
export function CasesTable({ cases, onRemove }: Props) {
  const columns: TableColumnsType<CaseSummary> = [
    {
      title: casesText.number,
      key: 'number',
      width: 130,
      render: (_, each) => (
        <span>
          <span className="faint">{kindWord[each.kind]}</span> {each.number ?? ''}
        </span>
      )
    },
    {
      title: casesText.name,
      key: 'title',
      render: (_, each) => (
        <a href={printRoute({ screen: 'case', caseId: each.id })}>{each.title || casesText.untitled}</a>
      )
    },
    {
      title: casesText.people,
      key: 'people',
      width: 150,
      ellipsis: true,
      render: (_, each) =>
        each.people.length > 2
          ? casesText.morePeople(each.people[0] ?? '', each.people.length)
          : each.people.join('、')
    },
    { title: casesText.stage, key: 'stage', width: 80, render: (_, each) => stageWord[each.stage] },
    {
      title: casesText.due,
      key: 'due',
      width: 190,
      sorter: (a, b) => (a.daysLeft ?? Infinity) - (b.daysLeft ?? Infinity),
      render: (_, each) => <Deadline summary={each} />
    },
    {
      title: casesText.asks,
      key: 'asks',
      width: 90,
      render: (_, each) => (
        <span aria-label={casesText.answeredLabel(each.asksAnswered, each.asks)} role="img">
          {casesText.answered(each.asksAnswered, each.asks)}
        </span>
      )
    },
    {
      title: casesText.documentNumber,
      key: 'documentNumber',
      width: 180,
      render: (_, each) => each.documentNumber ?? ''
    },
    ...(onRemove
      ? [
          {
            title: casesText.actions,
            key: 'actions',
            width: 60,
            render: (_: unknown, each: CaseSummary) => (
              <Tooltip placement="left" title={each.kept?.message ?? null}>
                <Button
                  size="small"
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={
                    casesText.remove(each.title) + (each.kept === null ? '' : `：${each.kept.message}`)
                  }
                  disabled={each.kept !== null}
                  onClick={() => onRemove(each)}
                />
              </Tooltip>
            )
          }
        ]
      : [])
  ]
  return (
    <Table<CaseSummary>
      size="small"
      rowKey="id"
      columns={columns}
      dataSource={cases}
      pagination={cases.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
      locale={{ emptyText: casesText.noneFound }}
    />
  )
}
