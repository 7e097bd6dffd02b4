import { z } from 'zod'

/** 起草 → 审核 → 签发 → 编号 → 归档 → 已归档. */
export const stageSchema = z.enum(['drafting', 'reviewing', 'signing', 'numbering', 'archiving', 'archived'])
export type Stage = z.infer<typeof stageSchema>

/** 承办人, 审核人, 签发人, 办公室. */
export const roleSchema = z.enum(['clerk', 'reviewer', 'signer', 'office'])
export type Role = z.infer<typeof roleSchema>

/** Who acts. There are no accounts: the name is what is written in the history. */
export const actorSchema = z.object({ name: z.string().min(1), role: roleSchema }).readonly()
export type Actor = z.infer<typeof actorSchema>

/** 送审, 审核通过, 签发, 编号, 归档, 退回 (with reason), 重新办理 (with reason). */
export const actionSchema = z.enum(['submit', 'approve', 'sign', 'number', 'archive', 'return', 'reopen'])
export type Action = z.infer<typeof actionSchema>

/**
 * One line of history.jsonl. `hash` is the digest of this entry without `hash`; `previous` is the hash of the entry before
 * (64 zeros for the first), so that any later change shows.
 */
export const historyEntrySchema = z
  .object({
    seq: z.number().int().positive(),
    at: z.string(),
    actor: actorSchema,
    action: z.union([actionSchema, z.enum(['create', 'edit', 'export', 'restore'])]),
    from: stageSchema.nullable(),
    to: stageSchema,
    note: z.string().nullable(),
    /** Digest of the reply as it stood after this entry. */
    reply: z.string().nullable(),
    previous: z.string(),
    hash: z.string()
  })
  .readonly()
export type HistoryEntry = z.infer<typeof historyEntrySchema>

/** Why an action is not possible now; `message` says what to do. */
export type Refusal = { readonly code: string; readonly message: string }
