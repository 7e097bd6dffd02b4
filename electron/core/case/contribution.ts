import { z } from 'zod'
import { contactSchema, daySchema } from '../reply/reply.ts'

/** One numbered point of a contribution. `heading` is its own heading or run-in lead, when it has one. */
export const pointSchema = z
  .object({ id: z.string(), heading: z.string().nullable(), text: z.string() })
  .readonly()
export type Point = z.infer<typeof pointSchema>

/** 会办意见: what another department hands in, as points. Words that belong to no point stay in `rest`. */
export const contributionSchema = z
  .object({
    department: z.string().nullable(),
    addressee: z.string().nullable(),
    itemTitle: z.string().nullable(),
    itemNumber: z.string().nullable(),
    date: daySchema.nullable(),
    contact: contactSchema.nullable(),
    points: z.array(pointSchema).readonly(),
    rest: z.array(z.string()).readonly()
  })
  .readonly()
export type Contribution = z.infer<typeof contributionSchema>
