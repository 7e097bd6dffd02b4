import { z } from 'zod'
import type { Finding } from '../check/finding.ts'
import { replySchema } from '../reply/reply.ts'
import { call, id } from './call.ts'
import type { CaseView } from './cases.ts'

/** Calls on the reply of a case: drafting, saving, checking, showing. */
export const replyCalls = {
  'case.draft': call<CaseView>()(
    z.object({ caseId: id, revision: z.number().int(), templateId: id, skeletonId: id })
  ),
  'case.saveReply': call<CaseView>()(
    z.object({ caseId: id, revision: z.number().int(), reply: replySchema })
  ),
  'case.check': call<readonly Finding[]>()(z.object({ caseId: id, reply: replySchema })),
  'case.dismiss': call<CaseView>()(
    z.object({
      caseId: id,
      revision: z.number().int(),
      keys: z.array(z.string()),
      reason: z.string().nullable()
    })
  ),
  'case.undismiss': call<CaseView>()(
    z.object({ caseId: id, revision: z.number().int(), keys: z.array(z.string()) })
  ),
  'case.fix': call<CaseView>()(
    z.object({ caseId: id, revision: z.number().int(), keys: z.array(z.string()).nullable() })
  ),
  'case.preview': call<{ readonly html: string }>()(z.object({ caseId: id, reply: replySchema.nullable() }))
} as const
