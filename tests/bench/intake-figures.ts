import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { makeVault } from '../../electron/app/open-app.ts'
import type { IntakeStatus } from '../../electron/core/calls/intakes.ts'
import { duration, figure, size, timed, type Figure } from './timing.ts'
import { makeOffice, type Expected } from './intake-office.ts'

type Told = {
  readonly status: IntakeStatus
  readonly stall: number
  readonly over50: number
  readonly opened: number
  readonly rss: number
}

/** Takes in a made-up office of so many files, killed once half way, and measures it. */
export async function intakeFigures(count: number): Promise<readonly Figure[]> {
  const base = await mkdtemp(join(process.env['BANFU_BENCH_TEMP'] ?? tmpdir(), 'banfu-intake-'))
  const [vault, folder] = [join(base, '工作库'), join(base, '全局历年')]
  try {
    const made = timed(() => makeOffice(folder, count))
    await makeVault(vault, { name: '江临市数据发展局', unit: null })
    const first = await run(vault, folder, Math.floor(made.value.total / 2))
    const second = await run(vault, folder, null)
    const again = await run(vault, folder, null)
    const told = second.last.status
    const off = differences(made.value, told)
    const seconds = (first.ms + second.ms) / 1000
    return [
      figure('intake: made-up office', `${made.value.total} files in ${duration(made.ms)}`),
      figure(
        'intake: killed at, then to the end',
        `${first.last.status.done} files; ${told.done} of ${told.total}`
      ),
      {
        what: 'intake: differences in the report',
        value: String(off),
        bar: '0',
        met: off === 0
      },
      figure('intake: files a second', `${Math.round(told.done / seconds)} (${duration(seconds * 1000)})`),
      figure('intake: opening after the kill', duration(second.last.opened)),
      figure('intake: most memory', size(Math.max(first.rss, second.rss))),
      figure('intake: longest stall of the program', duration(Math.max(first.stall, second.stall))),
      figure(
        'intake: stall at the 99.9th percentile',
        duration(Math.max(first.last.over50, second.last.over50))
      ),
      figure(
        'intake: the same folder again',
        `${duration(again.ms)}, ${again.last.status.counts.outcomes.unchanged} unchanged`
      )
    ]
  } finally {
    await rm(base, { recursive: true, force: true })
  }
}

/** By how many files the report is off, over all kinds. */
function differences(expected: Expected, { counts, done, total, state }: IntakeStatus): number {
  const { outcomes, family } = counts
  const pairs = [
    [expected.total, done],
    [expected.total, total],
    [expected.read, outcomes.read + outcomes['read-with-notices']],
    [expected.copy, outcomes.copy],
    [expected.family, family],
    [expected.refused, outcomes.refused],
    [expected.passedOver, outcomes['passed-over']],
    [expected.unpacked, outcomes.unpacked],
    [0, outcomes.changed + outcomes.vanished + outcomes.unchanged],
    [1, state === 'done' ? 1 : 0]
  ] as const
  const off = pairs.filter(([a, b]) => a !== b)
  if (off.length > 0) console.log('  expected', JSON.stringify(expected), 'told', JSON.stringify(counts))
  return pairs.reduce((sum, [a, b]) => sum + Math.abs(a - b), 0)
}

async function run(vault: string, folder: string, killAt: number | null) {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', join(import.meta.dirname, 'intake-child.ts'), vault, folder, resolve('.')],
    { stdio: ['ignore', 'pipe', 'inherit'] }
  )
  const began = performance.now()
  let last: Told | null = null
  let [rss, stall, shown] = [0, 0, 0]
  const closed = once(child, 'close')
  for await (const line of createInterface({ input: child.stdout })) {
    const told = JSON.parse(line) as Told
    last = told
    rss = Math.max(rss, told.rss)
    stall = Math.max(stall, told.stall)
    if (performance.now() - shown > 20_000) {
      shown = performance.now()
      console.log(
        `    ${told.status.done}／${told.status.total}, ${size(told.rss)}, stall ${told.stall.toFixed(0)} ms`
      )
    }
    if (killAt !== null && told.status.done >= killAt) child.kill('SIGKILL')
  }
  await closed
  if (last === null) throw new Error('the intake said nothing')
  return { last, rss, stall, ms: performance.now() - began }
}
