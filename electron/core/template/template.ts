import { z } from 'zod'
import { itemKindSchema, replyKindSchema } from '../reply/reply.ts'
import { skeletonProblems } from './skeleton-problems.ts'

/**
 * One part of a skeleton. Texts may hold placeholders in braces (core/draft/placeholders.ts lists them) and optional
 * stretches in 【】, which stand only when every placeholder inside them can be filled.
 * - each-ask: repeats `parts` once for every ask.
 * - ask-answer: what answers the current ask: chosen passages and contribution points, or a slot named after the ask.
 * - passages: chosen passages that belong to no ask; when there are none, a slot or nothing at all.
 * - promises: what an earlier answer promised (续复), each quoted and followed by a slot for what became of it.
 * - departments: a section of the contribution points that belong to no ask; without such points nothing stands there,
 *   not even the heading.
 */
export type SkeletonPart =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'run-in'; readonly level: 1 | 2 | 3 | 4; readonly lead: string; readonly text: string }
  | { readonly kind: 'slot'; readonly name: string; readonly hint: string }
  | { readonly kind: 'each-ask'; readonly parts: readonly SkeletonPart[] }
  | { readonly kind: 'ask-answer'; readonly hint: string }
  | {
      readonly kind: 'passages'
      readonly name: string
      readonly hint: string
      readonly whenEmpty: 'slot' | 'nothing'
    }
  | { readonly kind: 'departments'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'promises'; readonly level: 1 | 2 | 3; readonly hint: string }

const level = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)])

export const skeletonPartSchema: z.ZodType<SkeletonPart> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('heading'), level, text: z.string() }),
    z.object({ kind: z.literal('paragraph'), text: z.string() }),
    z.object({ kind: z.literal('run-in'), level, lead: z.string(), text: z.string() }),
    z.object({ kind: z.literal('slot'), name: z.string(), hint: z.string() }),
    z.object({ kind: z.literal('each-ask'), parts: z.array(skeletonPartSchema) }),
    z.object({ kind: z.literal('ask-answer'), hint: z.string() }),
    z.object({
      kind: z.literal('passages'),
      name: z.string(),
      hint: z.string(),
      whenEmpty: z.enum(['slot', 'nothing'])
    }),
    z.object({
      kind: z.literal('departments'),
      level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
      text: z.string()
    }),
    z.object({
      kind: z.literal('promises'),
      level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
      hint: z.string()
    })
  ])
)

export const skeletonSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    description: z.string(),
    parts: z.array(skeletonPartSchema).readonly()
  })
  .superRefine((skeleton, context) => {
    skeletonProblems(skeleton.parts).forEach(message => context.addIssue({ code: 'custom', message }))
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
        /** What is printed in red: the unit's own letterhead (…文件), its bare name (信函格式, GB/T 9704—2012 10.1), or nothing. */
        letterhead: z.enum(['unit', 'name', 'none']),
        showCategory: z.boolean(),
        showSigner: z.boolean(),
        showCopies: z.boolean(),
        showOpenness: z.boolean()
      })
      .readonly(),
    opening: z.array(z.string()).readonly(),
    closing: z.array(z.string()).readonly(),
    skeletons: z.array(skeletonSchema).min(1).readonly()
  })
  .readonly()
export type Template = z.infer<typeof templateSchema>
