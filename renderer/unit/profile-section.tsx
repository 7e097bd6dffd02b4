import { Button, Checkbox, Input, InputNumber, Select } from 'antd'
import { gbt9704 } from '../../electron/core/layout/gbt9704.ts'
import type { Profile } from '../../electron/core/layout/profile.ts'
import { unitText } from '../text/unit.ts'
import { Field } from './field.tsx'
import type { SectionProps } from './section-props.ts'
import { withProfile } from './unit-state.ts'

const text = unitText.profile
const sides = ['top', 'bottom', 'left', 'right'] as const
const elements = ['letterhead', 'title', 'body', 'heading1', 'heading2'] as const

/** The numbers of the page in which offices differ. */
export function ProfileSection({ unit, problems, onChange }: SectionProps) {
  const { profile } = unit
  const put = (change: Partial<Profile>) => onChange(withProfile(unit, change))
  const number = (
    id: string,
    label: string,
    value: number,
    step: number,
    set: (value: number) => unknown
  ) => (
    <Field key={id} id={id} label={label} hint={null} problems={problems}>
      <InputNumber id={id} min={0} step={step} value={value} onChange={next => next !== null && set(next)} />
    </Field>
  )
  const choice = <Value extends string>(
    id: string,
    label: string,
    value: Value,
    words: Readonly<Record<Value, string>>,
    set: (value: Value) => void
  ) => (
    <Field id={id} label={label} hint={null} problems={problems}>
      <Select<Value>
        id={id}
        value={value}
        style={{ width: 220 }}
        options={Object.entries<string>(words).map(([key, word]) => ({ value: key, label: word }))}
        onChange={set}
      />
    </Field>
  )
  return (
    <>
      <p className="faint">{text.hint}</p>
      <h3>{text.margins}</h3>
      <div className="fields">
        {sides.map(side =>
          number(`profile-${side}`, text[side], profile.page[side], 0.5, value =>
            put({ page: { ...profile.page, [side]: value } })
          )
        )}
      </div>
      <h3>{text.grid}</h3>
      <div className="fields">
        {number(
          'profile-pitch',
          text.linePitch,
          profile.grid.linePitch,
          0.05,
          linePitch => linePitch > 0 && put({ grid: { ...profile.grid, linePitch } })
        )}
        {number(
          'profile-lines',
          text.linesPerPage,
          profile.grid.linesPerPage,
          1,
          linesPerPage =>
            linesPerPage >= 1 && put({ grid: { ...profile.grid, linesPerPage: Math.round(linesPerPage) } })
        )}
        {number(
          'profile-chars',
          text.charsPerLine,
          profile.grid.charsPerLine,
          1,
          charsPerLine =>
            charsPerLine >= 1 && put({ grid: { ...profile.grid, charsPerLine: Math.round(charsPerLine) } })
        )}
      </div>
      <h3>{text.fonts}</h3>
      <div className="fields">
        {elements.flatMap(element => {
          const font = profile.fonts[element]
          const word = text.elements[element]
          const set = (change: Partial<typeof font>) =>
            put({ fonts: { ...profile.fonts, [element]: { ...font, ...change } } })
          return [
            <Field
              key={element}
              id={`font-${element}`}
              label={text.face(word)}
              hint={null}
              problems={problems}
            >
              <Input
                id={`font-${element}`}
                value={font.face}
                onChange={event => set({ face: event.target.value })}
              />
            </Field>,
            number(`size-${element}`, text.size(word), font.size, 0.5, size => size > 0 && set({ size }))
          ]
        })}
      </div>
      <h3>{text.head}</h3>
      <div className="fields">
        {number('profile-head', text.letterheadTop, profile.head.letterheadTop, 1, letterheadTop =>
          put({ head: { ...profile.head, letterheadTop } })
        )}
        {choice('profile-category', text.category, profile.head.category, text.categoryPlaces, category =>
          put({ head: { ...profile.head, category } })
        )}
        {choice('profile-signature', text.signature, profile.signature.form, text.forms, form =>
          put({ signature: { ...profile.signature, form } })
        )}
        {choice('profile-openness', text.openness, profile.openness, text.opennessPlaces, openness =>
          put({ openness })
        )}
        {choice('profile-page', text.pageNumber, profile.pageNumber.place, text.pagePlaces, place =>
          put({ pageNumber: { ...profile.pageNumber, place } })
        )}
        <Checkbox
          checked={profile.head.showSigner}
          onChange={event => put({ head: { ...profile.head, showSigner: event.target.checked } })}
        >
          {text.showSigner}
        </Checkbox>
        <Checkbox
          checked={profile.imprint.show}
          onChange={event => put({ imprint: { ...profile.imprint, show: event.target.checked } })}
        >
          {text.imprint}
        </Checkbox>
      </div>
      <Button onClick={() => onChange({ ...unit, profile: gbt9704 })}>{text.reset}</Button>
    </>
  )
}
