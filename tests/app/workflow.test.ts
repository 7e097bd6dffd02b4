import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isAsSigned } from '../../electron/core/workflow/advance.ts'
import { sha256Text } from '../../electron/adapters/system/digest.ts'
import type { Door } from '../../electron/app/open-app.ts'
import type { CallName } from '../../electron/core/contract.ts'
import type { CaseView } from '../../electron/core/calls/cases.ts'
import type { Actor } from '../../electron/core/workflow/stage.ts'
import {
  at,
  carry,
  clerk,
  draft,
  newCase,
  office,
  readyCase,
  replyOf,
  reviewer,
  signer,
  step
} from './journey.ts'
import { openAt, sampleVault, value } from './open.ts'

const codes = (taken: { readonly refusals: readonly { readonly code: string }[] }) =>
  taken.refusals.map(refusal => refusal.code)
const stay = async (door: Door, view: CaseView) =>
  expect((await value(door, 'case.get', { caseId: view.kase.id })).kase).toEqual(view.kase)
const historyOf = (door: Door, { kase }: CaseView) => value(door, 'case.history', { caseId: kase.id })
const numberOf = (view: CaseView) => replyOf(view).frame.number

/** Changes a file of a vault that is closed. */
async function edit(path: string, change: (text: string) => string): Promise<void> {
  const text = await readFile(path, 'utf8')
  const changed = change(text)
  expect(changed).not.toBe(text)
  await writeFile(path, changed)
}

async function actAs(door: Door, actor: Actor): Promise<void> {
  const settings = await value(door, 'settings.get', {})
  await value(door, 'settings.save', { settings: { ...settings, actor } })
}

describe('from the draft to the archive', () => {
  test('every step is done by whom it belongs to, and the history tells all of it in an unbroken chain', async () => {
    const door = await openAt(await sampleVault())
    const archived = await carry(door, await readyCase(door), 'archive')
    const { kase, summary, actions } = archived
    expect(kase.stage).toBe('archived')
    expect(summary).toMatchObject({
      documentNumber: expect.stringMatching(/^江数发建〔\d{4}〕1号$/),
      daysLeft: null
    })
    expect(actions.map(({ action }) => action)).toEqual(['reopen'])
    const { frame } = replyOf(archived)
    expect(frame).toMatchObject({ signers: ['纪明远'], printing: { organ: '江临市数据发展局办公室' } })
    expect([frame.date, frame.printing?.date]).toEqual([expect.any(String), expect.any(String)])
    expect(isAsSigned(kase, sha256Text)).toBe(true)

    const { entries, brokenAt } = await historyOf(door, archived)
    expect(brokenAt).toBeNull()
    expect(entries.map(({ seq, actor, action, to }) => [seq, actor.name, action, to])).toEqual([
      [1, '苏晓棠', 'create', 'drafting'],
      [2, '苏晓棠', 'submit', 'reviewing'],
      [3, '岑望舒', 'approve', 'signing'],
      [4, '纪明远', 'sign', 'numbering'],
      [5, '柯晚亭', 'number', 'archiving'],
      [6, '柯晚亭', 'archive', 'archived']
    ])
  })

  test('a draft with open slots and errors is refused with what to do, and nothing changes', async () => {
    const door = await openAt(await sampleVault())
    const bare = await newCase(door, 'file')
    const none = await step(door, bare, ['submit', clerk])
    expect(codes(none)).toEqual(['no-reply'])
    const drafted = await draft(door, bare)
    const refused = await step(door, drafted, ['submit', clerk])
    expect(codes(refused)).toContain('open-slots')
    expect(refused.refusals.every(refusal => refusal.message.endsWith('。'))).toBe(true)
    await stay(door, drafted)
    expect((await historyOf(door, drafted)).entries).toHaveLength(1)
  })

  test('a step out of turn, by the wrong person, or back without a reason is refused', async () => {
    const door = await openAt(await sampleVault())
    const ready = await readyCase(door)
    expect(codes(await step(door, ready, ['sign', signer]))).toEqual(['wrong-stage'])
    expect(codes(await step(door, ready, ['submit', signer]))).toEqual(['wrong-role'])
    const sent = await carry(door, ready, 'submit')
    expect(codes(await step(door, sent, ['return', reviewer, '  ']))).toEqual(['no-reason'])
    expect(codes(await step(door, sent, ['approve', clerk]))).toEqual(['wrong-role'])
    await stay(door, sent)
  })

  test('a letter sent back comes with its reason and goes the whole way again', async () => {
    const door = await openAt(await sampleVault())
    const sent = await carry(door, await readyCase(door), 'approve')
    const { view } = await step(door, sent, ['return', signer, '第二部分数据请核实'])
    expect(view.kase.stage).toBe('drafting')
    const { entries } = await historyOf(door, view)
    expect(entries.at(-1)).toMatchObject({
      action: 'return',
      note: '第二部分数据请核实',
      from: 'signing',
      to: 'drafting'
    })
    const versions = await value(door, 'case.versions', { caseId: view.kase.id })
    expect(versions[0]?.note).toContain('第二部分数据请核实')
    expect((await carry(door, view, 'archive')).kase.stage).toBe('archived')
  })

  test('of two who take the same step at once one does it, and the number is given once', async () => {
    const door = await openAt(await sampleVault())
    const signed = await carry(door, await readyCase(door), 'sign')
    const call = () =>
      door.call('case.advance', { ...at(signed), actor: office, action: 'number', reason: null })
    const both = await Promise.all([call(), call()])
    expect(both.map(envelope => (envelope.ok ? 'ok' : envelope.fault.code)).toSorted()).toEqual([
      'ok',
      'stale-revision'
    ])
    expect((await historyOf(door, signed)).entries.filter(({ action }) => action === 'number')).toHaveLength(
      1
    )
    const next = await carry(door, await readyCase(door), 'number')
    expect(numberOf(next)?.serial).toBe(2)
  })

  test('what is under review is changed by the reviewer only', async () => {
    const door = await openAt(await sampleVault())
    const sent = await carry(door, await readyCase(door), 'submit')
    const save = () => door.call('case.saveReply', { ...at(sent), reply: replyOf(sent) })
    expect(await save()).toMatchObject({ ok: false, fault: { code: 'not-in-hand' } })
    const older = { ...at(sent), versionId: '000002' }
    const restore = (actor: Actor) => door.call('case.restoreVersion', { ...older, actor })
    expect(await restore(clerk)).toMatchObject({ ok: false, fault: { code: 'not-in-hand' } })
    await actAs(door, reviewer)
    expect(await save()).toMatchObject({ ok: true })
  })
})

describe('what is signed', () => {
  test.each(['sign', 'number', 'archive'] as const)(
    'after %s stays word for word through every call that could change it',
    async last => {
      const door = await openAt(await sampleVault())
      const ready = await readyCase(door)
      const contribution = {
        department: '市民政局',
        addressee: null,
        itemTitle: null,
        itemNumber: null,
        date: null,
        contact: null,
        points: [],
        rest: ['社区食堂已有十二家。']
      }
      const { view: with1 } = await value(door, 'case.addContribution', {
        ...at(ready),
        uploadId: null,
        contribution
      })
      const signed = await carry(door, with1, last)
      const reply = { ...replyOf(signed), body: replyOf(signed).body.slice(1) }
      for (const actor of [clerk, reviewer, signer, office]) {
        await actAs(door, actor)
        const tries: readonly (readonly [CallName, object])[] = [
          ['case.saveReply', { reply }],
          ['case.fix', { keys: null }],
          ['case.draft', { templateId: 'suggestion-answer', skeletonId: 'point-by-point' }],
          ['case.restoreVersion', { versionId: '000001', actor }]
        ]
        for (const [name, given] of tries) {
          const envelope = await door.call(name, { ...at(signed), ...given })
          expect([name, envelope]).toMatchObject([name, { ok: false, fault: { code: 'immutable' } }])
        }
      }
      await stay(door, signed)

      const { item, due } = signed.kase
      const noted = await value(door, 'case.saveItem', {
        ...at(signed),
        item: { ...item, title: '另一个题目' },
        asks: [],
        due
      })
      const contributionId = signed.kase.contributions[0]?.id ?? ''
      const removed = await value(door, 'case.saveContribution', {
        ...at(noted),
        contributionId,
        contribution: null
      })
      const chosen = await value(door, 'case.choosePassages', { ...at(removed), chosen: [] })
      expect(chosen.kase.reply).toEqual(signed.kase.reply)
      expect(chosen.kase.signedDigest).toBe(signed.kase.signedDigest)
      expect(isAsSigned(chosen.kase, sha256Text)).toBe(true)
    }
  )

  test('changed outside the program is noticed and gets no number', async () => {
    const vault = await sampleVault()
    const door = await openAt(vault)
    const signed = await carry(door, await readyCase(door), 'sign')
    await door.close()
    await edit(join(vault, 'cases', signed.kase.id, 'case.json'), text =>
      text.replace('已完成编制', '没有完成编制')
    )
    const again = await openAt(vault)
    const changed = await value(again, 'case.get', { caseId: signed.kase.id })
    expect(codes(await step(again, changed, ['number', office]))).toEqual(['changed-since-signing'])
  })

  test('reopened with a reason it may be changed, is signed anew and keeps its number', async () => {
    const door = await openAt(await sampleVault())
    const first = await carry(door, await readyCase(door), 'archive')
    expect(codes(await step(door, first, ['reopen', office, null]))).toEqual(['no-reason'])
    const { view: open } = await step(door, first, ['reopen', office, '附件有误'])
    expect(open.kase).toMatchObject({ stage: 'drafting', signedDigest: null })
    expect(replyOf(open).frame).toMatchObject({ signers: [], date: null, number: numberOf(first) })
    const other = await carry(door, await readyCase(door), 'number')
    expect(numberOf(other)?.serial).toBe(2)
    const again = await carry(door, open, 'archive')
    expect(numberOf(again)).toEqual(numberOf(first))
    expect(replyOf(again).frame.signers).toEqual(['纪明远'])
  })

  test('the signature of an earlier version does not come back with its text', async () => {
    const door = await openAt(await sampleVault())
    const first = await carry(door, await readyCase(door), 'number')
    const { view: open } = await step(door, first, ['reopen', office, '附件有误'])
    const versions = await value(door, 'case.versions', { caseId: open.kase.id })
    const versionId = versions.find(version => version.stage === 'numbering')?.id ?? ''
    const back = await value(door, 'case.restoreVersion', { ...at(open), versionId, actor: clerk })
    expect(replyOf(back).body).toEqual(replyOf(first).body)
    expect(replyOf(back).frame).toMatchObject({ signers: [], date: null })
  })
})

describe('numbers', () => {
  test('have no gap and no double over two cases with a power cut between ledger and case', async () => {
    const vault = await sampleVault()
    const door = await openAt(vault)
    const one = await carry(door, await readyCase(door), 'sign')
    const two = await carry(door, await readyCase(door), 'sign')
    const year = Number((replyOf(one).frame.date ?? '').slice(0, 4))
    await door.close()
    const entry = {
      code: '江数发建',
      year,
      serial: 1,
      caseId: one.kase.id,
      at: '2026-05-12T09:00:00.000+08:00'
    }
    await edit(join(vault, 'ledger.json'), text => JSON.stringify({ ...JSON.parse(text), entries: [entry] }))

    const again = await openAt(vault)
    const second = await carry(again, await value(again, 'case.get', { caseId: two.kase.id }), 'number')
    const first = await carry(again, await value(again, 'case.get', { caseId: one.kase.id }), 'number')
    expect([numberOf(first), numberOf(second)]).toEqual([
      { code: '江数发建', year, serial: 1 },
      { code: '江数发建', year, serial: 2 }
    ])
    const { entries } = JSON.parse(await readFile(join(vault, 'ledger.json'), 'utf8')) as {
      entries: { serial: number }[]
    }
    expect(entries.map(({ serial }) => serial)).toEqual([1, 2])
  })

  test('begin anew with the year of the letter, which is that of its date', async () => {
    const door = await openAt(await sampleVault())
    const dated = async (date: string) => {
      const ready = await readyCase(door)
      const reply = { ...replyOf(ready), frame: { ...replyOf(ready).frame, date } }
      return numberOf(
        await carry(door, await value(door, 'case.saveReply', { ...at(ready), reply }), 'number')
      )
    }
    expect(await dated('2026-12-30')).toMatchObject({ year: 2026, serial: 1 })
    expect(await dated('2027-01-04')).toMatchObject({ year: 2027, serial: 1 })
    expect(await dated('2026-12-31')).toMatchObject({ year: 2026, serial: 2 })
  })

  test('are given once each when many cases are numbered at the same moment', async () => {
    const door = await openAt(await sampleVault())
    const signed: CaseView[] = []
    for (let count = 0; count < 4; count += 1) signed.push(await carry(door, await readyCase(door), 'sign'))
    const numbered = await Promise.all(signed.map(view => carry(door, view, 'number')))
    expect(numbered.map(view => numberOf(view)?.serial).toSorted()).toEqual([1, 2, 3, 4])
  })
})

describe('the history', () => {
  test('shows from which line on it was changed by hand', async () => {
    const vault = await sampleVault()
    const door = await openAt(vault)
    const done = await carry(door, await readyCase(door), 'sign')
    await door.close()
    await edit(join(vault, 'cases', done.kase.id, 'history.jsonl'), text => text.replace('岑望舒', '谢听澜'))
    const { brokenAt, entries } = await historyOf(await openAt(vault), done)
    expect(brokenAt).toBe(3)
    expect(entries).toHaveLength(4)
  })

  test.each([
    ['a step was saved and not written down', 1, { action: 'edit', from: 'drafting', to: 'reviewing' }],
    ['nothing of it was written down', 0, { action: 'create', from: null, to: 'reviewing' }]
  ])('when %s, the gap is noted before the next step', async (_, kept, missed) => {
    const vault = await sampleVault()
    const door = await openAt(vault)
    const sent = await carry(door, await readyCase(door), 'submit')
    await door.close()
    const history = join(vault, 'cases', sent.kase.id, 'history.jsonl')
    await edit(history, text =>
      text
        .split('\n')
        .slice(0, kept)
        .map(line => `${line}\n`)
        .join('')
    )

    const again = await openAt(vault)
    const { view } = await step(again, await value(again, 'case.get', { caseId: sent.kase.id }), [
      'approve',
      reviewer
    ])
    const { entries, brokenAt } = await historyOf(again, view)
    expect(brokenAt).toBeNull()
    expect(entries.at(-2)).toMatchObject({ ...missed, reply: null, note: expect.stringContaining('补记') })
    expect(entries.at(-1)).toMatchObject({
      action: 'approve',
      from: 'reviewing',
      to: 'signing',
      actor: reviewer
    })
  })
})
