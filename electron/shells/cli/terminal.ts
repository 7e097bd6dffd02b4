import { Fault, type FaultCode } from '../../core/fault.ts'
import { faultSentence } from '../../core/fault-sentences.ts'
import { Refused } from '../ask.ts'

/**
 * What the exit code of a command says: done; done, but the answer is no (errors found, step refused, files not read); wrong words on the
 * command line; a fault that is explained in a sentence; a mistake of ours.
 */
export const exitCodes = { done: 0, no: 1, usage: 2, fault: 3, mistake: 70 } as const
/** How a command went. */
export type Outcome = keyof typeof exitCodes

/** The command line itself is wrong; the message is the sentence for the user. */
export class WrongWords extends Error {}

/** What a command has to say: the value for programs (undefined: nothing), the lines for people, and how it went. */
export type Answer = { readonly value: unknown; readonly lines: readonly string[]; readonly outcome: Outcome }

/** An answer that went well. */
export function done(value: unknown, ...lines: readonly string[]): Answer {
  return { value, lines, outcome: 'done' }
}

/** Prints the answer in the form wanted and sets the exit code. */
export function print(answer: Answer, form: 'json' | 'text'): void {
  const text = form === 'json' ? (JSON.stringify(answer.value, null, 2) ?? '') : answer.lines.join('\n')
  if (text !== '') process.stdout.write(`${text}\n`)
  process.exitCode = exitCodes[answer.outcome]
}

/** Prints why a command failed — the sentence on stderr, with `json` the fault on stdout as well — and sets the exit code. */
export function printFailure(error: unknown, form: 'json' | 'text'): void {
  const { code, message, outcome } = explain(error)
  if (form === 'json') process.stdout.write(`${JSON.stringify({ fault: { code, message } }, null, 2)}\n`)
  process.stderr.write(`${message}\n`)
  if (outcome === 'mistake' && code === 'unexpected') console.error(error)
  process.exitCode = exitCodes[outcome]
}

type Explained = { readonly code: string; readonly message: string; readonly outcome: Outcome }

function explain(error: unknown): Explained {
  if (error instanceof WrongWords) return { code: 'usage', message: error.message, outcome: 'usage' }
  if (error instanceof Refused) return explained(error.code, error.message)
  if (error instanceof Fault) return explained(error.code, faultSentence(error.code, error.subject))
  return { code: 'unexpected', message: '程序内部出错，详情如下。内容没有丢失。', outcome: 'mistake' }
}

function explained(code: FaultCode, message: string): Explained {
  return { code, message, outcome: code === 'internal' ? 'mistake' : 'fault' }
}

/** Reads a whole number after an option; WrongWords when it is none. */
export function wholeNumber(word: string, option: string): number {
  if (!/^\d{1,9}$/.test(word)) throw new WrongWords(`${option} 后面要写整数，不能是“${word}”。`)
  return Number(word)
}
