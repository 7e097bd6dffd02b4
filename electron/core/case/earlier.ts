import { z } from 'zod'
import { daySchema, documentNumberSchema } from '../reply/reply.ts'

/** 承诺事项: a sentence of an answer that promises something. `heading` is the section it stood in, `answers` the asks it was given for. */
export const promiseSchema = z
  .object({
    heading: z.string().nullable(),
    text: z.string(),
    answers: z.array(z.string()).readonly()
  })
  .readonly()
export type Promised = z.infer<typeof promiseSchema>

/** The answer given earlier, as a 续复 refers to it: the case it belongs to, its number, day and title, and what it promised. */
export const earlierSchema = z
  .object({
    caseId: z.string(),
    number: documentNumberSchema,
    date: daySchema,
    title: z.string().nullable(),
    promises: z.array(promiseSchema).readonly()
  })
  .readonly()
export type Earlier = z.infer<typeof earlierSchema>
