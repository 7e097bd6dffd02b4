import { readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { at, filled, newCase, draft, replyOf } from '../../app/journey.ts'
import { openAt, sampleVault, value } from '../../app/open.ts'
import { editedInWord } from '../../signed-in-word.ts'
import { banfu, json } from './banfu.ts'

/** A folder with a vault in it, one letter whose title lacks a bracket, and the version from before that title. */
async function changed() {
  const vault = await sampleVault()
  const door = await openAt(vault)
  const drafted = await draft(door, await newCase(door, 'file'))
  const reply = filled(replyOf(drafted))
  const titled = { ...reply, frame: { ...reply.frame, title: `${reply.frame.title ?? ''}（“修改稿）` } }
  const { kase } = await value(door, 'case.saveReply', { ...at(drafted), reply: titled })
  const versions = await value(door, 'case.versions', { caseId: kase.id })
  const before = versions.find(({ revision }) => revision === drafted.kase.revision)
  await door.close()
  if (before === undefined) throw new Error('no version')
  return { folder: dirname(vault), id: kase.id, version: before.id }
}

async function wordsIn(path: string, part: string): Promise<string> {
  return strFromU8(unzipSync(new Uint8Array(await readFile(path)))[part] ?? new Uint8Array())
}

test('a letter goes out as 花脸稿 since a version, and with its findings as comments', async () => {
  const { folder, id, version } = await changed()
  const redline = join(folder, '花脸稿.docx')
  await json(folder, 'export', id, '--since', version, '--out', redline)
  const document = await wordsIn(redline, 'word/document.xml')
  expect(document).toContain('<w:del ')
  expect(document).toMatch(/<w:ins [^>]*>(?:(?!<\/w:ins>).)*修改稿/)
  const commented = join(folder, '批注.docx')
  await json(folder, 'export', id, '--findings', 'comments', '--out', commented)
  expect(await wordsIn(commented, 'word/comments.xml')).toContain('办复检查')
  const missing = await banfu(folder, 'export', id, '--since', '999999', '--out', redline)
  expect([missing.code === 0, missing.err]).toEqual([false, expect.stringMatching(/[\u4e00-\u9fff]/)])
  const wrong = await banfu(folder, 'export', id, '--findings', 'aloud')
  expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('--findings 的写法不对')])
}, 120_000)

test('edits made in Word are read, listed and taken back by a command', async () => {
  const { folder, id } = await changed()
  const sent = join(folder, '送签.docx')
  await json(folder, 'export', id, '--out', sent)
  const back = join(folder, '签发稿.docx')
  const edits = {
    struckOut: '并按时',
    putIn: { text: '积极', before: '支持企业' },
    remark: { on: '限时处理机制', text: '写明由谁牵头' }
  }
  await writeFile(back, editedInWord(new Uint8Array(await readFile(sent)), edits))
  const listed = await banfu(folder, 'changes', back, '--case', id)
  expect(listed.code).toBe(0)
  expect(listed.out).toContain('［-并按时］')
  expect(listed.out).toContain('［+积极］')
  expect(listed.out).toContain('（纪明远 2026-03-09）')
  expect(listed.out).toContain('批注　纪明远：写明由谁牵头　“限时处理机制”')
  expect(listed.out).toContain('共 2 处修改，1 条批注。')
  expect((await banfu(folder, 'case', 'show', id)).out).not.toContain('积极支持企业')
  const taken = await banfu(folder, 'changes', back, '--case', id, '--accept-all')
  expect([taken.code, taken.out]).toEqual([0, expect.stringContaining('已采纳 2 处修改。')])
  const after = join(folder, '收回后.txt')
  await json(folder, 'export', id, '--to', 'txt', '--out', after)
  const text = await readFile(after, 'utf8')
  expect(text).toContain('积极支持企业')
  expect(text).not.toContain('并按时')
  expect((await banfu(folder, 'changes', back, '--case', id)).out).toContain('不能采纳')
}, 120_000)
