import { mkdir, open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { lastingRoom } from '../../core/search/packing.ts'
import { codeOf, onDisk, patiently, writeAtomic } from './atomic-file.ts'
import { countedName, safeFileName } from './file-names.ts'
import { namesIn } from './folders.ts'
import type { Ground } from './ground.ts'

/** vault/index/: what can be made again from the records. null when it is not there. */
export type IndexFiles = {
  readonly read: (name: string) => Promise<Uint8Array | null>
  /** The same in pieces of these lengths, each in memory of its own, the last to stay there; null as well when the file is not as long as they together. */
  readonly readPieces: (name: string, lengths: readonly number[]) => Promise<readonly Uint8Array[] | null>
  readonly write: (name: string, bytes: Uint8Array) => Promise<void>
  readonly names: () => Promise<readonly string[]>
  /** Nothing happens when it is not there. */
  readonly remove: (name: string) => Promise<void>
}

/** vault/outbox/: finished files. `write` gives the path; a file the user may have touched since is never written over. */
export type Outbox = { readonly write: (fileName: string, bytes: Uint8Array) => Promise<string> }

/** The index files on a ground. */
export function indexFiles(ground: Ground): IndexFiles {
  const pathOf = (name: string) => join(ground.folder, 'index', safeFileName(name))
  return {
    read: name => bytesOf(pathOf(name)),
    readPieces: (name, lengths) => piecesOf(pathOf(name), lengths),
    write: (name, bytes) =>
      ground.inTurn(pathOf(name), async () => {
        await ground.mayWrite()
        await onDisk(pathOf(name), () => mkdir(join(ground.folder, 'index'), { recursive: true }))
        await writeAtomic(pathOf(name), bytes)
      }),
    names: () => namesIn(join(ground.folder, 'index')),
    remove: name =>
      ground.inTurn(pathOf(name), async () => {
        await ground.mayWrite()
        await onDisk(pathOf(name), () => patiently(() => rm(pathOf(name), { force: true })))
      })
  }
}

/** The outbox on a ground. The same bytes under the same name are written once; other bytes get the next count: 答复（2）.docx. */
export function outboxOf(ground: Ground): Outbox {
  const folder = join(ground.folder, 'outbox')
  return {
    write: (fileName, bytes) =>
      ground.inTurn(folder, async () => {
        await ground.mayWrite()
        await onDisk(folder, () => mkdir(folder, { recursive: true }))
        const name = safeFileName(fileName)
        for (let count = 1; ; count += 1) {
          const path = join(folder, count === 1 ? name : countedName(name, count))
          const there = await bytesOf(path)
          if (there !== null && Buffer.compare(there, bytes) !== 0) continue
          if (there === null) await writeAtomic(path, bytes)
          return path
        }
      })
  }
}

async function bytesOf(path: string): Promise<Uint8Array | null> {
  return onDisk(path, async () => {
    try {
      const { buffer, byteOffset, byteLength } = await readFile(path)
      return new Uint8Array(buffer, byteOffset, byteLength)
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return null
      throw error
    }
  })
}

async function piecesOf(path: string, lengths: readonly number[]): Promise<readonly Uint8Array[] | null> {
  return onDisk(path, async () => {
    try {
      const file = await open(path, 'r')
      try {
        const { size } = await file.stat()
        if (size !== lengths.reduce((sum, length) => sum + length, 0)) return null
        // What is soon let go is left to the collector, which then sees that there is something to collect.
        const pieces = lengths.map((length, at) =>
          at === lengths.length - 1 ? new Uint8Array(lastingRoom(length)) : new Uint8Array(length)
        )
        const { bytesRead } = await file.readv([...pieces], 0)
        return bytesRead === size ? pieces : null
      } finally {
        await file.close()
      }
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return null
      throw error
    }
  })
}
