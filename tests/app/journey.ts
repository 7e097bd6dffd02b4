import { join } from 'node:path'
import type { Door } from '../../electron/app/open-app.ts'
import type { Output } from '../../electron/core/contract.ts'
import type { CaseView } from '../../electron/core/calls/cases.ts'
import type { Item } from '../../electron/core/case/item.ts'
import type { Block, Reply } from '../../electron/core/reply/reply.ts'
import type { Action, Actor } from '../../electron/core/workflow/stage.ts'
import { sampleFiles, value } from './open.ts'

export const clerk: Actor = { name: '苏晓棠', role: 'clerk' }
export const reviewer: Actor = { name: '岑望舒', role: 'reviewer' }
export const signer: Actor = { name: '纪明远', role: 'signer' }
export const office: Actor = { name: '柯晚亭', role: 'office' }

/** A suggestion as a clerk types it in. */
export const typedItem: Item = {
  kind: 'suggestion',
  title: '关于办好社区食堂的建议',
  number: '36',
  session: '市三届人大五次会议',
  authors: [{ name: '乔云舒', group: null, phone: null, leading: true }],
  assigned: '2026-02-27',
  lead: '江临市数据发展局',
  helpers: [],
  paragraphs: ['一、增加社区食堂网点。', '建议增加社区食堂网点，方便高龄老人就近用餐。']
}

/** Where a change to a case starts from. */
export const at = ({ kase }: CaseView) => ({ caseId: kase.id, revision: kase.revision })

/** A new case of the sample suggestion, or of an item typed in. */
export async function newCase(door: Door, from: 'file' | 'hand'): Promise<CaseView> {
  const uploadId = from === 'file' ? door.uploads.addPath(join(sampleFiles, '建议.docx')) : null
  const item = from === 'hand' ? typedItem : null
  return (await value(door, 'case.create', { actor: clerk, uploadId, item })).view
}

/** The case drafted point by point. */
export async function draft(door: Door, view: CaseView): Promise<CaseView> {
  return value(door, 'case.draft', {
    ...at(view),
    templateId: 'suggestion-answer',
    skeletonId: 'point-by-point'
  })
}

/** The reply of a case; it must have one. */
export function replyOf({ kase }: CaseView): Reply {
  if (kase.reply === null) throw new Error('there is no reply')
  return kase.reply
}

/** The reply with every slot filled as a clerk would, and its category. */
export function filled(reply: Reply): Reply {
  const words = '2026年3月已完成编制，计划于2026年6月底前向社会公布。'
  const fill = (block: Block): Block =>
    block.kind === 'slot'
      ? { ...block, kind: 'paragraph', from: null, level: null, lead: null, text: words, role: 'body' }
      : block
  return {
    ...reply,
    frame: { ...reply.frame, category: { letter: 'B', definition: null } },
    body: reply.body.map(fill)
  }
}

/** A drafted case with nothing left to fill in, ready to be sent on. */
export async function readyCase(door: Door): Promise<CaseView> {
  const drafted = await draft(door, await newCase(door, 'file'))
  return value(door, 'case.saveReply', { ...at(drafted), reply: filled(replyOf(drafted)) })
}

/** One step of a case, whatever comes of it. */
export function step(
  door: Door,
  view: CaseView,
  [action, actor, reason = null]: readonly [Action, Actor, (string | null)?]
): Promise<Output<'case.advance'>> {
  return value(door, 'case.advance', { ...at(view), action, actor, reason })
}

const way: readonly (readonly [Action, Actor])[] = [
  ['submit', clerk],
  ['approve', reviewer],
  ['sign', signer],
  ['number', office],
  ['archive', office]
]

/** Takes a case on through the ordinary steps until `last` is done. */
export async function carry(door: Door, start: CaseView, last: Action): Promise<CaseView> {
  const from = ['drafting', 'reviewing', 'signing', 'numbering', 'archiving'].indexOf(start.kase.stage)
  let view = start
  for (const one of way.slice(from, way.findIndex(([action]) => action === last) + 1)) {
    const { refusals, view: next } = await step(door, view, one)
    if (refusals.length > 0) throw new Error(refusals.map(refusal => refusal.message).join())
    view = next
  }
  return view
}
