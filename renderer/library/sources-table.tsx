import { DeleteOutlined } from '@ant-design/icons'
import { Button, Table } from 'antd'
import type { SourceSummary } from '../../electron/core/library/source.ts'
import { libraryText as text } from '../text/library.ts'
import { sourceKindWord } from '../text/zh.ts'
import { printRoute } from '../window/route.ts'

type Props = {
  readonly sources: readonly SourceSummary[]
  readonly emptyWords: string
  readonly selected: readonly string[]
  /** null when nothing may be changed. */
  readonly onSelect: ((ids: readonly string[]) => void) | null
  readonly onRemove: (source: SourceSummary) => void
}

/** The name a source goes by in lists. */
export function titleOf(source: SourceSummary): string {
  return source.facts.itemTitle ?? source.facts.title ?? source.fileName
}

/** The table of sources; titles are links to the structured view. */
export function SourcesTable({ sources, emptyWords, selected, onSelect, onRemove }: Props) {
  return (
    <Table<SourceSummary>
      size="small"
      rowKey="id"
      dataSource={sources}
      locale={{ emptyText: emptyWords }}
      pagination={sources.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
      {...(onSelect
        ? {
            rowSelection: {
              selectedRowKeys: [...selected],
              onChange: keys => onSelect(keys.map(String)),
              columnWidth: 36,
              getCheckboxProps: source => ({ 'aria-label': titleOf(source) })
            }
          }
        : {})}
      columns={[
        {
          title: text.columns.title,
          key: 'title',
          render: (_, each) => (
            <a href={printRoute({ screen: 'source', sourceId: each.id })}>{titleOf(each)}</a>
          )
        },
        { title: text.columns.kind, key: 'kind', width: 80, render: (_, each) => sourceKindWord[each.kind] },
        {
          title: text.columns.number,
          key: 'number',
          width: 170,
          render: (_, each) => each.facts.number ?? ''
        },
        { title: text.columns.year, key: 'year', width: 64, render: (_, each) => each.facts.year ?? '' },
        {
          title: text.columns.category,
          key: 'category',
          width: 56,
          render: (_, each) => each.facts.category ?? ''
        },
        {
          title: text.columns.people,
          key: 'people',
          width: 130,
          ellipsis: true,
          render: (_, each) => each.facts.people.join('、')
        },
        {
          title: text.columns.passages,
          key: 'passages',
          width: 56,
          align: 'right',
          render: (_, each) => each.passageCount
        },
        {
          title: text.columns.notices,
          key: 'notices',
          width: 56,
          align: 'right',
          render: (_, each) => (each.noticeCount > 0 ? each.noticeCount : '')
        },
        {
          title: text.columns.file,
          key: 'file',
          width: 200,
          ellipsis: true,
          render: (_, each) => each.fileName
        },
        {
          title: text.columns.actions,
          key: 'actions',
          width: 56,
          render: (_, each) => (
            <Button
              size="small"
              type="text"
              icon={<DeleteOutlined />}
              disabled={onSelect === null}
              aria-label={text.remove(titleOf(each))}
              onClick={() => onRemove(each)}
            />
          )
        }
      ]}
    />
  )
}
