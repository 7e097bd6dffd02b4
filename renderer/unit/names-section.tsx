import { Input, InputNumber } from 'antd'
import { unitText } from '../text/unit.ts'
import { Field } from './field.tsx'
import type { SectionProps } from './section-props.ts'

const text = unitText.names

/** What the office is called, whom to ask, and how long it has. */
export function NamesSection({ unit, problems, onChange }: SectionProps) {
  const line = (
    id: string,
    label: string,
    field: 'name' | 'shortName' | 'letterhead' | 'printingOrgan',
    hint: string | null
  ) => (
    <Field id={id} label={label} hint={hint} problems={problems}>
      <Input
        id={id}
        value={unit[field]}
        onChange={event => onChange({ ...unit, [field]: event.target.value })}
      />
    </Field>
  )
  return (
    <div className="fields">
      {line('unit-name', text.name, 'name', null)}
      {line('unit-short', text.shortName, 'shortName', null)}
      {line('unit-letterhead', text.letterhead, 'letterhead', text.letterheadHint)}
      {line('unit-printing', text.printingOrgan, 'printingOrgan', null)}
      <Field id="unit-contact" label={text.contactPerson} hint={null} problems={problems}>
        <Input
          id="unit-contact"
          value={unit.contact.person ?? ''}
          onChange={event =>
            onChange({ ...unit, contact: { ...unit.contact, person: event.target.value || null } })
          }
        />
      </Field>
      <Field id="unit-phone" label={text.contactPhone} hint={null} problems={problems}>
        <Input
          id="unit-phone"
          value={unit.contact.phone ?? ''}
          onChange={event =>
            onChange({ ...unit, contact: { ...unit.contact, phone: event.target.value || null } })
          }
        />
      </Field>
      <Field id="unit-months" label={text.replyMonths} hint={null} problems={problems}>
        <InputNumber
          id="unit-months"
          min={1}
          max={12}
          precision={0}
          value={unit.deadlines.replyMonths}
          onChange={value => onChange({ ...unit, deadlines: { ...unit.deadlines, replyMonths: value ?? 1 } })}
        />
      </Field>
      <Field id="unit-days" label={text.contributionDays} hint={null} problems={problems}>
        <InputNumber
          id="unit-days"
          min={1}
          max={365}
          precision={0}
          value={unit.deadlines.contributionDays}
          onChange={value =>
            onChange({ ...unit, deadlines: { ...unit.deadlines, contributionDays: value ?? 1 } })
          }
        />
      </Field>
    </div>
  )
}
