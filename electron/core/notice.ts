import { z } from 'zod'

/**
 * Something worth telling that is not a failure: a part lost in reading, a form that was normalised, a part that is
 * missing. `code` is stable for programs, `message` is the Chinese sentence, `paragraph` the 0-based paragraph of the
 * text it speaks of, when there is one.
 */
export const noticeSchema = z
  .object({
    code: z.string(),
    message: z.string(),
    paragraph: z.number().int().nonnegative().nullable()
  })
  .readonly()

export type Notice = z.infer<typeof noticeSchema>

/** A value together with what was lost or changed on the way to it. Both are always there. */
export type Noticed<T> = { readonly value: T; readonly notices: readonly Notice[] }

/** Makes a notice; leave out `paragraph` when it speaks of the whole text. */
export function notice(code: string, message: string, paragraph: number | null = null): Notice {
  return { code, message, paragraph }
}

/** Thrown by a switch that has met a case its type says cannot be. */
export function never(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`)
}
