import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Entry } from '../../core/intake/entry.ts'

/** A file met on the way through a folder: what the intake calls it, and where it lies on this machine. `lost`: it, or the folder it stands for, cannot be opened. */
export type MetFile = { readonly entry: Entry; readonly file: string; readonly lost: boolean }

const atATime = 64

/**
 * All files at paths and below them, in the order of their names. A folder gives its name as the first part of each path; of two roots of one name the second is counted:
 * 答复（2）. What a link points to is taken when it is a file. What cannot be opened is met as lost, never left out.
 */
export async function* walkFolders(paths: readonly string[]): AsyncGenerator<MetFile> {
  const used = new Map<string, number>()
  for (const path of paths) {
    const base = basename(path).normalize('NFC')
    const count = (used.get(base) ?? 0) + 1
    used.set(base, count)
    yield* walk(path, count === 1 ? base : `${base}（${count}）`)
  }
}

async function* walk(file: string, path: string): AsyncGenerator<MetFile> {
  const met = await look(file, path)
  if (met !== 'folder') yield met
  else yield* below(file, path)
}

async function* below(folder: string, path: string): AsyncGenerator<MetFile> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => null)
  if (entries === null) return yield lost(folder, path)
  const sorted = entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))
  for (let from = 0; from < sorted.length; from += atATime) {
    const batch = sorted.slice(from, from + atATime)
    const looked = await Promise.all(
      batch.map(async entry => {
        const inner = join(folder, entry.name)
        const name = `${path}/${entry.name.normalize('NFC')}`
        if (entry.isDirectory()) return { inner, name, met: 'folder' as const }
        const met = await look(inner, name)
        // A link to a folder may lead round in a circle.
        return met === 'folder' ? null : { inner, name, met }
      })
    )
    for (const one of looked) {
      if (one === null) continue
      if (one.met === 'folder') yield* below(one.inner, one.name)
      else yield one.met
    }
  }
}

async function look(file: string, path: string): Promise<MetFile | 'folder'> {
  try {
    const info = await stat(file)
    if (info.isDirectory()) return 'folder'
    if (!info.isFile()) return lost(file, path)
    return {
      entry: { path, size: info.size, modified: Math.floor(info.mtimeMs) },
      file,
      lost: false
    }
  } catch {
    return lost(file, path)
  }
}

function lost(file: string, path: string): MetFile {
  return { entry: { path, size: 0, modified: null }, file, lost: true }
}
