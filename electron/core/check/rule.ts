import type { Case } from '../case/case.ts'
import type { Reply } from '../reply/reply.ts'
import type { Unit } from '../unit/unit.ts'
import type { Finding, Severity } from './finding.ts'

/** The rank of what a rule rests on: law, national standard, sector standard, common practice, this office. */
export type Authority = '法规' | '国标' | '标准' | '惯例' | '本单位'
export type RuleGroup = '标点' | '数字' | '格式' | '答复' | '用语'

/** What a rule may look at. `kase` and `unit` are null when a file is checked on its own; a rule then says only what the text alone shows. */
export type CheckContext = { readonly reply: Reply; readonly kase: Case | null; readonly unit: Unit | null }

/** What a rule reports; the runner adds the rule's id, severity, basis, the words and the key. */
export type Report = Pick<Finding, 'place' | 'message' | 'fix'>

/** One check. It never changes the reply, and speaks only when it is right. Rule id = file name = test name. */
export type Rule = {
  readonly id: string
  readonly group: RuleGroup
  readonly authority: Authority
  readonly severity: Severity
  readonly basis: string
  readonly check: (context: CheckContext) => readonly Report[]
}
