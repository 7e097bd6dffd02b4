import { unanswered } from '../core/case/coverage.ts'
import type { Case } from '../core/case/case.ts'
import { check } from '../core/check/check.ts'
import type { CaseSummary, CaseView } from '../core/calls/cases.ts'
import { printNumber } from '../core/reply/wording.ts'
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
  const findings = kase.reply === null ? [] : check({ reply: kase.reply, kase, unit })
  return {
    kase,
    summary: summariseCase(kase, today),
    findings,
    actions: permitted(kase, findings),
    unanswered: unanswered(kase)
  }
}
