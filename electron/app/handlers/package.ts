import type { Case } from '../../core/case/case.ts'
import type { Api } from '../../core/contract.ts'
import { draft } from '../../core/draft/draft.ts'
import { Fault } from '../../core/fault.ts'
import { earlierOf, followUpCase, followUpTemplate } from '../../core/package/follow-up.ts'
import { planPackage } from '../../core/package/plan.ts'
import { numberRequest } from '../../core/package/request-number.ts'
import { printNumber } from '../../core/reply/wording.ts'
import { emptyLedger } from '../../core/workflow/numbering.ts'
import type { Refusal } from '../../core/workflow/stage.ts'
import type { App } from '../app.ts'
import { packMany, packOne } from '../batch-package.ts'
import { viewCase } from '../case-view.ts'
import { factsOfCase, unitThere } from '../make-package.ts'
import { factsOf, recordHistory } from '../record-history.ts'

type Calls = 'package.plan' | 'package.make' | 'package.batch' | 'package.number' | 'case.followUp'

/** Calls on all documents of a case, on those of many cases, and on the letters beside the reply. */
export function packageHandlers(app: App, office: Pick<Api, 'template.list'>): Pick<Api, Calls> {
  const { cases, vault, jobs } = app
  const view = async (kase: Case) => viewCase(kase, await vault.unit.read(), app.today())
  const inOffice = async () => ({
    unit: await unitThere(app),
    templates: await office['template.list']({})
  })
  const none: readonly Refusal[] = []
  return {
    'package.plan': async ({ caseId }) =>
      planPackage(await factsOfCase(app, cases.get(caseId), await inOffice())),
    'package.make': async ({ caseId, ...wanted }) => {
      const kase = cases.get(caseId)
      const here = await inOffice()
      return { jobId: jobs.start(1, report => packOne(app, kase, { wanted, office: here, report })) }
    },
    'package.batch': async ({ caseIds, session, ...wanted }) => {
      const chosen =
        caseIds === null
          ? cases.all().filter(({ item }) => session === null || item.session === session)
          : caseIds.map(cases.get)
      if (chosen.length === 0) throw new Fault('bad-input', '没有符合条件的办件')
      const here = await inOffice()
      return {
        jobId: jobs.start(chosen.length, report => packMany(app, chosen, { wanted, office: here, report }))
      }
    },
    'package.number': ({ actor, ...at }) =>
      app.inTurn('ledger', async () => {
        const kase = cases.at(at)
        const ledger = (await vault.ledger.read()) ?? emptyLedger
        const given = numberRequest(kase, { unit: await unitThere(app), ledger, actor, at: app.clock() })
        if (!given.ok) return { refusals: [given.refusal], view: await view(kase) }
        // Written down before the case that bears it, as for replies: never given twice.
        if (given.ledger !== ledger) await vault.ledger.write(given.ledger)
        const note = `会办函编号 ${printNumber(given.number)}`
        const saved = await cases.change(at, note, one => ({ ...one, requestNumber: given.number }))
        const happened = { actor, action: 'edit', from: saved.stage, note } as const
        await recordHistory(app, saved.id, factsOf(app, saved, happened))
        return { refusals: none, view: await view(saved) }
      }),
    'case.followUp': async ({ caseId, actor }) => {
      const kase = cases.get(caseId)
      const found = earlierOf(kase)
      if (!found.ok) return { refusals: [found.refusal], view: await view(kase) }
      const { unit, templates } = await inOffice()
      const template = templates.find(({ id }) => id === followUpTemplate)
      const skeleton = template?.skeletons[0]
      if (template === undefined || skeleton === undefined) throw new Fault('not-found', '“续复”模板')
      const next = followUpCase(kase, found.earlier, { id: app.ids('case'), at: app.clock() })
      const skeletonId = skeleton.id
      const { ids } = app
      const reply = draft({ template, skeletonId, kase: next, unit, passages: [], ids, today: app.today() })
      const added = await cases.add({ ...next, skeletonId, reply })
      const note = `跟进办理：${printNumber(found.earlier.number)}`
      await recordHistory(app, added.id, factsOf(app, added, { actor, action: 'create', from: null, note }))
      return { refusals: none, view: await view(added) }
    }
  }
}
