import { RollbackOutlined } from '@ant-design/icons'
import { Button, Checkbox, Input, InputNumber, Select } from 'antd'
import { never } from '../../../electron/core/notice.ts'
import type { Field } from '../../../electron/core/layout/profiles/field.ts'
import {
  isChanged,
  printedValue,
  restored,
  standardFor
} from '../../../electron/core/layout/profiles/fields.ts'
import type { Profile } from '../../../electron/core/layout/profile.ts'
import { layoutText as text } from '../../text/layout.ts'

type Props = {
  readonly field: Field
  readonly profile: Profile
  readonly onChange: (profile: Profile, by: string) => void
}

/** One setting of a layout: its value with unit, what the standard says, and the way back to that. */
export function FieldRow({ field, profile, onChange }: Props) {
  const changed = isChanged(field, profile)
  const id = `layout-${field.id}`
  return (
    <div className={changed ? 'layout-field changed' : 'layout-field'}>
      <label htmlFor={id}>{field.label}</label>
      <Value id={id} field={field} profile={profile} onChange={onChange} />
      <span className="layout-rule">
        {field.rule ?? text.silent}
        {changed &&
          field.kind !== 'words' &&
          ` · ${text.standard(printedValue(field, standardFor(profile)))}`}
      </span>
      {changed ? (
        <Button
          type="text"
          size="small"
          icon={<RollbackOutlined />}
          aria-label={text.restore(field.label)}
          title={text.restore(field.label)}
          onClick={() => onChange(restored(field, profile), `restore ${field.id}`)}
        />
      ) : (
        <span />
      )}
    </div>
  )
}

function Value({ id, field, profile, onChange }: Props & { readonly id: string }) {
  switch (field.kind) {
    case 'number':
      return (
        <InputNumber
          id={id}
          size="small"
          min={field.min}
          max={field.max}
          step={field.step}
          suffix={field.unit}
          value={field.read(profile)}
          onChange={value => value !== null && onChange(field.write(profile, value), field.id)}
        />
      )
    case 'choice':
      return (
        <Select
          id={id}
          size="small"
          value={field.read(profile)}
          options={Object.entries(field.words).map(([value, label]) => ({ value, label }))}
          onChange={value => onChange(field.write(profile, value), field.id)}
        />
      )
    case 'switch':
      return (
        <Checkbox
          id={id}
          checked={field.read(profile)}
          onChange={event => onChange(field.write(profile, event.target.checked), field.id)}
        />
      )
    case 'words':
      return (
        <Input
          id={id}
          size="small"
          value={field.read(profile)}
          onChange={event => onChange(field.write(profile, event.target.value), field.id)}
        />
      )
    default:
      return never(field)
  }
}
