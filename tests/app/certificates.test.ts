import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Door } from '../../electron/app/open-app.ts'
import { edited } from '../core/layout/certificate/exported.ts'
import { readyCase } from './journey.ts'
import { openAt, sampleVault, temporaryFolder, value } from './open.ts'

async function exportedCase(format: 'docx' | 'txt' = 'docx') {
  const folder = await sampleVault()
  const door = await openAt(folder)
  const { kase } = await readyCase(door)
  const ticket = await value(door, 'case.export', { caseId: kase.id, format })
  return { folder, door, caseId: kase.id, ticket, bytes: door.exports.get(ticket.exportId).bytes }
}

async function verified(door: Door, caseId: string, fileName: string, bytes: Uint8Array) {
  const path = join(await temporaryFolder(), fileName)
  await writeFile(path, bytes)
  return value(door, 'case.verify', { caseId, uploadId: door.uploads.addPath(path) })
}

describe('an exported docx', () => {
  test('comes with a certificate in which nothing differs', async () => {
    const { ticket } = await exportedCase()
    const { certificate } = ticket
    expect(certificate?.fileName).toBe(ticket.fileName)
    expect(certificate?.lines.filter(({ outcome }) => outcome === 'differs')).toEqual([])
    expect(certificate?.lines.find(({ what }) => what === '文字')?.outcome).toBe('as-set')
  })

  test('has it kept with the case, also after the vault was closed', async () => {
    const { folder, door, caseId, ticket } = await exportedCase()
    await door.close()
    const again = await openAt(folder)
    expect(await value(again, 'case.certificates', { caseId })).toEqual([ticket.certificate])
  })

  test('is known again byte for byte, even when the reply has moved on', async () => {
    const { door, caseId, ticket, bytes } = await exportedCase()
    const view = await value(door, 'case.get', { caseId })
    const reply = view.kase.reply
    if (reply === null) throw new Error('there is no reply')
    const changed = { ...reply, frame: { ...reply.frame, title: '另一个标题的答复' } }
    await value(door, 'case.saveReply', { caseId, revision: view.kase.revision, reply: changed })
    const { known } = await verified(door, caseId, '改了名.docx', bytes)
    expect(known).toEqual(ticket.certificate)
  })

  test('that somebody changed is not known, and its change is named', async () => {
    const { door, caseId, ticket, bytes } = await exportedCase()
    const other = edited(bytes, 'word/document.xml', xml =>
      xml.replace('2026年3月已完成编制', '2026年4月已完成编制')
    )
    const { known, certificate } = await verified(door, caseId, ticket.fileName, other)
    expect(known).toBeNull()
    const differing = certificate.lines.filter(({ outcome }) => outcome === 'differs')
    expect(differing.map(({ what }) => what)).toEqual(['文字'])
    expect(differing[0]?.detail).toContain('2026年4月')
    // A check of somebody's file is no export: nothing is added to the case.
    expect(await value(door, 'case.certificates', { caseId })).toHaveLength(1)
  })
})

test('a certificate cut off by a power cut loses only itself', async () => {
  const { folder, door, caseId, ticket } = await exportedCase()
  const path = join(folder, 'cases', caseId, 'certificates.jsonl')
  await writeFile(path, `${await readFile(path, 'utf8')}{"at":"2026-0`)
  const again = await value(door, 'case.export', { caseId, format: 'docx' })
  const kept = await value(door, 'case.certificates', { caseId })
  expect(kept).toEqual([ticket.certificate, again.certificate])
})

test('plain text has no looks to certify', async () => {
  const { ticket, door, caseId } = await exportedCase('txt')
  expect(ticket.certificate).toBeNull()
  expect(await value(door, 'case.certificates', { caseId })).toEqual([])
})
