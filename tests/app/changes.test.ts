import { expect, test } from 'vitest'
import { at, draft, newCase, replyOf } from './journey.ts'
import { faultOf, openAt, sampleVault, value } from './open.ts'

test('a 花脸稿 goes out, and its changes come back one by one', async () => {
  const door = await openAt(await sampleVault())
  const drafted = await draft(door, await newCase(door, 'file'))
  const reply = replyOf(drafted)
  const edited = { ...reply, frame: { ...reply.frame, title: `${reply.frame.title ?? ''}（修改稿）` } }
  const { kase } = await value(door, 'case.saveReply', { ...at(drafted), reply: edited })
  const versions = await value(door, 'case.versions', { caseId: kase.id })
  const first = versions.find(version => version.revision === drafted.kase.revision)
  if (first === undefined) throw new Error('no version')
  const ticket = await value(door, 'case.export', {
    caseId: kase.id,
    format: 'docx',
    options: { sinceVersion: first.id, findings: 'comments' }
  })
  expect(ticket.fileName).toContain('花脸稿')
  const { bytes } = door.exports.get(ticket.exportId)
  const back = await value(door, 'case.restoreVersion', {
    caseId: kase.id,
    revision: kase.revision,
    versionId: first.id,
    actor: { name: '苏晓棠', role: 'clerk' }
  })
  const uploadId = door.uploads.addBytes('回来.docx', bytes)
  const read = await value(door, 'case.readChanges', { ...at(back), uploadId })
  const title = read.proposals.find(
    ({ change }) => change.kind === 'words' && change.place.block === 'frame.title'
  )
  expect(title?.unfit).toBeNull()
  expect(read.remarks.length).toBeGreaterThan(0)
  if (title === undefined) throw new Error('no change of the title')
  const taken = await value(door, 'case.takeChanges', { ...at(back), accepted: [title] })
  expect(replyOf(taken).frame.title).toBe(edited.frame.title)
  expect(await faultOf(door, 'case.takeChanges', { ...at(back), accepted: [title] })).toBe('stale-revision')
})
