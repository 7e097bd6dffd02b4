import { z } from 'zod'
import { contributionSchema } from '../case/contribution.ts'
import { itemSchema } from '../case/item.ts'
import { noticeSchema } from '../notice.ts'
import { itemKindSchema, replySchema } from '../reply/reply.ts'
import { formatSchema, textDocumentSchema } from './text-document.ts'

export const sourceKindSchema = z.enum(['reply', 'item', 'contribution', 'other'])
export type SourceKind = z.infer<typeof sourceKindSchema>

/** 满意 / 基本满意 / 不满意: what the deputy or member said of the reply. */
export const outcomeSchema = z.enum(['satisfied', 'partly', 'unsatisfied'])
export type Outcome = z.infer<typeof outcomeSchema>

/** What a text was recognised as. `other` keeps the words and claims nothing about them. */
export const parsedSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('reply'), reply: replySchema }).readonly(),
  z.object({ kind: z.literal('item'), item: itemSchema }).readonly(),
  z.object({ kind: z.literal('contribution'), contribution: contributionSchema }).readonly(),
  z.object({ kind: z.literal('other') }).readonly()
])
export type Parsed = z.infer<typeof parsedSchema>

/** The few facts by which people know a source; filled from `parsed`, corrected by hand, null when not known. */
export const sourceFactsSchema = z
  .object({
    title: z.string().nullable(),
    issuer: z.string().nullable(),
    /** 发文字号 or the item's number, as printed. */
    number: z.string().nullable(),
    year: z.number().int().nullable(),
    itemKind: itemKindSchema.nullable(),
    itemTitle: z.string().nullable(),
    category: z.enum(['A', 'B', 'C', 'D']).nullable(),
    /** 主题: the field of work it is about, such as 交通出行. */
    topic: z.string().nullable(),
    outcome: outcomeSchema.nullable(),
    /** Deputies or members it is addressed to, or who filed it. */
    people: z.array(z.string()).readonly()
  })
  .readonly()
export type SourceFacts = z.infer<typeof sourceFactsSchema>

/** What a person may set of a source: its kind and its facts, by name. */
export const factNameSchema = z.enum(['kind', ...sourceFactsSchema.unwrap().keyof().options])
export type FactName = z.infer<typeof factNameSchema>

/** Where a file lay when it was imported: its path from the folder that was picked, whose name comes first, parted by /; zips are folders in it. `modified` in ms since 1970. */
export const originSchema = z
  .object({ path: z.string(), size: z.number().int(), modified: z.number().nullable() })
  .readonly()
export type Origin = z.infer<typeof originSchema>

/** A further file with the same words, such as the PDF beside the docx: kept in mind so that it is not taken in again. */
export const copySchema = z
  .object({
    fileName: z.string(),
    sha256: z.string(),
    origin: originSchema.nullable(),
    importedAt: z.string()
  })
  .readonly()
export type Copy = z.infer<typeof copySchema>

/** 资料: an imported file with its text and structure. `sha256` of the bytes tells a file that is already here. */
export const sourceSchema = z
  .object({
    schema: z.literal(2),
    id: z.string(),
    kind: sourceKindSchema,
    fileName: z.string(),
    format: formatSchema,
    sha256: z.string(),
    importedAt: z.string(),
    origin: originSchema.nullable(),
    copies: z.array(copySchema).readonly(),
    /** 同类答复: the id of the first source of those that say nearly the same over the years; null when it stands alone. */
    family: z.string().nullable(),
    facts: sourceFactsSchema,
    /** When a person last looked the facts over; null when they are as recognised. */
    checkedAt: z.string().nullable(),
    /** What a person set by hand; recognising the file anew leaves it alone. */
    corrected: z.array(factNameSchema).readonly(),
    document: textDocumentSchema,
    parsed: parsedSchema,
    notices: z.array(noticeSchema).readonly()
  })
  .readonly()
export type Source = z.infer<typeof sourceSchema>

/** What recognising a text gave: its structure and what there was to say of it and of the reading of the file. */
export const structureSchema = z
  .object({ parsed: parsedSchema, notices: z.array(noticeSchema).readonly() })
  .readonly()
export type Structure = z.infer<typeof structureSchema>

/** A source without its text, for lists. */
export type SourceSummary = Omit<Source, 'document' | 'parsed' | 'notices' | 'schema'> & {
  /** How sure each fact is, as `certaintyCode` packs it. */
  readonly certainty: string
  readonly noticeCount: number
  readonly passageCount: number
}
