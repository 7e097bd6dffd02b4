import { DatePicker, Input, InputNumber, Select } from 'antd'
import dayjs from 'dayjs'
import { useState, type ReactNode } from 'react'
import type { Finding } from '../../electron/core/check/finding.ts'
import { opennessWord, printNumber } from '../../electron/core/reply/wording.ts'
import type { Addressee, Frame, FrameField, Openness } from '../../electron/core/reply/reply.ts'
import { frameText as text } from '../text/frame.ts'
import { useDesk } from '../window/desk.ts'
import { addresseesNamed, categoryOf, contactWith, frameFindings, orAbsent } from './frame-state.ts'
import { useWantedField, type WantedField } from './use-wanted-field.ts'

type Props = {
  readonly frame: Frame
  readonly usualRole: Addressee['role']
  readonly editable: boolean
  readonly findings: readonly Finding[]
  readonly wanted: WantedField | null
  readonly onChange: (frame: Frame) => void
}

const letters = ['A', 'B', 'C', 'D'] as const
const roles = ['deputy', 'member', 'organ', 'party'] as const

/** The fixed parts around the text. Number and numbering are not typed: they come with their step. */
export function FrameForm({ frame, usualRole, editable, findings, wanted, onChange }: Props) {
  const { unit } = useDesk()
  const [more, setMore] = useState(false)
  useWantedField(wanted, more, () => setMore(true))
  const found = frameFindings(findings)
  const told = new Set<FrameField>()
  const put = (change: Partial<Frame>) => onChange({ ...frame, ...change })
  const people = (role: 'signer' | 'any') =>
    (unit?.people ?? [])
      .filter(person => role === 'any' || person.roles.includes('signer'))
      .map(person => ({ value: person.name }))

  const field = (name: FrameField, label: string, id: string, control: ReactNode, wide = false) => {
    // A part with two controls tells what was found under the first.
    const own = told.has(name) ? [] : (found.get(name) ?? [])
    told.add(name)
    return (
      <div className={`field${wide ? ' wide' : ''}`} key={id}>
        <label htmlFor={id}>{label}</label>
        <div>
          {control}
          {own.map(finding => (
            <div key={finding.key} className={`field-finding severity-${finding.severity}`}>
              {finding.message}
            </div>
          ))}
        </div>
      </div>
    )
  }
  const line = (id: string, value: string | null, set: (text: string | null) => void, placeholder = '') => (
    <Input
      id={id}
      disabled={!editable}
      value={value ?? ''}
      placeholder={placeholder}
      onChange={event => set(orAbsent(event.target.value))}
    />
  )
  const list = (
    id: string,
    value: readonly string[],
    set: (names: readonly string[]) => void,
    extra: object
  ) => (
    <Select
      id={id}
      mode="tags"
      disabled={!editable}
      value={[...value]}
      suffixIcon={null}
      tokenSeparators={['、', '，', ',', '；']}
      onChange={(names: string[]) => set(names)}
      {...extra}
    />
  )
  const day = (id: string, value: string | null, set: (day: string | null) => void) => (
    <DatePicker
      id={id}
      disabled={!editable}
      value={value === null ? null : dayjs(value)}
      onChange={chosen => set(chosen === null ? null : chosen.format('YYYY-MM-DD'))}
    />
  )

  return (
    <section className="frame-form" aria-label={text.title}>
      {field(
        'title',
        text.title,
        'frame-title',
        <Input.TextArea
          id="frame-title"
          autoSize={{ minRows: 1, maxRows: 3 }}
          disabled={!editable}
          value={frame.title ?? ''}
          onChange={event => put({ title: orAbsent(event.target.value.replace(/\n/g, '')) })}
        />,
        true
      )}
      {field(
        'addressees',
        text.addressees,
        'frame-addressees',
        <div className="joined">
          {list(
            'frame-addressees',
            frame.addressees.map(each => each.name),
            names => put({ addressees: addresseesNamed(frame.addressees, names, usualRole) }),
            { placeholder: text.addresseesHint, open: false, style: { flex: 1 } }
          )}
          <Select
            aria-label={text.addresseeRole}
            disabled={!editable || frame.addressees.length === 0}
            style={{ width: 92 }}
            value={frame.addressees[0]?.role ?? usualRole}
            options={roles.map(value => ({ value, label: text.addresseeRoles[value] }))}
            onChange={role => put({ addressees: frame.addressees.map(each => ({ ...each, role })) })}
          />
        </div>,
        true
      )}
      {field(
        'category',
        text.category,
        'frame-category',
        <Select<'' | (typeof letters)[number]>
          id="frame-category"
          disabled={!editable}
          value={frame.category?.letter ?? ''}
          popupMatchSelectWidth={360}
          options={[
            { value: '', label: text.categoryNone },
            ...letters.map(letter => ({
              value: letter,
              label: [letter, unit?.categories.find(each => each.letter === letter)?.definition]
                .filter(Boolean)
                .join(' ')
            }))
          ]}
          onChange={letter => put({ category: categoryOf(letter === '' ? null : letter, unit) })}
        />
      )}
      {field(
        'openness',
        text.openness,
        'frame-openness',
        <Select<'' | Openness>
          id="frame-openness"
          disabled={!editable}
          value={frame.openness ?? ''}
          options={[
            { value: '', label: text.opennessNone },
            ...(['proactive', 'on-request', 'closed'] as const).map(value => ({
              value,
              label: opennessWord[value]
            }))
          ]}
          onChange={openness => put({ openness: openness === '' ? null : openness })}
        />
      )}
      {field(
        'contact',
        text.contactPerson,
        'frame-contact',
        line('frame-contact', frame.contact?.person ?? null, person =>
          put({ contact: contactWith(frame.contact, { person }) })
        )
      )}
      {field(
        'contact',
        text.contactPhone,
        'frame-phone',
        line('frame-phone', frame.contact?.phone ?? null, phone =>
          put({ contact: contactWith(frame.contact, { phone }) })
        )
      )}
      {field(
        'copies',
        text.copies,
        'frame-copies',
        list('frame-copies', frame.copies, copies => put({ copies }), {
          placeholder: text.copiesHint,
          options: [...new Set([...(unit?.copies.suggestion ?? []), ...(unit?.copies.proposal ?? [])])].map(
            value => ({ value })
          )
        }),
        true
      )}
      {more && (
        <>
          {field(
            'honorific',
            text.honorific,
            'frame-honorific',
            line('frame-honorific', frame.honorific, honorific => put({ honorific }), text.honorificHint)
          )}
          {field(
            'addresseeTotal',
            text.addresseeTotal,
            'frame-total',
            <InputNumber
              id="frame-total"
              min={1}
              precision={0}
              disabled={!editable}
              value={frame.addresseeTotal}
              placeholder={text.addresseeTotalHint}
              style={{ width: '100%' }}
              onChange={addresseeTotal => put({ addresseeTotal })}
            />
          )}
          {field(
            'letterhead',
            text.letterhead,
            'frame-letterhead',
            line('frame-letterhead', frame.letterhead, letterhead => put({ letterhead }))
          )}
          {field(
            'number',
            text.number,
            'frame-number',
            <span id="frame-number" className="fixed" tabIndex={-1}>
              {frame.number ? printNumber(frame.number) : text.numberLater}
            </span>
          )}
          {field(
            'signers',
            text.signers,
            'frame-signers',
            list('frame-signers', frame.signers, signers => put({ signers }), { options: people('signer') })
          )}
          {field(
            'date',
            text.date,
            'frame-date',
            day('frame-date', frame.date, date => put({ date }))
          )}
          {field(
            'signature',
            text.signature,
            'frame-signature',
            list('frame-signature', frame.signature, signature => put({ signature }), { open: false }),
            true
          )}
          {field(
            'printing',
            text.printingOrgan,
            'frame-printing',
            line('frame-printing', frame.printing?.organ ?? null, organ =>
              put({ printing: organ === null ? null : { organ, date: frame.printing?.date ?? null } })
            )
          )}
          {field(
            'printing',
            text.printingDate,
            'frame-printing-date',
            day('frame-printing-date', frame.printing?.date ?? null, date =>
              put({ printing: frame.printing && { ...frame.printing, date } })
            )
          )}
          {field(
            'attachments',
            text.attachments,
            'frame-attachments',
            list(
              'frame-attachments',
              frame.attachments.map(each => each.title),
              titles =>
                put({
                  attachments: titles.map(
                    title => frame.attachments.find(each => each.title === title) ?? { title, body: [] }
                  )
                }),
              { open: false, placeholder: text.attachmentsHint }
            ),
            true
          )}
        </>
      )}
      <button type="button" className="link more" aria-expanded={more} onClick={() => setMore(!more)}>
        {more ? text.less : text.more}
      </button>
    </section>
  )
}
