import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Door } from '../../electron/app/open-app.ts'
import type { Output } from '../../electron/core/contract.ts'
import type { CaseView } from '../../electron/core/calls/cases.ts'
import { at, carry, clerk, newCase, office, readyCase } from './journey.ts'
import { openAt, sampleVault, value } from './open.ts'

async function ended(door: Door, jobId: string): Promise<Output<'job.status'>> {
  for (;;) {
    const status = await value(door, 'job.status', { jobId })
    if (status.state !== 'running') return status
    await new Promise(resolve => setTimeout(resolve, 5))
  }
}

/** The files of the zip a job made, by name. */
function filesOf(door: Door, status: Output<'job.status'>): Readonly<Record<string, Uint8Array>> {
  const [ticket] = status.made
  if (ticket === undefined) throw new Error('nothing was made')
  return unzipSync(door.exports.get(ticket.exportId).bytes)
}

async function issued(door: Door): Promise<CaseView> {
  return carry(door, await readyCase(door), 'archive')
}

describe('the package of one case', () => {
  test('is a zip of all documents that can be had, in every format asked for, and a list to look at', async () => {
    const door = await openAt(await sampleVault())
    const { kase } = await issued(door)
    const documents = ['reply', 'feedback', 'signing-sheet', 'delivery-list', 'public-copy'] as const
    const { jobId } = await value(door, 'package.make', {
      caseId: kase.id,
      documents,
      formats: ['docx', 'html']
    })
    const status = await ended(door, jobId)
    expect(status.failure).toBeNull()
    const names = Object.keys(filesOf(door, status))
    for (const word of ['01答复', '04征询意见表', '05发文稿纸', '06送达清单', '07公开稿'])
      for (const ending of ['docx', 'html'])
        expect(names.some(name => name.startsWith(word) && name.endsWith(ending))).toBe(true)
    expect(names).toContain('核对清单.txt')
  })

  test('is the document itself when there is only one', async () => {
    const door = await openAt(await sampleVault())
    const { kase } = await issued(door)
    const { jobId } = await value(door, 'package.make', {
      caseId: kase.id,
      documents: ['signing-sheet'],
      formats: ['docx']
    })
    const [ticket] = (await ended(door, jobId)).made
    expect(ticket?.fileName).toMatch(/05发文稿纸\.docx$/)
  })
})

describe('a batch', () => {
  test('goes on after a case that cannot be done, and says why', async () => {
    const door = await openAt(await sampleVault())
    await issued(door)
    const bare = await newCase(door, 'hand')
    const { jobId } = await value(door, 'package.batch', {
      caseIds: null,
      documents: ['reply', 'delivery-list'],
      formats: ['docx']
    })
    const status = await ended(door, jobId)
    expect(status.counts).toMatchObject({ read: 1, refused: 1 })
    const telling = { jobId, only: 'telling', from: 0, limit: 10 } as const
    const { results, total } = await value(door, 'job.results', telling)
    expect([results.map(({ outcome }) => outcome), total]).toEqual([['refused'], 1])
    const refused = await value(door, 'job.results', { ...telling, only: 'refused' })
    expect(refused.results).toEqual(results)
    expect((await value(door, 'job.results', { ...telling, only: 'all' })).total).toBe(2)
    const files = filesOf(door, status)
    const failures = strFromU8(files['00没有做成的文书.txt'] ?? new Uint8Array())
    expect(failures).toContain(bare.kase.item.title)
    expect(failures).toContain('还没有答复稿，请先拟稿。')
    expect(Object.keys(files)).toContain('00送达登记表.docx')
    expect(Object.keys(files).some(name => /^建议\d{4} .+\/01答复\.docx$/.test(name))).toBe(true)
  })

  test('of a session takes its cases only, and none is told', async () => {
    const door = await openAt(await sampleVault())
    await newCase(door, 'hand')
    const asked = { caseIds: null, session: '没有这次会议', documents: ['reply'], formats: ['docx'] }
    const envelope = await door.call('package.batch', asked)
    expect(envelope).toMatchObject({ ok: false, fault: { code: 'bad-input' } })
  })

  test('stops after the case at hand when it is cancelled, and hands out what is done', async () => {
    const door = await openAt(await sampleVault())
    for (let count = 0; count < 6; count += 1) await readyCase(door)
    const { jobId } = await value(door, 'package.batch', {
      caseIds: null,
      documents: ['reply', 'signing-sheet'],
      formats: ['docx']
    })
    for (;;) {
      const status = await value(door, 'job.status', { jobId })
      if (status.done > 0 || status.state !== 'running') break
      await new Promise(resolve => setTimeout(resolve, 1))
    }
    await value(door, 'job.cancel', { jobId })
    const status = await ended(door, jobId)
    expect(status.state).toBe('cancelled')
    expect(status.done).toBeLessThan(6)
    expect(Object.keys(filesOf(door, status)).length).toBeGreaterThan(0)
  })

  test('gives the same bytes for the same cases', async () => {
    const door = await openAt(await sampleVault())
    const { kase } = await issued(door)
    const make = async () => {
      const asked = { caseId: kase.id, documents: ['reply', 'delivery-list'], formats: ['docx'] } as const
      const { jobId } = await value(door, 'package.make', asked)
      const [ticket] = (await ended(door, jobId)).made
      return door.exports.get(ticket?.exportId ?? '').bytes
    }
    expect(await make()).toEqual(await make())
  })
})

describe('letters beside the reply', () => {
  test('an issued answer is followed up by a case of its own that quotes it', async () => {
    const door = await openAt(await sampleVault())
    const first = await issued(door)
    const { refusals, view } = await value(door, 'case.followUp', { caseId: first.kase.id, actor: clerk })
    expect(refusals).toEqual([])
    expect(view.kase.stage).toBe('drafting')
    expect(view.kase.earlier?.number).toEqual(first.kase.reply?.frame.number)
    expect((await value(door, 'case.get', { caseId: first.kase.id })).kase).toEqual(first.kase)
  })

  test('one that was not issued is not', async () => {
    const door = await openAt(await sampleVault())
    const { kase } = await readyCase(door)
    const { refusals } = await value(door, 'case.followUp', { caseId: kase.id, actor: clerk })
    expect(refusals.map(({ code }) => code)).toEqual(['not-issued'])
  })

  test('a 会办函 is numbered by the office and keeps its number', async () => {
    const door = await openAt(await sampleVault())
    const view = await newCase(door, 'file')
    const numbered = await value(door, 'package.number', { ...at(view), actor: office })
    expect(numbered.refusals).toEqual([])
    expect(numbered.view.kase.requestNumber?.serial).toBe(1)
    const again = await value(door, 'package.number', { ...at(numbered.view), actor: office })
    expect(again.refusals.map(({ code }) => code)).toEqual(['numbered'])
  })
})
