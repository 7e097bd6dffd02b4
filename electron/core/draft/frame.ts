import type { Case } from '../case/case.ts'
import type { Frame } from '../reply/reply.ts'
import { emptyFrame } from '../reply/build.ts'
import type { Template } from '../template/template.ts'
import type { Unit } from '../unit/unit.ts'
import { distinctDepartments, helpingDepartments } from './departments.ts'
import { addressedFilers } from './people.ts'
import { fill, type Values } from './placeholders.ts'

/** What the frame is made from. */
export type FrameInput = {
  readonly template: Template
  readonly kase: Case
  readonly unit: Unit
  readonly values: Values
}

/**
 * The fixed parts of a new reply. Number, date and signers stay empty until the workflow gives them, the category until the
 * clerk chooses it. A title whose placeholders cannot all be filled stays null: half a title is never shown as a whole one.
 * An answer goes to the filers, a contribution (会办意见) to the bureau that answers.
 */
export function newFrame({ template, kase, unit, values }: FrameInput): Frame {
  const { head, replyKind } = template
  const title = fill(head.title, values)
  const { person, phone } = unit.contact
  return {
    ...emptyFrame,
    ...addressed(template, kase),
    issuer: unit.name,
    letterhead: head.letterhead === 'none' ? null : head.letterhead === 'unit' ? unit.letterhead : unit.name,
    title: title.kind === 'filled' ? title.text : null,
    honorific: replyKind === 'answer' ? head.honorific : null,
    signature: [unit.name],
    contact: person === null && phone === null ? null : { person, phone },
    openness: head.showOpenness ? unit.openness : null,
    copies: head.showCopies ? copiesOf(template, kase, unit) : [],
    printing: unit.printingOrgan === '' ? null : { organ: unit.printingOrgan, date: null }
  }
}

function addressed(template: Template, kase: Case): Pick<Frame, 'addressees' | 'addresseeTotal'> {
  if (template.replyKind === 'answer') {
    const { addressees, total } = addressedFilers(kase.item)
    return { addressees, addresseeTotal: total }
  }
  const { lead } = kase.item
  return { addressees: lead === null ? [] : [{ name: lead, role: 'organ' }], addresseeTotal: null }
}

/** 抄送: the unit's own list for the kind of item, then the departments that helped to answer. */
function copiesOf(template: Template, kase: Case, unit: Unit): readonly string[] {
  const own = unit.copies[kase.item.kind]
  return template.replyKind === 'answer'
    ? distinctDepartments([...own, ...helpingDepartments(kase, unit)])
    : distinctDepartments(own)
}
