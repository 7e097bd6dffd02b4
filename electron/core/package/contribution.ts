import { draft } from '../draft/draft.ts'
import { lacks, notPossible, type Made, type PackageFacts } from './document.ts'
import { frameLacks, slotsIn } from './letter-lacks.ts'
import { leads } from './request.ts'

/**
 * 会办意见: what the unit hands in as co-handler, addressed to the bureau that answers. The case's own letter when it is one; before there
 * is any, a first draft from the template.
 */
export function contributionLetter(facts: PackageFacts): Made {
  const { kase, unit, templates, ids, today } = facts
  if (kase.reply?.kind === 'contribution') {
    return letter([...frameLacks(kase.reply), ...slotsIn(kase.reply)], kase.reply)
  }
  if (kase.item.lead === null)
    return notPossible('item', '来件没有写明主办单位。由别的单位主办的，请在来件信息里补上。')
  if (leads(kase, unit)) return notPossible(null, '本件由本单位主办，不用写会办意见。')
  if (kase.reply !== null)
    return notPossible('draft', '本件拟的是答复。如由别的单位主办，请用“会办意见”模板重新拟稿。')
  const template = templates.find(({ id }) => id === 'contribution')
  const skeleton = template?.skeletons[0]
  if (template === undefined || skeleton === undefined)
    return notPossible('templates', '没有“会办意见”模板。')
  const input = { template, skeletonId: skeleton.id, kase, unit, passages: [], ids, today }
  const drafted = draft(input)
  const first = lacks(true, 'draft', '还没有拟稿，这里给出的是按模板生成的初稿。')
  return letter([...first, ...frameLacks(drafted), ...slotsIn(drafted)], drafted)
}

function letter(
  missing: Extract<Made, { possible: true }>['missing'],
  reply: NonNullable<PackageFacts['kase']['reply']>
): Made {
  const recipient = reply.frame.addressees[0]?.name ?? null
  return {
    possible: true,
    missing,
    documents: [{ kind: 'contribution', recipient, content: { form: 'letter', reply }, notices: [] }]
  }
}
