import { join } from 'node:path'
import type { Case } from '../../core/case/case.ts'
import { Fault } from '../../core/fault.ts'
import { ledgerOf, type Ledger } from '../../core/workflow/numbering.ts'
import { caseFile } from './cases.ts'
import { foldersIn } from './folders.ts'
import type { Ground } from './ground.ts'
import { ledgerKind } from './kinds.ts'
import { readAs, recordFile, recordStore, type RecordStore } from './record.ts'

/**
 * The ledger of numbers given. When its record is lost it is told again by the numbers the cases bear, those in the trash
 * included, and the damage list says so: an empty ledger would give the same numbers twice. null when no case bears one either.
 */
export function ledgerStore(ground: Ground): RecordStore<Ledger> {
  const store = recordStore(ground, recordFile(join(ground.folder, 'ledger.json'), ledgerKind))
  return {
    read: async () => (await store.read()) ?? fromCases(ground),
    write: store.write
  }
}

async function fromCases(ground: Ground): Promise<Ledger | null> {
  const ledger = ledgerOf([
    ...(await casesIn(join(ground.folder, 'cases'))),
    ...(await casesIn(join(ground.folder, 'trash', 'cases')))
  ])
  if (ledger.entries.length === 0) return null
  ground.report({ name: '编号台账', reason: '已按各办件的发文字号重建，请核对编号是否齐全。' })
  return ledger
}

async function casesIn(folder: string): Promise<readonly Case[]> {
  const found = (await foldersIn(folder)).map(async id => {
    const { path, kind } = caseFile(join(folder, id))
    return readUnlessNewer(() => readAs(path, kind))
  })
  return (await Promise.all(found)).flatMap(read => (read?.state === 'good' ? [read.value] : []))
}

async function readUnlessNewer<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Fault && error.code === 'vault-newer') return null
    throw error
  }
}
