import { sha256Bytes, sha256Large } from '../../adapters/system/digest.ts'
import { isArchive, openArchive, type Member } from '../../adapters/readers/zip/archive.ts'
import { openTurns } from '../../adapters/stores/turns.ts'
import { Fault } from '../../core/fault.ts'
import { nameOf, type Entry } from '../../core/intake/entry.ts'
import type { Archives } from './archives.ts'
import type { Filing } from './filing.ts'
import type { Known } from './known.ts'
import { lineUnopened, refusedLine, tooDeepLine, unpackedLine } from './lines.ts'
import type { ReadingRoom } from '../reading/room.ts'
import type { IntakePowers } from './run.ts'

/** Opens files: bytes are fetched, told from those known, read, and put to be filed; a zip file by file. */
export type Opening = {
  /** Resolves when the file waits to be filed. Faults of the file become its line; those of the vault are thrown. */
  readonly open: (entry: Entry, fetch: () => Promise<Uint8Array>) => Promise<void>
}

type Ground = {
  readonly app: Pick<IntakePowers, 'log'>
  readonly reading: Pick<ReadingRoom, 'ask' | 'places'>
  readonly known: Known
  readonly archives: Archives
  readonly filing: Filing
  readonly atWork: Set<string>
  readonly stopping: () => boolean
  readonly isDone: (path: string) => boolean
  /** A file was met inside a zip. */
  readonly metInZip: (path: string) => void
}

type Handed = { readonly entry: Entry; readonly fetch: () => Promise<Uint8Array>; readonly depth: number }

const deepest = 3
const large = 4 * 1024 * 1024

/** Opens files for an intake. One zip of the folder is in memory at a time. */
export function openOpening(ground: Ground): Opening {
  const { app, reading, known, filing, atWork } = ground
  const zipsInTurn = openTurns()

  const open = async (handed: Handed): Promise<void> => {
    const { path } = handed.entry
    atWork.add(path)
    try {
      await tryOpen(handed)
    } catch (error) {
      if (error instanceof Fault && ['vault-read-only', 'disk'].includes(error.code)) throw error
      // A mistake of ours in one file must not cost the user the other files.
      const fault = error instanceof Fault ? error : new Fault('internal', app.log('intake', error))
      await filing.put({
        kind: 'line',
        line: refusedLine(path, fault.code, fault.code === 'internal' ? fault.subject : nameOf(path))
      })
    } finally {
      atWork.delete(path)
    }
  }

  const tryOpen = async ({ entry, fetch, depth }: Handed): Promise<void> => {
    if (/\.zip$/i.test(entry.path) && depth === 0)
      return zipsInTurn('zip', async () => openBytes({ entry, bytes: await fetch(), depth }))
    return openBytes({ entry, bytes: await fetch(), depth })
  }

  const openBytes = async (given: {
    readonly entry: Entry
    readonly bytes: Uint8Array
    readonly depth: number
  }): Promise<void> => {
    const { entry, bytes, depth } = given
    const name = nameOf(entry.path)
    const sha256 = bytes.length > large ? await sha256Large(bytes) : sha256Bytes(bytes)
    const sourceId = known.withBytes(sha256)
    if (sourceId !== null) return filing.put({ kind: 'bytes', entry, sha256, sourceId })
    if (isArchive({ name, bytes })) return openZip(entry, openArchive({ name, bytes }), depth)
    const read = await reading.ask('survey', { name, bytes })
    await filing.put({ kind: 'file', file: { ...read, entry, bytes } })
  }

  const openZip = async (zip: Entry, members: readonly Member[], depth: number): Promise<void> => {
    if (depth >= deepest) return filing.put({ kind: 'line', line: tooDeepLine(zip.path) })
    const inside = members.map(member => ({
      member,
      entry: { path: `${zip.path}/${member.path}`, size: member.size, modified: member.modified }
    }))
    const left = inside.filter(({ entry }) => !ground.isDone(entry.path))
    for (const { entry } of left) ground.metInZip(entry.path)
    const rest = left.values()
    const take = async () => {
      for (const { entry, member } of rest) {
        if (ground.stopping()) return
        const line = lineUnopened(entry, ground)
        if (line !== null) await filing.put({ kind: 'line', line })
        else await open({ entry, fetch: member.read, depth: depth + 1 })
      }
    }
    await Promise.all(Array.from({ length: reading.places + 1 }, take))
    if (ground.stopping()) return
    await filing.put({ kind: 'line', line: unpackedLine(zip, members.length) })
  }

  return { open: (entry, fetch) => open({ entry, fetch, depth: 0 }) }
}
