import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { Door } from '../../electron/app/open-app.ts'
import { blockText } from '../../electron/core/reply/place.ts'
import type { CaseView } from '../../electron/core/calls/cases.ts'
import type { Output } from '../../electron/core/contract.ts'
import { noOfficeChecks } from '../../electron/core/check/settings.ts'
import { at, draft, filled, newCase, replyOf } from './journey.ts'
import { faultOf, importAll, openAt, sampleFiles, sampleVault, temporaryFolder, value } from './open.ts'

const words = '全市统一布署推进。各镇分别布署落实。'

async function withTwoFaults(door: Door): Promise<CaseView> {
  const view = await draft(door, await newCase(door, 'hand'))
  const reply = filled(replyOf(view))
  const first = reply.body.findIndex(block => block.kind === 'paragraph' && block.role === 'body')
  const body = reply.body.map((block, index) =>
    index === first && block.kind === 'paragraph' ? { ...block, text: words } : block
  )
  expect(body.map(blockText)).toContain(words)
  return value(door, 'case.saveReply', { ...at(view), reply: { ...reply, body } })
}

const wrongWords = (view: CaseView) => view.findings.filter(({ rule }) => rule === 'wrong-words')

test('dismissing reaches one place, the case, or all cases of the office', async () => {
  const folder = await sampleVault()
  const door = await openAt(folder)
  const view = await withTwoFaults(door)
  expect(wrongWords(view)).toHaveLength(2)
  const keys = [wrongWords(view)[0]?.key ?? '']
  const here = await value(door, 'case.dismiss', { ...at(view), keys, reason: null, scope: 'here' })
  expect(wrongWords(here)).toHaveLength(1)
  const back = await value(door, 'case.undismiss', { ...at(here), keys })
  const inCase = await value(door, 'case.dismiss', { ...at(back), keys, reason: null, scope: 'case' })
  expect(wrongWords(inCase)).toEqual([])
  expect(wrongWords(await withTwoFaults(door))).toHaveLength(2)

  const again = await withTwoFaults(door)
  await value(door, 'case.dismiss', {
    ...at(again),
    keys: [wrongWords(again)[0]?.key ?? ''],
    reason: null,
    scope: 'unit'
  })
  expect(wrongWords(await withTwoFaults(door))).toEqual([])
  expect((await value(door, 'checks.get', {})).checks.allowed).toMatchObject([
    { rule: 'wrong-words', quote: '布署' }
  ])
})

test('what the office sets is kept with the vault and heeded by every check', async () => {
  const folder = await sampleVault()
  const door = await openAt(folder)
  const settings = { ...noOfficeChecks.settings, severities: { 'wrong-words': 'off' as const } }
  await value(door, 'checks.save', { checks: { ...noOfficeChecks, settings } })
  expect(wrongWords(await withTwoFaults(door))).toEqual([])
  await door.close()
  const later = await value(await openAt(folder), 'checks.get', {})
  expect(later.rules.find(({ id }) => id === 'wrong-words')).toMatchObject({
    severity: 'warning',
    now: 'off',
    free: true
  })
})

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A sheet of words as a spreadsheet program saves it. */
function sheetOf(rows: readonly (readonly string[])[]): Uint8Array {
  const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`
  const data = rows.map(row => `<row>${row.map(cell).join('')}</row>`).join('')
  return zipSync({
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet r:id="rId1"/></sheets></workbook>`
    ),
    'xl/worksheets/sheet1.xml': strToU8(
      `<worksheet xmlns="${main}"><sheetData>${data}</sheetData></worksheet>`
    )
  })
}

async function uploaded(door: Door, name: string, bytes: Uint8Array): Promise<string> {
  const path = join(await temporaryFolder(), name)
  await writeFile(path, bytes)
  return door.uploads.addPath(path)
}

test('a sheet of own words is read with a report, and used once it is saved', async () => {
  const door = await openAt(await sampleVault())
  const rows = [
    ['原词', '规范写法'],
    ['企服中心', '企业服务中心'],
    ['局', '我局']
  ]
  const report = await value(door, 'checks.readWords', {
    uploadId: await uploaded(door, '词表.xlsx', sheetOf(rows))
  })
  expect(report).toMatchObject({ added: ['企服中心'], refused: [{ row: 3, words: '局' }] })
  expect((await value(door, 'checks.get', {})).checks.settings.ownWords).toEqual([])
  const settings = { ...noOfficeChecks.settings, ownWords: report.rows }
  await value(door, 'checks.save', { checks: { ...noOfficeChecks, settings } })
  expect((await value(door, 'checks.get', {})).checks.settings.ownWords).toEqual(report.rows)
})

test('a file of lists is read, and anything else is refused in words', async () => {
  const door = await openAt(await sampleVault())
  const lists = { rows: { 'wrong-words': [['推进', '推动', '', '']] } }
  const good = await uploaded(door, '词表.json', strToU8(JSON.stringify(lists)))
  expect(await value(door, 'checks.readLists', { uploadId: good })).toEqual({
    lists,
    counts: { 'wrong-words': 1 }
  })
  const bad = await uploaded(door, '通知.json', strToU8('{"rows": 3}'))
  expect(await faultOf(door, 'checks.readLists', { uploadId: bad })).toBe('bad-input')
  const broken = await uploaded(door, '词表.xlsx', strToU8('不是表格'))
  expect(await faultOf(door, 'checks.readWords', { uploadId: broken })).toBe('unreadable-file')
})

test('the whole library is checked as a job that makes a report and names what it could not check', async () => {
  const door = await openAt(await sampleVault())
  const replies = await readdir(join(sampleFiles, 'replies'))
  await importAll(
    door,
    replies.map(name => join(sampleFiles, 'replies', name))
  )
  const { jobId } = await value(door, 'checks.library', { sourceIds: null, format: 'json' })
  const status = await ended(door, jobId)
  expect(status).toMatchObject({ state: 'done', done: 24, total: 24 })
  const [ticket] = status.made
  const report = JSON.parse(new TextDecoder().decode(door.exports.get(ticket?.exportId ?? '').bytes)) as {
    readonly files: readonly { readonly outcome: string }[]
  }
  expect(report.files.map(({ outcome }) => outcome)).toEqual(Array(24).fill('checked'))
})

test.each(['xlsx', 'docx', 'json'] as const)(
  'many files are checked at once, with a report as %s',
  async format => {
    const door = await openAt(await sampleVault())
    const uploadIds = [
      await uploaded(
        door,
        '甲.txt',
        strToU8('关于第36号建议的答复\n乔云舒代表：\n您提出的建议收悉，现答复如下：\n全市统一布署推进。')
      ),
      await uploaded(door, '乙.docx', strToU8('PK\u0003\u0004broken'))
    ]
    const { ticket, ...outcome } = await value(door, 'file.checkAll', { uploadIds, format })
    expect(outcome).toMatchObject({ checked: 1, refused: 1 })
    expect(outcome.findings).toBeGreaterThan(0)
    expect(door.exports.get(ticket.exportId).bytes.byteLength).toBeGreaterThan(300)
    expect(ticket.fileName).toBe(`检查报告.${format}`)
  }
)

async function ended(door: Door, jobId: string): Promise<Output<'job.status'>> {
  for (;;) {
    const status = await value(door, 'job.status', { jobId })
    if (status.state !== 'running') return status
    await new Promise(resolve => setTimeout(resolve, 5))
  }
}
