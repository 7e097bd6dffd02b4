import { Fault } from '../../core/fault.ts'
import { faultSentence } from '../../core/fault-sentences.ts'
import { Refused } from '../ask.ts'

/**
 * What the exit code of a command says: done; done, but the answer is no (errors found, step refused, files not read); wrong words on the
 * command line; a fault that is explained in a sentence; a mistake of ours.
 */
export const exitCodes = { done: 0, no: 1, usage: 2, fault: 3, mistake: 70 } as const
export type Outcome = keyof typeof exitCodes

/** What a command has to say: the value for programs, the lines for people, and how it went. */
export type Answer = { readonly value: unknown; readonly lines: readonly string[]; readonly outcome: Outcome }

/** An answer that went well. */
export function done(value: unknown, ...lines: readonly string[]): Answer {
  return { value, lines, outcome: 'done' }
}

/** Prints the answer in the form wanted and sets the exit code. */
export function print(answer: Answer, form: 'json' | 'text'): void {
  const text = form === 'json' ? JSON.stringify(answer.value, null, 2) : answer.lines.join('\n')
  if (text !== '') process.stdout.write(`${text}\n`)
  process.exitCode = exitCodes[answer.outcome]
}

/** Prints why a command failed and sets the exit code. */
export function printFailure(error: unknown, form: 'json' | 'text'): void {
  const known = explain(error)
  const { code, message } = known ?? { code: 'internal', message: '程序内部出错，详情如下。内容没有丢失。' }
  if (form === 'json') process.stdout.write(`${JSON.stringify({ fault: { code, message } }, null, 2)}\n`)
  process.stderr.write(`${message}\n`)
  if (known === null) console.error(error)
  process.exitCode =
    known === null ? exitCodes.mistake : code === 'internal' ? exitCodes.mistake : exitCodes.fault
}

function explain(error: unknown): { readonly code: string; readonly message: string } | null {
  if (error instanceof Refused) return { code: error.code, message: error.message }
  if (error instanceof Fault) return { code: error.code, message: faultSentence(error.code, error.subject) }
  return null
}
