import type { Case } from '../case/case.ts'
import type { Ask } from '../case/item.ts'
import { printDay } from '../chinese/dates.ts'
import { toChinese } from '../chinese/numerals.ts'
import { filerWord, itemWord, printNumber } from '../reply/wording.ts'
import type { SkeletonPart, Template } from '../template/template.ts'
import type { Unit } from '../unit/unit.ts'
import { dayAfter } from '../workflow/deadline.ts'
import { askTitle } from './ask-title.ts'
import { helpingDepartments, organPronoun } from './departments.ts'
import { pronounFor } from './people.ts'
import { shortSession } from './session-name.ts'

/** What a template's text may name in braces: {会议}. The README in templates/ explains each to the office. */
export const placeholderNames = [
  '会议',
  '会议简称',
  '题目',
  '编号',
  '件',
  '代表',
  '称呼',
  '单位',
  '本单位',
  '主办单位',
  '主办称呼',
  '会办单位',
  '年份',
  '会办期限',
  '部门称呼',
  '前次文号',
  '前次日期',
  '前次标题',
  '诉求',
  '诉求内容',
  '序'
] as const
export type PlaceholderName = (typeof placeholderNames)[number]

/** The words for each placeholder; null where the case does not (yet) say. */
export type Values = Readonly<Record<PlaceholderName, string | null>>

/** The text with every placeholder filled, or the names that are missing and the text that shows their places as 〔会议〕. */
export type Filled =
  | { readonly kind: 'filled'; readonly text: string }
  | { readonly kind: 'missing'; readonly names: readonly string[]; readonly shown: string }

const placeholder = /\{([^{}]*)\}/g
const optional = /【([^【】]*)】/g

/**
 * Fills a template's text. A stretch in 【】 stands only when all its placeholders can be filled, and loses the brackets.
 * The filled-in words are never read as placeholders themselves.
 */
export function fill(text: string, values: Values): Filled {
  const chosen = text.replace(optional, (_, inner: string) =>
    missingIn(inner, values).length > 0 ? '' : inner
  )
  const names = missingIn(chosen, values)
  const shown = chosen.replace(
    placeholder,
    (_, name: string) => valueOf(name, values) ?? `〔${spoken(name)}〕`
  )
  return names.length === 0
    ? { kind: 'filled', text: shown }
    : { kind: 'missing', names: [...new Set(names.map(spoken))], shown }
}

/** What a clerk calls the thing that is missing: the part of the item that has to be filled in. */
function spoken(name: string): string {
  switch (name) {
    case '会议简称':
      return '会议'
    case '主办称呼':
      return '主办单位'
    case '部门称呼':
      return '会办单位'
    case '称呼':
      return '代表或提案者姓名'
    default:
      return name
  }
}

function missingIn(text: string, values: Values): readonly string[] {
  const names = [...text.matchAll(placeholder)].map(found => found[1] ?? '')
  return [...new Set(names)].filter(name => valueOf(name, values) === null)
}

function valueOf(name: string, values: Values): string | null {
  const known = placeholderNames.find(other => other === name)
  return known === undefined ? null : values[known]
}

/** What the placeholders stand for in a case; `today` (YYYY-MM-DD) gives {年份}. {诉求} and {序} belong to a single ask. */
export function caseValues(kase: Case, unit: Unit, today: string): Values {
  const { item } = kase
  const helpers = helpingDepartments(kase, unit)
  return {
    会议: filledOrNull(item.session),
    会议简称: item.session === null ? null : filledOrNull(shortSession(item.session)),
    题目: filledOrNull(printedTitle(item.title)),
    编号: filledOrNull(printedNumber(item.number)),
    件: itemWord[item.kind],
    代表: filerWord(item.kind),
    称呼: pronounFor(item),
    单位: unit.name,
    本单位: organPronoun('我', unit.name),
    主办单位: filledOrNull(item.lead),
    主办称呼: item.lead === null ? null : organPronoun('你', item.lead),
    会办单位: helpers.length === 0 ? null : helpers.join('、'),
    会办期限: contributionDay(kase, unit, today),
    部门称呼: null,
    前次文号: kase.earlier && printNumber(kase.earlier.number),
    前次日期: kase.earlier && printDay(kase.earlier.date),
    前次标题: filledOrNull(kase.earlier?.title ?? null),
    年份: today.slice(0, 4),
    诉求: null,
    诉求内容: null,
    序: null
  }
}

/** The case's values with those of one ask; `position` is 0-based. */
export function askValues(values: Values, ask: Ask, position: number): Values {
  const title = askTitle(ask)
  return { ...values, 诉求: title, 诉求内容: askContent(ask, title), 序: toChinese(position + 1) }
}

/** What is asked in the filer's own words, else in ours; empty when that says no more than the title. */
function askContent(ask: Ask, title: string): string {
  const same = (text: string) => text.trim().replace(/[。；;，,]$/, '') === title
  const words = [ask.quote, ask.text].map(text => text.trim()).find(text => text !== '' && !same(text)) ?? ''
  return words === '' || /[。！？”》）]$/.test(words) ? words : `${words.replace(/[；;，,]$/, '')}。`
}

/** The day by which a 会办意见 is due, counted from 交办; null when that day is not known or the term is over already. */
function contributionDay(kase: Case, unit: Unit, today: string): string | null {
  const { assigned } = kase.item
  if (assigned === null) return null
  const due = dayAfter(assigned, unit.deadlines.contributionDays)
  return due < today ? null : printDay(due)
}

/**
 * The item's title as it stands between 《》: brackets of its own around the whole dropped, works named inside it in 〈〉
 * (GB/T 15834—2011, 书名号 inside 书名号).
 */
export function printedTitle(title: string): string {
  const trimmed = title.trim()
  const bare = /^《([^《》]*)》$/.exec(trimmed)?.[1] ?? trimmed
  return bare.replaceAll('《', '〈').replaceAll('》', '〉')
}

/** The item's number without 第 and 号 and the kind, which the wording brings along: 第110号建议 → 110. Null stays null. */
export function printedNumber(number: string | null): string | null {
  return (
    number
      ?.trim()
      .replace(/^第\s*/, '')
      .replace(/\s*号?(建议|提案)?$/, '')
      .trim() ?? null
  )
}

function filledOrNull(text: string | null): string | null {
  return text === null || text.trim() === '' ? null : text.trim()
}

/** Names in braces in a template that are no placeholder, each once; an office that edits its template is told of them. */
export function unknownPlaceholders(template: Template): readonly string[] {
  const texts = [
    template.head.title,
    template.head.honorific ?? '',
    ...template.opening,
    ...template.closing,
    ...template.skeletons.flatMap(skeleton => skeleton.parts.flatMap(textsOf))
  ]
  const names = texts.flatMap(text => [...text.matchAll(placeholder)].map(found => found[1] ?? ''))
  return [...new Set(names)].filter(name => !placeholderNames.some(known => known === name))
}

function textsOf(part: SkeletonPart): readonly string[] {
  if (part.kind === 'each-ask') return part.parts.flatMap(textsOf)
  return Object.values(part).filter(value => typeof value === 'string')
}
