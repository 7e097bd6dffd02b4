import { z } from 'zod'
import type { OrganRow } from '../check/words.ts'

/** What kind of thing in a text grows old. */
export const agingKindSchema = z.enum([
  'relative-time',
  'year',
  'session',
  'plan',
  'person',
  'organ',
  'policy',
  'standard',
  'count',
  'promise',
  'contact'
])
export type AgingKind = z.infer<typeof agingKindSchema>

/** What each kind is called. */
export const agingKindWord: Readonly<Record<AgingKind, string>> = {
  'relative-time': '时间词',
  year: '数据年份',
  session: '会议届次',
  plan: '规划期',
  person: '人员职务',
  organ: '机构名称',
  policy: '政策文件',
  standard: '标准金额',
  count: '数据',
  promise: '承诺时限',
  contact: '联系方式'
}

/**
 * Something in a text that no longer holds (`stale`) or may no longer hold (`maybe`). `start` and `end` are UTF-16 offsets [start, end) into the text;
 * `advice` says what it is and what it would need to become; `replacement` takes the place of `words` and is null where nobody can be certain of it.
 */
export type AgingFact = {
  readonly kind: AgingKind
  readonly start: number
  readonly end: number
  readonly words: string
  readonly staleness: 'stale' | 'maybe'
  readonly advice: string
  readonly replacement: string | null
}

/**
 * From when a text speaks and for when it is read. `year`: of the source, null when not known; `today`: YYYY-MM-DD; `organs`: the office's list of
 * renamed organs; `session`: the meeting at which the item now to be answered was filed, as printed, null when there is none.
 */
export type Reading = {
  readonly year: number | null
  readonly today: string
  readonly organs: readonly OrganRow[]
  readonly session: string | null
}

/** A text with what every finder needs of it. `year` is that of the source, `now` the year of today. */
export type Passage = Reading & {
  readonly text: string
  readonly now: number
  /** Titles in 《》, the outermost, marks included. */
  readonly titles: readonly (readonly [number, number])[]
  /** Whether a stretch lies in a title or a quotation, or is part of a number or address. */
  readonly isQuoted: (start: number, end: number) => boolean
}

/** Looks for one kind of fact. It speaks only when it is right. */
export type Finder = (passage: Passage) => readonly AgingFact[]

/** A fact at a place of the passage. */
export function factAt(
  { text }: Passage,
  [start, end]: readonly [number, number],
  told: Pick<AgingFact, 'kind' | 'staleness' | 'advice' | 'replacement'>
): AgingFact {
  return { ...told, start, end, words: text.slice(start, end) }
}

/** Whether the source is of a year before this one; false when its year is not known. */
export function isOld({ year, now }: Passage): boolean {
  return year !== null && year < now
}
