import { z } from 'zod'
import type { Notice } from '../notice.ts'
import { proposalSchema, type Proposal, type ReturnedRemark } from '../returned/proposals.ts'
import type { Unfit } from '../reply/take-changes.ts'
import { call, id, uploadId } from './call.ts'
import type { CaseView } from './cases.ts'

/** A proposal with why it can no longer be taken; null when it can. */
export type FittedProposal = Proposal & { readonly unfit: Unfit | null }

export type ReadChanges = {
  readonly fileName: string
  readonly proposals: readonly FittedProposal[]
  readonly remarks: readonly ReturnedRemark[]
  readonly notices: readonly Notice[]
}

/** Calls that take back what was changed in Word. Only a case whose letter may be edited takes changes; the version before is kept. */
export const changeCalls = {
  'case.readChanges': call<ReadChanges>()(z.object({ caseId: id, revision: z.number().int(), uploadId })),
  'case.takeChanges': call<CaseView>()(
    z.object({ caseId: id, revision: z.number().int(), accepted: z.array(proposalSchema).min(1) })
  )
} as const
