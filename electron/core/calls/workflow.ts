import { z } from 'zod'
import type { Case } from '../case/case.ts'
import { type HistoryEntry, type Refusal, type Stage, actionSchema, actorSchema } from '../workflow/stage.ts'
import { call, id } from './call.ts'
import type { CaseView } from './cases.ts'

export type Version = {
  readonly id: string
  readonly revision: number
  readonly savedAt: string
  readonly stage: Stage
  readonly note: string | null
}

export type HistoryView = {
  readonly entries: readonly HistoryEntry[]
  /** Position (1-based seq) from which the chain is broken, or null when it is whole. */
  readonly brokenAt: number | null
}

/** Calls that carry a case from drafting to the archive, and tell how it got where it is. */
export const workflowCalls = {
  'case.advance': call<{ readonly refusals: readonly Refusal[]; readonly view: CaseView }>()(
    z.object({
      caseId: id,
      revision: z.number().int(),
      actor: actorSchema,
      action: actionSchema,
      reason: z.string().nullable()
    })
  ),
  'case.history': call<HistoryView>()(z.object({ caseId: id })),
  'case.versions': call<readonly Version[]>()(z.object({ caseId: id })),
  'case.version': call<Case>()(z.object({ caseId: id, versionId: id })),
  'case.restoreVersion': call<CaseView>()(
    z.object({ caseId: id, revision: z.number().int(), versionId: id, actor: actorSchema })
  )
} as const
