import { z } from 'zod'
import { placeSchema } from '../reply/place.ts'

/** error stops the letter from being sent on, warning should be looked at, hint may be. */
export const severitySchema = z.enum(['error', 'warning', 'hint'])
export type Severity = z.infer<typeof severitySchema>

/** Replace the words at a place (they must still be `before`) by `after`. */
export const editSchema = z.object({ place: placeSchema, before: z.string(), after: z.string() }).readonly()
export type Edit = z.infer<typeof editSchema>

/** safe: may be applied without looking; proposed: the clerk decides. */
export const fixSchema = z
  .object({ label: z.string(), safe: z.boolean(), edits: z.array(editSchema).readonly() })
  .readonly()
export type Fix = z.infer<typeof fixSchema>

/** 检查意见: what was found, where (null: in the letter as a whole), on what basis, and the fix if there is one. */
export const findingSchema = z
  .object({
    /** Rule and words, so that a dismissal is remembered when the text around it moves. */
    key: z.string(),
    rule: z.string(),
    severity: severitySchema,
    place: placeSchema.nullable(),
    /** The words at the place. */
    quote: z.string(),
    message: z.string(),
    basis: z.string(),
    fix: fixSchema.nullable()
  })
  .readonly()
export type Finding = z.infer<typeof findingSchema>
