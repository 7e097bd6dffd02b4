import { sha256Text } from '../../adapters/system/digest.ts'
import type { Case } from '../../core/case/case.ts'
import type { Api } from '../../core/contract.ts'
import { Fault } from '../../core/fault.ts'
import { framed } from '../../core/reply/build.ts'
import type { Reply } from '../../core/reply/reply.ts'
import { advance } from '../../core/workflow/advance.ts'
import { brokenAt } from '../../core/workflow/history.ts'
import { emptyLedger } from '../../core/workflow/numbering.ts'
import type { Refusal } from '../../core/workflow/stage.ts'
import type { App } from '../app.ts'
import { viewCase } from '../case-view.ts'
import { mayEdit } from '../may-edit.ts'
import { factsOf, recordHistory } from '../record-history.ts'

type Calls = 'case.advance' | 'case.history' | 'case.versions' | 'case.version' | 'case.restoreVersion'

/** Calls that carry a case from drafting to the archive, and tell how it got where it is. */
export function workflowHandlers(app: App): Pick<Api, Calls> {
  const { cases, vault } = app
  const view = async (kase: Case) => viewCase(kase, await vault.unit.read(), app.today())
  return {
    'case.advance': ({ actor, action, reason, ...at }) =>
      app.inTurn('ledger', async () => {
        const kase = cases.at(at)
        const unit = await vault.unit.read()
        if (unit === null) throw new Fault('bad-input', '还没有填写单位档案，请先到“单位档案”填写')
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
      const version = await vault.cases.version(at.caseId, versionId)
      const saved = await cases.change(at, '恢复到以前的版本', kase => {
        mayEdit(kase, actor.role)
        return { ...kase, reply: unsigned(version) }
      })
      const happened = { actor, action: 'restore', from: saved.stage, note: versionId } as const
      await recordHistory(app, saved.id, factsOf(app, saved, happened))
      return view(saved)
    }
  }
}

/** The reply of a version as it may be worked on again: who signed then, and when, does not sign this one. */
function unsigned({ reply, signedDigest }: Case): Reply | null {
  return reply !== null && signedDigest !== null ? framed(reply, { signers: [], date: null }) : reply
}
