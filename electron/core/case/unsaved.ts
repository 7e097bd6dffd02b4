import { z } from 'zod'
import { replySchema } from '../reply/reply.ts'

/** A letter that could not be saved — it was changed elsewhere meanwhile, or the page died — kept beside its case until it is restored or given up. */
export const unsavedSchema = z
  .object({ schema: z.literal(1), caseId: z.string(), keptAt: z.string(), reply: replySchema })
  .readonly()
export type Unsaved = z.infer<typeof unsavedSchema>
