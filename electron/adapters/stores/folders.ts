import { stat as statBack } from 'node:fs'
import { mkdir, readdir, rename, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Fault } from '../../core/fault.ts'
import { codeOf, onDisk, patiently, syncFolder } from './atomic-file.ts'
import { folderName } from './file-names.ts'
import type { Ground } from './ground.ts'

/** Records that have a folder each: those that are there, and those in the trash. */
export type Folders = {
  /** The folder of a record; Fault 'not-found' when the id cannot be one. */
  readonly path: (id: string) => string
  readonly ids: () => Promise<readonly string[]>
  readonly make: (id: string) => Promise<void>
  /** To the trash. Fault 'not-found' when it is not there. */
  readonly remove: (id: string) => Promise<void>
  /** Back from the trash. Fault 'not-found' when it is not in it. */
  readonly restore: (id: string) => Promise<void>
}

/** The folders of one kind of record: `cases` in the vault, `trash/cases` in its trash. */
export function foldersOf(ground: Ground, kind: 'cases' | 'sources'): Folders {
  const present = join(ground.folder, kind)
  const trash = join(ground.folder, 'trash', kind)
  return {
    path: id => join(present, folderName(id)),
    ids: () => foldersIn(present),
    make: async id => {
      const folder = join(present, folderName(id))
      await onDisk(folder, async () => {
        if ((await mkdir(folder, { recursive: true })) !== undefined) await syncFolder(present)
      })
    },
    remove: async id => {
      await ground.mayWrite()
      await move(join(present, folderName(id)), join(trash, folderName(id)), ground.clock())
    },
    restore: async id => {
      await ground.mayWrite()
      await move(join(trash, folderName(id)), join(present, folderName(id)), ground.clock())
    }
  }
}

/** The names of the folders in a folder, in order; none when it is not there. */
export async function foldersIn(folder: string): Promise<readonly string[]> {
  return onDisk(folder, async () => {
    try {
      const entries = await readdir(folder, { withFileTypes: true })
      return entries
        .filter(entry => entry.isDirectory())
        .map(entry => entry.name)
        .toSorted()
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return []
      throw error
    }
  })
}

/** The names of everything in a folder; none when there is no such folder. */
export async function namesIn(folder: string): Promise<readonly string[]> {
  return onDisk(folder, async () => {
    try {
      return await readdir(folder)
    } catch (error) {
      if (['ENOENT', 'ENOTDIR'].includes(codeOf(error) ?? '')) return []
      throw error
    }
  })
}

/** When a file was last written, in ms since 1970; null when there is none. */
export async function modifiedAt(path: string): Promise<number | null> {
  return onDisk(path, async () => {
    try {
      return (await stat(path)).mtimeMs
    } catch (error) {
      if (['ENOENT', 'ENOTDIR'].includes(codeOf(error) ?? '')) return null
      throw error
    }
  })
}

/**
 * The same of many files, null where there is none. At thousands of files at once promises would cost more than the asking itself.
 */
export async function allModifiedAt(paths: readonly string[]): Promise<readonly (number | null)[]> {
  const times = new Array<number | null>(paths.length).fill(null)
  await onDisk(
    paths[0] ?? '',
    () =>
      new Promise<void>((resolve, reject) => {
        let next = 0
        let left = paths.length
        const ask = () => {
          const at = next++
          const path = paths[at]
          if (path === undefined) return
          statBack(path, (error, found) => {
            if (error === null) times[at] = found.mtimeMs
            else if (!['ENOENT', 'ENOTDIR'].includes(error.code ?? '')) reject(error)
            left -= 1
            if (left === 0) resolve()
            ask()
          })
        }
        if (left === 0) resolve()
        for (let i = 0; i < atATime; i++) ask()
      })
  )
  return times
}

/** So many questions are put to the disk at a time. */
const atATime = 64

async function move(from: string, to: string, now: string): Promise<void> {
  await onDisk(from, async () => {
    if ((await modifiedAt(from)) === null) throw new Fault('not-found', '这条记录')
    await mkdir(dirname(to), { recursive: true })
    // What stands in the way is an older removal of the same record; it is kept beside.
    if ((await modifiedAt(to)) !== null)
      await patiently(() => rename(to, `${to}~${now.replace(/\D/g, '').slice(0, 17)}`))
    await patiently(() => rename(from, to))
    await syncFolder(dirname(to))
    await syncFolder(dirname(from))
  })
}
