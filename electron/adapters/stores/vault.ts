import { mkdir } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import type { Settings } from '../../core/calls/office.ts'
import { Fault } from '../../core/fault.ts'
import type { Clock } from '../../core/powers.ts'
import type { Validity } from '../../core/library/validity.ts'
import type { Unit } from '../../core/unit/unit.ts'
import { emptyLedger, type Ledger } from '../../core/workflow/numbering.ts'
import { onDisk, previousOf } from './atomic-file.ts'
import { caseStore, type CaseStore } from './cases.ts'
import { formStore, type FormStore } from './forms.ts'
import { modifiedAt, namesIn } from './folders.ts'
import { groundOf, type Damage, type Ground } from './ground.ts'
import { markKind, settingsKind, unitKind, validityKind } from './kinds.ts'
import { intakeStore, type IntakeStore } from './intakes.ts'
import { ledgerStore } from './ledger.ts'
import { takeLock, type Taken } from './lock.ts'
import { indexFiles, outboxOf, type IndexFiles, type Outbox } from './outgoing.ts'
import { recordFile, recordStore, type RecordStore } from './record.ts'
import { sourceStore, type SourceStore } from './sources.ts'
import { templateStore, type TemplateStore } from './templates.ts'
import { unsavedStore, type UnsavedStore } from './unsaved.ts'

/** 工作库: one folder the user owns. Every write is a Fault 'vault-read-only' while another process holds it, and 'disk' when the disk refuses. */
export type Vault = {
  readonly folder: string
  readonly name: string
  readonly readOnly: boolean
  /** Who holds it, as a phrase to put into a sentence; null when this process does, or when the folder itself cannot be written. */
  readonly heldBy: string | null
  /** Records found damaged since the vault was opened, and what became of each. */
  readonly damaged: () => readonly Damage[]
  readonly unit: RecordStore<Unit>
  readonly settings: RecordStore<Settings>
  readonly ledger: RecordStore<Ledger>
  readonly validity: RecordStore<Validity>
  readonly sources: SourceStore
  readonly cases: CaseStore
  readonly templates: TemplateStore
  readonly unsaved: UnsavedStore
  readonly forms: FormStore
  readonly intakes: IntakeStore
  readonly index: IndexFiles
  readonly outbox: Outbox
  readonly close: () => Promise<void>
}

/** What a vault needs from outside. */
export type VaultPowers = { readonly clock: Clock }

const folders = ['sources', 'cases', 'outbox', 'templates', 'index', 'log'] as const

/** Makes a vault in a folder, which may be new or hold other things, and opens it. Fault 'bad-input' when it already is a vault. */
export async function createVault(folder: string, powers: VaultPowers): Promise<Vault> {
  const path = resolve(folder)
  await onDisk(path, () => mkdir(path, { recursive: true }))
  if (await isVault(path)) throw new Fault('bad-input', `“${basename(path)}”里已有一个工作库`)
  const vault = await open(path, powers)
  // From here on a missing ledger is a lost one.
  if (!vault.readOnly) await vault.ledger.write(emptyLedger)
  return vault
}

/**
 * Opens the vault in a folder: to write when nobody else holds it, else read-only. Fault 'vault-missing' when there is none, 'vault-newer' when a
 * newer program has changed it. Damaged records do not stop it: they are set aside when they are read.
 */
export async function openVault(folder: string, powers: VaultPowers): Promise<Vault> {
  const path = resolve(folder)
  if (!(await isVault(path))) throw new Fault('vault-missing', folder)
  return open(path, powers)
}

async function open(folder: string, { clock }: VaultPowers): Promise<Vault> {
  const taken = await onDisk(folder, () => takeLock(join(folder, 'lock'), clock))
  const ground = groundOf(folder, clock, async () => taken.held && (await taken.lock.isHeld()))
  try {
    await prepare(ground, taken)
  } catch (error) {
    if (taken.held) await taken.lock.release()
    throw error
  }
  const cases = caseStore(ground)
  return {
    folder,
    name: basename(folder),
    readOnly: !taken.held,
    heldBy: taken.held ? null : taken.by,
    damaged: ground.damaged,
    unit: recordStore(ground, recordFile(join(folder, 'unit.json'), unitKind)),
    settings: recordStore(ground, recordFile(join(folder, 'settings.json'), settingsKind)),
    ledger: ledgerStore(ground),
    validity: recordStore(ground, recordFile(join(folder, 'validity.json'), validityKind)),
    sources: sourceStore(ground),
    cases,
    templates: templateStore(ground),
    unsaved: unsavedStore(ground),
    forms: formStore(ground),
    intakes: intakeStore(ground),
    index: indexFiles(ground),
    outbox: outboxOf(ground),
    close: async () => {
      if (taken.held) await taken.lock.release()
    }
  }
}

/** Checks the mark, making it anew where it was lost, and the folders. */
async function prepare(ground: Ground, taken: Taken): Promise<void> {
  const mark = recordStore(ground, recordFile(join(ground.folder, 'vault.json'), markKind))
  const found = await mark.read()
  if (!taken.held) return
  for (const name of folders)
    await onDisk(ground.folder, () => mkdir(join(ground.folder, name), { recursive: true }))
  if (found === null) await mark.write({ schema: 1, createdAt: ground.clock() })
}

/** A folder with a vault's mark, or with a vault's folders when the mark was lost. */
async function isVault(folder: string): Promise<boolean> {
  const mark = join(folder, 'vault.json')
  if ((await modifiedAt(mark)) !== null || (await modifiedAt(previousOf(mark))) !== null) return true
  const names = await namesIn(folder)
  return names.includes('sources') && names.includes('cases')
}
