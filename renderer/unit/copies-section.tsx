import { Input, Select } from 'antd'
import { opennessSchema, type Openness } from '../../electron/core/reply/reply.ts'
import { opennessWord } from '../../electron/core/reply/wording.ts'
import { unitText } from '../text/unit.ts'
import { Field } from './field.tsx'
import type { SectionProps } from './section-props.ts'
import { withCategory } from './unit-state.ts'

const text = unitText.copies

/** Who gets a copy, and whether letters are made public. */
export function CopiesSection({ unit, problems, onChange }: SectionProps) {
  const list = (kind: 'suggestion' | 'proposal') => (
    <Field id={`copies-${kind}`} label={text[kind]} hint={null} problems={problems}>
      <Select
        id={`copies-${kind}`}
        mode="tags"
        open={false}
        suffixIcon={null}
        tokenSeparators={['、', '，', ',', '；']}
        placeholder={text.hint}
        value={[...unit.copies[kind]]}
        onChange={(names: string[]) => onChange({ ...unit, copies: { ...unit.copies, [kind]: names } })}
      />
    </Field>
  )
  return (
    <div className="fields one-column">
      {list('suggestion')}
      {list('proposal')}
      <Field id="unit-openness" label={text.openness} hint={null} problems={problems}>
        <Select<'' | Openness>
          id="unit-openness"
          style={{ width: 180 }}
          value={unit.openness ?? ''}
          options={[
            { value: '', label: text.none },
            ...opennessSchema.options.map(value => ({ value, label: opennessWord[value] }))
          ]}
          onChange={value => onChange({ ...unit, openness: value === '' ? null : value })}
        />
      </Field>
    </div>
  )
}

/** What each category letter means in this place. */
export function CategoriesSection({ unit, problems, onChange }: SectionProps) {
  return (
    <div className="fields one-column">
      <p className="faint">{unitText.categories.hint}</p>
      {(['A', 'B', 'C', 'D'] as const).map(letter => (
        <Field
          key={letter}
          id={`category-${letter}`}
          label={unitText.categories.letter(letter)}
          hint={null}
          problems={problems}
        >
          <Input
            id={`category-${letter}`}
            placeholder={unitText.categories.none}
            value={unit.categories.find(each => each.letter === letter)?.definition ?? ''}
            onChange={event => onChange(withCategory(unit, letter, event.target.value))}
          />
        </Field>
      ))}
    </div>
  )
}
