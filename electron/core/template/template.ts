import { z } from 'zod'
import { itemKindSchema, replyKindSchema } from '../reply/reply.ts'

/**
 * One part of a skeleton. Texts may hold placeholders in braces: {会议} {题目} {编号} {件} (建议/提案) {代表} (代表/委员)
 * {称呼} (您/你们) {单位} {会办单位} {诉求} {序}.
 * - each-ask: repeats `parts` once for every ask.
 * - ask-answer: what answers the current ask: chosen passages and contribution points, or a slot.
 * - passages: chosen passages and contribution points that belong to no ask, or a slot.
 */
export type SkeletonPart =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'run-in'; readonly level: 1 | 2 | 3 | 4; readonly lead: string; readonly text: string }
  | { readonly kind: 'slot'; readonly name: string; readonly hint: string }
  | { readonly kind: 'each-ask'; readonly parts: readonly SkeletonPart[] }
  | { readonly kind: 'ask-answer'; readonly hint: string }
  | { readonly kind: 'passages'; readonly name: string; readonly hint: string }

const level = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)])

export const skeletonPartSchema: z.ZodType<SkeletonPart> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('heading'), level, text: z.string() }),
    z.object({ kind: z.literal('paragraph'), text: z.string() }),
    z.object({ kind: z.literal('run-in'), level, lead: z.string(), text: z.string() }),
    z.object({ kind: z.literal('slot'), name: z.string(), hint: z.string() }),
    z.object({ kind: z.literal('each-ask'), parts: z.array(skeletonPartSchema) }),
    z.object({ kind: z.literal('ask-answer'), hint: z.string() }),
    z.object({ kind: z.literal('passages'), name: z.string(), hint: z.string() })
  ])
)

export const skeletonSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    description: z.string(),
    parts: z.array(skeletonPartSchema).readonly()
  })
  .readonly()
export type Skeleton = z.infer<typeof skeletonSchema>

/** 模板: fixed wording, head settings and section skeletons for one kind of document. */
export const templateSchema = z
  .object({
    schema: z.literal(1),
    id: z.string(),
    name: z.string(),
    replyKind: replyKindSchema,
    itemKind: itemKindSchema.nullable(),
    head: z
      .object({
        /** Placeholders as in skeletons. */
        title: z.string(),
        honorific: z.string().nullable(),
        showCategory: z.boolean(),
        showSigner: z.boolean(),
        showCopies: z.boolean(),
        showOpenness: z.boolean()
      })
      .readonly(),
    opening: z.array(z.string()).readonly(),
    closing: z.array(z.string()).readonly(),
    skeletons: z.array(skeletonSchema).readonly()
  })
  .readonly()
export type Template = z.infer<typeof templateSchema>
