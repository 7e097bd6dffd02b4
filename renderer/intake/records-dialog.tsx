import { Button, Modal, Table } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import type { IntakeSummary } from '../../electron/core/calls/intakes.ts'
import { grouped } from '../../electron/core/intake/report.ts'
import { useCall } from '../client/use-call.ts'
import { Loaded } from '../reading/loaded.tsx'
import { intakeText as text } from '../text/intake.ts'
import { timeFormat } from '../text/zh.ts'
import { GoOn } from './go-on.tsx'
import { readCount } from './intake-state.ts'
import { ReportTable } from './report-table.tsx'
import { SaveReport } from './save-report.tsx'

/** 导入记录: every intake of the vault, its report, and a way on for those that were not finished. */
export function RecordsDialog({ onClose }: { readonly onClose: () => void }) {
  const list = useCall('intake.list', {})
  const [opened, setOpened] = useState<IntakeSummary | null>(null)
  const time = (record: IntakeSummary) => dayjs(record.startedAt).format(timeFormat.full)
  return (
    <Modal
      open
      width={920}
      className="intake-dialog"
      title={opened === null ? text.records : text.reportOf(opened.name, time(opened))}
      onCancel={opened === null ? onClose : () => setOpened(null)}
      footer={
        <>
          {opened !== null && <SaveReport intakeId={opened.id} />}
          <Button type="primary" onClick={opened === null ? onClose : () => setOpened(null)}>
            {text.close}
          </Button>
        </>
      }
    >
      {opened !== null ? (
        <ReportTable intakeId={opened.id} counts={opened.counts} filled={opened.filled} />
      ) : (
        <Loaded answer={list}>
          {records => (
            <Table<IntakeSummary>
              size="small"
              rowKey={record => record.id}
              dataSource={[...records]}
              locale={{ emptyText: text.recordsEmpty }}
              pagination={records.length > 10 ? { pageSize: 10, showSizeChanger: false } : false}
              columns={[
                { title: text.time, key: 'time', width: 170, render: (_, each) => time(each) },
                { title: text.name, key: 'name', ellipsis: true, render: (_, each) => each.name },
                { title: text.state, key: 'state', width: 88, render: (_, each) => text.states[each.state] },
                {
                  title: text.files,
                  key: 'files',
                  width: 84,
                  align: 'right',
                  render: (_, each) => grouped(each.total)
                },
                {
                  title: text.read,
                  key: 'read',
                  width: 84,
                  align: 'right',
                  render: (_, each) => grouped(readCount(each.counts))
                },
                {
                  title: text.refused,
                  key: 'refused',
                  width: 84,
                  align: 'right',
                  render: (_, each) => grouped(each.counts.outcomes.refused)
                },
                {
                  title: text.actions,
                  key: 'actions',
                  width: 190,
                  render: (_, each) => (
                    <span className="buttons">
                      <Button size="small" onClick={() => setOpened(each)}>
                        {text.open}
                      </Button>
                      {each.state === 'open' && <GoOn intake={each} size="small" onBegun={onClose} />}
                    </span>
                  )
                }
              ]}
            />
          )}
        </Loaded>
      )}
    </Modal>
  )
}
