import { readdir, readFile, rm, rmdir } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { Fault } from '../../core/fault.ts'
import { structureSchema, type Source, type Structure } from '../../core/library/source.ts'
import { onDisk, previousOf, writeAtomic } from './atomic-file.ts'
import { allModifiedAt, foldersOf, modifiedAt, namesIn } from './folders.ts'
import type { Ground } from './ground.ts'
import { sourceKind } from './kinds.ts'
import { readRecord, recordFile, writeRecord } from './record.ts'

/** The sources of a vault: sources/<id>/ with source.json and original.<ext>. */
export type SourceStore = {
  /** All sources in order of id; `modified` is when the record was last written, in ms since 1970. */
  readonly list: () => Promise<readonly { readonly id: string; readonly modified: number }[]>
  /** When the record of one source was last written; null when there is none. */
  readonly modified: (id: string) => Promise<number | null>
  /** Fault 'not-found', or 'record-damaged' when no copy of it is good. */
  readonly read: (id: string) => Promise<Source>
  /** Saves a source; `original` is the file it was read from, null to leave what is there. */
  readonly write: (
    source: Source,
    original: { readonly extension: string; readonly bytes: Uint8Array } | null
  ) => Promise<void>
  /**
   * Takes away what a kill in the middle of `write` left behind: half a file, originals but the one with this extension, and of a source that was never saved its folder.
   * `extension` null: there is no good record of it.
   */
  readonly tidy: (id: string, extension: string | null) => Promise<void>
  /** The file as it was imported, under its own name. */
  readonly original: (id: string) => Promise<{ readonly fileName: string; readonly bytes: Uint8Array }>
  /** Keeps a structure a source had, under a name, so that it can be given back; of each source the last few. */
  readonly keepStructure: (id: string, kept: KeptStructure) => Promise<void>
  /** The structure of that name; null when it is kept no more. */
  readonly keptStructure: (id: string, name: string) => Promise<Structure | null>
  readonly remove: (id: string) => Promise<void>
  readonly restore: (id: string) => Promise<void>
}

/** How many structures of a source are kept besides the present one. */
const mostKept = 4

const keptSchema = z.array(z.object({ name: z.string(), structure: structureSchema })).readonly()
/** A structure a source had, and the name by which it is asked for again. */
export type KeptStructure = z.infer<typeof keptSchema>[number]

/** The sources on a ground. */
export function sourceStore(ground: Ground): SourceStore {
  const folders = foldersOf(ground, 'sources')
  const pathOf = (id: string) => join(folders.path(id), 'source.json')
  const inTurn = async <T>(id: string, work: () => Promise<T>): Promise<T> =>
    ground.inTurn(folders.path(id), work)

  const read = async (id: string): Promise<Source> => {
    const source = await readOrSetAside(ground, folders.path(id), pathOf(id))
    if (source === null) throw new Fault('not-found', '这份资料')
    return source
  }

  return {
    list: async () => {
      const ids = await folders.ids()
      const times = await allModifiedAt(ids.map(id => join(ground.folder, 'sources', id, 'source.json')))
      const found: { id: string; modified: number }[] = []
      for (const [at, id] of ids.entries()) {
        const modified = times[at] ?? (await writtenAt(join(ground.folder, 'sources', id)))
        if (modified !== null) found.push({ id, modified })
      }
      return found
    },
    modified: id => writtenAt(folders.path(id)),
    read: id => inTurn(id, () => read(id)),
    write: (source, original) =>
      inTurn(source.id, async () => {
        await ground.mayWrite()
        await folders.make(source.id)
        const folder = folders.path(source.id)
        const name = original === null ? null : `original.${endingOf(original.extension)}`
        if (original !== null && name !== null) await writeAtomic(join(folder, name), original.bytes)
        await writeRecord(ground, recordFile(pathOf(source.id), sourceKind), source)
        if (name !== null) await removeOthers(folder, name)
      }),
    tidy: (id, extension) =>
      inTurn(id, async () => {
        await ground.mayWrite()
        const folder = folders.path(id)
        await takeAwayHalves(folder)
        const name = extension === null ? null : `original.${endingOf(extension)}`
        if (name !== null && (await namesIn(folder)).includes(name)) await removeOthers(folder, name)
      }),
    original: id =>
      inTurn(id, async () => {
        const { fileName, format } = await read(id)
        const folder = folders.path(id)
        return onDisk(folder, async () => {
          const names = (await readdir(folder)).filter(isOriginal)
          const name = names.find(entry => entry === `original.${format}`) ?? names[0]
          if (name === undefined) throw new Fault('not-found', fileName)
          return { fileName, bytes: new Uint8Array(await readFile(join(folder, name))) }
        })
      }),
    keepStructure: (id, kept) =>
      inTurn(id, async () => {
        await ground.mayWrite()
        const before = (await keptIn(folders.path(id))).filter(({ name }) => name !== kept.name)
        const text = JSON.stringify([kept, ...before].slice(0, mostKept))
        await writeAtomic(keptPath(folders.path(id)), new TextEncoder().encode(text))
      }),
    keptStructure: (id, sought) =>
      inTurn(id, async () => {
        const kept = await keptIn(folders.path(id))
        return kept.find(({ name }) => name === sought)?.structure ?? null
      }),
    remove: id => inTurn(id, () => folders.remove(id)),
    restore: id => inTurn(id, () => folders.restore(id))
  }
}

/** A source of which no copy is good goes to damaged/ as a whole, so that the original file can be imported again from there. */
async function readOrSetAside(ground: Ground, folder: string, path: string): Promise<Source | null> {
  try {
    return await readRecord(ground, recordFile(path, sourceKind))
  } catch (error) {
    if (error instanceof Fault && error.code === 'record-damaged') await ground.setAside(folder)
    throw error
  }
}

const keptPath = (folder: string) => join(folder, 'structures.json')

/** Nothing but the way back of a step would be lost with it: a file that cannot be read is as good as none. */
async function keptIn(folder: string): Promise<readonly KeptStructure[]> {
  try {
    return keptSchema.parse(JSON.parse(await readFile(keptPath(folder), 'utf8')))
  } catch {
    return []
  }
}

async function writtenAt(folder: string): Promise<number | null> {
  const path = join(folder, 'source.json')
  return (await modifiedAt(path)) ?? modifiedAt(previousOf(path))
}

function isOriginal(name: string): boolean {
  return /^original\.[a-z0-9]+$/.test(name)
}

/** Files half written; and when nothing but originals is there, those and the folder. What else lies there is somebody's. */
async function takeAwayHalves(folder: string): Promise<void> {
  await onDisk(folder, async () => {
    const names = await namesIn(folder)
    const rest = names.filter(name => !name.endsWith('.tmp'))
    const neverSaved = rest.every(isOriginal)
    for (const name of neverSaved ? names : names.filter(name => !rest.includes(name)))
      await rm(join(folder, name), { force: true })
    if (neverSaved) await rmdir(folder).catch(() => undefined)
  })
}

/** A source read anew from a file of another format has one original, the present one. */
async function removeOthers(folder: string, name: string): Promise<void> {
  await onDisk(folder, async () => {
    for (const other of (await readdir(folder)).filter(isOriginal))
      if (other !== name) await rm(join(folder, other), { force: true })
  })
}

function endingOf(extension: string): string {
  const ending = extension
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .slice(0, 8)
  return ending === '' ? 'bin' : ending
}
