import type { Case } from '../core/case/case.ts'
import { Fault } from '../core/fault.ts'
import { editRefusal } from '../core/workflow/permitted.ts'
import type { Role } from '../core/workflow/stage.ts'

/** Lets pass who may change the reply of a case in its stage; Fault 'immutable' once it is signed, 'not-in-hand' before. */
export function mayEdit(kase: Case, role: Role): void {
  const refusal = editRefusal(kase, role)
  if (refusal === null) return
  throw new Fault(refusal.code === 'immutable' ? 'immutable' : 'not-in-hand', kase.item.title)
}
