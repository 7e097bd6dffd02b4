import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { getPriority, tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { takeSeat, type Bounds, type Seat } from '../../../electron/app/reading/seat.ts'

const bytes = new TextEncoder().encode('江临市数据发展局将逐项落实代表所提的建议。')

function fileInTemp(): string {
  const folder = mkdtempSync(join(tmpdir(), 'banfu-seat-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return join(folder, '等.txt')
}

/** What a seat says of one file, with the process of a test in place of the usual one. */
async function readIn(worker: string, name: string, bounds: Partial<Bounds>) {
  const entry = { path: join(import.meta.dirname, worker), execArgv: ['--import', 'tsx'] }
  const limits = { time: 10_000, longest: 60_000, memory: 900, ...bounds }
  const seat = await new Promise<Seat>((free, failed) => {
    takeSeat(entry, limits, {
      free,
      again: () => failed(new Error('again')),
      ended: (_, cause) => failed(cause)
    })
  })
  onTestFinished(seat.end)
  const began = performance.now()
  const outcome = await new Promise<unknown>(resolve =>
    seat.take({ work: 'recognise', file: { name, bytes }, resolve, reject: resolve })
  )
  return { outcome, ms: performance.now() - began }
}

test.skipIf(process.platform === 'win32')(
  'time in which the machine was busy with other things is not held against a file',
  async () => {
    const { outcome, ms } = await readIn('stopped-worker.ts', '好.txt', { time: 1800 })
    expect(ms).toBeGreaterThan(2000)
    expect(outcome).toMatchObject({ document: { format: 'txt' } })
  }
)

test.skipIf(process.platform === 'win32')(
  'a file is given up after the longest time even if the machine had none for it',
  async () => {
    const { outcome } = await readIn('stopped-worker.ts', '长停.txt', { time: 400, longest: 800 })
    expect(outcome).toMatchObject({ code: 'took-too-long', subject: '长停.txt' })
  }
)

test('a file whose reading waits for ever is given up in its time, though nothing is at work', async () => {
  const name = fileInTemp()
  const { outcome, ms } = await readIn('waiting-worker.ts', name, { time: 500 })
  expect(outcome).toMatchObject({ code: 'took-too-long' })
  expect(ms).toBeGreaterThanOrEqual(500)
})

test('files are read with less haste than this process has', async () => {
  const name = fileInTemp()
  await readIn('waiting-worker.ts', name, { time: 300 })
  expect(Number(readFileSync(name, 'utf8'))).toBeGreaterThan(Math.min(9, getPriority()))
})
