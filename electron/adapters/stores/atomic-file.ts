import { copyFile, link, open, rename, rm } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { Fault } from '../../core/fault.ts'

/** Where the version of a record before the present one is kept. */
export function previousOf(path: string): string {
  return `${path}.previous`
}

/**
 * Puts bytes under a name so that at any moment, whatever kills the program, the name holds all of the old or all of the new:
 * written beside it, synced, renamed over it, and the folder synced. Fault 'disk' when the disk does not take it.
 */
export async function writeAtomic(path: string, content: string | Uint8Array): Promise<void> {
  await onDisk(path, async () => {
    const beside = await writeBeside(path, content)
    await patiently(() => rename(beside, path))
    await syncFolder(dirname(path))
  })
}

/** As `writeAtomic`, and what was under the name before is kept as `<name>.previous`. */
export async function replaceAtomic(path: string, content: string | Uint8Array): Promise<void> {
  await onDisk(path, async () => {
    const beside = await writeBeside(path, content)
    await keepAs(path, previousOf(path))
    await patiently(() => rename(beside, path))
    await syncFolder(dirname(path))
  })
}

/**
 * Gives the present content of a file a second name without reading it, where the file system can (a copy elsewhere). Nothing happens when
 * there is no such file. Safe because records are replaced, never changed in place.
 */
export async function keepAs(path: string, name: string): Promise<void> {
  const beside = `${name}.tmp`
  await rm(beside, { force: true })
  try {
    await link(path, beside)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return
    await copyFile(path, beside)
  }
  await patiently(() => rename(beside, name))
  // Two names of one file: POSIX rename then does nothing and leaves both.
  await rm(beside, { force: true })
}

/** Adds a line to a file and has it on the disk before returning. Fault 'disk' when the disk does not take it. */
export async function appendLine(path: string, line: string): Promise<void> {
  await onDisk(path, async () => {
    const file = await open(path, 'a')
    try {
      await file.appendFile(`${line}\n`)
      await file.sync()
    } finally {
      await file.close()
    }
  })
}

/** Runs work on a file; what the system refuses becomes a Fault 'disk' named after the file. */
export async function onDisk<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Fault || codeOf(error) === null) throw error
    throw new Fault('disk', basename(path), { cause: error })
  }
}

const waits = [5, 20, 50, 100, 200, 400, 800]

/** Runs work again while a virus scanner or another program has the file open (EPERM, EBUSY; EACCES on Windows), for about 1.5 s. */
export async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (const wait of waits) {
    try {
      return await work()
    } catch (error) {
      if (!isPassing(error)) throw error
      await new Promise(done => setTimeout(done, wait))
    }
  }
  return work()
}

/** The system's code of an error (ENOENT …); null when it has none. */
export function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
}

function isPassing(error: unknown): boolean {
  const code = codeOf(error)
  return code === 'EPERM' || code === 'EBUSY' || (code === 'EACCES' && process.platform === 'win32')
}

/** One writer per vault and one at a time per record, so that a fixed name is enough and leftovers do not pile up. */
async function writeBeside(path: string, content: string | Uint8Array): Promise<string> {
  const beside = `${path}.tmp`
  const file = await open(beside, 'w')
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
  return beside
}

/** Makes a rename last through a power cut. Windows cannot open a folder and does not need it. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
