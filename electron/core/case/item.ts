import { z } from 'zod'
import { daySchema, itemKindSchema } from '../reply/reply.ts'

/** A person or body that filed an item. */
export const authorSchema = z
  .object({
    name: z.string(),
    /** Delegation, constituency, sector (界别) or party, as printed. */
    group: z.string().nullable(),
    phone: z.string().nullable(),
    /** The person to answer: 领衔代表 / 第一提案人. */
    leading: z.boolean()
  })
  .readonly()
export type Author = z.infer<typeof authorSchema>

/** 来件: the suggestion or proposal as it came in. `paragraphs` is its full text in order; nothing of it is dropped. */
export const itemSchema = z
  .object({
    kind: itemKindSchema,
    title: z.string(),
    /** As printed; null while not known. */
    number: z.string().nullable(),
    /** 市十八届人大一次会议; null while not known. */
    session: z.string().nullable(),
    authors: z.array(authorSchema).readonly(),
    /** 交办日期, from which the deadline runs. */
    assigned: daySchema.nullable(),
    /** 主办单位 and 会办单位 as printed on the form. */
    lead: z.string().nullable(),
    helpers: z.array(z.string()).readonly(),
    paragraphs: z.array(z.string()).readonly()
  })
  .readonly()
export type Item = z.infer<typeof itemSchema>

/** 诉求: one thing asked for. `text` in one sentence, `quote` the words of the item it was taken from. */
export const askSchema = z.object({ id: z.string(), text: z.string(), quote: z.string() }).readonly()
export type Ask = z.infer<typeof askSchema>
