import { DeleteOutlined } from '@ant-design/icons'
import { Button, Input, Select } from 'antd'
import { roleSchema, type Role } from '../../electron/core/workflow/stage.ts'
import { unitText } from '../text/unit.ts'
import { common, roleName } from '../text/zh.ts'
import { Wrong } from './field.tsx'
import type { SectionProps } from './section-props.ts'
import { withPerson } from './unit-state.ts'

const text = unitText.people

/** Who works on cases, and as what. */
export function PeopleSection({ unit, problems, onChange }: SectionProps) {
  return (
    <>
      {unit.people.length === 0 ? (
        <p className="faint">{text.none}</p>
      ) : (
        <table className="form-table">
          <thead>
            <tr>
              <th>{text.name}</th>
              <th>{text.roles}</th>
              <th>{text.phone}</th>
              <th>
                <span className="hidden">{common.remove}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {unit.people.map((person, index) => (
              <tr key={index}>
                <td>
                  <Input
                    aria-label={`${text.name} ${index + 1}`}
                    value={person.name}
                    onChange={event => onChange(withPerson(unit, index, { name: event.target.value }))}
                  />
                  <Wrong id={`person-${index}`} problems={problems} />
                </td>
                <td>
                  <Select<Role[]>
                    aria-label={`${text.roles} ${index + 1}`}
                    mode="multiple"
                    style={{ width: 280 }}
                    value={[...person.roles]}
                    options={roleSchema.options.map(value => ({ value, label: roleName[value] }))}
                    onChange={roles => onChange(withPerson(unit, index, { roles }))}
                  />
                  <Wrong id={`person-${index}-roles`} problems={problems} />
                </td>
                <td>
                  <Input
                    aria-label={`${text.phone} ${index + 1}`}
                    value={person.phone ?? ''}
                    onChange={event =>
                      onChange(withPerson(unit, index, { phone: event.target.value || null }))
                    }
                  />
                </td>
                <td>
                  <Button
                    size="small"
                    type="text"
                    icon={<DeleteOutlined />}
                    aria-label={text.remove(person.name)}
                    onClick={() => onChange({ ...unit, people: unit.people.toSpliced(index, 1) })}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Button
        onClick={() =>
          onChange({ ...unit, people: [...unit.people, { name: '', roles: ['clerk'], phone: null }] })
        }
      >
        {text.add}
      </Button>
    </>
  )
}
