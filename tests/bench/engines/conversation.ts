import { z } from 'zod'
import { queryTypes } from '../corpus.ts'
import { documentSchema, engineNames, nameSchema } from './engine.ts'

/** What the bench asks of the process of one engine: the name of a file of `material`, which queries, and ms for each type. */
export const orderSchema = z.object({
  engine: z.enum(engineNames),
  material: z.string(),
  types: z.array(z.enum(queryTypes)).readonly(),
  budget: z.number()
})
export type Order = z.infer<typeof orderSchema>

/** The queries to answer and everything to search: passages, names. */
export const materialSchema = z.object({
  documents: z.array(documentSchema).readonly(),
  names: z.array(nameSchema).readonly(),
  queries: z.array(z.object({ type: z.enum(queryTypes), number: z.number(), words: z.string() })).readonly()
})
export type Material = z.infer<typeof materialSchema>

/** What the process reports: that it has built (ms; bytes held beyond an empty process), each answer, and how much it took at most. */
export const reportSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('built'), ms: z.number(), held: z.number() }),
  z.object({ kind: z.literal('begins'), type: z.enum(queryTypes) }),
  z.object({
    kind: z.literal('answer'),
    type: z.enum(queryTypes),
    number: z.number(),
    ms: z.number(),
    ids: z.array(z.string()).readonly()
  })
])
export type Report = z.infer<typeof reportSchema>
