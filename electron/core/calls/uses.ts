import { z } from 'zod'
import { outcomeSchema } from '../library/source.ts'
import type { Use } from '../library/uses.ts'
import { actorSchema } from '../workflow/stage.ts'
import { call, id } from './call.ts'
import type { CaseView } from './cases.ts'

/** Calls on where passages were reused and what the deputies said of the letters. */
export const useCalls = {
  'source.uses': call<readonly Use[]>()(z.object({ sourceId: id })),
  /**
   * Writes down what the deputy or member said of a letter that went out (null takes it back); replies of the library that are this letter are told
   * too. Fault 'bad-input' while the letter has no number.
   */
  'case.recordOutcome': call<CaseView>()(
    z.object({
      caseId: id,
      revision: z.number().int(),
      actor: actorSchema,
      outcome: outcomeSchema.nullable()
    })
  )
} as const
