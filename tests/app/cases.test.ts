import { readdir, readFile, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { makeVault } from '../../electron/app/open-app.ts'
import { readFile as readWords } from '../../electron/adapters/readers/read-file.ts'
import { listedPassages, questionFor } from '../../electron/core/search/listed.ts'
import type { Contribution } from '../../electron/core/case/contribution.ts'
import type { Asked, CallName } from '../../electron/core/contract.ts'
import type { CaseView } from '../../electron/core/calls/cases.ts'
import { parseReply } from '../../electron/core/parse/parse-reply.ts'
import { blockText } from '../../electron/core/reply/place.ts'
import type { Reply } from '../../electron/core/reply/reply.ts'
import { printed } from '../../electron/core/reply/same.ts'
import { at, carry, clerk, draft, newCase, office, readyCase, replyOf, step, typedItem } from './journey.ts'
import { faultOf, importAll, openAt, sampleFiles, sampleVault, temporaryFolder, value } from './open.ts'

const helpers = join(sampleFiles, '会办意见')
const typed = (...texts: readonly string[]): Contribution => ({
  department: '市民政局',
  addressee: null,
  itemTitle: null,
  itemNumber: null,
  date: null,
  contact: null,
  points: texts.map(text => ({ id: 'p', heading: null, text })),
  rest: []
})
const pointIds = ({ kase }: CaseView) =>
  kase.contributions.flatMap(filed => filed.contribution.points.map(point => point.id))
const withFirstText = (reply: Reply, text: string): Reply => {
  const index = reply.body.findIndex(block => block.kind === 'paragraph' && block.role === 'body')
  return {
    ...reply,
    body: reply.body.map((block, i) =>
      i === index && block.kind === 'paragraph' ? { ...block, text } : block
    )
  }
}
const messageOf = async <Name extends CallName>(
  door: Awaited<ReturnType<typeof openAt>>,
  name: Name,
  input: Asked<Name>
) => {
  const envelope = await door.call(name, input)
  return envelope.ok ? null : envelope.fault.message
}

describe('a new case', () => {
  test('from a file holds the item, its asks, the day it is due, and files the text in the library', async () => {
    const door = await openAt(await sampleVault())
    const { kase, summary, unanswered } = await newCase(door, 'file')
    expect(kase).toMatchObject({ stage: 'drafting', due: '2026-05-27', item: { number: '36' } })
    expect(kase.asks).toHaveLength(4)
    expect(unanswered).toEqual(kase.asks.map(ask => ask.id))
    expect(summary).toMatchObject({ people: ['沈知微'], asks: 4, asksAnswered: 0, documentNumber: null })
    expect(await value(door, 'source.list', {})).toMatchObject([{ id: kase.itemSourceId, kind: 'item' }])
    expect((await value(door, 'case.history', { caseId: kase.id })).entries).toMatchObject([
      { action: 'create', actor: clerk, from: null, to: 'drafting' }
    ])
  })

  test('typed in by hand needs no file; without either it is refused', async () => {
    const door = await openAt(await sampleVault())
    const { kase } = await newCase(door, 'hand')
    expect(kase).toMatchObject({ item: typedItem, itemSourceId: null, due: '2026-05-27' })
    expect(kase.asks.length).toBeGreaterThan(0)
    expect(await faultOf(door, 'case.create', { actor: clerk, uploadId: null, item: null })).toBe('bad-input')
  })

  test('from a file that is in the library already does not file it a second time', async () => {
    const door = await openAt(await sampleVault())
    await importAll(door, [join(sampleFiles, '建议.docx')])
    const [known] = await value(door, 'source.list', {})
    const { kase } = await newCase(door, 'file')
    expect(kase.itemSourceId).toBe(known?.id)
    expect(await value(door, 'source.list', {})).toHaveLength(1)
  })

  test('is listed, also after reopening; removed it is gone, restored it is back with its history', async () => {
    const vault = await sampleVault()
    const door = await openAt(vault)
    const { kase } = await newCase(door, 'hand')
    await door.close()
    const again = await openAt(vault)
    expect(await value(again, 'case.list', {})).toMatchObject([{ id: kase.id, title: typedItem.title }])
    await value(again, 'case.remove', { caseId: kase.id })
    expect(await value(again, 'case.list', {})).toEqual([])
    expect(await faultOf(again, 'case.get', { caseId: kase.id })).toBe('not-found')
    expect((await value(again, 'case.restore', { caseId: kase.id })).kase).toEqual(kase)
    expect((await value(again, 'case.history', { caseId: kase.id })).entries).toHaveLength(1)
    expect(await faultOf(again, 'case.restore', { caseId: kase.id })).toBe('not-found')
  })
})

describe('removing', () => {
  test('a signed, numbered or archived case is refused with what to do, also after it was opened again', async () => {
    const door = await openAt(await sampleVault())
    let view = await carry(door, await readyCase(door), 'sign')
    const { id: caseId } = view.kase
    expect(await faultOf(door, 'case.remove', { caseId })).toBe('not-removable')
    view = await carry(door, view, 'archive')
    expect(await faultOf(door, 'case.remove', { caseId })).toBe('not-removable')
    const reopened = await step(door, view, ['reopen', office, '数字有误'])
    expect(reopened.view.kase.stage).toBe('drafting')
    const answer = await door.call('case.remove', { caseId })
    expect(answer).toMatchObject({ ok: false, fault: { code: 'not-removable' } })
    expect(JSON.stringify(answer)).toContain('重新办理')
    expect(await value(door, 'case.list', {})).toHaveLength(1)
  })

  test('a case that was only reviewed can still be removed', async () => {
    const door = await openAt(await sampleVault())
    const { kase } = await carry(door, await readyCase(door), 'approve')
    await value(door, 'case.remove', { caseId: kase.id })
    expect(await value(door, 'case.list', {})).toEqual([])
  })
})

describe('saving', () => {
  test('while typing makes one version; saving over what was saved elsewhere keeps that', async () => {
    const door = await openAt(await sampleVault())
    let view = await readyCase(door)
    for (const words of ['甲的文字。', '甲的文字，续。', '甲的文字，再续。'])
      view = await value(door, 'case.saveReply', {
        ...at(view),
        reply: withFirstText(replyOf(view), words)
      })
    const mine = withFirstText(replyOf(view), '乙的文字。')
    view = await value(door, 'case.overwriteReply', { ...at(view), reply: mine })
    const versions = await value(door, 'case.versions', { caseId: view.kase.id })
    expect(versions.map(({ revision, note }) => [revision, note])).toEqual([
      [6, '覆盖别处保存的文字'],
      [5, null],
      [1, '按模板起草'],
      [0, '新建办件']
    ])
  })

  test('from an older state is refused with a sentence, and what was saved before stays', async () => {
    const door = await openAt(await sampleVault())
    const first = await draft(door, await newCase(door, 'file'))
    const saved = await value(door, 'case.saveReply', {
      ...at(first),
      reply: withFirstText(replyOf(first), '甲的文字。')
    })
    const late = { ...at(first), reply: withFirstText(replyOf(first), '乙的文字。') }
    expect(await messageOf(door, 'case.saveReply', late)).toContain('已在别处修改过')
    expect(await value(door, 'case.get', { caseId: first.kase.id })).toEqual(saved)
  })

  test('twice at once lets exactly one win, in every call that changes a case', async () => {
    const door = await openAt(await sampleVault())
    let view = await readyCase(door)
    const reply = replyOf(view)
    const { item, asks, due, contributions: _none, chosen } = view.kase
    const changes: readonly (readonly [CallName, object])[] = [
      ['case.saveReply', { reply }],
      ['case.saveItem', { item, asks, due }],
      ['case.choosePassages', { chosen }],
      ['case.dismiss', { keys: [], reason: null }],
      ['case.undismiss', { keys: [] }],
      ['case.fix', { keys: null }],
      ['case.draft', { templateId: 'suggestion-answer', skeletonId: 'point-by-point' }],
      ['case.addContribution', { uploadId: null, contribution: typed('社区食堂已有十二家。') }],
      ['case.restoreVersion', { versionId: '000001', actor: clerk }]
    ]
    for (const [name, given] of changes) {
      const both = await Promise.all([1, 2].map(() => door.call(name, { ...at(view), ...given })))
      const codes = both.map(envelope => (envelope.ok ? 'ok' : envelope.fault.code)).toSorted()
      expect([name, ...codes]).toEqual([name, 'ok', 'stale-revision'])
      const before = view.kase.revision
      view = await value(door, 'case.get', { caseId: view.kase.id })
      expect(view.kase.revision).toBe(before + 1)
    }
    expect(view.kase.contributions).toHaveLength(1)
    expect((await value(door, 'case.history', { caseId: view.kase.id })).brokenAt).toBeNull()
  })

  test('a day that is no day is refused before anything is written', async () => {
    const door = await openAt(await sampleVault())
    const view = await newCase(door, 'hand')
    const { item, asks } = view.kase
    expect(await faultOf(door, 'case.saveItem', { ...at(view), item, asks, due: '下周' })).toBe('bad-input')
    const saved = await value(door, 'case.saveItem', {
      ...at(view),
      item,
      asks: asks.slice(0, 1),
      due: '2026-06-01'
    })
    expect(saved.kase).toMatchObject({ due: '2026-06-01', asks: asks.slice(0, 1) })
  })

  test('every state can be looked at and brought back, and bringing back is written down', async () => {
    const door = await openAt(await sampleVault())
    const drafted = await draft(door, await newCase(door, 'file'))
    const changed = await value(door, 'case.saveReply', {
      ...at(drafted),
      reply: withFirstText(replyOf(drafted), '改坏了。')
    })
    const { id: caseId } = changed.kase
    const versions = await value(door, 'case.versions', { caseId })
    expect(versions.map(({ revision, note }) => [revision, note])).toEqual([
      [2, null],
      [1, '按模板起草'],
      [0, '新建办件']
    ])
    const versionId = versions[1]?.id ?? ''
    expect((await value(door, 'case.version', { caseId, versionId })).reply).toEqual(drafted.kase.reply)
    const back = await value(door, 'case.restoreVersion', { ...at(changed), versionId, actor: clerk })
    expect(back.kase.reply).toEqual(drafted.kase.reply)
    expect((await value(door, 'case.history', { caseId })).entries.at(-1)).toMatchObject({
      action: 'restore',
      note: versionId
    })
    expect(await faultOf(door, 'case.version', { caseId, versionId: '999999' })).toBe('not-found')
  })
})

describe('a text that could not be saved', () => {
  test('is kept for a later start and is gone once it is saved', async () => {
    const vault = await sampleVault()
    const door = await openAt(vault)
    const drafted = await readyCase(door)
    const { id: caseId } = drafted.kase
    const mine = withFirstText(replyOf(drafted), '没有存上的文字。')
    await value(door, 'case.keepUnsaved', { caseId, reply: mine })
    await door.close()
    const again = await openAt(vault)
    const kept = await value(again, 'case.unsaved', { caseId })
    expect(kept?.reply).toEqual(mine)
    const other = await value(again, 'case.saveReply', {
      ...at(drafted),
      reply: withFirstText(mine, '别的文字。')
    })
    expect(await value(again, 'case.unsaved', { caseId })).toEqual(kept)
    await value(again, 'case.saveReply', { ...at(other), reply: mine })
    expect(await value(again, 'case.unsaved', { caseId })).toBeNull()
  })

  test('can be given up, and is not kept for a case there is none of', async () => {
    const door = await openAt(await sampleVault())
    const drafted = await readyCase(door)
    const { id: caseId } = drafted.kase
    const reply = replyOf(drafted)
    await value(door, 'case.keepUnsaved', { caseId, reply })
    await value(door, 'case.keepUnsaved', { caseId, reply: withFirstText(reply, '再改。') })
    await value(door, 'case.dropUnsaved', { caseId })
    expect(await value(door, 'case.unsaved', { caseId })).toBeNull()
    expect(await value(door, 'app.status', {})).toMatchObject({ damaged: [] })
    expect(await faultOf(door, 'case.keepUnsaved', { caseId: 'case-99', reply })).toBe('not-found')
  })
})

describe('contributions', () => {
  test('come as files and typed in, are edited and removed, and every point has an id of its own', async () => {
    const door = await openAt(await sampleVault())
    let view = await newCase(door, 'file')
    for (const name of (await readdir(helpers)).toSorted()) {
      const uploadId = door.uploads.addPath(join(helpers, name))
      view = (await value(door, 'case.addContribution', { ...at(view), uploadId, contribution: null })).view
    }
    const added = {
      ...at(view),
      uploadId: null,
      contribution: typed('社区食堂已有十二家。', '年内再增五家。')
    }
    view = (await value(door, 'case.addContribution', added)).view
    expect(view.kase.contributions).toHaveLength(5)
    expect(view.kase.contributions.map(filed => filed.sourceId === null)).toEqual([
      false,
      false,
      false,
      false,
      true
    ])
    expect(new Set(pointIds(view)).size).toBe(pointIds(view).length)

    const last = view.kase.contributions[4]
    if (last === undefined) throw new Error('the typed contribution is missing')
    const { points } = last.contribution
    const edited = {
      ...last.contribution,
      points: [...points.slice(1), ...points.slice(1), { id: '', heading: null, text: '新增一点。' }]
    }
    view = await value(door, 'case.saveContribution', {
      ...at(view),
      contributionId: last.id,
      contribution: edited
    })
    const now = view.kase.contributions[4]?.contribution.points ?? []
    expect(now.map(point => point.text)).toEqual(['年内再增五家。', '年内再增五家。', '新增一点。'])
    expect(now[0]?.id).toBe(points[1]?.id)
    expect(new Set(pointIds(view)).size).toBe(pointIds(view).length)

    view = await value(door, 'case.saveContribution', {
      ...at(view),
      contributionId: last.id,
      contribution: null
    })
    expect(view.kase.contributions).toHaveLength(4)
    const gone = { ...at(view), contributionId: last.id, contribution: edited }
    expect(await faultOf(door, 'case.saveContribution', gone)).toBe('not-found')
    expect((await value(door, 'case.get', { caseId: view.kase.id })).kase.revision).toBe(view.kase.revision)
  })

  test('a file handed in from an older state can be handed in again: it is neither lost nor filed twice', async () => {
    const door = await openAt(await sampleVault())
    const view = await newCase(door, 'hand')
    const {
      kase: { item, asks, due }
    } = view
    const now = await value(door, 'case.saveItem', { ...at(view), item, asks, due })
    const uploadId = door.uploads.addPath(join(helpers, '市财政局.txt'))
    expect(await faultOf(door, 'case.addContribution', { ...at(view), uploadId, contribution: null })).toBe(
      'stale-revision'
    )
    const taken = await value(door, 'case.addContribution', { ...at(now), uploadId, contribution: null })
    expect(taken.view.kase.contributions[0]?.contribution.department).toContain('市财政局')
    expect(await value(door, 'source.list', {})).toHaveLength(1)
  })
})

describe('drafting', () => {
  test('needs a template and a skeleton that are there', async () => {
    const door = await openAt(await sampleVault())
    const view = await newCase(door, 'file')
    const wanted = { templateId: 'suggestion-answer', skeletonId: 'point-by-point' }
    expect(await faultOf(door, 'case.draft', { ...at(view), ...wanted, templateId: 'poem' })).toBe(
      'not-found'
    )
    expect(await faultOf(door, 'case.draft', { ...at(view), ...wanted, skeletonId: 'sonnet' })).toBe(
      'not-found'
    )
    expect((await value(door, 'case.get', { caseId: view.kase.id })).kase).toEqual(view.kase)
  })

  test('needs a unit, and says where to fill it in', async () => {
    const vault = join(await temporaryFolder(), '工作库')
    await makeVault(vault, { name: '', unit: null })
    const door = await openAt(vault)
    expect(await value(door, 'app.status', {})).toMatchObject({ unitReady: false })
    const view = await newCase(door, 'file')
    expect(view.kase.due).toBeNull()
    const wanted = { templateId: 'suggestion-answer', skeletonId: 'point-by-point' }
    expect(await messageOf(door, 'case.draft', { ...at(view), ...wanted })).toContain('“单位档案”')
  })

  test('takes chosen passages word for word with their year, and leaves out those whose source is gone', async () => {
    const vault = await sampleVault()
    const door = await openAt(vault)
    const replies = join(sampleFiles, 'replies')
    await importAll(
      door,
      (await readdir(replies)).map(name => join(replies, name))
    )
    const answer = await value(door, 'search.find', questionFor('公共数据开放清单', 30))
    const hits = listedPassages(answer.found)
    const [kept] = hits
    const others = [...new Map(hits.map(hit => [hit.source.id, hit])).values()].filter(
      hit => hit.source.id !== kept?.source.id
    )
    const [removed, deleted] = others
    if (!kept || !removed || !deleted) throw new Error('too few sources answer')
    const view = await newCase(door, 'file')
    const chosen = [kept, removed, deleted].map(hit => ({ passageId: hit.passage.id, askId: 'a1' }))
    const put = await value(door, 'case.choosePassages', { ...at(view), chosen })
    await value(door, 'source.remove', { sourceIds: [removed.source.id] })
    await rm(join(vault, 'sources', deleted.source.id), { recursive: true })

    const drafted = await draft(door, put)
    const taken = replyOf(drafted).body.flatMap(block => (block.from?.kind === 'passage' ? [block.from] : []))
    expect(new Set(taken.map(from => from.sourceId))).toEqual(new Set([kept.source.id]))
    expect(taken[0]?.year).toBe(kept.source.facts.year)
    expect(replyOf(drafted).body.map(blockText).join('')).toContain(kept.passage.text)
    expect(drafted.kase.chosen).toEqual(chosen)
  })
})

describe('checking', () => {
  const words = '共有“清单三份，列入数据集,已经公布。。'
  async function flawed() {
    const door = await openAt(await sampleVault())
    const view = await readyCase(door)
    return {
      door,
      view: await value(door, 'case.saveReply', { ...at(view), reply: withFirstText(replyOf(view), words) })
    }
  }
  const ruleIds = (view: CaseView) => view.findings.map(finding => finding.rule)

  test('what was dismissed stays so when the text around it moves, and comes back when asked', async () => {
    const { door, view } = await flawed()
    const finding = view.findings.find(one => one.rule === 'doubled-punctuation')
    if (finding === undefined) throw new Error(`not found: ${ruleIds(view).join()}`)
    const dismissed = await value(door, 'case.dismiss', {
      ...at(view),
      keys: [finding.key],
      reason: '原文如此'
    })
    expect(ruleIds(dismissed)).not.toContain('doubled-punctuation')
    expect(dismissed.kase.dismissals).toMatchObject([
      { key: finding.key, rule: finding.rule, reason: '原文如此' }
    ])

    const moved = {
      ...at(dismissed),
      reply: withFirstText(replyOf(dismissed), `今年以来，工作有序推进。${words}`)
    }
    const later = await value(door, 'case.saveReply', moved)
    expect(ruleIds(later)).not.toContain('doubled-punctuation')
    expect(await value(door, 'case.check', { caseId: later.kase.id, reply: replyOf(later) })).toEqual(
      later.findings
    )

    const back = await value(door, 'case.undismiss', { ...at(later), keys: [finding.key] })
    expect(ruleIds(back)).toContain('doubled-punctuation')
  })

  test('fixing mends everything that is safe, or exactly what was chosen', async () => {
    const { door, view } = await flawed()
    const safe = view.findings.filter(finding => finding.fix?.safe === true)
    const others = view.findings.filter(finding => finding.fix?.safe !== true)
    expect(safe.length).toBeGreaterThan(0)
    expect(others.length).toBeGreaterThan(0)
    const mended = await value(door, 'case.fix', { ...at(view), keys: null })
    expect(mended.findings.filter(finding => finding.fix?.safe === true)).toEqual([])
    expect(mended.findings.map(finding => finding.rule)).toEqual(
      expect.arrayContaining(others.map(finding => finding.rule))
    )
  })

  test('fixing what was chosen leaves everything else as it is', async () => {
    const { door, view } = await flawed()
    const [chosen, ...others] = view.findings.filter(finding => finding.fix !== null)
    if (chosen === undefined || others.length === 0) throw new Error(`too few fixes: ${ruleIds(view).join()}`)
    const mended = await value(door, 'case.fix', { ...at(view), keys: [chosen.key] })
    const left = view.findings.filter(finding => finding !== chosen).map(finding => finding.rule)
    expect(ruleIds(mended)).toEqual(left)
  })

  test('nothing can be fixed before there is a reply', async () => {
    const door = await openAt(await sampleVault())
    expect(await faultOf(door, 'case.fix', { ...at(await newCase(door, 'hand')), keys: null })).toBe(
      'bad-input'
    )
  })
})

describe('showing and exporting', () => {
  test('every format is exported under the title, put in the outbox, and tells the same reply', async () => {
    const vault = await sampleVault()
    const door = await openAt(vault)
    const ready = await readyCase(door)
    const printing = { organ: '江临市数据发展局办公室', date: null }
    const frame = { ...replyOf(ready).frame, signers: ['纪明远'], date: '2026-05-12', printing }
    const view = await value(door, 'case.saveReply', { ...at(ready), reply: { ...replyOf(ready), frame } })
    const title = frame.title ?? ''
    for (const format of ['docx', 'html', 'txt', 'json'] as const) {
      const ticket = await value(door, 'case.export', { caseId: view.kase.id, format })
      expect(ticket.fileName).toBe(`${title}.${format}`)
      const { bytes } = door.exports.get(ticket.exportId)
      expect(bytes.byteLength).toBe(ticket.bytes)
      expect(await readFile(join(vault, 'outbox', ticket.fileName))).toEqual(Buffer.from(bytes))
      if (format === 'json') expect(JSON.parse(Buffer.from(bytes).toString())).toEqual(view.kase.reply)
      else {
        const read = await readWords(ticket.fileName, bytes)
        expect(parseReply(read.value).value).toEqual(printed(replyOf(view)))
      }
    }
  })

  test('a file name is one every system takes, however long or strange the title', async () => {
    const door = await openAt(await sampleVault())
    const view = await readyCase(door)
    const title = `..对“a/b:c*?”${'很长的题目'.repeat(40)}的答复`
    const reply = { ...replyOf(view), frame: { ...replyOf(view).frame, title } }
    const saved = await value(door, 'case.saveReply', { ...at(view), reply })
    const { fileName } = await value(door, 'case.export', { caseId: saved.kase.id, format: 'docx' })
    expect(fileName).toMatch(/^对“a_b_c__”很长.*\.docx$/)
    expect(Buffer.byteLength(fileName)).toBeLessThan(200)
  })

  test('before there is a reply there is nothing to export, and the sentence says so', async () => {
    const door = await openAt(await sampleVault())
    const { kase } = await newCase(door, 'hand')
    expect(await messageOf(door, 'case.export', { caseId: kase.id, format: 'docx' })).toContain('还没有起草')
  })
})

describe('a vault that another window holds', () => {
  test('can be read, searched and exported from, and every change is refused with the sentence', async () => {
    const vault = await sampleVault()
    const holder = await openAt(vault)
    await importAll(holder, [join(sampleFiles, '提案.docx')])
    const view = await readyCase(holder)
    const contributed = await value(holder, 'case.addContribution', {
      ...at(view),
      uploadId: null,
      contribution: typed('已有十二家。')
    })
    const { kase } = contributed.view
    const before = await filesOf(vault)

    const door = await openAt(vault)
    const status = await value(door, 'app.status', {})
    expect(status).toMatchObject({ readOnly: true, sources: 2, cases: 1 })
    expect(status.heldBy).toContain('本机上的办复')

    const { id: caseId, revision, item, asks, due, chosen, reply } = kase
    const unit = await value(door, 'unit.get', {})
    const [template] = await value(door, 'template.list', {})
    const [source] = await value(door, 'source.list', {})
    const here = { caseId, revision }
    const uploadId = door.uploads.addPath(join(helpers, '市财政局.txt'))
    const contributionId = kase.contributions[0]?.id ?? ''
    const writes: readonly (readonly [CallName, object])[] = [
      ['settings.save', { settings: await value(door, 'settings.get', {}) }],
      ['unit.save', { unit }],
      ['template.save', { template }],
      ['intake.open', { name: '历年' }],
      ['source.correct', { sourceId: source?.id, kind: null, facts: source?.facts }],
      ['source.remove', { sourceIds: [source?.id] }],
      ['source.restore', { sourceIds: [source?.id] }],
      ['case.create', { actor: clerk, uploadId: null, item: typedItem }],
      ['case.create', { actor: clerk, uploadId, item: null }],
      ['case.remove', { caseId }],
      ['case.restore', { caseId }],
      ['case.saveItem', { ...here, item, asks, due }],
      ['case.addContribution', { ...here, uploadId, contribution: null }],
      ['case.saveContribution', { ...here, contributionId, contribution: null }],
      ['case.choosePassages', { ...here, chosen }],
      ['case.draft', { ...here, templateId: 'suggestion-answer', skeletonId: 'point-by-point' }],
      ['case.saveReply', { ...here, reply }],
      ['case.overwriteReply', { ...here, reply }],
      ['case.dropUnsaved', { caseId }],
      ['case.dismiss', { ...here, keys: [], reason: null }],
      ['case.undismiss', { ...here, keys: [] }],
      ['case.fix', { ...here, keys: null }],
      ['case.advance', { ...here, actor: clerk, action: 'submit', reason: null }],
      ['case.restoreVersion', { ...here, versionId: '000001', actor: clerk }]
    ]
    for (const [name, input] of writes) {
      const envelope = await door.call(name, input)
      expect([name, envelope]).toMatchObject([name, { ok: false, fault: { code: 'vault-read-only' } }])
      expect(JSON.stringify(envelope)).toContain('当前以只读方式打开，不能修改')
    }
    expect((await value(door, 'case.get', { caseId })).kase).toEqual(kase)

    expect((await value(door, 'search.find', questionFor('建议', 5))).found).not.toEqual([])
    expect((await value(door, 'case.export', { caseId, format: 'docx' })).bytes).toBeGreaterThan(1000)
    await door.close()
    expect(await filesOf(vault)).toEqual(before)
  })
})

/** The names of all files of a vault but what is written while it is open. */
async function filesOf(vault: string): Promise<readonly string[]> {
  const entries = await readdir(vault, { recursive: true, withFileTypes: true })
  return entries.map(entry => join(basename(entry.parentPath), entry.name)).toSorted()
}

describe('templates', () => {
  test('one of the office replaces the built-in one of its id', async () => {
    const vault = await sampleVault()
    const door = await openAt(vault)
    const builtIn = await value(door, 'template.list', {})
    const [first] = builtIn
    if (first === undefined) throw new Error('there are no templates')
    await value(door, 'template.save', { template: { ...first, name: '本局常用' } })
    await door.close()
    const list = await value(await openAt(vault), 'template.list', {})
    expect(list).toHaveLength(builtIn.length)
    expect(list.find(template => template.id === first.id)?.name).toBe('本局常用')
  })

  test('unknown placeholders and skeletons that cannot be drafted are refused with what is wrong', async () => {
    const door = await openAt(await sampleVault())
    const [first] = await value(door, 'template.list', {})
    if (first === undefined) throw new Error('there are no templates')
    const misspelt = { ...first, opening: ['{代表}您好，{会意}收悉。'] }
    expect(await messageOf(door, 'template.save', { template: misspelt })).toContain('{会意}')
    const [skeleton] = first.skeletons
    if (skeleton === undefined) throw new Error('there is no skeleton')
    const parts = [{ kind: 'heading', level: 2, text: '跳级' } as const]
    const skipping = { ...first, skeletons: [{ ...skeleton, parts }] }
    expect(await messageOf(door, 'template.save', { template: skipping })).toContain('标题层次不能跳级')
    expect(await value(door, 'template.list', {})).toContainEqual(first)
  })
})
