import type { Case, FiledContribution } from '../../core/case/case.ts'
import type { Contribution } from '../../core/case/contribution.ts'
import type { Item } from '../../core/case/item.ts'
import type { Api } from '../../core/contract.ts'
import { Fault } from '../../core/fault.ts'
import type { Notice, Noticed } from '../../core/notice.ts'
import { findAsks } from '../../core/parse/asks.ts'
import { parseContribution } from '../../core/parse/parse-contribution.ts'
import { parseItem } from '../../core/parse/parse-item.ts'
import { dueDay } from '../../core/workflow/deadline.ts'
import type { App } from '../app.ts'
import { viewCase, summariseCase } from '../case-view.ts'
import { fileSource } from '../import-files.ts'
import { readUpload } from '../read-upload.ts'
import { factsOf, recordHistory } from '../record-history.ts'

type Calls =
  | 'case.list'
  | 'case.get'
  | 'case.create'
  | 'case.remove'
  | 'case.restore'
  | 'case.saveItem'
  | 'case.addContribution'
  | 'case.saveContribution'
  | 'case.choosePassages'

/** Calls on a case before and around its reply: the item, the asks, what departments handed in. */
export function caseHandlers(app: App): Pick<Api, Calls> {
  const { cases } = app
  const view = async (kase: Case) => viewCase(kase, await app.vault.unit.read(), app.today())
  return {
    'case.list': async () => cases.all().map(kase => summariseCase(kase, app.today())),
    'case.get': ({ caseId }) => view(cases.get(caseId)),
    'case.create': async ({ actor, uploadId, item }) => {
      const given =
        uploadId === null ? { item: need(item), sourceId: null, notices: [] } : await takeItem(app, uploadId)
      const kase = await cases.add(await newCase(app, given.item, given.sourceId))
      await recordHistory(
        app,
        kase.id,
        factsOf(app, kase, { actor, action: 'create', from: null, note: null })
      )
      return { view: await view(kase), notices: given.notices }
    },
    'case.remove': async ({ caseId }) => {
      await cases.remove(caseId)
      return null
    },
    'case.restore': async ({ caseId }) => view(await cases.restore(caseId)),
    'case.saveItem': async ({ item, asks, due, ...at }) =>
      view(await cases.change(at, '修改来件', kase => ({ ...kase, item, asks, due }))),
    'case.addContribution': async ({ uploadId, contribution, ...at }) => {
      const given =
        uploadId === null
          ? { contribution: need(contribution), sourceId: null, notices: [] }
          : await takeContribution(app, uploadId)
      const filed = fileContribution(app, given.contribution, given.sourceId)
      const note = `收到${given.contribution.department ?? '部门'}意见`
      const kase = await cases.change(at, note, kase => ({
        ...kase,
        contributions: [...kase.contributions, filed]
      }))
      return { view: await view(kase), notices: given.notices }
    },
    'case.saveContribution': async ({ contributionId, contribution, ...at }) =>
      view(
        await cases.change(at, '修改会办意见', kase => ({
          ...kase,
          contributions: kase.contributions.flatMap(filed => {
            if (filed.id !== contributionId) return [filed]
            return contribution === null ? [] : [{ ...filed, contribution }]
          })
        }))
      ),
    'case.choosePassages': async ({ chosen, ...at }) =>
      view(await cases.change(at, null, kase => ({ ...kase, chosen })))
  }
}

function need<T>(value: T | null): T {
  if (value === null) throw new Fault('bad-input', '没有选择文件，也没有填写内容')
  return value
}

async function newCase(app: App, item: Item, itemSourceId: string | null): Promise<Case> {
  const unit = await app.vault.unit.read()
  const now = app.clock()
  return {
    schema: 1,
    id: app.ids('case'),
    revision: 0,
    createdAt: now,
    updatedAt: now,
    stage: 'drafting',
    item,
    itemSourceId,
    due: item.assigned && unit && dueDay(item.assigned, unit.deadlines.replyMonths),
    asks: findAsks(item),
    contributions: [],
    chosen: [],
    templateId: null,
    skeletonId: null,
    reply: null,
    dismissals: [],
    signedDigest: null
  }
}

type Taken<T> = { readonly sourceId: string; readonly notices: readonly Notice[] } & T

async function takeItem(app: App, uploadId: string): Promise<Taken<{ readonly item: Item }>> {
  const read = await readUpload(app.uploads, uploadId)
  const parsed = parseItem(read.document)
  const source = await fileSource(
    app,
    read,
    wrap(parsed, item => ({ kind: 'item', item }))
  )
  await app.library.save()
  return { item: parsed.value, sourceId: source.id, notices: source.notices }
}

async function takeContribution(
  app: App,
  uploadId: string
): Promise<Taken<{ readonly contribution: Contribution }>> {
  const read = await readUpload(app.uploads, uploadId)
  const parsed = parseContribution(read.document)
  const source = await fileSource(
    app,
    read,
    wrap(parsed, contribution => ({ kind: 'contribution', contribution }))
  )
  await app.library.save()
  return { contribution: parsed.value, sourceId: source.id, notices: source.notices }
}

function wrap<T, U>(read: Noticed<T>, make: (value: T) => U): Noticed<U> {
  return { value: make(read.value), notices: read.notices }
}

/** Gives a contribution its place in the case; its points get ids that are unique there. */
function fileContribution(app: App, contribution: Contribution, sourceId: string | null): FiledContribution {
  const id = app.ids('contribution')
  const points = contribution.points.map((point, index) => ({ ...point, id: `${id}.${index + 1}` }))
  return { id, sourceId, filedAt: app.clock(), contribution: { ...contribution, points } }
}
