import { z } from 'zod'
import { outcomeSchema } from '../library/source.ts'
import { stageSchema } from '../workflow/stage.ts'
import { daySchema, documentNumberSchema, replySchema } from '../reply/reply.ts'
import { contributionSchema } from './contribution.ts'
import { earlierSchema } from './earlier.ts'
import { askSchema, itemSchema } from './item.ts'

/** A contribution filed in a case; `point ids` are unique within the case. */
export const filedContributionSchema = z
  .object({
    id: z.string(),
    sourceId: z.string().nullable(),
    filedAt: z.string(),
    contribution: contributionSchema
  })
  .readonly()
export type FiledContribution = z.infer<typeof filedContributionSchema>

/** A passage of the library the clerk has put aside for this case, for one ask or (null) for the whole. */
export const chosenPassageSchema = z
  .object({ passageId: z.string(), askId: z.string().nullable() })
  .readonly()
export type ChosenPassage = z.infer<typeof chosenPassageSchema>

/**
 * A finding the clerk has looked at and dismissed. `here`: this one alone, known by `key` (rule and words around), so that it stays dismissed when the
 * text around it moves; `case`: the same words under the same rule anywhere in this case.
 */
export const dismissalSchema = z
  .object({
    key: z.string(),
    rule: z.string(),
    at: z.string(),
    reason: z.string().nullable(),
    scope: z.enum(['here', 'case']).default('here'),
    quote: z.string().default('')
  })
  .readonly()
export type Dismissal = z.infer<typeof dismissalSchema>

/** 办件. `revision` rises by one with every save; a save that starts from an older one is refused. */
export const caseSchema = z
  .object({
    schema: z.literal(1),
    id: z.string(),
    revision: z.number().int().nonnegative(),
    createdAt: z.string(),
    updatedAt: z.string(),
    stage: stageSchema,
    item: itemSchema,
    itemSourceId: z.string().nullable(),
    due: daySchema.nullable(),
    asks: z.array(askSchema).readonly(),
    contributions: z.array(filedContributionSchema).readonly(),
    chosen: z.array(chosenPassageSchema).readonly(),
    templateId: z.string().nullable(),
    skeletonId: z.string().nullable(),
    reply: replySchema.nullable(),
    dismissals: z.array(dismissalSchema).readonly(),
    /** Digest of the reply's content as signed; null until signed. */
    signedDigest: z.string().nullable(),
    /** The number given to the 会办函 of this case; null while it has none. */
    requestNumber: documentNumberSchema.nullable().default(null),
    /** The answer this case follows up (续复); null for a case of its own. */
    earlier: earlierSchema.nullable().default(null),
    /** What the deputy or member said of the letter (征询意见表), and when it was written down; null until then. */
    outcome: z.object({ value: outcomeSchema, at: z.string() }).readonly().nullable().default(null)
  })
  .readonly()
export type Case = z.infer<typeof caseSchema>
