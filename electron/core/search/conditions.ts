import type { SourceFacts } from '../library/source.ts'
import { foldText } from './tokens.ts'

/** What a query asks of the sources besides its words; null or empty where it asks nothing. Words are folded. */
export type Conditions = {
  /** First and last year. */
  readonly years: readonly [number, number] | null
  readonly issuer: string | null
  readonly category: string | null
  readonly person: string | null
  readonly title: string | null
  /** Words that must not stand in a passage. */
  readonly without: readonly string[]
}

const fieldOf = {
  年份: 'years',
  年度: 'years',
  单位: 'issuer',
  类别: 'category',
  代表: 'person',
  委员: 'person',
  主题: 'title',
  题目: 'title'
} as const
type FieldName = keyof typeof fieldOf

const nothing: Conditions = {
  years: null,
  issuer: null,
  category: null,
  person: null,
  title: null,
  without: []
}

/** Longer texts are pasted: what looks like a condition there is part of what they say. */
const longest = 80
const field = /^(年份|年度|单位|类别|代表|委员|主题|题目)[:：](.+)$/
const unwanted = /^[-－−](?=[\p{L}])(.+)$/u

/**
 * Parts conditions from the words of a query: 年份:2024 or 年份:2022-2024, 单位:, 类别:A, 代表:, 主题:, and -词 for what must not be
 * there, each between blanks. What does not read as a condition (年份:去年, a pasted text) stays among the words.
 */
export function readConditions(text: string): { readonly words: string; readonly conditions: Conditions } {
  if (text.length > longest || /[。；\n]/.test(text)) return { words: text, conditions: nothing }
  let conditions = nothing
  const words = text.split(/(“[^”]*”|"[^"]*"|\s+)/).filter(part => {
    const next = withPart(conditions, part)
    conditions = next ?? conditions
    return next === null
  })
  return { words: words.join('').trim(), conditions }
}

/** The conditions with what a part of the query adds; null when it is a word. */
function withPart(before: Conditions, part: string): Conditions | null {
  const without = unwanted.exec(part)?.[1]
  if (without !== undefined) return { ...before, without: [...before.without, foldText(without)] }
  const [, name, value] = field.exec(part) ?? []
  if (name === undefined || value === undefined || !isField(name)) return null
  const key = fieldOf[name]
  if (key === 'years') {
    const years = yearsOf(value)
    return years && { ...before, years }
  }
  if (key === 'category') {
    const letter = foldText(value).toUpperCase().replace(/类$/, '')
    return /^[A-D]$/.test(letter) ? { ...before, category: letter } : null
  }
  return { ...before, [key]: foldText(value) }
}

function isField(name: string): name is FieldName {
  return name in fieldOf
}

function yearsOf(value: string): readonly [number, number] | null {
  const [, first, last] = /^(\d{4})年?(?:[-－—~～至到]+(\d{4})年?)?$/.exec(foldText(value)) ?? []
  if (first === undefined) return null
  const years = [Number(first), Number(last ?? first)] as const
  return [Math.min(...years), Math.max(...years)]
}

/** Whether a query has conditions on sources. */
export function hasConditions({ years, issuer, category, person, title }: Conditions): boolean {
  return [years, issuer, category, person, title].some(condition => condition !== null)
}

/** Whether the facts of a source are as asked: names and titles hold the words, years lie between. */
export function meets(facts: SourceFacts, fileName: string, conditions: Conditions): boolean {
  const { years, issuer, category, person, title } = conditions
  const holds = (text: string | null, part: string) => foldText(text ?? '').includes(part)
  if (years !== null && (facts.year === null || facts.year < years[0] || facts.year > years[1])) return false
  if (issuer !== null && !holds(facts.issuer, issuer)) return false
  if (category !== null && facts.category !== category) return false
  if (person !== null && !facts.people.some(name => holds(name, person))) return false
  return title === null || holds(facts.itemTitle ?? facts.title ?? fileName, title)
}

/** Whether none of the unwanted words stands in a passage. */
export function lacksUnwanted(text: string, { without }: Conditions): boolean {
  const folded = without.length === 0 ? '' : foldText(text)
  return without.every(word => !folded.includes(word))
}
