import { Table } from 'antd'
import type { CaseSummary } from '../../electron/core/calls/cases.ts'
import { Deadline } from '../cases/cases-table.tsx'
import { useCall } from '../client/use-call.ts'
import { Loaded } from '../reading/loaded.tsx'
import { casesText } from '../text/cases.ts'
import { reviewText as text } from '../text/review.ts'
import { stageWord } from '../text/zh.ts'
import { useDesk } from '../window/desk.ts'
import { printRoute } from '../window/route.ts'
import { waitingCases } from './review-state.ts'

/** 审核签发: the cases that wait for a reviewer, a signer or the office; those for the present role first. */
export function ReviewsScreen() {
  const { settings } = useDesk()
  const list = useCall('case.list', {})
  return (
    <div className="page">
      <div className="page-head">
        <h1>{text.title}</h1>
      </div>
      <Loaded answer={list}>
        {cases => (
          <Table<CaseSummary>
            size="small"
            rowKey="id"
            pagination={false}
            locale={{ emptyText: text.noneWaiting }}
            dataSource={waitingCases(cases, settings.actor?.role ?? null)}
            columns={[
              { title: casesText.stage, key: 'stage', width: 90, render: (_, each) => stageWord[each.stage] },
              {
                title: casesText.name,
                key: 'title',
                render: (_, each) => (
                  <a href={printRoute({ screen: 'review', caseId: each.id })}>
                    {each.title || casesText.untitled}
                  </a>
                )
              },
              {
                title: casesText.people,
                key: 'people',
                width: 180,
                ellipsis: true,
                render: (_, each) => each.people.join('、')
              },
              {
                title: casesText.due,
                key: 'due',
                width: 200,
                render: (_, each) => <Deadline summary={each} />
              },
              {
                title: casesText.asks,
                key: 'asks',
                width: 90,
                render: (_, each) => casesText.answered(each.asksAnswered, each.asks)
              },
              {
                title: casesText.documentNumber,
                key: 'number',
                width: 180,
                render: (_, each) => each.documentNumber ?? ''
              }
            ]}
          />
        )}
      </Loaded>
    </div>
  )
}
