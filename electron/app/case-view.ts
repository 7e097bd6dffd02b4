import { unanswered } from '../core/case/coverage.ts'
import type { Case } from '../core/case/case.ts'
import { checkAgain, isDismissed, noneChecked, type Checked } from '../core/check/check.ts'
import type { Finding } from '../core/check/finding.ts'
import { rules } from '../core/check/rules.ts'
import type { OfficeChecks } from '../core/check/settings.ts'
import type { CaseSummary, CaseView } from '../core/calls/cases.ts'
import { printNumber } from '../core/reply/wording.ts'
import type { Reply } from '../core/reply/reply.ts'
import type { Unit } from '../core/unit/unit.ts'
import { daysLeft } from '../core/workflow/deadline.ts'
import { permitted, removalRefusal } from '../core/workflow/permitted.ts'

/** A line of the list of cases, seen on the day `today` (YYYY-MM-DD). */
export function summariseCase(kase: Case, today: string): CaseSummary {
  const { item, reply, asks } = kase
  const number = reply?.frame.number ?? null
  return {
    id: kase.id,
    title: item.title,
    kind: item.kind,
    number: item.number,
    people: item.authors.map(author => author.name),
    stage: kase.stage,
    due: kase.due,
    daysLeft: kase.due === null || kase.stage === 'archived' ? null : daysLeft(kase.due, today),
    asks: asks.length,
    asksAnswered: asks.length - unanswered(kase).length,
    documentNumber: number && printNumber(number),
    updatedAt: kase.updatedAt,
    kept: removalRefusal(kase)
  }
}

/** A case with all that is computed from it: findings, possible actions, asks without an answer. */
export function viewCase(kase: Case, unit: Unit | null, today: string): CaseView {
  const findings = kase.reply === null ? [] : findingsOf({ ...kase, reply: kase.reply }, unit, today)
  return {
    kase,
    summary: summariseCase(kase, today),
    findings,
    actions: permitted(kase, findings),
    unanswered: unanswered(kase)
  }
}

const mostKept = 8
const said = new Map<string, Checked>()
let settled: { readonly text: string; readonly checks: OfficeChecks | null } = { text: 'null', checks: null }

/** The findings of a case; of paragraphs that have not changed since it was last looked at, what was said then is kept. */
function findingsOf(
  kase: Case & { readonly reply: Reply },
  unit: Unit | null,
  today: string
): readonly Finding[] {
  const context = {
    reply: kase.reply,
    kase,
    today,
    unit: unit === null ? null : { ...unit, checks: sameChecks(unit.checks) }
  }
  const checked = checkAgain(said.get(kase.id) ?? noneChecked, rules, context)
  said.delete(kase.id)
  said.set(kase.id, checked)
  const [oldest] = said.keys()
  if (said.size > mostKept && oldest !== undefined) said.delete(oldest)
  return checked.findings.filter(finding => !isDismissed(finding, context))
}

/** The unit is read anew each time; settings that say the same must be the same object for what was said to hold. */
function sameChecks(checks: OfficeChecks | null): OfficeChecks | null {
  const text = JSON.stringify(checks)
  if (text !== settled.text) settled = { text, checks }
  return settled.checks
}
