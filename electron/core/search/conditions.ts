import type { Outcome, SourceKind } from '../library/source.ts'
import { foldText } from './tokens.ts'

/** What a query asks of the sources besides its words; every list empty where it asks nothing. Values of one list are alternatives. Words are folded. */
export type Conditions = {
  /** First and last year. */
  readonly years: readonly (readonly [number, number])[]
  readonly issuers: readonly string[]
  readonly categories: readonly string[]
  readonly people: readonly string[]
  readonly topics: readonly string[]
  readonly titles: readonly string[]
  readonly outcomes: readonly Outcome[]
  readonly kinds: readonly SourceKind[]
  /** Words that must not stand in a passage. */
  readonly without: readonly string[]
}

/** What can be asked of a source, each under the name it is typed with first. */
export const fieldNames = {
  years: ['年份', '年度'],
  issuers: ['单位', '部门'],
  topics: ['主题'],
  categories: ['类别'],
  outcomes: ['满意度', '评价'],
  kinds: ['种类'],
  people: ['代表', '委员'],
  titles: ['题目', '标题']
} as const satisfies Partial<Record<keyof Conditions, readonly string[]>>
export type Field = keyof typeof fieldNames

/** How the deputy's judgement and the kind of a source are typed. */
export const outcomeWords: Readonly<Record<Outcome, string>> = {
  satisfied: '满意',
  partly: '基本满意',
  unsatisfied: '不满意'
}
export const kindWords: Readonly<Record<SourceKind, string>> = {
  reply: '答复',
  item: '来件',
  contribution: '会办意见',
  other: '其他'
}

/** A stretch [from, to) of what was typed that is a condition; `values` as typed. Of an unwanted word `field` is null. */
export type TypedCondition = {
  readonly field: Field | null
  readonly values: readonly string[]
  readonly from: number
  readonly to: number
}

/** The words of a query, what it asks besides, and where that stands in it. */
export type ReadConditions = {
  readonly words: string
  readonly conditions: Conditions
  readonly typed: readonly TypedCondition[]
}

export const noConditions: Conditions = {
  years: [],
  issuers: [],
  categories: [],
  people: [],
  topics: [],
  titles: [],
  outcomes: [],
  kinds: [],
  without: []
}

/** Longer texts are pasted, except where conditions were clicked together: what looks like a condition there is part of what they say. */
const longestWords = 80
const longestValue = 40
const allNames = Object.values(fieldNames).flat()
const condition = new RegExp(`^(${allNames.join('|')})[:：](.+)$`)
const unwanted = /^[-－−](?=[\p{L}])(.+)$/u
const part = /“[^”]*”|"[^"]*"|[^\s“"]+|[“"]/g

/**
 * Parts conditions from the words of a query: 年份:2024 or 年份:2022-2024, 单位:, 类别:A, 代表:, 主题:, 满意度:, 种类:, 题目:, and -词 for
 * what must not be there, each between blanks; 、 parts alternatives. What does not read as a condition (年份:去年, a pasted
 * text) stays among the words.
 */
export function readConditions(text: string): ReadConditions {
  const nothing = { words: text, conditions: noConditions, typed: [] }
  if (/[。；\n]/.test(text)) return nothing
  let conditions = noConditions
  let words = text
  const typed: TypedCondition[] = []
  for (const found of text.matchAll(part)) {
    const [whole] = found
    const between = /^\s?$/.test(text.charAt(found.index - 1))
    const next = between ? withPart(conditions, whole) : null
    if (next === null) continue
    conditions = next.conditions
    const to = found.index + whole.length
    typed.push({ field: next.field, values: next.values, from: found.index, to })
    words = words.slice(0, found.index) + ' '.repeat(whole.length) + words.slice(to)
  }
  const free = typed.length === 0 ? text.trim() : words.replace(/\s+/g, ' ').trim()
  return free.length > longestWords ? nothing : { words: free, conditions, typed }
}

type Added = {
  readonly conditions: Conditions
  readonly field: Field | null
  readonly values: readonly string[]
}

/** The conditions with what a part of the query adds; null when it is a word. */
function withPart(before: Conditions, part: string): Added | null {
  const without = unwanted.exec(part)?.[1]
  if (without !== undefined) {
    const conditions = { ...before, without: [...before.without, foldText(without)] }
    return { conditions, field: null, values: [without] }
  }
  const [, name, value] = condition.exec(part) ?? []
  const field = name === undefined ? null : fieldOf(name)
  if (field === null || value === undefined) return null
  const values = value.split(/[、，,|]/).filter(one => one !== '')
  const read = values.map(one => valueOf(field, one))
  if (values.length === 0 || value.length > longestValue || read.includes(null)) return null
  return { conditions: { ...before, [field]: [...before[field], ...read] }, field, values }
}

/** All fields a query can name, in the order they are offered. */
export const fields: readonly Field[] = [
  'years',
  'issuers',
  'topics',
  'categories',
  'outcomes',
  'kinds',
  'people',
  'titles'
]

function fieldOf(name: string): Field | null {
  return fields.find(field => fieldNames[field].some(one => one === name)) ?? null
}

/** A value as conditions hold it; null when a field cannot have it. */
function valueOf(field: Field, value: string): readonly [number, number] | string | null {
  const folded = foldText(value)
  switch (field) {
    case 'years':
      return yearsOf(folded)
    case 'categories': {
      const letter = folded.toUpperCase().replace(/类$/, '')
      return /^[A-D]$/.test(letter) ? letter : null
    }
    case 'outcomes':
      return keyOf(outcomeWords, folded)
    case 'kinds':
      return keyOf(kindWords, folded)
    case 'issuers':
    case 'topics':
    case 'people':
    case 'titles':
      return folded
  }
}

function keyOf(words: Readonly<Record<string, string>>, folded: string): string | null {
  return Object.entries(words).find(([, word]) => foldText(word) === folded)?.[0] ?? null
}

function yearsOf(value: string): readonly [number, number] | null {
  const [, first, last] = /^(\d{4})年?(?:[-－—~～至到]+(\d{4})年?)?$/.exec(value) ?? []
  if (first === undefined) return null
  const years = [Number(first), Number(last ?? first)] as const
  return [Math.min(...years), Math.max(...years)]
}

/** Whether a query asks anything of the sources. */
export function hasConditions(conditions: Conditions): boolean {
  return Object.entries(conditions).some(([field, values]) => field !== 'without' && values.length > 0)
}

/** A value as it is compared: folded, without blanks. */
export function bare(text: string): string {
  return foldText(text.replace(/\s+/g, ''))
}
