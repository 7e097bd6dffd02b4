import { z } from 'zod'
import { type Case, caseSchema } from '../case/case.ts'
import { contributionSchema } from '../case/contribution.ts'
import { askSchema, itemSchema } from '../case/item.ts'
import type { Finding } from '../check/finding.ts'
import type { Notice } from '../notice.ts'
import { daySchema } from '../reply/reply.ts'
import { type Action, type Refusal, type Stage, actorSchema } from '../workflow/stage.ts'
import { call, id, nothing, uploadId } from './call.ts'

export type CaseSummary = {
  readonly id: string
  readonly title: string
  readonly kind: 'suggestion' | 'proposal'
  readonly number: string | null
  readonly people: readonly string[]
  readonly stage: Stage
  readonly due: string | null
  /** Days left until due; negative when late; null when there is no date or the case is archived. */
  readonly daysLeft: number | null
  readonly asks: number
  readonly asksAnswered: number
  readonly documentNumber: string | null
  readonly updatedAt: string
  /** Why the case may not be thrown away; null when it may. */
  readonly kept: Refusal | null
}

/** A case with what is computed from it. */
export type CaseView = {
  readonly kase: Case
  readonly summary: CaseSummary
  readonly findings: readonly Finding[]
  /** What may be done now, each with the reasons why it may not. */
  readonly actions: readonly { readonly action: Action; readonly refusals: readonly Refusal[] }[]
  /** Ids of asks that no block answers. */
  readonly unanswered: readonly string[]
}

/** Calls on a case before and around its reply: the item, the asks, what departments handed in. */
export const caseCalls = {
  'case.list': call<readonly CaseSummary[]>()(nothing),
  'case.get': call<CaseView>()(z.object({ caseId: id })),
  'case.create': call<{ readonly view: CaseView; readonly notices: readonly Notice[] }>()(
    z.object({ actor: actorSchema, uploadId: uploadId.nullable(), item: itemSchema.nullable() })
  ),
  'case.remove': call<null>()(z.object({ caseId: id })),
  'case.restore': call<CaseView>()(z.object({ caseId: id })),
  'case.saveItem': call<CaseView>()(
    z.object({
      caseId: id,
      revision: z.number().int(),
      item: itemSchema,
      asks: z.array(askSchema).readonly(),
      due: daySchema.nullable()
    })
  ),
  'case.addContribution': call<{ readonly view: CaseView; readonly notices: readonly Notice[] }>()(
    z.object({
      caseId: id,
      revision: z.number().int(),
      uploadId: uploadId.nullable(),
      contribution: contributionSchema.nullable()
    })
  ),
  'case.saveContribution': call<CaseView>()(
    z.object({
      caseId: id,
      revision: z.number().int(),
      contributionId: id,
      contribution: contributionSchema.nullable()
    })
  ),
  'case.choosePassages': call<CaseView>()(
    z.object({ caseId: id, revision: z.number().int(), chosen: caseSchema.unwrap().shape.chosen })
  )
} as const
