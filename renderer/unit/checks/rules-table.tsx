import { Checkbox, Input, Select } from 'antd'
import { useState } from 'react'
import type { RuleGroup } from '../../../electron/core/check/rule.ts'
import { rules } from '../../../electron/core/check/rules.ts'
import type { OfficeChecks } from '../../../electron/core/check/settings.ts'
import { checksText as text } from '../../text/checks.ts'
import { ruleRows, withWeight, type RuleFilter } from './checks-state.ts'

const groups: readonly RuleGroup[] = ['标点', '数字', '格式', '答复', '用语']
const weights = ['error', 'warning', 'hint', 'off'] as const

type Props = { readonly checks: OfficeChecks; readonly onChange: (checks: OfficeChecks) => void }

/** All rules with their bases; those of usage and of the office can be made graver, lighter or silent. */
export function RulesTable({ checks, onChange }: Props) {
  const [filter, setFilter] = useState<RuleFilter>({ words: '', group: null, changed: 'all' })
  const rows = ruleRows(rules, checks, filter)
  return (
    <>
      <div className="joined rule-filter">
        <Input.Search
          allowClear
          aria-label={text.search}
          placeholder={text.search}
          style={{ width: 220 }}
          value={filter.words}
          onChange={event => setFilter({ ...filter, words: event.target.value })}
        />
        <Select
          aria-label={text.group}
          style={{ width: 120 }}
          value={filter.group ?? ''}
          options={[{ value: '', label: text.anyGroup }, ...groups.map(value => ({ value, label: value }))]}
          onChange={value => setFilter({ ...filter, group: groups.find(group => group === value) ?? null })}
        />
        <Checkbox
          checked={filter.changed === 'changed'}
          onChange={event => setFilter({ ...filter, changed: event.target.checked ? 'changed' : 'all' })}
        >
          {text.onlyChanged}
        </Checkbox>
      </div>
      <div className="rule-table-box" tabIndex={0} role="region" aria-label={text.columns.name}>
        <table className="rule-table">
          <thead>
            <tr>
              <th scope="col">{text.columns.name}</th>
              <th scope="col">{text.columns.group}</th>
              <th scope="col">{text.columns.basis}</th>
              <th scope="col">{text.columns.weight}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(row => (
              <tr key={row.id} className={row.now === row.usual ? '' : 'changed'}>
                <td>{row.name}</td>
                <td>{row.group}</td>
                <td className="faint">{row.basis}</td>
                <td>
                  {row.free ? (
                    <Select
                      size="small"
                      style={{ width: 96 }}
                      aria-label={text.weightOf(row.name)}
                      value={row.now}
                      options={weights.map(value => ({ value, label: text.weights[value] }))}
                      onChange={weight => onChange(withWeight(checks, row, weight))}
                    />
                  ) : (
                    <span title={text.fixed}>{text.weights[row.now]}</span>
                  )}
                  {row.now !== row.usual && (
                    <span className="faint"> {text.usual(text.weights[row.usual])}</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {rows.length === 0 && <p className="faint">{text.nothing}</p>}
      </div>
    </>
  )
}
