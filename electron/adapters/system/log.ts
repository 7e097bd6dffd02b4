import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Clock } from '../../core/powers.ts'

const limit = 1_000_000
const kept = 5

/** Writes down what went wrong in a call and returns the short number under which it is found: 0305-0930-1. */
export type WriteLog = (call: string, mistake: unknown) => string

/**
 * Opens the log in a folder: `banfu.log`, at most 1 MB, with up to five older ones beside it (banfu.1.log is the latest). It holds the name
 * of the call, the class and code of the mistake and where in the program it arose; never a message, a text or a path of
 * the user's, for those may hold personal data. A log that cannot be written (full or read-only disk) is passed over: it must not
 * hide the mistake it was to record.
 */
export function openLog(folder: string, clock: Clock): WriteLog {
  let count = 0
  return (call, mistake) => {
    const at = clock()
    count += 1
    const number = `${at.slice(5, 7)}${at.slice(8, 10)}-${at.slice(11, 13)}${at.slice(14, 16)}-${count}`
    append(folder, `${at} ${number} ${call}\n${traceOf(mistake)}\n`)
    return number
  }
}

function append(folder: string, entry: string): void {
  try {
    mkdirSync(folder, { recursive: true })
    if (sizeOf(logFile(folder, 0)) + Buffer.byteLength(entry) > limit) rotate(folder)
    appendFileSync(logFile(folder, 0), entry)
  } catch (error) {
    if (codeOf(error) === null) throw error
  }
}

function rotate(folder: string): void {
  for (let age = kept - 1; age >= 0; age -= 1)
    if (sizeOf(logFile(folder, age)) > 0) renameSync(logFile(folder, age), logFile(folder, age + 1))
}

function logFile(folder: string, age: number): string {
  return join(folder, age === 0 ? 'banfu.log' : `banfu.${age}.log`)
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0
}

function traceOf(mistake: unknown): string {
  if (!(mistake instanceof Error)) return `  ${typeof mistake}`
  const code = codeOf(mistake)
  const lines = (mistake.stack ?? '').split('\n').filter(line => /^\s+at /.test(line))
  const trace = [`  ${mistake.name}${code === null ? '' : ` ${code}`}`, ...lines.slice(0, 12).map(bare)].join(
    '\n'
  )
  return mistake.cause === undefined ? trace : `${trace}\n  because of\n${traceOf(mistake.cause)}`
}

function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
}

/** A line of a stack as function and file only: the folders of the path carry the user's name. */
function bare(line: string): string {
  const [, place = ''] = /([^\\/():]+:\d+:\d+)\)?$/.exec(line) ?? []
  const [, name = ''] = /^\s+at ([\w.$<> [\]]+) \(/.exec(line) ?? []
  return `    at ${name} ${place}`.replace(/ +$/, '')
}
