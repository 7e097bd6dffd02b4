import { openTurns } from '../adapters/stores/turns.ts'
import type { Vault } from '../adapters/stores/vault.ts'
import type { Case } from '../core/case/case.ts'
import { Fault } from '../core/fault.ts'
import type { Clock } from '../core/powers.ts'
import { readFiled, type PassedOver } from './read-filed.ts'

/** A case as its editor last saw it. */
export type At = { readonly caseId: string; readonly revision: number }

/** All cases of a vault, read once and kept; every change goes through here and to the disk before it is seen. */
export type Cases = {
  readonly all: () => readonly Case[]
  /** Fault 'not-found' when there is no such case. */
  readonly get: (caseId: string) => Case
  /** The case at the revision a change is based on; Fault 'stale-revision' when it has moved on from there. */
  readonly at: (at: At) => Case
  readonly add: (kase: Case) => Promise<Case>
  /**
   * Saves what `change` makes of the case as its next revision. Fault 'stale-revision' when the case has moved on from the
   * revision the change was based on. `note` goes into the list of versions.
   */
  readonly change: (
    at: At,
    note: string | null,
    change: (kase: Case) => Case | Promise<Case>
  ) => Promise<Case>
  /** As `change` without a note, for saving while the user types: saves of one person within some minutes make one version. */
  readonly autosave: (at: At, change: (kase: Case) => Case | Promise<Case>) => Promise<Case>
  readonly remove: (caseId: string) => Promise<void>
  readonly restore: (caseId: string) => Promise<Case>
  /** Rises with every change. */
  readonly generation: () => number
  /** Folders among the cases that were left alone at opening. */
  readonly passedOver: readonly PassedOver[]
}

/** Reads the cases of a vault; damaged ones are set aside and named by the vault. */
export async function openCases(vault: Vault, clock: Clock): Promise<Cases> {
  const cases = new Map<string, Case>()
  const inTurn = openTurns()
  const passedOver: PassedOver[] = []
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
  const at = ({ caseId, revision }: At) => {
    const kase = get(caseId)
    if (kase.revision !== revision) throw new Fault('stale-revision', kase.item.title)
    return kase
  }
  const nextOf = async (based: At, change: (kase: Case) => Case | Promise<Case>): Promise<Case> => {
    const changed = await change(at(based))
    return { ...changed, revision: based.revision + 1, updatedAt: clock() }
  }

  for (const id of await vault.cases.list()) {
    const kase = await readFiled(id, vault.cases.read, folder => passedOver.push(folder))
    if (kase !== null) cases.set(id, kase)
  }

  return {
    all: () => [...cases.values()],
    get,
    at,
    add: async kase => {
      await vault.cases.write(kase, '新建办件')
      return keep(kase)
    },
    change: (based, note, change) =>
      inTurn(based.caseId, async () => {
        const next = await nextOf(based, change)
        await vault.cases.write(next, note)
        return keep(next)
      }),
    autosave: (based, change) =>
      inTurn(based.caseId, async () => {
        const next = await nextOf(based, change)
        await vault.cases.autosave(next, (await vault.settings.read())?.actor?.name ?? null)
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
    generation: () => generation,
    passedOver
  }
}
