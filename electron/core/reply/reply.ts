import { z } from 'zod'

/** Which of the two kinds of incoming item a document answers: 人大代表建议 or 政协提案. */
export const itemKindSchema = z.enum(['suggestion', 'proposal'])
export type ItemKind = z.infer<typeof itemKindSchema>

/** A letter to the deputy (答复), input to the bureau that answers (会办意见), or a letter that asks another office for such input (会办函). */
export const replyKindSchema = z.enum(['answer', 'contribution', 'request'])
export type ReplyKind = z.infer<typeof replyKindSchema>

/** 发文字号 in parts: 江数发建〔2026〕3号 is { code: '江数发建', year: 2026, serial: 3 } (GB/T 9704—2012 7.2.5). */
export const documentNumberSchema = z
  .object({
    code: z.string().min(1),
    year: z.number().int().min(1949).max(2999),
    serial: z.number().int().positive()
  })
  .readonly()
export type DocumentNumber = z.infer<typeof documentNumberSchema>

/** 类别标记. The letter means different things in different places and years, so the definition it was given under goes with it. */
export const categorySchema = z
  .object({ letter: z.enum(['A', 'B', 'C', 'D']), definition: z.string().nullable() })
  .readonly()
export type Category = z.infer<typeof categorySchema>

/** 主送: one person or body, with the word that follows the name. `organ` and `party` have no such word. */
export const addresseeSchema = z
  .object({ name: z.string(), role: z.enum(['deputy', 'member', 'organ', 'party']) })
  .readonly()
export type Addressee = z.infer<typeof addresseeSchema>

/** 联系人、联系电话 as printed in the 附注. */
export const contactSchema = z
  .object({ person: z.string().nullable(), phone: z.string().nullable() })
  .readonly()
export type Contact = z.infer<typeof contactSchema>

/** 公开属性: 主动公开, 依申请公开, 不予公开. */
export const opennessSchema = z.enum(['proactive', 'on-request', 'closed'])
export type Openness = z.infer<typeof opennessSchema>

/** A calendar day as YYYY-MM-DD. */
export const daySchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

/**
 * Where a block's text came from. `original` is the text as it was taken, so that how far it was changed can always be
 * computed and never has to be stored.
 */
export const provenanceSchema = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('passage'),
      sourceId: z.string(),
      passageId: z.string(),
      label: z.string(),
      year: z.number().int().nullable(),
      original: z.string()
    }),
    z.object({
      kind: z.literal('contribution'),
      contributionId: z.string(),
      pointId: z.string(),
      label: z.string(),
      original: z.string()
    }),
    z.object({
      kind: z.literal('template'),
      templateId: z.string(),
      label: z.string(),
      original: z.string()
    }),
    z.object({ kind: z.literal('item'), label: z.string(), original: z.string() }),
    z.object({ kind: z.literal('typed'), label: z.string() })
  ])
  .readonly()
export type Provenance = z.infer<typeof provenanceSchema>

const level = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)])
/** 一、 is 1, （一） is 2, 1. is 3, （1） is 4 (GB/T 9704—2012 7.3.3). */
export type Level = z.infer<typeof level>

const blockBase = {
  /** Stable within the reply; never reused. */
  id: z.string(),
  from: provenanceSchema.nullable(),
  /** Ids of the asks this block answers. */
  answers: z.array(z.string()).readonly()
}

/**
 * One piece of the body. No block holds its own number: 一、（一）1. are computed by layout.
 * - heading: stands on its own line; `text` without number and without end mark.
 * - paragraph: `lead` is the run-in heading that opens it, with its end mark (强平台搭建。), and then `level` is its level;
 *   both are null in an ordinary paragraph. `text` is what follows the lead.
 * - table: rows of cells, the first `headerRows` of them heads.
 * - slot: a place that must be filled before the reply can be sent on. `name` says what belongs there.
 */
export const blockSchema = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('heading'), ...blockBase, level, text: z.string() }),
    z.object({
      kind: z.literal('paragraph'),
      ...blockBase,
      level: level.nullable(),
      lead: z.string().nullable(),
      text: z.string(),
      /** opening = 您在…收悉…答复如下, closing = 以上答复…; they are not numbered and not counted as answers. */
      role: z.enum(['opening', 'body', 'closing'])
    }),
    z.object({
      kind: z.literal('table'),
      ...blockBase,
      rows: z.array(z.array(z.string()).readonly()).readonly(),
      headerRows: z.number().int().nonnegative(),
      caption: z.string().nullable()
    }),
    z.object({ kind: z.literal('slot'), ...blockBase, name: z.string(), hint: z.string() })
  ])
  .readonly()
export type Block = z.infer<typeof blockSchema>
export type Heading = Extract<Block, { kind: 'heading' }>
export type Paragraph = Extract<Block, { kind: 'paragraph' }>
export type Table = Extract<Block, { kind: 'table' }>
export type Slot = Extract<Block, { kind: 'slot' }>

/** 附件: `title` as it stands in the 附件说明; `body` is empty when it is not bound with the reply. */
export const attachmentSchema = z
  .object({ title: z.string(), body: z.array(blockSchema).readonly() })
  .readonly()
export type Attachment = z.infer<typeof attachmentSchema>

/** 印发机关 and 印发日期 in the 版记 (GB/T 9704—2012 7.4.3). */
export const printingSchema = z.object({ organ: z.string(), date: daySchema.nullable() }).readonly()
export type Printing = z.infer<typeof printingSchema>

/**
 * The fixed parts around the body. null or an empty list means: not there. Nothing here is ever guessed.
 * - issuer: the organ's name; letterhead: what is printed in red (慈溪市…局文件), null for a plain letter.
 * - addresseeTotal: N of “等N名代表” when not all are named.
 * - honorific: 尊敬的, when it stands before the addressees.
 * - signature: the organ name(s) under the text; date: 成文日期.
 */
export const frameSchema = z
  .object({
    category: categorySchema.nullable(),
    issuer: z.string().nullable(),
    letterhead: z.string().nullable(),
    number: documentNumberSchema.nullable(),
    signers: z.array(z.string()).readonly(),
    title: z.string().nullable(),
    honorific: z.string().nullable(),
    addressees: z.array(addresseeSchema).readonly(),
    addresseeTotal: z.number().int().positive().nullable(),
    signature: z.array(z.string()).readonly(),
    date: daySchema.nullable(),
    contact: contactSchema.nullable(),
    openness: opennessSchema.nullable(),
    copies: z.array(z.string()).readonly(),
    printing: printingSchema.nullable(),
    attachments: z.array(attachmentSchema).readonly()
  })
  .readonly()
export type Frame = z.infer<typeof frameSchema>
export type FrameField = keyof Frame

/** What the reply says of the item it answers, as printed in its title and opening. */
export const answeredItemSchema = z
  .object({
    kind: itemKindSchema.nullable(),
    title: z.string().nullable(),
    /** As printed: 110, B(2022)327, DH0271. */
    number: z.string().nullable(),
    /** As printed: 市十八届人大一次会议. */
    session: z.string().nullable()
  })
  .readonly()
export type AnsweredItem = z.infer<typeof answeredItemSchema>

export const replySchema = z
  .object({
    kind: replyKindSchema,
    frame: frameSchema,
    item: answeredItemSchema,
    body: z.array(blockSchema).readonly()
  })
  .readonly()
export type Reply = z.infer<typeof replySchema>
