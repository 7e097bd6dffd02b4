import type { Case } from '../case/case.ts'
import type { Reply } from '../reply/reply.ts'
import type { Unit } from '../unit/unit.ts'
import type { Finding, Severity } from './finding.ts'
import type { RuleSettings } from './settings.ts'
import type { Stretch } from './walk.ts'
import type { WordLists } from './words.ts'

/** The rank of what a rule rests on: law, national standard, sector standard, common practice, this office. */
export type Authority = '法规' | '国标' | '标准' | '惯例' | '本单位'
export type RuleGroup = '标点' | '数字' | '格式' | '答复' | '用语'

/** What an office may set up: its word lists and its settings. */
export type Setup = { readonly words: WordLists; readonly settings: RuleSettings }

/** What a rule may look at. `kase` and `unit` are null when a file is checked on its own; a rule then says only what the text alone shows. */
export type RuleContext = Setup & {
  readonly reply: Reply
  readonly kase: Case | null
  readonly unit: Unit | null
  /** YYYY-MM-DD; null where nobody says what day it is. */
  readonly today: string | null
}

/** What a check is asked for; without words or settings those that come with the program are taken. */
export type CheckContext = Pick<RuleContext, 'reply' | 'kase' | 'unit'> &
  Partial<Setup & Pick<RuleContext, 'today'>>

/** What a rule reports; the runner adds the rule's id, severity, basis, the words and the key. */
export type Report = Pick<Finding, 'place' | 'message' | 'fix'>

type Facts = {
  readonly id: string
  readonly group: RuleGroup
  readonly authority: Authority
  readonly severity: Severity
  readonly basis: string
}

/** A check of one paragraph, heading or cell at a time, so that only changed ones are checked again. `prose` leaves out names of people and organs. */
export type StretchRule = Facts & {
  readonly where: 'prose' | 'all'
  readonly checkIn: (stretch: Stretch, setup: Setup) => readonly Report[]
}

/** A check that needs the letter as a whole, its case or its unit. */
export type WholeRule = Facts & { readonly check: (context: RuleContext) => readonly Report[] }

/** One check. It never changes the reply, and speaks only when it is right. Rule id = file name = test name. */
export type Rule = StretchRule | WholeRule
