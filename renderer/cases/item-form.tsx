import { DatePicker, Form, Input, Radio } from 'antd'
import dayjs from 'dayjs'
import { casesText } from '../text/cases.ts'
import { kindWord } from '../text/zh.ts'
import type { ItemDraft } from './cases-state.ts'

type Props = { readonly draft: ItemDraft; readonly onChange: (draft: ItemDraft) => void }

/** The fields of an item: for typing one in, and for correcting what was read. */
export function ItemForm({ draft, onChange }: Props) {
  const text = casesText.item
  const missing = draft.title.trim() === ''
  return (
    <Form layout="vertical" className="item-form">
      <Form.Item label={text.kind}>
        <Radio.Group
          aria-label={text.kind}
          value={draft.kind}
          onChange={event =>
            onChange({ ...draft, kind: event.target.value === 'proposal' ? 'proposal' : 'suggestion' })
          }
          options={[
            { value: 'suggestion', label: kindWord.suggestion },
            { value: 'proposal', label: kindWord.proposal }
          ]}
        />
      </Form.Item>
      <Form.Item
        label={text.name}
        htmlFor="item-title"
        required
        {...(missing ? { extra: text.nameMissing } : {})}
      >
        <Input
          id="item-title"
          value={draft.title}
          onChange={e => onChange({ ...draft, title: e.target.value })}
        />
      </Form.Item>
      <div className="pair">
        <Form.Item label={text.number} htmlFor="item-number">
          <Input
            id="item-number"
            value={draft.number}
            onChange={e => onChange({ ...draft, number: e.target.value })}
          />
        </Form.Item>
        <Form.Item label={text.assigned} htmlFor="item-assigned">
          <DatePicker
            id="item-assigned"
            style={{ width: '100%' }}
            value={draft.assigned === null ? null : dayjs(draft.assigned)}
            onChange={day => onChange({ ...draft, assigned: day === null ? null : day.format('YYYY-MM-DD') })}
          />
        </Form.Item>
      </div>
      <Form.Item label={text.session} htmlFor="item-session">
        <Input
          id="item-session"
          placeholder={text.sessionHint}
          value={draft.session}
          onChange={e => onChange({ ...draft, session: e.target.value })}
        />
      </Form.Item>
      <Form.Item label={text.people} htmlFor="item-people">
        <Input
          id="item-people"
          placeholder={text.peopleHint}
          value={draft.people}
          onChange={e => onChange({ ...draft, people: e.target.value })}
        />
      </Form.Item>
      <div className="pair">
        <Form.Item label={text.lead} htmlFor="item-lead">
          <Input
            id="item-lead"
            value={draft.lead}
            onChange={e => onChange({ ...draft, lead: e.target.value })}
          />
        </Form.Item>
        <Form.Item label={text.helpers} htmlFor="item-helpers">
          <Input
            id="item-helpers"
            placeholder={text.helpersHint}
            value={draft.helpers}
            onChange={e => onChange({ ...draft, helpers: e.target.value })}
          />
        </Form.Item>
      </div>
      <Form.Item label={text.text} htmlFor="item-text">
        <Input.TextArea
          id="item-text"
          rows={5}
          value={draft.text}
          onChange={e => onChange({ ...draft, text: e.target.value })}
        />
      </Form.Item>
    </Form>
  )
}
