import type { Case } from '../case/case.ts'
import type { Earlier } from '../case/earlier.ts'
import { draft } from '../draft/draft.ts'
import { printNumber } from '../reply/wording.ts'
import type { Refusal } from '../workflow/stage.ts'
import { lacks, notPossible, type Made, type PackageFacts } from './document.ts'
import { slotsIn } from './letter-lacks.ts'
import { promisesIn } from './promises.ts'

/** The template of the 续复. */
export const followUpTemplate = 'follow-up'

/** Whether an answer can be followed up — it has been signed and numbered — with what the 续复 says of it; or why not. */
export function earlierOf(
  kase: Case
): { readonly ok: true; readonly earlier: Earlier } | { readonly ok: false; readonly refusal: Refusal } {
  const { reply } = kase
  if (reply === null || reply.kind !== 'answer') {
    return refuse('no-answer', '本件没有答复，不能跟进办理。')
  }
  const { number, date, title } = reply.frame
  if (number === null || date === null) {
    return refuse('not-issued', '答复还没有签发、编号，发出以后才能跟进办理。')
  }
  return { ok: true, earlier: { caseId: kase.id, number, date, title, promises: promisesIn(reply) } }
}

function refuse(code: string, message: string) {
  return { ok: false, refusal: { code, message } } as const
}

/** What a case has that follows up another one; `id` and `at` (the moment) are its own. Everything that belonged to the first answer is left behind. */
export function followUpCase(
  kase: Case,
  earlier: Earlier,
  own: { readonly id: string; readonly at: string }
): Case {
  return {
    ...kase,
    id: own.id,
    revision: 0,
    createdAt: own.at,
    updatedAt: own.at,
    stage: 'drafting',
    due: null,
    contributions: [],
    chosen: [],
    templateId: followUpTemplate,
    skeletonId: null,
    reply: null,
    dismissals: [],
    signedDigest: null,
    requestNumber: null,
    outcome: null,
    earlier
  }
}

/**
 * 续复: the follow-up to an answer that promised something, in its first draft: it names the earlier number and day, quotes each promise and
 * leaves a slot for what became of it. A case that is a follow-up itself has it as its reply.
 */
export function followUpLetter(facts: PackageFacts): Made {
  const { kase, unit, templates, ids, today } = facts
  if (kase.earlier !== null) {
    const message = `本件就是${printNumber(kase.earlier.number)}的续复，正文见“答复”。`
    return notPossible(null, message)
  }
  const found = earlierOf(kase)
  if (!found.ok) return notPossible('workflow', found.refusal.message)
  const template = templates.find(({ id }) => id === followUpTemplate)
  const skeleton = template?.skeletons[0]
  if (template === undefined || skeleton === undefined) return notPossible('templates', '没有“续复”模板。')
  const next = followUpCase(kase, found.earlier, { id: kase.id, at: kase.updatedAt })
  const input = { template, skeletonId: skeleton.id, kase: next, unit, passages: [], ids, today }
  const reply = draft(input)
  const missing = [
    ...lacks(found.earlier.promises.length === 0, 'reply', '前次答复里没有找到承诺事项，请自行写明。'),
    ...slotsIn(reply)
    // What is to be written stands in a case that 跟进办理 first makes.
  ].map(({ message }) => ({ place: null, message }))
  return {
    possible: true,
    missing,
    documents: [{ kind: 'follow-up', recipient: null, content: { form: 'letter', reply }, notices: [] }]
  }
}
