import type { Case, FiledContribution } from '../../core/case/case.ts'
import type { Contribution } from '../../core/case/contribution.ts'
import type { Item } from '../../core/case/item.ts'
import type { Api } from '../../core/contract.ts'
import { Fault } from '../../core/fault.ts'
import type { Parsed } from '../../core/library/source.ts'
import type { Notice } from '../../core/notice.ts'
import { findAsks } from '../../core/parse/asks.ts'
import { dueDay } from '../../core/workflow/deadline.ts'
import { removalRefusal } from '../../core/workflow/permitted.ts'
import type { App } from '../app.ts'
import { viewCase, summariseCase } from '../case-view.ts'
import { fileSource } from '../file-source.ts'
import { readUpload, type ReadUpload } from '../read-upload.ts'
import type { ReadAs } from '../reading/room.ts'
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
        uploadId === null
          ? { value: need(item), sourceId: null, notices: [] }
          : await takeFile(app, await readUpload(app, uploadId, 'item'), item => ({ kind: 'item', item }))
      const kase = await cases.add(await newCase(app, given.value, given.sourceId))
      await recordHistory(
        app,
        kase.id,
        factsOf(app, kase, { actor, action: 'create', from: null, note: null })
      )
      letGo(app, uploadId)
      return { view: await view(kase), notices: given.notices }
    },
    'case.remove': async ({ caseId }) => {
      const kase = cases.get(caseId)
      if (removalRefusal(kase) !== null) throw new Fault('not-removable', kase.item.title)
      await cases.remove(caseId)
      return null
    },
    'case.restore': async ({ caseId }) => view(await cases.restore(caseId)),
    'case.saveItem': async ({ item, asks, due, ...at }) =>
      view(await cases.change(at, '修改来件', kase => ({ ...kase, item, asks, due }))),
    'case.addContribution': async ({ uploadId, contribution, ...at }) => {
      cases.at(at)
      const given =
        uploadId === null
          ? { value: need(contribution), sourceId: null, notices: [] }
          : await takeFile(app, await readUpload(app, uploadId, 'contribution'), contribution => ({
              kind: 'contribution',
              contribution
            }))
      const filed = fileContribution(app, given.value, given.sourceId)
      const note = `收到${given.value.department ?? '部门'}意见`
      const kase = await cases.change(at, note, kase => ({
        ...kase,
        contributions: [...kase.contributions, filed]
      }))
      letGo(app, uploadId)
      return { view: await view(kase), notices: given.notices }
    },
    'case.saveContribution': async ({ contributionId, contribution, ...at }) =>
      view(
        await cases.change(at, '修改会办意见', kase => {
          const filed = kase.contributions.find(known => known.id === contributionId)
          if (filed === undefined) throw new Fault('not-found', '这份会办意见')
          const changed =
            contribution === null ? [] : [{ ...filed, contribution: withIds(filed, contribution) }]
          const contributions = kase.contributions.flatMap(known => (known === filed ? changed : [known]))
          return { ...kase, contributions }
        })
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
    signedDigest: null,
    requestNumber: null,
    outcome: null,
    earlier: null
  }
}

type Taken<T> = { readonly value: T; readonly sourceId: string; readonly notices: readonly Notice[] }

/**
 * Files what was read of an upload in the library, unless a source of the same bytes is there already: a step that failed and
 * is tried again files nothing twice. The upload stays until the step is done.
 */
async function takeFile<T>(
  app: App,
  read: ReadUpload & ReadAs<T>,
  recognised: (value: T) => Parsed
): Promise<Taken<T>> {
  const { value, notices } = read.parsed
  const here = app.library.withDigest(read.sha256)
  if (here !== null) return { value, sourceId: here.id, notices: [...read.notices, ...notices] }
  const source = await fileSource(app, read, { value: recognised(value), notices })
  return { value, sourceId: source.id, notices: source.notices }
}

function letGo(app: App, uploadId: string | null): void {
  if (uploadId !== null) app.uploads.drop(uploadId)
}

/** Gives a contribution its place in the case; its points get ids that are unique there. */
function fileContribution(app: App, contribution: Contribution, sourceId: string | null): FiledContribution {
  const id = app.ids('contribution')
  const points = contribution.points.map((point, index) => ({ ...point, id: `${id}.${index + 1}` }))
  return { id, sourceId, filedAt: app.clock(), contribution: { ...contribution, points } }
}

/** An edited contribution: points that were there keep their ids, for blocks of the reply refer to them; others get ids never used in it. */
function withIds(filed: FiledContribution, edited: Contribution): Contribution {
  const taken = new Set(filed.contribution.points.map(point => point.id))
  const free = new Set(taken)
  let count = 0
  const fresh = (): string => {
    count += 1
    const id = `${filed.id}.${count}`
    if (taken.has(id)) return fresh()
    taken.add(id)
    return id
  }
  return {
    ...edited,
    points: edited.points.map(point => (free.delete(point.id) ? point : { ...point, id: fresh() }))
  }
}
