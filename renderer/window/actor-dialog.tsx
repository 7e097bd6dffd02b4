import { AutoComplete, Form, Modal, Select } from 'antd'
import { useState } from 'react'
import type { Person } from '../../electron/core/unit/unit.ts'
import { roleSchema, type Actor, type Role } from '../../electron/core/workflow/stage.ts'
import { common, roleName } from '../text/zh.ts'
import { windowText } from '../text/window.ts'

type Props = {
  readonly people: readonly Person[]
  readonly actor: Actor | null
  readonly onChosen: (actor: Actor | null) => void
}

/** Asks who acts: a person of the unit or a typed name, and the role. */
export function ActorDialog({ people, actor, onChosen }: Props) {
  const [name, setName] = useState(actor?.name ?? people[0]?.name ?? '')
  const [role, setRole] = useState<Role>(actor?.role ?? people[0]?.roles[0] ?? 'clerk')
  const [typed, setTyped] = useState(false)
  const missing = name.trim() === ''

  const choose = (chosen: string) => {
    setTyped(true)
    setName(chosen)
    const first = people.find(person => person.name === chosen)?.roles[0]
    if (first) setRole(first)
  }

  return (
    <Modal
      open
      width={420}
      title={windowText.chooseActor}
      okText={common.confirm}
      okButtonProps={{ disabled: missing }}
      onOk={() => onChosen({ name: name.trim(), role })}
      onCancel={() => onChosen(null)}
    >
      <Form layout="vertical">
        <Form.Item
          label={windowText.actorName}
          htmlFor="actor-name"
          {...(missing && typed ? { validateStatus: 'error', help: windowText.actorNameMissing } : {})}
        >
          <AutoComplete
            id="actor-name"
            autoFocus
            value={name}
            onChange={choose}
            options={people.map(person => ({
              value: person.name,
              label: `${person.name}（${person.roles.map(each => roleName[each]).join('、')}）`
            }))}
          />
        </Form.Item>
        <Form.Item label={windowText.actorRole} htmlFor="actor-role" extra={windowText.actorHint}>
          <Select
            id="actor-role"
            value={role}
            onChange={setRole}
            options={roleSchema.options.map(each => ({ value: each, label: roleName[each] }))}
          />
        </Form.Item>
      </Form>
    </Modal>
  )
}
