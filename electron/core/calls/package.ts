import { z } from 'zod'
import { documentKindSchema, type Planned } from '../package/document.ts'
import { actorSchema, type Refusal } from '../workflow/stage.ts'
import { call, id } from './call.ts'
import type { CaseView } from './cases.ts'

/** The formats in which whole packages are made: to go on working in, to print and keep, to put on a web page. */
export const packageFormatSchema = z.enum(['docx', 'pdf', 'html'])
export type PackageFormat = z.infer<typeof packageFormatSchema>

const wanted = {
  documents: z.array(documentKindSchema).min(1).readonly(),
  formats: z.array(packageFormatSchema).min(1).readonly()
}

/**
 * Calls on all documents of a case, and of many cases. Making them is a job: `job.status` tells how far it is and, in `made`, the finished
 * file; `job.cancel` stops it after the case at hand.
 */
export const packageCalls = {
  'package.plan': call<readonly Planned[]>()(z.object({ caseId: id })),
  'package.make': call<{ readonly jobId: string }>()(z.object({ caseId: id, ...wanted })),
  /** Cases by their ids, or all those of a session (as the item names it; null for every session). */
  'package.batch': call<{ readonly jobId: string }>()(
    z.object({
      caseIds: z.array(id).min(1).readonly().nullable(),
      session: z.string().nullable().default(null),
      ...wanted
    })
  ),
  /** Gives the 会办函 of a case its number, or says why not. */
  'package.number': call<{ readonly refusals: readonly Refusal[]; readonly view: CaseView }>()(
    z.object({ caseId: id, revision: z.number().int(), actor: actorSchema })
  ),
  /** Starts the case that follows up an issued answer (续复), already drafted; `view` is the new case, or the old one when it is refused. */
  'case.followUp': call<{ readonly refusals: readonly Refusal[]; readonly view: CaseView }>()(
    z.object({ caseId: id, actor: actorSchema })
  )
} as const
