import { DeleteOutlined, DownOutlined } from '@ant-design/icons'
import { Button, Dropdown, Input } from 'antd'
import { useState } from 'react'
import type { FiledContribution } from '../../../electron/core/case/case.ts'
import type { Point } from '../../../electron/core/case/contribution.ts'
import { call } from '../../client/call.ts'
import { panelText } from '../../text/panels.ts'
import { newBlockId } from '../block-ids.ts'
import { useCaseTools } from '../case-tools.ts'
import { dragBlock } from '../editor/drag-blocks.ts'
import { blockOfPoint, pointKey, pointText, unusedPoints } from './contributions-state.ts'

type Props = {
  readonly filed: FiledContribution
  readonly used: ReadonlySet<string>
  readonly onRemove: () => void
}

const text = panelText.contributions

/** One department's input. Each point says whether the letter uses it, and can be put or dragged into the text. */
export function ContributionCard({ filed, used, onRemove }: Props) {
  const { insert, editable, work, change } = useCaseTools()
  const { contribution } = filed
  const [department, setDepartment] = useState(contribution.department ?? '')
  const usable = editable && work.reply !== null
  const unused = unusedPoints(filed, used)
  const put = (points: readonly Point[], askId: string | null) =>
    insert(
      points.map(point => blockOfPoint(filed, point, newBlockId())),
      askId
    )
  const rename = () => {
    const name = department.trim() === '' ? null : department.trim()
    if (name === contribution.department) return
    void change(base =>
      call('case.saveContribution', {
        ...base,
        contributionId: filed.id,
        contribution: { ...contribution, department: name }
      })
    )
  }

  return (
    <li className="card" aria-label={contribution.department ?? text.departmentUnknown}>
      <div className="card-head">
        <Input
          variant="borderless"
          className="department"
          aria-label={text.department}
          placeholder={text.departmentUnknown}
          disabled={!editable}
          value={department}
          onChange={event => setDepartment(event.target.value)}
          onBlur={rename}
        />
        {unused.length > 0 && <span className="ask-state ask-open">{text.unusedCount(unused.length)}</span>}
        {editable && (
          <Button
            size="small"
            type="text"
            aria-label={text.remove}
            icon={<DeleteOutlined />}
            onClick={onRemove}
          />
        )}
      </div>
      <ol className="points">
        {contribution.points.map((point, at) => {
          const isUsed = used.has(pointKey(filed.id, point.id))
          return (
            <li
              key={point.id}
              className={isUsed ? 'point-used' : 'point-unused'}
              draggable={usable}
              onDragStart={event =>
                dragBlock(event.dataTransfer, blockOfPoint(filed, point, newBlockId()), pointText(point))
              }
            >
              <span className={`ask-state ${isUsed ? 'ask-answered' : 'ask-open'}`}>
                {isUsed ? text.used : text.unused}
              </span>
              <p>
                {point.heading !== null && <strong>{point.heading} </strong>}
                {point.text}
              </p>
              <div className="card-foot">
                <Button
                  size="small"
                  disabled={!usable}
                  aria-label={`${text.insert}${text.point(at + 1)}`}
                  onClick={() => put([point], null)}
                >
                  {text.insert}
                </Button>
                <Dropdown
                  trigger={['click']}
                  disabled={!usable || work.view.kase.asks.length === 0}
                  menu={{
                    items: work.view.kase.asks.map((ask, index) => ({
                      key: ask.id,
                      label: `${index + 1}. ${ask.text}`
                    })),
                    onClick: ({ key }) => put([point], key)
                  }}
                >
                  <Button size="small">
                    {text.underAsk} <DownOutlined />
                  </Button>
                </Dropdown>
              </div>
            </li>
          )
        })}
      </ol>
      {contribution.rest.length > 0 && (
        <details>
          <summary>{text.rest}</summary>
          {contribution.rest.map((line, at) => (
            <p key={at}>{line}</p>
          ))}
        </details>
      )}
      {unused.length > 1 && (
        <Button size="small" disabled={!usable} onClick={() => put(unused, null)}>
          {text.insertAll}
        </Button>
      )}
    </li>
  )
}
