import { DeleteOutlined } from '@ant-design/icons'
import { Button, Input, InputNumber, Select } from 'antd'
import type { Series } from '../../electron/core/unit/unit.ts'
import { printNumber } from '../../electron/core/reply/wording.ts'
import { unitText } from '../text/unit.ts'
import { common, kindWord } from '../text/zh.ts'
import { useDesk } from '../window/desk.ts'
import { Wrong } from './field.tsx'
import type { SectionProps } from './section-props.ts'
import { withSeries } from './unit-state.ts'

const text = unitText.series
const uses = (['answer', 'contribution', 'request'] as const).flatMap(replyKind =>
  (['suggestion', 'proposal'] as const).map(itemKind => ({
    value: `${replyKind}/${itemKind}`,
    label: `${kindWord[itemKind]}${text.replyKinds[replyKind]}`,
    series: { replyKind, itemKind }
  }))
)

/** The number series: one code for each kind of document, counted anew every year. */
export function SeriesSection({ unit, problems, onChange }: SectionProps) {
  const { status } = useDesk()
  const year = Number(status.today.slice(0, 4))
  const add = () => {
    const taken = new Set(unit.series.map(each => `${each.replyKind}/${each.itemKind}`))
    const use = uses.find(each => !taken.has(each.value)) ?? uses[0]
    if (!use) return
    const fresh: Series = {
      id: `${use.value.replace('/', '-')}-${unit.series.length + 1}`,
      code: '',
      startAt: 1,
      ...use.series
    }
    onChange({ ...unit, series: [...unit.series, fresh] })
  }
  return (
    <>
      <table className="form-table">
        <thead>
          <tr>
            <th>{text.kind}</th>
            <th>{text.code}</th>
            <th>{text.startAt}</th>
            <th>{text.example}</th>
            <th>
              <span className="hidden">{common.remove}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {unit.series.map((each, index) => (
            <tr key={each.id}>
              <td>
                <Select
                  aria-label={`${text.kind} ${index + 1}`}
                  style={{ width: 150 }}
                  value={`${each.replyKind}/${each.itemKind}`}
                  options={uses.map(({ value, label }) => ({ value, label }))}
                  onChange={value => {
                    const use = uses.find(one => one.value === value)
                    if (use) onChange(withSeries(unit, index, use.series))
                  }}
                />
              </td>
              <td>
                <Input
                  aria-label={`${text.code} ${index + 1}`}
                  value={each.code}
                  onChange={event => onChange(withSeries(unit, index, { code: event.target.value }))}
                />
                <Wrong id={`series-${index}`} problems={problems} />
              </td>
              <td>
                <InputNumber
                  aria-label={`${text.startAt} ${index + 1}`}
                  min={1}
                  precision={0}
                  style={{ width: 80 }}
                  value={each.startAt}
                  onChange={value => onChange(withSeries(unit, index, { startAt: value ?? 1 }))}
                />
              </td>
              <td className="faint">
                {each.code.trim() !== '' && printNumber({ code: each.code, year, serial: each.startAt })}
              </td>
              <td>
                <Button
                  size="small"
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={text.remove(each.code)}
                  onClick={() => onChange({ ...unit, series: unit.series.toSpliced(index, 1) })}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button onClick={add}>{text.add}</Button>
    </>
  )
}
