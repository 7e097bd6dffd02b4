import type { Case } from '../case/case.ts'
import type { Finding } from '../check/finding.ts'
import { never } from '../notice.ts'
import type { Block, Reply } from '../reply/reply.ts'
import type { Action, Refusal, Role, Stage } from './stage.ts'

/** An action of the current stage, with the reasons why it cannot be done now; none means it can. */
export type Permitted = { readonly action: Action; readonly refusals: readonly Refusal[] }

export const stageWord: Readonly<Record<Stage, string>> = {
  drafting: '起草',
  reviewing: '审核',
  signing: '签发',
  numbering: '编号',
  archiving: '归档',
  archived: '已归档'
}

export const actionWord: Readonly<Record<Action, string>> = {
  submit: '送审',
  approve: '审核通过',
  sign: '签发',
  number: '编号',
  archive: '归档',
  return: '退回',
  reopen: '重新办理'
}

export const workflowRoleWord: Readonly<Record<Role, string>> = {
  clerk: '承办人',
  reviewer: '审核人',
  signer: '签发人',
  office: '办公室'
}

/** The actions of each stage, the ordinary one first. */
export const actionsOf: Readonly<Record<Stage, readonly Action[]>> = {
  drafting: ['submit'],
  reviewing: ['approve', 'return'],
  signing: ['sign', 'return'],
  numbering: ['number', 'reopen'],
  archiving: ['archive', 'reopen'],
  archived: ['reopen']
}

/** Actions that send the letter back and must say why. */
export const needsReason: readonly Action[] = ['return', 'reopen']

/** Who may take an action in a stage. What was signed goes back through who signs or who keeps it (党政机关公文处理工作条例 art. 25). */
export function rolesFor(action: Action, stage: Stage): readonly Role[] {
  switch (action) {
    case 'submit':
      return ['clerk']
    case 'approve':
      return ['reviewer']
    case 'sign':
      return ['signer']
    case 'number':
    case 'archive':
      return ['office']
    case 'return':
      return stage === 'signing' ? ['signer'] : ['reviewer']
    case 'reopen':
      return ['signer', 'office']
    default:
      return never(action)
  }
}

/** What may be done with a case now, whoever acts. `findings` are those of its reply; dismissed ones do not count. */
export function permitted(kase: Case, findings: readonly Finding[]): readonly Permitted[] {
  return actionsOf[kase.stage].map(action => ({ action, refusals: refusalsOf(action, kase, findings) }))
}

/**
 * Why the reply may not be edited by someone in the role, or null when it may: by the clerk while drafting, by the reviewer while
 * drafting or reviewing. The code is `immutable` once it is signed, `not-in-hand` before.
 */
export function editRefusal(kase: Case, role: Role): Refusal | null {
  switch (kase.stage) {
    case 'drafting':
      return null
    case 'reviewing':
      return role === 'reviewer'
        ? null
        : { code: 'not-in-hand', message: '正在审核，只有审核人可以修改。请等审核通过或退回后再改。' }
    case 'signing':
      return { code: 'not-in-hand', message: '已送签发，不能修改。如需修改，请由签发人退回。' }
    case 'numbering':
    case 'archiving':
    case 'archived':
      return { code: 'immutable', message: '已经签发，正文不能再改。确需修改请先“重新办理”并写明理由。' }
    default:
      return never(kase.stage)
  }
}

/**
 * Why a case may not be thrown away, or null when it may: what was signed or bears a number is a document of the office and stays with its
 * number (党政机关公文处理工作条例 art. 27: what was issued is to be filed).
 */
export function removalRefusal(kase: Case): Refusal | null {
  const signed = kase.signedDigest !== null || signedStages.includes(kase.stage)
  if (signed) return { code: 'signed', message: '已经签发，不能删除。' }
  return (kase.reply?.frame.number ?? null) === null
    ? null
    : { code: 'numbered', message: '已经编号，不能删除。' }
}

const signedStages: readonly Stage[] = ['numbering', 'archiving', 'archived']

function refusalsOf(action: Action, kase: Case, findings: readonly Finding[]): readonly Refusal[] {
  switch (action) {
    case 'submit':
    case 'approve':
    case 'sign':
      return unready(kase, findings)
    case 'number':
    case 'archive':
      return kase.reply === null ? [noReply] : []
    case 'return':
    case 'reopen':
      return []
    default:
      return never(action)
  }
}

const noReply: Refusal = { code: 'no-reply', message: '还没有答复。请先用模板起草。' }

function unready(kase: Case, findings: readonly Finding[]): readonly Refusal[] {
  const { reply } = kase
  if (reply === null) return [noReply]
  const slots = slotNames(reply)
  const open = openErrors(kase, findings)
  const { title, addressees } = reply.frame
  return [
    ...refuse(reply.body.length === 0, 'empty-body', '正文是空的。请先写正文。'),
    ...refuse(title === null || title.trim() === '', 'no-title', '没有标题。请填写标题。'),
    ...refuse(addressees.length === 0, 'no-addressees', '没有主送对象。请填写答复给谁。'),
    ...refuse(
      slots.length > 0,
      'open-slots',
      `还有 ${slots.length} 处待补：${slots.slice(0, 3).join('、')}${slots.length > 3 ? '等' : ''}。请填写或删去。`
    ),
    ...refuse(
      open.length > 0,
      'open-errors',
      `还有 ${open.length} 条“必改”的检查意见没有处理。请改正，或核对后忽略。`
    )
  ]
}

function refuse(when: boolean, code: string, message: string): readonly Refusal[] {
  return when ? [{ code, message }] : []
}

function slotNames(reply: Reply): readonly string[] {
  const blocks: readonly Block[] = [...reply.body, ...reply.frame.attachments.flatMap(a => a.body)]
  return blocks.flatMap(block => (block.kind === 'slot' ? [block.name] : []))
}

function openErrors(kase: Case, findings: readonly Finding[]): readonly Finding[] {
  const dismissed = new Set(kase.dismissals.map(d => d.key))
  return findings.filter(f => f.severity === 'error' && !dismissed.has(f.key))
}
