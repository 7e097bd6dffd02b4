import { isDeepStrictEqual } from 'node:util'
import { applyFixes } from '../../core/check/fix.ts'
import { check } from '../../core/check/check.ts'
import type { Finding } from '../../core/check/finding.ts'
import { noOfficeChecks } from '../../core/check/settings.ts'
import type { Case } from '../../core/case/case.ts'
import type { Api } from '../../core/contract.ts'
import { draft, type DraftInput } from '../../core/draft/draft.ts'
import { Fault } from '../../core/fault.ts'
import { passagesOf } from '../../core/library/describe.ts'
import type { Source } from '../../core/library/source.ts'
import type { Reply } from '../../core/reply/reply.ts'
import type { Vault } from '../../adapters/stores/vault.ts'
import type { App } from '../app.ts'
import { viewCase } from '../case-view.ts'
import type { At } from '../cases.ts'
import { drafted } from '../drafted.ts'
import { mayEdit } from '../may-edit.ts'

type Calls =
  | 'case.draft'
  | 'case.saveReply'
  | 'case.overwriteReply'
  | 'case.keepUnsaved'
  | 'case.unsaved'
  | 'case.dropUnsaved'
  | 'case.check'
  | 'case.dismiss'
  | 'case.undismiss'
  | 'case.fix'

/** Calls on the reply of a case: drafting, saving, checking. */
export function replyHandlers(app: App, templates: Pick<Api, 'template.list'>): Pick<Api, Calls> {
  const { cases, vault } = app
  const view = async (kase: Case) => viewCase(kase, await vault.unit.read(), app.today())

  const roleNow = async () => (await vault.settings.read())?.actor?.role ?? 'clerk'
  const rewrite = async (at: At, note: string, write: (kase: Case) => Promise<Partial<Case>>) =>
    view(
      await cases.change(at, note, async kase => {
        mayEdit(kase, await roleNow())
        return { ...kase, ...(await write(kase)) }
      })
    )

  /** A text kept as unsaved is needed no longer once it is saved; another one still waits for its user. */
  const settled = async (reply: Reply, caseId: string) => {
    const kept = await vault.unsaved.read(caseId)
    if (kept !== null && isDeepStrictEqual(kept.reply, reply)) await vault.unsaved.drop(caseId)
  }

  return {
    'case.draft': ({ templateId, skeletonId, ...at }) =>
      rewrite(at, '按模板起草', async kase => {
        const template = (await templates['template.list']({})).find(known => known.id === templateId)
        if (template === undefined) throw new Fault('not-found', '所选模板')
        const unit = await vault.unit.read()
        if (unit === null) throw new Fault('bad-input', '还没有填写单位档案，请先到“单位档案”填写')
        const passages = await chosenPassages(app, kase)
        const { ids } = app
        const reply = draft({ template, skeletonId, kase, unit, passages, ids, today: app.today() })
        return { reply, templateId, skeletonId }
      }),
    'case.saveReply': async ({ reply, ...at }) => {
      const saved = await cases.autosave(at, async kase => {
        mayEdit(kase, await roleNow())
        return { ...kase, reply }
      })
      await settled(reply, at.caseId)
      return view(saved)
    },
    'case.overwriteReply': async ({ reply, ...at }) => {
      const saved = await rewrite(at, '覆盖别处保存的文字', async () => ({ reply }))
      await settled(reply, at.caseId)
      return saved
    },
    'case.keepUnsaved': async ({ caseId, reply }) => {
      await vault.unsaved.keep({ schema: 1, caseId, keptAt: app.clock(), reply })
      return null
    },
    'case.unsaved': ({ caseId }) => vault.unsaved.read(caseId),
    'case.dropUnsaved': async ({ caseId }) => {
      await vault.unsaved.drop(caseId)
      return null
    },
    'case.check': async ({ caseId, reply }) =>
      check({
        reply,
        kase: { ...cases.get(caseId), reply },
        unit: await vault.unit.read(),
        today: app.today()
      }),
    'case.dismiss': async ({ keys, reason, scope, ...at }) => {
      const now = app.clock()
      const chosen = (await view(cases.get(at.caseId))).findings.filter(({ key }) => keys.includes(key))
      if (scope === 'unit') {
        await letPass(vault, chosen, now)
        return view(cases.at(at))
      }
      return view(
        await cases.change(at, null, kase => {
          const dismissed = chosen.map(({ key, rule, quote }) => ({
            key,
            rule,
            at: now,
            reason,
            scope,
            quote
          }))
          return { ...kase, dismissals: [...kase.dismissals, ...dismissed] }
        })
      )
    },
    'case.undismiss': async ({ keys, ...at }) =>
      view(
        await cases.change(at, null, kase => ({
          ...kase,
          dismissals: kase.dismissals.filter(dismissal => !keys.includes(dismissal.key))
        }))
      ),
    'case.fix': ({ keys, ...at }) =>
      rewrite(at, '按检查意见改正', async kase => {
        const { findings } = await view(kase)
        const chosen = findings.filter(({ key, fix }) =>
          keys === null ? fix?.safe === true : keys.includes(key)
        )
        return { reply: applyFixes(drafted(kase), chosen) }
      })
  }
}

/** The passages put aside for the case, with where they come from; those of sources that are gone or damaged are left out. */
async function chosenPassages(app: App, kase: Case): Promise<DraftInput['passages']> {
  const found = []
  for (const { passageId, askId } of kase.chosen) {
    const [sourceId = ''] = passageId.split('#')
    const source = app.library.summary(sourceId) && (await sourceOrNull(app, sourceId))
    const passage = source && passagesOf(source).find(known => known.id === passageId)
    if (!source || !passage) continue
    const { facts, fileName } = source
    found.push({ passage, label: facts.number ?? facts.title ?? fileName, year: facts.year, askId })
  }
  return found
}

async function sourceOrNull(app: App, sourceId: string): Promise<Source | null> {
  try {
    return await app.vault.sources.read(sourceId)
  } catch (error) {
    if (error instanceof Fault && ['not-found', 'record-damaged'].includes(error.code)) return null
    throw error
  }
}

/** Remembers for the whole office that these words are right under these rules. */
async function letPass(vault: Vault, findings: readonly Finding[], at: string): Promise<void> {
  const unit = await vault.unit.read()
  if (unit === null) throw new Fault('bad-input', '还没有填写单位档案，请先到“单位档案”填写')
  const before = unit.checks ?? noOfficeChecks
  const allowed = findings.map(({ rule, quote }) => ({ rule, quote, at }))
  await vault.unit.write({ ...unit, checks: { ...before, allowed: [...before.allowed, ...allowed] } })
}
