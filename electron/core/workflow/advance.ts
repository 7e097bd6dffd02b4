import type { Case } from '../case/case.ts'
import type { Finding } from '../check/finding.ts'
import { never } from '../notice.ts'
import type { Digest } from '../powers.ts'
import { framed } from '../reply/build.ts'
import type { Reply } from '../reply/reply.ts'
import { profileFor } from '../unit/profile-for.ts'
import type { Unit } from '../unit/unit.ts'
import { contentDigest } from './content.ts'
import type { HistoryFacts } from './history.ts'
import { enter, nextNumber, numberHeld, seriesOf, type Ledger } from './numbering.ts'
import {
  actionsOf,
  actionWord,
  needsReason,
  permitted,
  rolesFor,
  stageWord,
  workflowRoleWord
} from './permitted.ts'
import type { Action, Actor, Refusal, Stage } from './stage.ts'

/** All a step needs to know. `at` is the moment of the step; `findings` are those of the case's reply as it stands. */
export type Step = {
  readonly actor: Actor
  readonly action: Action
  readonly reason: string | null
  readonly at: string
  readonly unit: Unit
  readonly findings: readonly Finding[]
  readonly ledger: Ledger
  readonly digest: Digest
}

/** The case one step on, the ledger it leaves (the very same when no number was given), what to write in the history, and a note for the version; or why not. */
export type Advanced =
  | {
      readonly ok: true
      readonly kase: Case
      readonly ledger: Ledger
      readonly facts: HistoryFacts
      readonly note: string
    }
  | { readonly ok: false; readonly refusals: readonly Refusal[] }

/** Where each action leads. */
const leadsTo: Readonly<Record<Action, Stage>> = {
  submit: 'reviewing',
  approve: 'signing',
  sign: 'numbering',
  number: 'archiving',
  archive: 'archived',
  return: 'drafting',
  reopen: 'drafting'
}

/**
 * Takes a case one step: 起草→审核→签发→编号→归档→已归档, or back to 起草 with a reason. Signing fixes the content by its digest and
 * fills in an empty signer and date; numbering takes the next number of the series, or the one the case already holds;
 * reopening gives up signature and date and keeps the number. `revision` and `updatedAt` are left to who saves the case.
 */
export function advance(kase: Case, step: Step): Advanced {
  const refusals = refusalsTo(kase, step)
  if (refusals.length > 0) return { ok: false, refusals }
  const numbered = step.action === 'number' ? takeNumber(kase, step) : null
  const ledger = numbered?.ledger ?? step.ledger
  const next = { ...(numbered?.kase ?? changed(kase, step)), stage: leadsTo[step.action] }
  const facts = factsOf(kase, next, step)
  const note = facts.note === null ? actionWord[step.action] : `${actionWord[step.action]}：${facts.note}`
  return { ok: true, kase: next, ledger, facts, note }
}

/** Whether the reply still is, word for word, what was signed; null when nothing is signed. */
export function isAsSigned(kase: Case, digest: Digest): boolean | null {
  if (kase.signedDigest === null || kase.reply === null) return null
  return contentDigest(kase.reply, digest) === kase.signedDigest
}

function refusalsTo(kase: Case, step: Step): readonly Refusal[] {
  const { action, actor, reason, unit } = step
  if (!actionsOf[kase.stage].includes(action)) {
    const message = `现在是“${stageWord[kase.stage]}”环节，不能${actionWord[action]}。请刷新后重试。`
    return [{ code: 'wrong-stage', message }]
  }
  const roles = rolesFor(action, kase.stage)
  const known = permitted(kase, step.findings).find(p => p.action === action)?.refusals ?? []
  return [
    ...(roles.includes(actor.role) ? [] : [wrongRole(action, roles)]),
    ...(needsReason.includes(action) && (reason ?? '').trim() === '' ? [noReason(action)] : []),
    ...known,
    ...(action === 'number' && seriesOf(kase, unit) === null ? [noSeries] : []),
    ...(['number', 'archive'].includes(action) && isAsSigned(kase, step.digest) === false
      ? [changedSince]
      : [])
  ]
}

function wrongRole(action: Action, roles: Parameters<typeof roleNames>[0]): Refusal {
  return {
    code: 'wrong-role',
    message: `“${actionWord[action]}”应由${roleNames(roles)}办理。请切换到相应身份。`
  }
}

function roleNames(roles: ReturnType<typeof rolesFor>): string {
  return roles.map(role => workflowRoleWord[role]).join('或')
}

function noReason(action: Action): Refusal {
  return { code: 'no-reason', message: `“${actionWord[action]}”必须写明理由。` }
}

const noSeries: Refusal = {
  code: 'no-series',
  message: '没有适用的发文字号。请先到“单位档案”中添加。'
}

const changedSince: Refusal = {
  code: 'changed-since-signing',
  message: '正文与签发时不一致，可能被人在软件之外改动过。请“重新办理”后再签发。'
}

function changed(kase: Case, step: Step): Case {
  const { reply } = kase
  switch (step.action) {
    case 'sign': {
      const signed = reply && withSignature(reply, step)
      return { ...kase, reply: signed, signedDigest: signed && contentDigest(signed, step.digest) }
    }
    case 'reopen':
      return { ...kase, signedDigest: null, reply: reply && framed(reply, { signers: [], date: null }) }
    case 'submit':
    case 'approve':
    case 'number':
    case 'archive':
    case 'return':
      return kase
    default:
      return never(step.action)
  }
}

function withSignature(reply: Reply, step: Step): Reply {
  const { signers, date } = reply.frame
  return framed(reply, {
    signers: signers.length > 0 ? signers : [step.actor.name],
    date: date ?? dayOf(step.at)
  })
}

function takeNumber(kase: Case, step: Step): { readonly kase: Case; readonly ledger: Ledger } | null {
  const series = seriesOf(kase, step.unit)
  if (series === null || kase.reply === null) return null
  const { frame } = kase.reply
  // A letter signed on the last day of the year is a letter of that year, whenever the office gets to it.
  const year = Number((frame.date ?? step.at).slice(0, 4))
  const held = numberHeld(step.ledger, kase.id, series.code)
  const number = held ?? nextNumber(step.ledger, series, year)
  const { show } = profileFor(step.unit, kase.reply.kind).imprint
  const imprint = show ? { organ: step.unit.printingOrgan, date: null } : null
  const printing = frame.printing ?? imprint
  return {
    kase: {
      ...kase,
      reply: framed(kase.reply, { number, printing: printing && { ...printing, date: dayOf(step.at) } })
    },
    ledger: held ? step.ledger : enter(step.ledger, { ...number, caseId: kase.id, at: step.at })
  }
}

function factsOf(kase: Case, next: Case, step: Step): HistoryFacts {
  const reason = (step.reason ?? '').trim()
  return {
    at: step.at,
    actor: step.actor,
    action: step.action,
    from: kase.stage,
    to: next.stage,
    note: reason === '' ? null : reason,
    reply: next.reply && contentDigest(next.reply, step.digest)
  }
}

function dayOf(moment: string): string {
  return moment.slice(0, 10)
}
