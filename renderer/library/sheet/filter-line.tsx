import { Button, Checkbox, Input, Select, Tag, type InputRef } from 'antd'
import { useMemo, type RefObject } from 'react'
import type { SourceSummary } from '../../../electron/core/library/source.ts'
import { libraryText } from '../../text/library.ts'
import { sheetText as text } from '../../text/sheet.ts'
import { common, sourceKindWord } from '../../text/zh.ts'
import { filterChoices } from './filter-choices.ts'
import { noFilter, type Filter } from './view.ts'

type Props = {
  readonly filter: Filter
  readonly sources: readonly SourceSummary[]
  readonly onFilter: (filter: Filter) => void
  readonly field: RefObject<InputRef | null>
}

const letters = ['A', 'B', 'C', 'D'] as const

/** What the table is narrowed down to. */
export function FilterLine({ filter, sources, onFilter, field }: Props) {
  const { years, kinds, topics, looks } = useMemo(() => filterChoices(sources), [sources])
  const put = (change: Partial<Filter>) => onFilter({ ...filter, ...change })
  return (
    <div className="table-filters">
      <Input
        size="small"
        ref={field}
        className="grow-search"
        allowClear
        aria-label={libraryText.search}
        placeholder={libraryText.searchHint}
        value={filter.words}
        onChange={event => put({ words: event.target.value })}
      />
      <Choose
        label={libraryText.kind}
        all={libraryText.anyKind}
        value={filter.kind}
        choices={kinds.map(value => ({ value, label: sourceKindWord[value] }))}
        onChoose={kind => put({ kind })}
      />
      <Choose
        label={libraryText.year}
        all={libraryText.anyYear}
        value={filter.year}
        choices={years.map(value => ({ value, label: common.year(value) }))}
        onChoose={year => put({ year })}
      />
      <Choose
        label={text.topicFilter}
        all={text.anyTopic}
        value={filter.topic}
        choices={topics.map(({ name, count }) => ({ value: name, label: `${name} ${count}` }))}
        onChoose={topic => put({ topic })}
      />
      <Choose
        label={libraryText.category}
        all={libraryText.anyCategory}
        value={filter.category}
        choices={letters.map(value => ({ value, label: value }))}
        onChoose={category => put({ category })}
      />
      <Checkbox checked={filter.look} onChange={event => put({ look: event.target.checked })}>
        {text.needsLookCount(looks)}
      </Checkbox>
      <FilterNotes filter={filter} onFilter={onFilter} />
    </div>
  )
}

/** What narrows the table down besides what the line of choices shows, and the way back to all. */
function FilterNotes({ filter, onFilter }: Pick<Props, 'filter' | 'onFilter'>) {
  if (JSON.stringify(filter) === JSON.stringify(noFilter)) return null
  return (
    <>
      {filter.family !== null && (
        <Tag closable onClose={() => onFilter({ ...filter, family: null })}>
          {text.familyFilter}
        </Tag>
      )}
      <Button type="link" size="small" onClick={() => onFilter(noFilter)}>
        {text.clearFilter}
      </Button>
    </>
  )
}

type ChooseProps<T extends string | number> = {
  readonly label: string
  readonly all: string
  readonly value: T | null
  readonly choices: readonly { readonly value: T; readonly label: string }[]
  readonly onChoose: (value: T | null) => void
}

/** A choice of one value or any; null stands for any. */
function Choose<T extends string | number>({ label, all, value, choices, onChoose }: ChooseProps<T>) {
  return (
    <Select<string>
      size="small"
      aria-label={label}
      style={{ width: 112 }}
      popupMatchSelectWidth={false}
      value={value === null ? '' : String(value)}
      options={[
        { value: '', label: all },
        ...choices.map(each => ({ value: String(each.value), label: each.label }))
      ]}
      onChange={chosen => onChoose(choices.find(each => String(each.value) === chosen)?.value ?? null)}
    />
  )
}
