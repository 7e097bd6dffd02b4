import { expect, test } from 'vitest'
import { openTurns } from '../../electron/adapters/stores/turns.ts'
import { openJobs } from '../../electron/app/jobs.ts'
import type { JobResult } from '../../electron/core/calls/sources.ts'

const read = (fileName: string): JobResult => ({
  fileName,
  outcome: 'read',
  sourceId: 's1',
  message: null,
  notices: []
})

function jobs() {
  let count = 0
  return openJobs(
    prefix => `${prefix}-${(count += 1)}`,
    error => `因为：${String(error)}`
  )
}

test('a job tells how far it is while it runs and what came of each file when it is done', async () => {
  const register = jobs()
  let release = () => {}
  const held = new Promise<void>(resolve => (release = resolve))
  const id = register.start(2, async report => {
    report.starting('甲.docx')
    report.finished(read('甲.docx'))
    report.starting('乙.docx')
    await held
    report.finished(read('乙.docx'))
  })
  await Promise.resolve()
  expect(register.status(id)).toMatchObject({ state: 'running', done: 1, total: 2, current: '乙.docx' })
  expect(register.areRunning()).toBe(true)
  release()
  await register.settled()
  expect(register.areRunning()).toBe(false)
  expect(register.status(id)).toMatchObject({ state: 'done', done: 2, current: null })
  expect(register.results(id).map(result => result.fileName)).toEqual(['甲.docx', '乙.docx'])
  expect(register.status(id).counts.read).toBe(2)
})

test('a cancelled job stops at the next file and keeps what was done', async () => {
  const register = jobs()
  const id = register.start(3, async report => {
    for (const name of ['甲', '乙', '丙']) {
      if (report.cancelled()) return
      report.finished(read(name))
      if (name === '甲') register.cancel(id)
      await Promise.resolve()
    }
  })
  await register.settled()
  expect(register.status(id)).toMatchObject({ state: 'cancelled', done: 1 })
})

test('a cancel that comes after the last file changes nothing: the job is done', async () => {
  const register = jobs()
  const id = register.start(1, async report => {
    report.finished(read('甲'))
    register.cancel(id)
  })
  await register.settled()
  expect(register.status(id)).toMatchObject({ state: 'done', done: 1 })
})

test('ending stops every job at its next file and waits for it', async () => {
  const register = jobs()
  const start = () =>
    register.start(1000, async report => {
      while (!report.cancelled()) {
        report.finished(read('甲'))
        await new Promise(resolve => setTimeout(resolve, 1))
      }
    })
  const ids = [start(), start()]
  await register.end()
  expect(ids.map(id => register.status(id).state)).toEqual(['cancelled', 'cancelled'])
})

test('a status in hand does not change when the job goes on', async () => {
  const register = jobs()
  const id = register.start(2, async report => {
    report.finished(read('甲'))
    await Promise.resolve()
    report.finished(read('乙'))
  })
  await Promise.resolve()
  const early = register.status(id)
  await register.settled()
  expect([early.latest.map(result => result.fileName), early.counts.read]).toEqual([['甲'], 1])
  expect(register.status(id).latest.map(result => result.fileName)).toEqual(['乙', '甲'])
})

test('a job that fails says why in a sentence and keeps what was done', async () => {
  const register = jobs()
  const id = register.start(2, async report => {
    report.finished(read('甲'))
    throw new Error('磁盘已满')
  })
  await register.settled()
  expect(register.status(id)).toMatchObject({ state: 'failed', done: 1, failure: '因为：Error: 磁盘已满' })
})

test('an unknown job is a fault', () => {
  expect(() => jobs().status('job-9')).toThrow('not-found')
})

test('work on one key runs in the order asked, on different keys side by side, and a failure does not block the next', async () => {
  const inTurn = openTurns()
  const seen: string[] = []
  const step = (key: string, name: string, work: () => Promise<unknown>) =>
    inTurn(key, async () => {
      seen.push(`${name} begins`)
      await work()
      seen.push(`${name} ends`)
      if (name === 'a1') throw new Error('a1 failed')
    })
  let release = () => {}
  const held = new Promise<void>(resolve => (release = resolve))
  const first = step('a', 'a1', () => held)
  const second = step('a', 'a2', () => Promise.resolve())
  await step('b', 'b1', () => Promise.resolve())
  release()
  expect(await Promise.allSettled([first, second])).toMatchObject([
    { status: 'rejected' },
    { status: 'fulfilled' }
  ])
  expect(seen).toEqual(['a1 begins', 'b1 begins', 'b1 ends', 'a1 ends', 'a2 begins', 'a2 ends'])
})

test('a poll stays small however many results there are', async () => {
  const register = jobs()
  const id = register.start(5000, async report => {
    for (let at = 0; at < 5000; at += 1) report.finished(read(`${at}.docx`))
  })
  await register.settled()
  expect(register.status(id).counts.read).toBe(5000)
  expect(JSON.stringify(register.status(id)).length).toBeLessThan(2000)
  expect(register.results(id)).toHaveLength(5000)
})
