import { AutoComplete, Button, Input, InputNumber, Select } from 'antd'
import { useState, type ReactNode } from 'react'
import { needsLookAt, reasonIn, type JudgedField } from '../../electron/core/library/certainty-code.ts'
import { reasons } from '../../electron/core/library/certainty-reasons.ts'
import {
  outcomeSchema,
  sourceKindSchema,
  type FactName,
  type Source,
  type SourceFacts,
  type SourceKind
} from '../../electron/core/library/source.ts'
import { topicNames } from '../../electron/core/library/topics.ts'
import { libraryText as text } from '../text/library.ts'
import { sourceText } from '../text/source.ts'
import { kindWord, outcomeWord, sourceKindWord } from '../text/zh.ts'
import { useDesk } from '../window/desk.ts'

type Props = {
  readonly source: Source
  readonly certainty: string
  /** Names of the facts that came from the paragraph pointed at. */
  readonly pointed: readonly string[]
  /** A field was entered: its place in the text is to be shown. */
  readonly onField: (name: FactName) => void
  readonly onSave: (known: Known, checked: 'now' | 'leave') => void
}

/** What a source is known by. */
export type Known = { readonly kind: SourceKind; readonly facts: SourceFacts }

const judgedAs: Readonly<Partial<Record<FactName, JudgedField>>> = {
  kind: 'kind',
  itemTitle: 'item',
  issuer: 'issuer',
  number: 'number',
  year: 'year',
  category: 'category',
  topic: 'topic',
  outcome: 'outcome',
  people: 'people'
}

/** What is known of a source and how sure it is, to be put right by hand. */
export function FactsForm({ source, certainty, pointed, onField, onSave }: Props) {
  const { readOnly } = useDesk().status
  const [facts, setFacts] = useState<SourceFacts>(source.facts)
  const [kind, setKind] = useState<SourceKind>(source.kind)
  const put = (change: Partial<SourceFacts>) => setFacts({ ...facts, ...change })
  const labels = text.factLabels

  const row = (name: FactName, label: string, control: ReactNode) => {
    const id = `fact-${name}`
    const field = judgedAs[name]
    const reason = field === undefined ? null : reasonIn(certainty, field)
    const doubtful = field !== undefined && needsLookAt(certainty, field)
    return (
      <div
        className={pointed.includes(id) ? 'field pointed' : 'field'}
        key={id}
        id={`${id}-row`}
        onFocus={() => onField(name)}
      >
        <label htmlFor={id}>{label}</label>
        <div>
          {control}
          {reason !== null && (
            <p className={doubtful ? 'certainty doubtful' : 'certainty'} id={`${id}-certainty`}>
              {doubtful && <strong>{sourceText.certain[reasons[reason].certainty]}：</strong>}
              {reasons[reason].words}
            </p>
          )}
        </div>
      </div>
    )
  }
  const told = (name: FactName) => ({ id: `fact-${name}`, 'aria-describedby': `fact-${name}-certainty` })
  const line = (name: 'title' | 'issuer' | 'number' | 'itemTitle') =>
    row(
      name,
      labels[name],
      <Input
        {...told(name)}
        disabled={readOnly}
        value={facts[name] ?? ''}
        placeholder={text.notKnown}
        onChange={event => put({ [name]: event.target.value === '' ? null : event.target.value })}
      />
    )
  /** A choice among few; cleared it is not known. */
  const choice = <T extends string>(
    name: 'itemKind' | 'category' | 'outcome',
    options: readonly { readonly value: T; readonly label: string }[],
    given: { readonly value: T | null; readonly onChoose: (value: T | null) => void }
  ) =>
    row(
      name,
      name === 'outcome' ? sourceText.outcome : labels[name],
      <Select<T>
        {...told(name)}
        allowClear
        disabled={readOnly}
        placeholder={text.notKnown}
        value={given.value}
        options={[...options]}
        onChange={value => given.onChoose(value ?? null)}
      />
    )

  return (
    <section className="facts-form" aria-label={text.facts}>
      {row(
        'kind',
        labels.kind,
        <Select<SourceKind>
          {...told('kind')}
          disabled={readOnly}
          value={kind}
          onChange={setKind}
          options={sourceKindSchema.options.map(value => ({ value, label: sourceKindWord[value] }))}
        />
      )}
      {line('title')}
      {line('itemTitle')}
      {line('issuer')}
      {line('number')}
      {row(
        'year',
        labels.year,
        <InputNumber
          {...told('year')}
          disabled={readOnly}
          min={1949}
          max={2999}
          precision={0}
          value={facts.year}
          placeholder={text.notKnown}
          onChange={year => put({ year })}
        />
      )}
      {choice(
        'category',
        (['A', 'B', 'C', 'D'] as const).map(value => ({ value, label: value })),
        { value: facts.category, onChoose: category => put({ category }) }
      )}
      {choice(
        'outcome',
        outcomeSchema.options.map(value => ({ value, label: outcomeWord[value] })),
        { value: facts.outcome, onChoose: outcome => put({ outcome }) }
      )}
      {row(
        'topic',
        sourceText.topic,
        <AutoComplete
          {...told('topic')}
          disabled={readOnly}
          placeholder={text.notKnown}
          value={facts.topic ?? ''}
          options={topicNames
            .filter(name => name.includes(facts.topic ?? '') || topicNames.includes(facts.topic ?? ''))
            .map(value => ({ value }))}
          onChange={(value: string) => put({ topic: value.trim() === '' ? null : value.trim() })}
        />
      )}
      {choice(
        'itemKind',
        (['suggestion', 'proposal'] as const).map(value => ({ value, label: kindWord[value] })),
        { value: facts.itemKind, onChoose: itemKind => put({ itemKind }) }
      )}
      {row(
        'people',
        labels.people,
        <Select
          {...told('people')}
          mode="tags"
          open={false}
          suffixIcon={null}
          disabled={readOnly}
          tokenSeparators={['、', '，', ',']}
          value={[...facts.people]}
          onChange={(people: string[]) => put({ people })}
        />
      )}
      <div className="card-foot">
        <Button type="primary" disabled={readOnly} onClick={() => onSave({ kind, facts }, 'now')}>
          {sourceText.confirm}
        </Button>{' '}
        <Button disabled={readOnly} onClick={() => onSave({ kind, facts }, 'leave')}>
          {text.saveFacts}
        </Button>
      </div>
    </section>
  )
}
