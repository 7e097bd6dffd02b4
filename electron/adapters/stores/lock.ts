import { randomUUID } from 'node:crypto'
import { open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import type { Clock } from '../../core/powers.ts'
import { codeOf } from './atomic-file.ts'

/** A lock whose holder gave no sign of life for so long is taken over; a holder signs ten times as often. */
export const staleAfter = 5 * 60_000
const beatEvery = staleAfter / 10
/** How long a lock file may be empty: the moment between its making and its writing. */
const makingTakes = 5_000

const holderSchema = z
  .object({ host: z.string(), pid: z.number().int(), token: z.string(), since: z.string(), beat: z.number() })
  .readonly()
/** Who holds a vault: `beat` is the last sign of life in ms since 1970, `since` the moment of opening. */
export type Holder = z.infer<typeof holderSchema>

/** Our hold on a vault. `isHeld` tells whether it still is ours: a machine that slept may have lost it to another. */
export type Lock = { readonly isHeld: () => Promise<boolean>; readonly release: () => Promise<void> }

/** The lock, or who has it, as a phrase for the user; null when the folder cannot be written at all. */
export type Taken =
  { readonly held: true; readonly lock: Lock } | { readonly held: false; readonly by: string | null }

const ours = new Set<string>()

/**
 * Takes the lock file at a path for this process, or says who has it. A lock is stale, and taken over, when its process is gone from this
 * machine or has given no sign of life for five minutes.
 */
export async function takeLock(path: string, clock: Clock): Promise<Taken> {
  const me: Holder = {
    host: hostname(),
    pid: process.pid,
    token: randomUUID(),
    since: clock(),
    beat: Date.now()
  }
  try {
    for (let tries = 0; tries < 3; tries += 1) {
      if ((await create(path, me)) || (await takeOver(path, me))) return { held: true, lock: hold(path, me) }
      const holder = await holderOf(path)
      if (holder !== 'stale' && holder !== null) return { held: false, by: phrase(holder) }
      // Someone is writing its name, has just let go, or is taking the lock over.
      await wait(60)
    }
    return { held: false, by: '另一个程序' }
  } catch (error) {
    if (['EROFS', 'EACCES', 'EPERM'].includes(codeOf(error) ?? '')) return { held: false, by: null }
    throw error
  }
}

async function create(path: string, me: Holder): Promise<boolean> {
  try {
    await writeFile(path, JSON.stringify(me), { flag: 'wx' })
    ours.add(me.token)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

/** The live holder; null for one that is only just writing its name; 'stale' when nobody holds it any more. */
async function holderOf(path: string): Promise<Holder | null | 'stale'> {
  const holder = await read(path)
  if (holder === null) return (await age(path)) > makingTakes ? 'stale' : null
  return isAlive(holder) ? holder : 'stale'
}

function isAlive(holder: Holder): boolean {
  if (holder.host !== hostname()) return Date.now() - holder.beat < staleAfter
  // A number of our own that we did not give out belongs to a process before us that had the same number.
  if (holder.pid === process.pid) return ours.has(holder.token)
  return runs(holder.pid) && Date.now() - holder.beat < staleAfter
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

/** Two that find the same stale lock must not both take it: the one that gets the second lock looks again and replaces the first. */
async function takeOver(path: string, me: Holder): Promise<boolean> {
  if ((await holderOf(path)) !== 'stale') return false
  const second = `${path}.takeover`
  if ((await holderOf(second)) === 'stale') await rm(second, { force: true })
  if (!(await create(second, me))) return false
  if ((await holderOf(path)) !== 'stale') {
    await rm(second, { force: true })
    return false
  }
  await rename(second, path)
  return true
}

function hold(path: string, me: Holder): Lock {
  let beat = me.beat
  let lost = false
  const check = async (): Promise<boolean> => {
    if (lost) return false
    lost = (await read(path))?.token !== me.token
    return !lost
  }
  const sign = async () => {
    if (!(await check())) return
    beat = Date.now()
    await overwrite(path, { ...me, beat })
  }
  const timer = setInterval(() => void sign().catch(() => undefined), beatEvery)
  timer.unref()
  return {
    isHeld: async () => {
      if (!lost && Date.now() - beat < staleAfter / 2) return true
      await sign()
      return !lost
    },
    release: async () => {
      clearInterval(timer)
      if (await check()) await rm(path, { force: true })
      lost = true
      ours.delete(me.token)
    }
  }
}

/** In place, so that a lock that was taken over between looking and writing is at worst misread, never removed. */
async function overwrite(path: string, holder: Holder): Promise<void> {
  const file = await open(path, 'r+')
  try {
    await file.write(JSON.stringify(holder), 0)
  } finally {
    await file.close()
  }
}

async function read(path: string): Promise<Holder | null> {
  try {
    const found = holderSchema.safeParse(JSON.parse(await readFile(path, 'utf8')))
    return found.success ? found.data : null
  } catch (error) {
    if (error instanceof SyntaxError || codeOf(error) === 'ENOENT') return null
    throw error
  }
}

/** Milliseconds since a file was written; 0 when there is none. */
async function age(path: string): Promise<number> {
  try {
    return Date.now() - (await stat(path)).mtimeMs
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return 0
    throw error
  }
}

function phrase(holder: Holder): string {
  const where = holder.host === hostname() ? '本机' : `计算机“${holder.host}”`
  return `${where}上的办复（进程 ${holder.pid}，${holder.since.slice(0, 16).replace('T', ' ')} 打开）`
}
