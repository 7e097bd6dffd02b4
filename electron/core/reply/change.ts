import { z } from 'zod'
import { placeSchema } from './place.ts'
import { answeredItemSchema, blockSchema, frameSchema, replyKindSchema } from './reply.ts'

/** Which list of blocks a block stands in: the body, or the attachment of that index. */
export const listSchema = z.union([z.literal('body'), z.number().int().nonnegative()])
export type ListName = z.infer<typeof listSchema>

/**
 * Where a block is put into a list: behind the first of `behind` that is there — the blocks before it, nearest first, up to one that stayed — or
 * else before the block `ahead`.
 */
const position = { list: listSchema, behind: z.array(z.string()).readonly(), ahead: z.string().nullable() }

/**
 * One change of a letter that can be taken or left on its own.
 * - words: the words at a place become others. `whole` is the text they stood in, from `at` on, so that they are found again when that text has
 *   changed; `part` tells the run-in lead from the text after it. Titles and 附件说明 are places too (`frame.title`, `frame.attachments`).
 * - reshape: a block becomes another kind, level or table form.
 * - insert, remove, move: of whole blocks.
 * - field: a part of the frame becomes another; both sides name that one part only.
 * - item: what the letter says it answers.
 */
export const changeSchema = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('words'),
      id: z.string(),
      place: placeSchema,
      part: z.enum(['lead', 'text']),
      whole: z.string(),
      at: z.number().int().nonnegative(),
      before: z.string(),
      after: z.string()
    }),
    z.object({ kind: z.literal('reshape'), id: z.string(), before: blockSchema, after: blockSchema }),
    z.object({ kind: z.literal('insert'), id: z.string(), ...position, block: blockSchema }),
    z.object({ kind: z.literal('remove'), id: z.string(), list: listSchema, block: blockSchema }),
    z.object({ kind: z.literal('move'), id: z.string(), ...position, block: blockSchema }),
    z.object({
      kind: z.literal('field'),
      id: z.string(),
      field: frameSchema.unwrap().keyof(),
      before: frameSchema.unwrap().partial(),
      after: frameSchema.unwrap().partial()
    }),
    z.object({
      kind: z.literal('item'),
      id: z.string(),
      before: z.object({ kind: replyKindSchema, item: answeredItemSchema }),
      after: z.object({ kind: replyKindSchema, item: answeredItemSchema })
    })
  ])
  .readonly()
export type Change = z.infer<typeof changeSchema>
export type WordsChange = Extract<Change, { kind: 'words' }>
export type PlacedChange = Extract<Change, { kind: 'insert' | 'move' }>
