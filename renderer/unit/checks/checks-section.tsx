import { Button, Select } from 'antd'
import { nameOfRule } from '../../../electron/core/check/rules.ts'
import type { OfficeChecks, RuleSettings } from '../../../electron/core/check/settings.ts'
import { checksText as text } from '../../text/checks.ts'
import { Field } from '../field.tsx'
import type { SectionProps } from '../section-props.ts'
import { checksOf } from './checks-state.ts'
import { OwnWords } from './own-words.tsx'
import { RulesTable } from './rules-table.tsx'

/** 检查设置: how grave each rule is, house style, own words, and the words the office lets pass. */
export function ChecksSection({ unit, problems, onChange }: SectionProps) {
  const checks = checksOf(unit)
  const change = (made: OfficeChecks) => onChange({ ...unit, checks: made })
  const style = (part: Partial<RuleSettings['style']>) =>
    change({ ...checks, settings: { ...checks.settings, style: { ...checks.settings.style, ...part } } })
  const { monthRange, partyGovernment } = checks.settings.style
  return (
    <div className="fields one-column">
      <p className="faint">{text.hint}</p>
      <RulesTable checks={checks} onChange={change} />
      <h3>{text.style}</h3>
      <Field id="style-months" label={text.monthRange} hint={null} problems={problems}>
        <Select
          id="style-months"
          style={{ width: 220 }}
          value={monthRange}
          options={(['hyphen-accepted', 'line-only'] as const).map(value => ({
            value,
            label: text.monthRanges[value]
          }))}
          onChange={value => style({ monthRange: value })}
        />
      </Field>
      <Field id="style-party" label={text.partyGovernment} hint={null} problems={problems}>
        <Select
          id="style-party"
          style={{ width: 220 }}
          value={partyGovernment}
          options={(['joined-accepted', 'separate'] as const).map(value => ({
            value,
            label: text.partyGovernments[value]
          }))}
          onChange={value => style({ partyGovernment: value })}
        />
      </Field>
      <h3>{text.words}</h3>
      <OwnWords checks={checks} onChange={change} />
      <h3>{text.allowed}</h3>
      {checks.allowed.length === 0 && <p className="faint">{text.noAllowed}</p>}
      <ul className="plain-list">
        {checks.allowed.map((one, index) => (
          <li key={`${one.rule} ${one.quote}`}>
            “{one.quote}”<span className="faint">（{nameOfRule(one.rule)}）</span>
            <Button
              size="small"
              type="link"
              onClick={() => change({ ...checks, allowed: checks.allowed.toSpliced(index, 1) })}
            >
              {text.again}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
