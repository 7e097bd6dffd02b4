import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createVault, openVault, type Vault } from '../../../electron/adapters/stores/vault.ts'
import type { Case } from '../../../electron/core/case/case.ts'
import { linesDocument } from '../../../electron/core/library/text-document.ts'
import type { Source } from '../../../electron/core/library/source.ts'
import type { Clock } from '../../../electron/core/powers.ts'
import { kaseIn } from '../../core/workflow/made-up-case.ts'

export const moment = '2026-03-05T09:30:00.000+08:00'
export const powers = { clock: () => moment }

/** A clock that moves on by so many seconds each time it is looked at. */
export function tickingClock(seconds: number): Clock {
  let at = Date.parse(moment)
  return () => {
    at += seconds * 1000
    return new Date(at + 8 * 3_600_000).toISOString().replace('Z', '+08:00')
  }
}

/** A folder of its own for one test. */
export async function freshFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'banfu-stores-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** A new vault for one test, closed when it ends. */
export async function freshVault(clock: Clock = powers.clock): Promise<Vault> {
  const vault = await createVault(join(await freshFolder(), '工作库'), { clock })
  onTestFinished(() => vault.close())
  return vault
}

/** Lets a vault go and opens it again. */
export async function reopened(vault: Vault): Promise<Vault> {
  await vault.close()
  const again = await openVault(vault.folder, powers)
  onTestFinished(() => again.close())
  return again
}

/** The made-up case at a revision. */
export function kaseAt(revision: number, changes: Partial<Case> = {}): Case {
  return { ...kaseIn('drafting'), revision, updatedAt: moment, ...changes }
}

/** A source read from a text file of these lines. */
export function sourceOf(id: string, ...lines: readonly string[]): Source {
  return {
    schema: 2,
    id,
    kind: 'reply',
    fileName: '关于台账整合的答复.txt',
    format: 'txt',
    sha256: 'ab'.repeat(32),
    importedAt: moment,
    origin: null,
    copies: [],
    family: null,
    checkedAt: null,
    corrected: [],
    facts: {
      title: '关于台账整合的答复',
      issuer: '江临市数据发展局',
      number: null,
      year: 2025,
      itemKind: 'suggestion',
      itemTitle: null,
      category: 'A',
      topic: null,
      outcome: null,
      people: ['许青禾']
    },
    document: linesDocument('txt', lines),
    parsed: { kind: 'other' },
    notices: []
  }
}
