import { strFromU8, unzipSync } from 'fflate'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readFile } from '../../electron/adapters/readers/read-file.ts'
import { validateDocx } from '../../electron/adapters/writers/docx/validate/validate-docx.ts'
import type { Door } from '../../electron/app/open-app.ts'
import type { ExportTicket } from '../../electron/core/calls/exports.ts'
import { documentText } from '../../electron/core/library/text-document.ts'
import { officeForm, splitRuns } from '../adapters/writers/docx/form/office-form.ts'
import { at, clerk, readyCase, replyOf } from './journey.ts'
import { faultOf, openAt, sampleVault, value } from './open.ts'

const bytesOf = (door: Door, ticket: ExportTicket) => door.exports.get(ticket.exportId).bytes

async function wordsOf(door: Door, ticket: ExportTicket): Promise<string> {
  return documentText((await readFile(ticket.fileName, bytesOf(door, ticket))).value)
}

async function ready() {
  const folder = await sampleVault()
  const door = await openAt(folder)
  const view = await readyCase(door)
  return { folder, door, caseId: view.kase.id, title: replyOf(view).frame.title ?? '', view }
}

const form = officeForm(
  splitRuns('{{标', '题}}') + splitRuns('{{正文}}') + splitRuns('{{领导批示}}'),
  splitRuns('{{编号}}')
)

describe('exporting', () => {
  test('the body alone is another file, without head', async () => {
    const { door, caseId } = await ready()
    const ticket = await value(door, 'case.export', { caseId, format: 'docx', options: { part: 'body' } })
    expect(ticket.fileName).toMatch(/（正文）\.docx$/)
    expect(validateDocx(bytesOf(door, ticket), 'by-us')).toEqual([])
    expect(await wordsOf(door, ticket)).not.toContain('文件\n')
  })

  test('counts numbers when asked to, and tells the same letter', async () => {
    const { door, caseId } = await ready()
    const options = { numbering: 'automatic' } as const
    const counted = await value(door, 'case.export', { caseId, format: 'docx', options })
    const typed = await value(door, 'case.export', { caseId, format: 'docx' })
    expect(Object.keys(unzipSync(bytesOf(door, counted)))).toContain('word/numbering.xml')
    expect(await wordsOf(door, counted)).toBe(await wordsOf(door, typed))
  })

  test('is certified as set, whatever was asked for', async () => {
    const { door, caseId } = await ready()
    const asked = [
      {},
      { numbering: 'automatic' },
      { part: 'body' },
      { part: 'body', signature: 'left-out' }
    ] as const
    for (const format of ['docx', 'pdf'] as const)
      for (const options of asked) {
        const { certificate } = await value(door, 'case.export', { caseId, format, options })
        const differing = certificate?.lines.filter(({ outcome }) => outcome === 'differs')
        expect([format, options, differing]).toEqual([format, options, []])
      }
  })

  test('is written into the history, by whoever acts', async () => {
    const { door, caseId } = await ready()
    const before = (await value(door, 'case.history', { caseId })).entries.length
    const { fileName } = await value(door, 'case.export', { caseId, format: 'docx', actor: clerk })
    await value(door, 'case.export', { caseId, format: 'txt' })
    const { entries, brokenAt } = await value(door, 'case.history', { caseId })
    expect(entries.slice(before)).toMatchObject([
      { action: 'export', actor: clerk, from: 'drafting', to: 'drafting', note: fileName },
      { action: 'export', actor: { name: '未记名' } }
    ])
    expect(brokenAt).toBeNull()
  })

  test('does not stop the work on the letter: the case stays as it was', async () => {
    const { door, caseId, view } = await ready()
    await value(door, 'case.export', { caseId, format: 'docx', actor: clerk })
    expect(at(await value(door, 'case.get', { caseId }))).toEqual(at(view))
  })
})

describe('an office’s forms', () => {
  test('are kept in the vault under their own names, listed with what they ask for, and removed to the trash', async () => {
    const { door, folder } = await ready()
    const add = () => value(door, 'form.add', { uploadId: door.uploads.addBytes('审批表.docx', form) })
    expect(await add()).toEqual({
      fileName: '审批表.docx',
      names: expect.arrayContaining(['标题', '正文', '领导批示', '编号']),
      unknown: ['领导批示']
    })
    expect((await add()).fileName).toBe('审批表（2）.docx')
    expect((await value(door, 'form.list', {})).map(({ fileName }) => fileName)).toEqual(
      ['审批表.docx', '审批表（2）.docx'].toSorted()
    )
    await value(door, 'form.remove', { fileName: '审批表.docx' })
    expect((await value(door, 'form.list', {})).map(({ fileName }) => fileName)).toEqual(['审批表（2）.docx'])
    expect(await readdir(join(folder, 'trash', 'forms'))).toEqual(['审批表.docx'])
  })

  test('are filled with the letter, and the notice names what was left', async () => {
    const { door, caseId, title } = await ready()
    await value(door, 'form.add', { uploadId: door.uploads.addBytes('审批表.docx', form) })
    const ticket = await value(door, 'case.fillForm', {
      caseId,
      form: { fileName: '审批表.docx' },
      actor: clerk
    })
    expect(ticket.fileName).toMatch(/（审批表）\.docx$/)
    expect(ticket.notices.map(({ message }) => message).join('')).toContain(
      '{{领导批示}}不是可填的名称，已原样保留'
    )
    expect(await wordsOf(door, ticket)).toContain(title)
    expect(strFromU8(unzipSync(bytesOf(door, ticket))['word/header1.xml'] ?? form)).not.toContain('{{')
    expect(validateDocx(bytesOf(door, ticket), 'by-office')).toEqual([])
    expect((await value(door, 'case.history', { caseId })).entries.at(-1)).toMatchObject({
      action: 'export',
      note: ticket.fileName
    })
  })

  test('may be handed in for once', async () => {
    const { door, caseId, title } = await ready()
    const uploadId = door.uploads.addBytes('一次.docx', form)
    expect(await wordsOf(door, await value(door, 'case.fillForm', { caseId, form: { uploadId } }))).toContain(
      title
    )
    expect(await value(door, 'form.list', {})).toEqual([])
  })

  test('without anything to fill in, or no form at all, are refused in words', async () => {
    const { door, caseId } = await ready()
    const plain = officeForm(splitRuns('没有填写处'), splitRuns('页眉'))
    const refused = await door.call('form.add', { uploadId: door.uploads.addBytes('空表.docx', plain) })
    expect(refused.ok ? '' : refused.fault.message).toContain('没有{{标题}}、{{正文}}这样的填写处')
    const text = { uploadId: door.uploads.addBytes('表.docx', new TextEncoder().encode('文字')) }
    expect(await faultOf(door, 'form.add', text)).toBe('unreadable-file')
    for (const fileName of ['没有.docx', '../unit.docx', 'unit.json'])
      expect(await faultOf(door, 'case.fillForm', { caseId, form: { fileName } })).toBe('not-found')
  })
})
