import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Version } from '../../core/calls/workflow.ts'
import { stageSchema, type Stage } from '../../core/workflow/stage.ts'
import { codeOf, keepAs } from './atomic-file.ts'
import type { StoredCase } from './kinds.ts'

/** A version that is kept, as its file name tells it. `noted` versions hold a note, which is in the file. */
export type KeptVersion = Omit<Version, 'note'> & { readonly noted: boolean; readonly fileName: string }

const minute = 60_000
const day = 24 * 60 * minute
const named = /^(\d{6})~([0-9T_.+Z-]+)~([a-z]+)(~note)?\.json$/

/** The folder of a case's earlier versions. */
export function versionsFolder(caseFolder: string): string {
  return join(caseFolder, 'versions')
}

/** Keeps the case file as the version it holds, under a name that tells revision, time and stage: 000012~2026-03-05T09_30_00.000+08_00~drafting.json. */
export async function keepVersion(caseFolder: string, stored: StoredCase): Promise<void> {
  const folder = versionsFolder(caseFolder)
  await mkdir(folder, { recursive: true })
  await keepAs(join(caseFolder, 'case.json'), join(folder, versionOf(stored).fileName))
}

/** The version a stored case is. */
export function versionOf({
  revision,
  updatedAt,
  stage,
  savedNote
}: Omit<StoredCase, 'sitting'>): KeptVersion {
  const id = String(revision).padStart(6, '0')
  const time = updatedAt.replaceAll(':', '_').replace(/[^0-9T_.+Z-]/g, '')
  const fileName = `${id}~${time}~${stage}${savedNote === null ? '' : '~note'}.json`
  return { id, revision, savedAt: updatedAt, stage, noted: savedNote !== null, fileName }
}

/** The earlier versions of a case that are kept, the oldest first. */
export async function keptVersions(caseFolder: string): Promise<readonly KeptVersion[]> {
  return (await namesIn(versionsFolder(caseFolder))).toSorted().flatMap(readName)
}

/**
 * Which versions need not be kept any longer at a moment (ISO 8601). Kept are: the last quarter of an hour whole; of the last day the last of
 * every five minutes; of older days the last of the day; and always those with a note, and the first and last of each stage.
 */
export function superfluous(versions: readonly KeptVersion[], now: string): readonly KeptVersion[] {
  const at = Date.parse(now)
  return versions.filter((version, i) => {
    const before = versions[i - 1]
    const after = versions[i + 1]
    if (version.noted || before?.stage !== version.stage || after?.stage !== version.stage) return false
    const age = at - Date.parse(version.savedAt)
    if (!(age > 15 * minute)) return false
    return spanOf(version.savedAt, age) === spanOf(after.savedAt, at - Date.parse(after.savedAt))
  })
}

/** Deletes versions that need not be kept. */
export async function thinVersions(caseFolder: string, now: string): Promise<void> {
  for (const { fileName } of superfluous(await keptVersions(caseFolder), now))
    await rm(join(versionsFolder(caseFolder), fileName), { force: true })
}

function spanOf(savedAt: string, age: number): string {
  return age > day ? savedAt.slice(0, 10) : String(Math.floor(Date.parse(savedAt) / (5 * minute)))
}

function readName(fileName: string): readonly KeptVersion[] {
  const [, id = '', time = '', word = '', note] = named.exec(fileName) ?? []
  const stage = stageOf(word)
  if (stage === null) return []
  const savedAt = time.replaceAll('_', ':')
  return [{ id, revision: Number(id), savedAt, stage, noted: note !== undefined, fileName }]
}

function stageOf(word: string): Stage | null {
  const read = stageSchema.safeParse(word)
  return read.success ? read.data : null
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return []
    throw error
  }
}
