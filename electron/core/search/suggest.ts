import type { FoundName, Suggestion } from '../calls/search.ts'
import { bare, type Field, fieldNames, fields } from './conditions.ts'
import { facetOf, type FacetTable } from './facets.ts'
import { fit, spell } from './pinyin.ts'

/** What suggestions are made from: the values sources have, and the names they go by. */
export type SuggestFrom = {
  readonly table: FacetTable
  readonly names: (words: string, limit: number) => readonly FoundName[]
  /** Of those the names in which the words stand as typed. */
  readonly namesAsTyped: (words: string, limit: number) => readonly FoundName[]
}

const most = 8
/** Longer stretches are no names any more. */
const longest = 16

/**
 * What the last stretch of the typed text may become: after 单位: and the like the values there are, of a beginning of a field's name the
 * field, else units, people and topics as conditions and titles to open; all also by pinyin or its initials. At most 8, best
 * first; empty for plain words.
 */
export function suggestions(text: string, from: SuggestFrom): readonly Suggestion[] {
  const word = /\S*$/.exec(text)?.[0] ?? ''
  const before = text.slice(0, text.length - word.length)
  if (word === '' || word.length > longest || /[“”"，。]/.test(word)) return []
  const [, name, typed] = /^(\p{Script=Han}{2,3})[:：](.*)$/u.exec(word) ?? []
  if (name !== undefined && typed !== undefined) {
    const field = fields.find(one => fieldNames[one].some(each => each === name))
    if (field === undefined) return []
    const values = typed.split(/[、，,|]/)
    const last = values.at(-1) ?? ''
    const kept = text.slice(0, text.length - last.length)
    return valuesOf(field, last, from)
      .filter(value => !values.includes(value))
      .slice(0, most)
      .map(value => ({ kind: 'value', field, label: value, text: kept + value, sourceId: null }))
  }
  const opened = fields
    .filter(field => fieldNames[field].some(one => begins(one, word)))
    .map((field): Suggestion => {
      const opening = `${fieldNames[field][0]}:`
      return { kind: 'field', field, label: opening, text: before + opening, sourceId: null }
    })
  return [...opened, ...named(word, before, from)].slice(0, most)
}

function begins(name: string, typed: string): boolean {
  if (name.startsWith(typed)) return true
  return /^[a-z]{2,}$/i.test(typed) && fit(spell(name), typed.toLowerCase())?.start === 0
}

function valuesOf(field: Field, typed: string, { table, names }: SuggestFrom): readonly string[] {
  if (field === 'people' || field === 'titles') {
    const kind = field === 'people' ? 'person' : 'source'
    if (typed === '') return []
    return names(typed, 40).flatMap(one => (one.kind === kind && !/\s/.test(one.label) ? [one.label] : []))
  }
  const facet = facetOf(field)
  const { values, of } = facet === null ? { values: [], of: [] } : table.columns[facet]
  const counts = new Uint32Array(values.length)
  for (const row of table.rows.values()) {
    const value = of[row] ?? -1
    if (value >= 0) counts[value] = (counts[value] ?? 0) + 1
  }
  const wanted = bare(typed)
  return values
    .map((value, number) => ({ value, count: counts[number] ?? 0 }))
    .filter(({ value, count }) => count > 0 && fits(value, wanted))
    .sort((x, y) => (field === 'years' ? Number(y.value) - Number(x.value) : y.count - x.count))
    .map(({ value }) => value)
}

function fits(value: string, typed: string): boolean {
  return (
    typed === '' || bare(value).includes(typed) || (/[a-z]/.test(typed) && fit(spell(value), typed) !== null)
  )
}

function named(
  word: string,
  before: string,
  { table, names, namesAsTyped }: SuggestFrom
): readonly Suggestion[] {
  const letters = /^[a-z]{2,}/i.test(word)
  if (!letters && word.length < 2) return []
  const topics = table.columns.topics.values
    .filter(value => (letters ? fit(spell(value), bare(word))?.start === 0 : value.startsWith(word)))
    .map(value => asCondition('topics', value, before))
  // A name typed in characters is suggested when it begins as typed or stands there whole; of letters any fit will do.
  const fitting = letters ? names(word, 24) : namesAsTyped(word, 24)
  const others = fitting.flatMap(({ kind, id, label }): readonly Suggestion[] => {
    switch (kind) {
      case 'person':
        return [asCondition('people', label, before)]
      case 'department':
        return [asCondition('issuers', label, before)]
      case 'source':
        return letters || label.startsWith(word)
          ? [{ kind: 'title', field: null, label, text: before + label, sourceId: id }]
          : []
      case 'case':
        return []
    }
  })
  return [
    ...others.filter(one => one.kind !== 'title'),
    ...topics,
    ...others.filter(one => one.kind === 'title')
  ]
}

function asCondition(field: Field, value: string, before: string): Suggestion {
  const label = `${fieldNames[field][0]}:${value.replace(/\s+/g, '')}`
  return { kind: 'value', field, label, text: before + label, sourceId: null }
}
