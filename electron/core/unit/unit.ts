import { z } from 'zod'
import { officeChecksSchema } from '../check/settings.ts'
import { profileSchema } from '../layout/profile.ts'
import { itemKindSchema, opennessSchema, replyKindSchema } from '../reply/reply.ts'
import { roleSchema } from '../workflow/stage.ts'

/** 发文字号 series: one code for one kind of document about one kind of item, counted anew each year from `startAt`. */
export const seriesSchema = z
  .object({
    id: z.string(),
    code: z.string().min(1),
    replyKind: replyKindSchema,
    itemKind: itemKindSchema,
    startAt: z.number().int().positive()
  })
  .readonly()
export type Series = z.infer<typeof seriesSchema>

export const personSchema = z
  .object({ name: z.string(), roles: z.array(roleSchema).readonly(), phone: z.string().nullable() })
  .readonly()
export type Person = z.infer<typeof personSchema>

/** What a category letter means here (places differ: see the definitions of one's own 人大 and 政协). */
export const categoryDefinitionSchema = z
  .object({ letter: z.enum(['A', 'B', 'C', 'D']), definition: z.string() })
  .readonly()
export type CategoryDefinition = z.infer<typeof categoryDefinitionSchema>

/** 单位档案: the bureau. Everything that differs from office to office and is not a matter of one letter. */
export const unitSchema = z
  .object({
    schema: z.literal(3),
    /** Full name, as signed: 江临市数据发展局. */
    name: z.string(),
    shortName: z.string(),
    /** What is printed in red; usually the name and 文件. */
    letterhead: z.string(),
    /** 印发机关 in the 版记, usually the office: 江临市数据发展局办公室. */
    printingOrgan: z.string(),
    series: z.array(seriesSchema).readonly(),
    categories: z.array(categoryDefinitionSchema).readonly(),
    people: z.array(personSchema).readonly(),
    /** 抄送 by kind of item. */
    copies: z
      .object({ suggestion: z.array(z.string()).readonly(), proposal: z.array(z.string()).readonly() })
      .readonly(),
    /** Clocks are data: they differ by province. Months and days from 交办. */
    deadlines: z
      .object({ replyMonths: z.number().int().positive(), contributionDays: z.number().int().positive() })
      .readonly(),
    contact: z.object({ person: z.string().nullable(), phone: z.string().nullable() }).readonly(),
    openness: opennessSchema.nullable(),
    /** 版式 of every document that has none of its own. */
    profile: profileSchema,
    /** Further layouts the office keeps, each with an id of its own. */
    profiles: z.array(profileSchema).readonly(),
    /** The id of the further layout in which a kind of document is printed; a kind that is not named takes `profile`. */
    profileUses: z.partialRecord(replyKindSchema, z.string()).readonly(),
    /** 检查设置: what the office sets for its rules, its own word lists and the words it lets pass; null where it has set nothing. */
    checks: officeChecksSchema.nullable()
  })
  .readonly()
export type Unit = z.infer<typeof unitSchema>
