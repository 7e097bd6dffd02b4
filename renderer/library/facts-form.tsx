import { Button, Input, InputNumber, Select } from 'antd'
import { useState, type ReactNode } from 'react'
import {
  sourceKindSchema,
  type Source,
  type SourceFacts,
  type SourceKind
} from '../../electron/core/library/source.ts'
import { call } from '../client/call.ts'
import { libraryText as text } from '../text/library.ts'
import { kindWord, sourceKindWord } from '../text/zh.ts'
import { useDesk } from '../window/desk.ts'

type Props = { readonly source: Source; readonly onSaved: () => void }

/** What is known of a source, to be put right by hand. */
export function FactsForm({ source, onSaved }: Props) {
  const { status, report, tell } = useDesk()
  const [facts, setFacts] = useState<SourceFacts>(source.facts)
  const [kind, setKind] = useState<SourceKind>(source.kind)
  const put = (change: Partial<SourceFacts>) => setFacts({ ...facts, ...change })
  const labels = text.factLabels

  const save = () =>
    call('source.correct', {
      sourceId: source.id,
      kind: kind === source.kind ? null : kind,
      facts: { ...facts, people: [...facts.people] }
    }).then(() => {
      tell(text.factsSaved, null)
      onSaved()
    }, report)

  const row = (id: string, label: string, control: ReactNode) => (
    <div className="field" key={id}>
      <label htmlFor={id}>{label}</label>
      <div>{control}</div>
    </div>
  )
  const line = (field: 'title' | 'issuer' | 'number' | 'itemTitle') =>
    row(
      `fact-${field}`,
      labels[field],
      <Input
        id={`fact-${field}`}
        disabled={status.readOnly}
        value={facts[field] ?? ''}
        placeholder={text.notKnown}
        onChange={event => put({ [field]: event.target.value === '' ? null : event.target.value })}
      />
    )

  return (
    <section className="facts-form" aria-label={text.facts}>
      {row(
        'fact-kind',
        labels.kind,
        <Select
          id="fact-kind"
          disabled={status.readOnly}
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
        'fact-year',
        labels.year,
        <InputNumber
          id="fact-year"
          disabled={status.readOnly}
          min={1949}
          max={2999}
          precision={0}
          value={facts.year}
          placeholder={text.notKnown}
          onChange={year => put({ year })}
        />
      )}
      {row(
        'fact-item-kind',
        labels.itemKind,
        <Select
          id="fact-item-kind"
          allowClear
          disabled={status.readOnly}
          placeholder={text.notKnown}
          value={facts.itemKind}
          options={(['suggestion', 'proposal'] as const).map(value => ({ value, label: kindWord[value] }))}
          onChange={itemKind => put({ itemKind: itemKind ?? null })}
        />
      )}
      {row(
        'fact-category',
        labels.category,
        <Select
          id="fact-category"
          allowClear
          disabled={status.readOnly}
          placeholder={text.notKnown}
          value={facts.category}
          options={(['A', 'B', 'C', 'D'] as const).map(value => ({ value, label: value }))}
          onChange={category => put({ category: category ?? null })}
        />
      )}
      {row(
        'fact-people',
        labels.people,
        <Select
          id="fact-people"
          mode="tags"
          open={false}
          suffixIcon={null}
          disabled={status.readOnly}
          tokenSeparators={['、', '，', ',']}
          value={[...facts.people]}
          onChange={(people: string[]) => put({ people })}
        />
      )}
      <div className="card-foot">
        <Button type="primary" disabled={status.readOnly} onClick={() => void save()}>
          {text.saveFacts}
        </Button>
      </div>
    </section>
  )
}
