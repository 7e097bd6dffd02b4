import type { Case } from '../core/case/case.ts'
import { Fault } from '../core/fault.ts'
import type { Reply } from '../core/reply/reply.ts'

/** The reply of a case; Fault 'bad-input' when none has been drafted yet. */
export function drafted(kase: Case): Reply {
  if (kase.reply === null) throw new Fault('bad-input', '这件办件还没有起草答复')
  return kase.reply
}
