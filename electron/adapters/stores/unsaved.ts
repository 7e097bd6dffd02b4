import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Unsaved } from '../../core/case/unsaved.ts'
import { Fault } from '../../core/fault.ts'
import { onDisk, previousOf } from './atomic-file.ts'
import { foldersOf, modifiedAt } from './folders.ts'
import type { Ground } from './ground.ts'
import { unsavedKind } from './kinds.ts'
import { recordFile, recordStore } from './record.ts'

/** Letters that could not be saved, at most one a case: cases/<id>/unsaved.json. */
export type UnsavedStore = {
  readonly read: (caseId: string) => Promise<Unsaved | null>
  /** Fault 'not-found' when there is no such case. */
  readonly keep: (unsaved: Unsaved) => Promise<void>
  /** Nothing happens when there is none. */
  readonly drop: (caseId: string) => Promise<void>
}

/** The unsaved letters on a ground. */
export function unsavedStore(ground: Ground): UnsavedStore {
  const folders = foldersOf(ground, 'cases')
  const pathOf = (caseId: string) => join(folders.path(caseId), 'unsaved.json')
  const storeOf = (caseId: string) => recordStore(ground, recordFile(pathOf(caseId), unsavedKind))
  return {
    read: caseId => storeOf(caseId).read(),
    keep: async unsaved => {
      if ((await modifiedAt(folders.path(unsaved.caseId))) === null) throw new Fault('not-found', '这件办件')
      await storeOf(unsaved.caseId).write(unsaved)
    },
    drop: caseId =>
      ground.inTurn(pathOf(caseId), async () => {
        await ground.mayWrite()
        const path = pathOf(caseId)
        // The older one first: alone it would be taken for the last good copy of a lost record.
        await onDisk(path, () => rm(previousOf(path), { force: true }))
        await onDisk(path, () => rm(path, { force: true }))
      })
  }
}
