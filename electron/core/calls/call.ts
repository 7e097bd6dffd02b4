import { z } from 'zod'

/** A call: the schema of its input, and its output as a type only. */
export type Call<Input extends z.ZodType, Output> = { readonly input: Input; readonly output?: Output }

/** Declares a call: `call<Output>()(input)`. */
export function call<Output>() {
  return <Input extends z.ZodType>(input: Input): Call<Input, Output> => ({ input })
}

/** The input of a call that needs none. */
export const nothing = z.object({})
/** The id of a record. */
export const id = z.string().min(1)
/** The id under which a shell keeps a file the user handed in. */
export const uploadId = z.string().min(1)
