import { sha256Text } from '../../adapters/system/digest.ts'
import type { Case } from '../../core/case/case.ts'
import type { Api } from '../../core/contract.ts'
import { Fault } from '../../core/fault.ts'
import { advance } from '../../core/workflow/advance.ts'
import { brokenAt } from '../../core/workflow/history.ts'
import { emptyLedger } from '../../core/workflow/numbering.ts'
import type { Refusal } from '../../core/workflow/stage.ts'
import type { App } from '../app.ts'
import { viewCase } from '../case-view.ts'
import { factsOf, recordHistory } from '../record-history.ts'

type Calls = 'case.advance' | 'case.history' | 'case.versions' | 'case.version' | 'case.restoreVersion'

/** Calls that carry a case from drafting to the archive, and tell how it got where it is. */
export function workflowHandlers(app: App): Pick<Api, Calls> {
  const { cases, vault } = app
  const view = async (kase: Case) => viewCase(kase, await vault.unit.read(), app.today())
  return {
    'case.advance': ({ actor, action, reason, ...at }) =>
      app.inTurn('ledger', async () => {
        const kase = cases.get(at.caseId)
        if (kase.revision !== at.revision) throw new Fault('stale-revision', kase.item.title)
        const unit = await vault.unit.read()
        if (unit === null) throw new Fault('bad-input', '还没有填写单位档案，请先到“单位设置”填写')
        const ledger = (await vault.ledger.read()) ?? emptyLedger
        const { findings } = await view(kase)
        const step = advance(kase, {
          actor,
          action,
          reason,
          at: app.clock(),
          unit,
          findings,
          ledger,
          digest: sha256Text
        })
        if (!step.ok) return { refusals: step.refusals, view: await view(kase) }
        // The number is written down before the case that bears it: after a power cut it is taken up again, never given twice.
        if (step.ledger !== ledger) await vault.ledger.write(step.ledger)
        const saved = await cases.change(at, step.note, () => step.kase)
        await recordHistory(app, saved.id, step.facts)
        const none: readonly Refusal[] = []
        return { refusals: none, view: await view(saved) }
      }),
    'case.history': async ({ caseId }) => {
      const entries = await vault.cases.history(caseId)
      return { entries, brokenAt: brokenAt(entries, sha256Text) }
    },
    'case.versions': ({ caseId }) => vault.cases.versions(caseId),
    'case.version': ({ caseId, versionId }) => vault.cases.version(caseId, versionId),
    'case.restoreVersion': async ({ versionId, actor, ...at }) => {
      const { reply } = await vault.cases.version(at.caseId, versionId)
      const saved = await cases.change(at, '恢复到以前的版本', kase => {
        if (kase.stage !== 'drafting') throw new Fault('immutable', kase.item.title)
        return { ...kase, reply }
      })
      const happened = { actor, action: 'restore', from: saved.stage, note: versionId } as const
      await recordHistory(app, saved.id, factsOf(app, saved, happened))
      return view(saved)
    }
  }
}
