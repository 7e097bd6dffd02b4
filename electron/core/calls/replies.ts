import { z } from 'zod'
import type { Unsaved } from '../case/unsaved.ts'
import type { Finding } from '../check/finding.ts'
import { replySchema } from '../reply/reply.ts'
import { call, id } from './call.ts'
import type { CaseView } from './cases.ts'

/** Calls on the reply of a case: drafting, saving, checking. */
export const replyCalls = {
  'case.draft': call<CaseView>()(
    z.object({ caseId: id, revision: z.number().int(), templateId: id, skeletonId: id })
  ),
  'case.saveReply': call<CaseView>()(
    z.object({ caseId: id, revision: z.number().int(), reply: replySchema })
  ),
  /** As `case.saveReply`, over a text that was saved elsewhere meanwhile: that text stays among the versions. */
  'case.overwriteReply': call<CaseView>()(
    z.object({ caseId: id, revision: z.number().int(), reply: replySchema })
  ),
  /** Keeps a text that could not be saved beside its case, where a later start finds it. */
  'case.keepUnsaved': call<null>()(z.object({ caseId: id, reply: replySchema })),
  'case.unsaved': call<Unsaved | null>()(z.object({ caseId: id })),
  'case.dropUnsaved': call<null>()(z.object({ caseId: id })),
  'case.check': call<readonly Finding[]>()(z.object({ caseId: id, reply: replySchema })),
  'case.dismiss': call<CaseView>()(
    z.object({
      caseId: id,
      revision: z.number().int(),
      keys: z.array(z.string()),
      reason: z.string().nullable(),
      scope: z.enum(['here', 'case', 'unit']).default('here')
    })
  ),
  'case.undismiss': call<CaseView>()(
    z.object({ caseId: id, revision: z.number().int(), keys: z.array(z.string()) })
  ),
  'case.fix': call<CaseView>()(
    z.object({ caseId: id, revision: z.number().int(), keys: z.array(z.string()).nullable() })
  )
} as const
