import type { Vault } from '../adapters/stores/vault.ts'
import type { Case } from '../core/case/case.ts'
import { Fault } from '../core/fault.ts'
import type { Clock } from '../core/powers.ts'
import { openTurns } from './in-turn.ts'

/** All cases of a vault, read once and kept; every change goes through here and to the disk before it is seen. */
export type Cases = {
  readonly all: () => readonly Case[]
  /** Fault 'not-found' when there is no such case. */
  readonly get: (caseId: string) => Case
  readonly add: (kase: Case) => Promise<Case>
  /**
   * Saves what `change` makes of the case as its next revision. Fault 'stale-revision' when the case has moved on from the
   * revision the change was based on. `note` goes into the list of versions.
   */
  readonly change: (
    at: { readonly caseId: string; readonly revision: number },
    note: string | null,
    change: (kase: Case) => Case | Promise<Case>
  ) => Promise<Case>
  readonly remove: (caseId: string) => Promise<void>
  readonly restore: (caseId: string) => Promise<Case>
  /** Rises with every change. */
  readonly generation: () => number
}

/** Reads the cases of a vault; damaged ones are set aside and named by the vault. */
export async function openCases(vault: Vault, clock: Clock): Promise<Cases> {
  const cases = new Map<string, Case>()
  const inTurn = openTurns()
  let generation = 0

  const keep = (kase: Case) => {
    cases.set(kase.id, kase)
    generation += 1
    return kase
  }
  const get = (caseId: string) => {
    const kase = cases.get(caseId)
    if (kase === undefined) throw new Fault('not-found', '这件办件')
    return kase
  }

  for (const id of await vault.cases.list()) {
    const kase = await readUnlessDamaged(vault, id)
    if (kase !== null) cases.set(id, kase)
  }

  return {
    all: () => [...cases.values()],
    get,
    add: async kase => {
      await vault.cases.write(kase, '新建办件')
      return keep(kase)
    },
    change: ({ caseId, revision }, note, change) =>
      inTurn(caseId, async () => {
        const kase = get(caseId)
        if (kase.revision !== revision) throw new Fault('stale-revision', kase.item.title)
        const changed = await change(kase)
        const next = { ...changed, revision: revision + 1, updatedAt: clock() }
        await vault.cases.write(next, note)
        return keep(next)
      }),
    remove: caseId =>
      inTurn(caseId, async () => {
        get(caseId)
        await vault.cases.remove(caseId)
        cases.delete(caseId)
        generation += 1
      }),
    restore: caseId =>
      inTurn(caseId, async () => {
        await vault.cases.restore(caseId)
        return keep(await vault.cases.read(caseId))
      }),
    generation: () => generation
  }
}

async function readUnlessDamaged(vault: Vault, caseId: string): Promise<Case | null> {
  try {
    return await vault.cases.read(caseId)
  } catch (error) {
    if (error instanceof Fault && error.code === 'record-damaged') return null
    throw error
  }
}
