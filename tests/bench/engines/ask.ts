import { fork } from 'node:child_process'
import { join } from 'node:path'
import type { QueryType } from '../corpus.ts'
import { duration } from '../timing.ts'
import { reportSchema, type Order, type Report } from './conversation.ts'
import { settings } from './engine.ts'

/** What came of an engine: what it reported, and in words what went wrong. */
export type Asked = {
  readonly setting: string
  readonly built: { readonly ms: number; readonly held: number } | null
  readonly answers: readonly Extract<Report, { kind: 'answer' }>[]
  readonly troubles: readonly string[]
}

/** How long (ms) building may take, and how long one answer. */
export type Patience = { readonly build: number; readonly answer: number }

/**
 * Runs an engine in a process of its own, so that its memory is its own and its end is not ours. Where it says nothing for
 * as long as `patience` says it is ended and, if a type of query was the reason, begun anew with the types that are left.
 */
export async function askEngine(order: Order, patience: Patience): Promise<Asked> {
  const setting = settings[order.engine]
  const reports: Report[] = []
  const troubles: string[] = []
  let types: readonly QueryType[] = order.types
  while (types.length > 0) {
    const round = await run({ ...order, types }, patience)
    reports.push(...round.reports)
    const begun = round.reports.flatMap(one => (one.kind === 'begins' ? [one.type] : []))
    const last = begun.at(-1) ?? null
    if (round.end !== null) troubles.push(`${last === null ? 'while building' : `at ${last}`} ${round.end}`)
    if (round.end === null || last === null) break
    types = types.slice(types.indexOf(last) + 1)
  }
  const built = reports.find(one => one.kind === 'built') ?? null
  return { setting, built, answers: reports.filter(one => one.kind === 'answer'), troubles }
}

type Round = { readonly reports: readonly Report[]; readonly end: string | null }

function run(order: Order, patience: Patience): Promise<Round> {
  return new Promise(resolve => {
    const child = fork(join(import.meta.dirname, 'answer.ts'), [JSON.stringify(order)], { silent: true })
    const reports: Report[] = []
    let said = ''
    let end: string | null = null
    const wait = (ms: number) =>
      setTimeout(() => {
        end = `nothing within ${duration(ms)}`
        child.kill('SIGKILL')
      }, ms)
    let timer = wait(patience.build)
    child.stderr?.on('data', chunk => (said += String(chunk)))
    child.on('message', message => {
      reports.push(reportSchema.parse(message))
      clearTimeout(timer)
      timer = wait(patience.answer)
    })
    child.on('close', (code, signal) => {
      clearTimeout(timer)
      resolve({ reports, end: end ?? (code === 0 ? null : reasonOf(said, signal ?? String(code))) })
    })
  })
}

function reasonOf(said: string, code: string): string {
  if (said.includes('heap out of memory')) return 'ran out of memory'
  const lines = said.split('\n').filter(line => line.includes('Error'))
  return `ended (${code}): ${(lines[0] ?? said).trim().slice(0, 200)}`
}
