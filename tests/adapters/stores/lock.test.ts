import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { staleAfter, takeLock, type Holder } from '../../../electron/adapters/stores/lock.ts'
import { freshFolder, moment, powers } from './made-up-vault.ts'

function holder(changes: Partial<Holder>): Holder {
  return { host: hostname(), pid: process.pid, token: 'another', since: moment, beat: Date.now(), ...changes }
}

async function lockWith(text: string): Promise<string> {
  const path = join(await freshFolder(), 'lock')
  await writeFile(path, text)
  return path
}

async function take(path: string) {
  const taken = await takeLock(path, powers.clock)
  if (taken.held) await taken.lock.release()
  return taken.held ? 'taken' : taken.by
}

/** The number of a process that has ended. */
async function deadPid(): Promise<number> {
  const child = spawn(process.execPath, ['-e', ''])
  await once(child, 'exit')
  return child.pid ?? 0
}

test('a lock names its holder and is gone when it is let go', async () => {
  const path = join(await freshFolder(), 'lock')
  const taken = await takeLock(path, powers.clock)
  expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({
    host: hostname(),
    pid: process.pid,
    since: moment
  })
  if (!taken.held) throw new Error('nobody else holds it')
  expect(await taken.lock.isHeld()).toBe(true)
  await taken.lock.release()
  expect(await taken.lock.isHeld()).toBe(false)
  expect(await readdir(join(path, '..'))).toEqual([])
})

test('the lock of a process that is gone from this machine is taken over', async () => {
  expect(await take(await lockWith(JSON.stringify(holder({ pid: await deadPid() }))))).toBe('taken')
})

test('the lock of a process that had our own number before us is taken over', async () => {
  expect(await take(await lockWith(JSON.stringify(holder({}))))).toBe('taken')
})

test('the lock of a living process stands', async () => {
  const alive = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'])
  const path = await lockWith(JSON.stringify(holder({ pid: alive.pid ?? 0 })))
  expect(await take(path)).toBe(`本机上的办复（进程 ${alive.pid}，2026-03-05 09:30 打开）`)
  alive.kill('SIGKILL')
  await once(alive, 'exit')
  expect(await take(path)).toBe('taken')
})

test('the lock of another machine stands while it gives signs of life', async () => {
  const there = (beat: number) => JSON.stringify(holder({ host: '综合科-03', pid: 4321, beat }))
  const now = Date.now()
  expect(await take(await lockWith(there(now - staleAfter + 20_000)))).toBe(
    '计算机“综合科-03”上的办复（进程 4321，2026-03-05 09:30 打开）'
  )
  expect(await take(await lockWith(there(now - staleAfter - 1)))).toBe('taken')
})

test('an unreadable lock is one that is being made, unless it is old', async () => {
  const path = await lockWith('')
  expect(await take(path)).toBe('另一个程序')
  const earlier = new Date(Date.now() - 60_000)
  await utimes(path, earlier, earlier)
  expect(await take(path)).toBe('taken')
})

test('of many that find the same stale lock exactly one takes it', async () => {
  for (let round = 0; round < 40; round += 1) {
    const path = await lockWith(JSON.stringify(holder({ host: '综合科-03', beat: 0 })))
    const taken = await Promise.all(
      Array.from({ length: 16 }, async (_, late) => {
        // One by one, so that some look while another has just taken it.
        await new Promise(done => setTimeout(done, late / 4))
        return takeLock(path, powers.clock)
      })
    )
    const locks = taken.flatMap(t => (t.held ? [t.lock] : []))
    expect(locks).toHaveLength(1)
    expect(await locks[0]?.isHeld()).toBe(true)
    await locks[0]?.release()
    expect(await readdir(join(path, '..'))).toEqual([])
  }
})

test('a program killed while taking a lock over is not in the way of the next', async () => {
  const gone = JSON.stringify(holder({ pid: await deadPid() }))
  const path = await lockWith(gone)
  await writeFile(`${path}.takeover`, gone)
  expect(await take(path)).toBe('taken')
  expect(await readdir(join(path, '..'))).toEqual([])
})

test('a machine that slept through its lock being taken over notices before it writes, and leaves the new lock alone', async () => {
  const path = join(await freshFolder(), 'lock')
  const taken = await takeLock(path, powers.clock)
  if (!taken.held) throw new Error('nobody else holds it')
  const theirs = JSON.stringify(holder({ host: '综合科-03' }))
  await writeFile(path, theirs)
  vi.spyOn(Date, 'now').mockReturnValue(Date.now() + staleAfter)
  expect(await taken.lock.isHeld()).toBe(false)
  vi.restoreAllMocks()
  await taken.lock.release()
  expect(await readFile(path, 'utf8')).toBe(theirs)
})

test('a machine that slept and still has its lock signs it anew', async () => {
  const path = join(await freshFolder(), 'lock')
  const taken = await takeLock(path, powers.clock)
  if (!taken.held) throw new Error('nobody else holds it')
  const later = Date.now() + staleAfter
  vi.spyOn(Date, 'now').mockReturnValue(later)
  expect(await taken.lock.isHeld()).toBe(true)
  vi.restoreAllMocks()
  expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ beat: later })
  await taken.lock.release()
})
