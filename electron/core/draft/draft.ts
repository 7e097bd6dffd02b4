import type { Case } from '../case/case.ts'
import { Fault } from '../fault.ts'
import type { Ids } from '../powers.ts'
import type { Reply } from '../reply/reply.ts'
import type { Template } from '../template/template.ts'
import type { Unit } from '../unit/unit.ts'
import { expandBody } from './expand.ts'
import { newFrame } from './frame.ts'
import { dropLoneHeadings } from './lone-headings.ts'
import { gather, type ChosenText } from './material.ts'
import { placeLeads } from './place-leads.ts'
import { caseValues, printedNumber, printedTitle } from './placeholders.ts'

/**
 * What a draft is made from. `passages` are the pieces of the library put aside for the case, already looked up: `label` and
 * `year` name their source. `ids` gives block ids; `today` is YYYY-MM-DD.
 */
export type DraftInput = {
  readonly template: Template
  readonly skeletonId: string
  readonly kase: Case
  readonly unit: Unit
  readonly passages: readonly ChosenText[]
  readonly ids: Ids
  readonly today: string
}

/**
 * A first reply to a case. The frame comes from unit, item and template; the body is the template's skeleton with the chosen
 * passages and the departments' points in their places, word for word. Every block says where it comes from, every ask has
 * text or a slot named after it, every passage and point stands exactly once, and what cannot be filled in is a slot.
 *
 * A reply the case already has is not looked at: drafting again makes a new one with new block ids, and the clerk's own
 * words in the old one are not carried over. Whoever calls asks the user first and keeps the old version.
 *
 * Throws Fault not-found when the template has no skeleton of that id.
 */
export function draft(input: DraftInput): Reply {
  const { template, kase, unit, ids } = input
  const skeleton = template.skeletons.find(one => one.id === input.skeletonId)
  if (!skeleton) throw new Fault('not-found', input.skeletonId)
  const values = caseValues(kase, unit, input.today)
  const material = gather(kase, unit, input.passages)
  const blocks = expandBody(skeleton.parts, {
    template,
    values,
    asks: kase.asks,
    material,
    promises: kase.earlier?.promises ?? []
  })
  return {
    kind: template.replyKind,
    frame: newFrame({ template, kase, unit, values }),
    item: {
      kind: kase.item.kind,
      title: printedTitle(kase.item.title) || null,
      number: printedNumber(kase.item.number) || null,
      session: template.head.title.includes('{会议}') ? values.会议 : values.会议简称
    },
    body: dropLoneHeadings(placeLeads(blocks)).map(block => ({ ...block, id: ids('b') }))
  }
}
