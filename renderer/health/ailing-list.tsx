import { DeleteOutlined } from '@ant-design/icons'
import { Button, Table } from 'antd'
import { useEffect, useState } from 'react'
import type { HealthLine, HealthView } from '../../electron/core/calls/health.ts'
import { ailmentWord, type Ailment } from '../../electron/core/library/health.ts'
import { call } from '../client/call.ts'
import { useCall } from '../client/use-call.ts'
import { healthText as text } from '../text/health.ts'
import { useDesk } from '../window/desk.ts'
import { go, printRoute } from '../window/route.ts'
import { pick } from './health-state.ts'
import { KeepUntil } from './keep-until.tsx'
import { useRemoval } from '../library/use-removal.ts'

const pageSize = 50

type Props = {
  readonly ailment: Ailment | 'kept'
  readonly unusedYears: number
  /** The counts as last told: when they change the list is read anew. */
  readonly known: HealthView['counts']
  readonly onChanged: () => void
}

/** The sources with one ailment: open them, keep them as valid until a day, remove them, or look at them in the table. */
export function AilingList({ ailment, unusedYears, known, onChanged }: Props) {
  const { status, tell, report } = useDesk()
  const [page, setPage] = useState(1)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const from = (page - 1) * pageSize
  const { value, reload } = useCall('library.healthList', { ailment, unusedYears, from, limit: pageSize })
  const count = ailment === 'kept' ? null : known[ailment]
  useEffect(reload, [count, reload])

  const lines = value?.lines ?? []
  const total = value?.total ?? 0
  const changed = () => {
    setChosen([])
    onChanged()
    reload()
  }
  const keep = (sourceIds: readonly string[], until: string | null) =>
    call('library.keepValid', { sourceIds: [...sourceIds], until }).then(() => {
      changed()
      if (until === null) tell(text.unkept(sourceIds.length), null)
      else tell(text.keptDone(sourceIds.length, until), () => void keep(sourceIds, null))
    }, report)
  const remove = useRemoval(changed)
  const showAll = async () => {
    if (ailment === 'kept') return
    try {
      const ids = chosen.length > 0 ? chosen : await call('library.healthIds', { ailment, unusedYears })
      pick({ ids, words: text.picked(ailmentWord[ailment], ids.length) })
      go({ screen: 'library' })
    } catch (thrown) {
      report(thrown)
    }
  }

  return (
    <>
      <div className="health-actions">
        {chosen.length > 0 && <span>{text.chosen(chosen.length)}</span>}
        {chosen.length > 0 &&
          (ailment === 'kept' ? (
            <Button size="small" disabled={status.readOnly} onClick={() => void keep(chosen, null)}>
              {text.unkeep}
            </Button>
          ) : (
            <KeepUntil
              button={{ disabled: status.readOnly, 'aria-label': undefined }}
              onKeep={day => void keep(chosen, day)}
            />
          ))}
        {chosen.length > 0 && (
          <Button size="small" danger disabled={status.readOnly} onClick={() => void remove(chosen)}>
            {text.remove(chosen.length)}
          </Button>
        )}
        {ailment !== 'kept' && total > 0 && (
          <Button size="small" onClick={() => void showAll()}>
            {text.inTable(chosen.length > 0 ? chosen.length : total)}
          </Button>
        )}
      </div>
      <Table<HealthLine>
        size="small"
        rowKey="sourceId"
        dataSource={lines}
        locale={{ emptyText: text.nothing }}
        pagination={
          total > pageSize
            ? { current: page, pageSize, total, showSizeChanger: false, onChange: setPage }
            : false
        }
        rowSelection={{
          selectedRowKeys: [...chosen],
          onChange: keys => setChosen(keys.map(String)),
          columnWidth: 36,
          preserveSelectedRowKeys: true,
          getCheckboxProps: line => ({ 'aria-label': text.select(line.title) })
        }}
        columns={[
          {
            title: text.columns.title,
            key: 'title',
            width: '38%',
            render: (_, each) => (
              <a href={printRoute({ screen: 'source', sourceId: each.sourceId })}>{each.title}</a>
            )
          },
          { title: text.columns.number, key: 'number', width: 190, render: (_, each) => each.number ?? '' },
          { title: text.columns.year, key: 'year', width: 64, render: (_, each) => each.year ?? '' },
          { title: text.columns.detail, key: 'detail', render: (_, each) => each.detail },
          {
            title: text.columns.actions,
            key: 'actions',
            width: 150,
            render: (_, each) => (
              <>
                {ailment !== 'kept' && (
                  <KeepUntil
                    button={{
                      type: 'link',
                      disabled: status.readOnly,
                      'aria-label': text.keepOne(each.title)
                    }}
                    onKeep={day => void keep([each.sourceId], day)}
                  />
                )}
                <Button
                  size="small"
                  type="text"
                  icon={<DeleteOutlined />}
                  disabled={status.readOnly}
                  aria-label={text.removeOne(each.title)}
                  onClick={() => void remove([each.sourceId])}
                />
              </>
            )
          }
        ]}
      />
    </>
  )
}
