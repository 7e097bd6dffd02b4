import type { RawFile } from '../../adapters/readers/raw-file.ts'
import { Fault, type FaultCode } from '../../core/fault.ts'
import type { WorkName } from './works.ts'

/** What a reading process is told to do; `order` counts from one. The bytes follow those of the parts that came before it. */
export type Order = { readonly order: number; readonly work: WorkName; readonly file: RawFile }

/** The first bytes of the file of an order that is still to come. */
export type Part = { readonly order: number; readonly part: Uint8Array }

/** The file of an order with the parts that came before it. */
export function wholeFile(parts: readonly Part[], { order, file }: Order): RawFile {
  const before = parts.filter(each => each.order === order).map(({ part }) => part)
  if (before.length === 0) return file
  const bytes = new Uint8Array([...before, file.bytes].reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of [...before, file.bytes]) {
    bytes.set(part, at)
    at += part.length
  }
  return { name: file.name, bytes }
}

/** What it says: that it is ready for its first order, or what came of one. Errors keep what can be written down of them. */
export type Answer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'done'; readonly value: unknown }
  | {
      readonly kind: 'fault'
      readonly code: FaultCode
      readonly subject: string
      readonly cause: string | null
    }
  | { readonly kind: 'mistake'; readonly stack: string }

/** What a reading process sends: its answer, and how much memory it holds afterwards, in megabytes. */
export type Said = { readonly answer: Answer; readonly held: number }

/** An error on its way out of a reading process. */
export function answerOf(error: unknown): Answer {
  if (!(error instanceof Fault)) return { kind: 'mistake', stack: written(error) }
  const { code, subject, cause } = error
  return { kind: 'fault', code, subject, cause: cause === undefined ? null : written(cause) }
}

/** The error an answer stands for, as it was in the reading process: a Fault with code and subject, or a mistake of ours. */
export function errorOf(answer: Extract<Answer, { kind: 'fault' | 'mistake' }>): Error {
  if (answer.kind === 'fault') return new Fault(answer.code, answer.subject, { cause: answer.cause })
  const mistake = new Error('a mistake while reading a file')
  mistake.stack = answer.stack
  return mistake
}

function written(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
