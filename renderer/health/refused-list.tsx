import { Table } from 'antd'
import { useState } from 'react'
import type { IntakeLine } from '../../electron/core/intake/line.ts'
import { useCall } from '../client/use-call.ts'
import { FileName } from '../intake/file-name.tsx'
import { messageBeside } from '../intake/intake-state.ts'
import { healthText as text } from '../text/health.ts'

const pageSize = 50

/** The files an import did not take in, each with its reason. */
export function RefusedList({ intakeId }: { readonly intakeId: string | null }) {
  const [page, setPage] = useState(1)
  const { value } = useCall(
    'intake.lines',
    intakeId === null
      ? null
      : {
          intakeId,
          outcome: 'refused',
          reason: null,
          words: '',
          from: (page - 1) * pageSize,
          limit: pageSize
        }
  )
  const total = value?.total ?? 0
  return (
    <Table<IntakeLine>
      size="small"
      rowKey="path"
      dataSource={value?.lines ?? []}
      locale={{ emptyText: text.nothing }}
      pagination={
        total > pageSize
          ? { current: page, pageSize, total, showSizeChanger: false, onChange: setPage }
          : false
      }
      columns={[
        {
          title: text.columns.file,
          key: 'file',
          width: '40%',
          render: (_, each) => <FileName line={each} />
        },
        { title: text.columns.reason, key: 'reason', render: (_, each) => messageBeside(each) }
      ]}
    />
  )
}
