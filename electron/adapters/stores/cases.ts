import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Case } from '../../core/case/case.ts'
import { caseSchema } from '../../core/case/case.ts'
import type { Version } from '../../core/calls/workflow.ts'
import { Fault } from '../../core/fault.ts'
import type { HistoryEntry } from '../../core/workflow/stage.ts'
import type { Certificate } from '../../core/layout/certificate/certificate.ts'
import { codeOf, onDisk, previousOf } from './atomic-file.ts'
import { appendCertificate, readCertificates } from './certificates-file.ts'
import { foldersOf, modifiedAt } from './folders.ts'
import type { Ground } from './ground.ts'
import { appendEntry, readHistory } from './history-file.ts'
import { caseKind, type StoredCase } from './kinds.ts'
import { readAs, readRecord, writeRecord, type RecordFile } from './record.ts'
import { sittingContinued } from './sitting.ts'
import { keepVersion, keptVersions, thinVersions, versionOf, versionsFolder } from './versions.ts'

/** The cases of a vault: cases/<id>/ with case.json, versions/ and history.jsonl. */
export type CaseStore = {
  /** Ids of the cases that can be read, in order. */
  readonly list: () => Promise<readonly string[]>
  /** Fault 'not-found', or 'record-damaged' when no copy of it is good. */
  readonly read: (id: string) => Promise<Case>
  /** Saves the case as the revision after the stored one (0 or 1 when it is new); else Fault 'stale-revision'. What was stored becomes a version. */
  readonly write: (kase: Case, note: string | null) => Promise<void>
  /** As `write` without a note; what the same person saved some minutes ago, typing, is replaced and becomes no version of its own (sitting.ts). */
  readonly autosave: (kase: Case, by: string | null) => Promise<void>
  /** All versions, the newest — the present one — first. */
  readonly versions: (id: string) => Promise<readonly Version[]>
  readonly version: (id: string, versionId: string) => Promise<Case>
  readonly remove: (id: string) => Promise<void>
  readonly restore: (id: string) => Promise<void>
  readonly history: (id: string) => Promise<readonly HistoryEntry[]>
  readonly appendHistory: (id: string, entry: HistoryEntry) => Promise<void>
  /** What was measured in the files made of the case, the first export first. */
  readonly certificates: (id: string) => Promise<readonly Certificate[]>
  readonly addCertificate: (id: string, certificate: Certificate) => Promise<void>
}

/** What was last read or written of a case, with the mark of the file it was in. */
type Seen = { readonly mark: string; readonly stored: StoredCase }

const thinEvery = 20

/** The cases on a ground. */
export function caseStore(ground: Ground): CaseStore {
  const folders = foldersOf(ground, 'cases')
  const seen = new Map<string, Seen>()
  const pathOf = (id: string) => join(folders.path(id), 'case.json')

  const remember = async (id: string, stored: StoredCase) => {
    const mark = await markOf(pathOf(id))
    if (mark !== null) seen.set(id, { mark, stored })
  }
  /** From memory while the file is still the one that was seen: a case is saved every few seconds. */
  const stored = async (id: string): Promise<StoredCase | null> => {
    const known = seen.get(id)
    if (known !== undefined && known.mark === (await markOf(pathOf(id)))) return known.stored
    const read = await readOrSetAside(ground, caseFile(folders.path(id)))
    if (read !== null) await remember(id, read)
    return read
  }
  const present = async (id: string): Promise<StoredCase> => {
    const found = await stored(id)
    if (found === null) throw new Fault('not-found', '这件办件')
    return found
  }
  const inTurn = async <T>(id: string, work: () => Promise<T>): Promise<T> =>
    ground.inTurn(folders.path(id), work)

  /** The stored case that this one is the next revision of. */
  const following = async (kase: Case): Promise<StoredCase | null> => {
    await ground.mayWrite()
    const before = await stored(kase.id)
    if (before === null ? kase.revision > 1 : kase.revision !== before.revision + 1)
      throw new Fault('stale-revision', kase.item.title)
    return before
  }
  const save = async (version: StoredCase | null, next: StoredCase): Promise<void> => {
    const folder = folders.path(next.id)
    await folders.make(next.id)
    if (version !== null) await onDisk(folder, () => keepVersion(folder, version))
    await writeRecord(ground, caseFile(folder), next)
    await remember(next.id, next)
    if (next.revision % thinEvery === 0) await onDisk(folder, () => thinVersions(folder, ground.clock()))
  }

  return {
    list: async () => {
      const ids = await folders.ids()
      const readable = await Promise.all(ids.map(id => isReadable(join(ground.folder, 'cases', id))))
      return ids.filter((_, i) => readable[i])
    },
    read: id => inTurn(id, async () => bare(await present(id))),
    write: (kase, note) =>
      inTurn(kase.id, async () => {
        const before = await following(kase)
        await save(before, { ...kase, savedNote: note, sitting: null })
      }),
    autosave: (kase, by) =>
      inTurn(kase.id, async () => {
        const before = await following(kase)
        const continued = before && sittingContinued(before, kase, by)
        const sitting = continued ?? { by, since: kase.updatedAt }
        await save(continued === null ? before : null, { ...kase, savedNote: null, sitting })
      }),
    versions: id =>
      inTurn(id, async () => {
        const now = await present(id)
        const folder = folders.path(id)
        const kept = (await keptVersions(folder)).filter(version => version.revision < now.revision)
        const earlier = kept.map(async ({ noted, fileName, ...version }) => {
          const read = noted ? await readAs(join(versionsFolder(folder), fileName), caseKind) : null
          return { ...version, note: read?.state === 'good' ? read.value.savedNote : null }
        })
        const { noted: _noted, fileName: _fileName, ...current } = versionOf(now)
        return [...(await Promise.all(earlier)), { ...current, note: now.savedNote }].toReversed()
      }),
    version: (id, versionId) =>
      inTurn(id, async () => {
        const now = await present(id)
        if (versionOf(now).id === versionId) return bare(now)
        const folder = folders.path(id)
        const kept = (await keptVersions(folder)).find(version => version.id === versionId)
        const read = kept && (await readAs(join(versionsFolder(folder), kept.fileName), caseKind))
        if (read?.state !== 'good') throw new Fault('not-found', `第 ${Number(versionId)} 版`)
        return bare(read.value)
      }),
    remove: id => inTurn(id, () => folders.remove(id)),
    restore: id => inTurn(id, () => folders.restore(id)),
    history: id =>
      inTurn(id, async () =>
        readHistory(ground, join(folders.path(id), 'history.jsonl'), (await stored(id))?.item.title ?? '办件')
      ),
    appendHistory: (id, entry) =>
      inTurn(id, async () => {
        await ground.mayWrite()
        if ((await modifiedAt(folders.path(id))) === null) throw new Fault('not-found', '这件办件')
        await appendEntry(ground, join(folders.path(id), 'history.jsonl'), entry)
      }),
    certificates: id => inTurn(id, () => readCertificates(join(folders.path(id), 'certificates.jsonl'))),
    addCertificate: (id, certificate) =>
      inTurn(id, async () => {
        if ((await modifiedAt(folders.path(id))) === null) throw new Fault('not-found', '这件办件')
        await appendCertificate(ground, join(folders.path(id), 'certificates.jsonl'), certificate)
      })
  }
}

/** The record of a case, with its previous version and all kept versions to fall back on. */
export function caseFile(folder: string): RecordFile<StoredCase> {
  const path = join(folder, 'case.json')
  const spares = async () => {
    const versions = (await keptVersions(folder)).toReversed()
    return [previousOf(path), ...versions.map(({ fileName }) => join(versionsFolder(folder), fileName))]
  }
  return { path, kind: caseKind, spares }
}

function bare(stored: StoredCase): Case {
  return caseSchema.parse(stored)
}

/** A case of which no copy is good goes to damaged/ as a whole, its history with it. */
async function readOrSetAside(ground: Ground, file: RecordFile<StoredCase>): Promise<StoredCase | null> {
  try {
    return await readRecord(ground, file)
  } catch (error) {
    if (error instanceof Fault && error.code === 'record-damaged')
      await ground.setAside(join(file.path, '..'))
    throw error
  }
}

async function isReadable(folder: string): Promise<boolean> {
  const path = join(folder, 'case.json')
  if ((await modifiedAt(path)) !== null || (await modifiedAt(previousOf(path))) !== null) return true
  return (await keptVersions(folder)).length > 0
}

async function markOf(path: string): Promise<string | null> {
  try {
    const { mtimeMs, size, ino } = await stat(path)
    return `${mtimeMs} ${size} ${ino}`
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}
