import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Case } from '../../../electron/core/case/case.ts'
import type { CaseView } from '../../../electron/core/calls/cases.ts'
import type { IntakeStatus } from '../../../electron/core/calls/intakes.ts'
import type { Finding } from '../../../electron/core/check/finding.ts'
import type { Passage } from '../../../electron/core/library/passage.ts'
import type { SourceFacts } from '../../../electron/core/library/source.ts'
import type { Notice } from '../../../electron/core/notice.ts'
import type { Reply } from '../../../electron/core/reply/reply.ts'
import { filled } from '../../app/journey.ts'
import { openAt, resources, sampleFiles, temporaryFolder, value } from '../../app/open.ts'
import { samplePath, sampleTest } from '../../sample.ts'
import { banfu, json, start } from './banfu.ts'

const fixture = (name: string) => join(resources, 'tests', 'fixtures', name)
const unit = join(resources, 'data', 'sample', 'unit.json')
type ParsedFile = { readonly kind: string; readonly reply: Reply; readonly notices: readonly Notice[] }
type Found = {
  readonly total: number
  readonly passages: readonly {
    readonly passageId: string
    readonly source: SourceFacts & { readonly id: string; readonly fileName: string; readonly kind: string }
    readonly path: Passage['path']
    readonly text: string
    readonly highlights: readonly (readonly [number, number])[]
    readonly score: number
  }[]
}

/** A folder with a vault of the sample unit in it. */
async function office(): Promise<string> {
  const folder = await temporaryFolder()
  expect((await banfu(folder, 'init', '--unit', unit)).code).toBe(0)
  return folder
}

describe('parse', () => {
  test('prints kind, reply and notices of a formal reply', async () => {
    const { kind, reply, notices } = await json<ParsedFile>(
      await temporaryFolder(),
      'parse',
      fixture('formal-reply.txt')
    )
    expect(kind).toBe('reply')
    expect(reply.frame).toMatchObject({
      category: { letter: 'A' },
      issuer: '江临市数据发展局',
      number: { code: '江数发建', year: 2026, serial: 3 },
      signers: ['沈一苇'],
      title: '对市九届人大五次会议第208号建议的答复',
      addressees: [{ name: '陆知行', role: 'deputy' }],
      signature: [],
      contact: null,
      copies: [],
      openness: null
    })
    expect(reply.item).toMatchObject({ number: '208', session: '市九届人大五次会议', kind: 'suggestion' })
    const headings = reply.body.filter(block => block.kind === 'heading')
    expect(headings.map(({ level, text }) => [level, text])).toEqual([
      [1, '共建企业数据服务网络方面'],
      [1, '推动区域数据市场互联互通']
    ])
    const leads = reply.body.flatMap(block =>
      block.kind === 'paragraph' && block.lead !== null ? [block.level] : []
    )
    expect(leads).toEqual([2, 2, 2, 2, 2, 2])
    expect(reply.body.at(-1)).toMatchObject({ kind: 'paragraph', role: 'closing' })
    expect(notices.length).toBeGreaterThan(0)
    expect(notices.every(notice => /[\u4e00-\u9fff]/.test(notice.message))).toBe(true)
  })

  sampleTest('reads the real sample as the issue has it', async () => {
    const { reply, notices } = await json<ParsedFile>(await temporaryFolder(), 'parse', samplePath ?? '')
    expect(reply.frame).toMatchObject({
      category: { letter: 'A' },
      issuer: '慈溪市经济和信息化局',
      number: { code: '慈经信建', year: 2022, serial: 3 },
      signers: ['龚激红'],
      addressees: [{ name: '罗冲' }]
    })
    expect(reply.frame.title).not.toBeNull()
    expect(reply.item).toMatchObject({ number: '110', session: '市十八届人大一次会议' })
    const level1 = reply.body.filter(block => block.kind === 'heading' && block.level === 1)
    const leads = reply.body.filter(
      block => block.kind === 'paragraph' && block.lead !== null && block.level === 2
    )
    expect([level1.length, leads.length]).toEqual([2, 6])
    expect(reply.body.at(-1)).toMatchObject({ role: 'closing' })
    const said = notices.map(notice => notice.message).join()
    for (const missing of ['落款', '日期', '联系', '抄送']) expect(said).toContain(missing)
  })
})

describe('export', () => {
  test.each(['formal-reply.txt', 'short-reply.txt'])(
    'of %s as docx is parsed to the very same reply',
    async name => {
      const folder = await temporaryFolder()
      const before = await json<ParsedFile>(folder, 'parse', fixture(name))
      const saved = await json<{ path: string; bytes: number }>(
        folder,
        'export',
        fixture(name),
        '--to',
        'docx',
        '--out',
        'X.docx'
      )
      expect((await readFile(join(folder, 'X.docx'))).byteLength).toBe(saved.bytes)
      const after = await json<ParsedFile>(folder, 'parse', 'X.docx')
      expect(after.reply).toEqual(before.reply)
    }
  )

  test('without a place to save never writes over a file that is there', async () => {
    const folder = await temporaryFolder()
    const mine = join(folder, 'short-reply.txt')
    const words = await readFile(fixture('short-reply.txt'), 'utf8')
    await writeFile(mine, words)
    const { path } = await json<{ path: string }>(folder, 'export', 'short-reply.txt', '--to', 'txt')
    expect(path).toBe('short-reply（2）.txt')
    expect(await readFile(mine, 'utf8')).toBe(words)
    const over = await banfu(folder, 'export', 'short-reply.txt', '--to', 'txt', '--out', './short-reply.txt')
    expect([over.code, over.err]).toEqual([2, expect.stringContaining('原文件')])
    expect(await readFile(mine, 'utf8')).toBe(words)
  })
})

describe('wrong words and faults', () => {
  /** Runs every line at once: each is a process of its own. */
  async function all<Row extends { readonly words: readonly string[] }>(rows: readonly Row[]) {
    const folder = await temporaryFolder()
    const run = async (row: Row) => ({ row, ran: await banfu(folder, ...row.words, '--json') })
    return Promise.all(rows.map(run))
  }

  test('wrong words end with 2, a sentence for people and JSON for programs', async () => {
    const rows = [
      { words: ['fly'], sentence: '没有命令 fly' },
      { words: ['find'], sentence: '缺少参数 WORDS' },
      { words: ['case', 'list', '--colour'], sentence: '没有选项 --colour' },
      { words: ['advance', 'c', 'submit'], sentence: '必须写上选项 --as' },
      { words: ['advance', 'c', 'submit', '--as', '某人'], sentence: '姓名:角色' },
      { words: ['advance', 'c', 'fly', '--as', '某人:承办人'], sentence: '没有“fly”这一步' },
      { words: ['find', '数据', '--limit', '十'], sentence: '--limit 后面要写整数' },
      { words: ['export', 'c', '--to', 'pdfx'], sentence: '不能导出为“pdfx”' },
      { words: ['serve', '--port', '70000', '--no-open'], sentence: '--port' }
    ]
    for (const { row, ran } of await all(rows)) {
      const message = expect.stringContaining(row.sentence)
      expect([row.words, ran.code]).toEqual([row.words, 2])
      expect(ran.err).toEqual(message)
      expect(JSON.parse(ran.out)).toMatchObject({ fault: { code: 'usage', message } })
    }
  })

  test('faults end with 3, a sentence for people and the same in JSON for programs', async () => {
    const rows = [
      { words: ['case', 'list'], code: 'vault-missing', sentence: '请先新建工作库' },
      { words: ['parse', '没有.docx'], code: 'not-found', sentence: '找不到“没有.docx”' },
      { words: ['check', '没有.docx'], code: 'not-found', sentence: '找不到“没有.docx”' },
      { words: ['init', '--unit', fixture('formal-reply.txt')], code: 'bad-input', sentence: '内容不对' }
    ]
    for (const { row, ran } of await all(rows)) {
      expect([ran.code, ran.err]).toEqual([3, expect.stringContaining(row.sentence)])
      expect(JSON.parse(ran.out)).toEqual({ fault: { code: row.code, message: ran.err.trim() } })
    }
  })

  test('without --json only the sentence is said, and help is in Chinese', async () => {
    const folder = await temporaryFolder()
    expect(await banfu(folder, 'parse', '没有.docx')).toMatchObject({ code: 3, out: '' })
    expect(await banfu(folder)).toMatchObject({ code: 2, out: '', err: expect.stringContaining('用法：') })
    const help = await banfu(folder, 'advance', '--help')
    expect(help.code).toBe(0)
    expect(help.out).toMatch(/用法.*选项：/s)
    expect(help.out).not.toMatch(/Usage|Options|Arguments|Commands/)
  })
})

test('a suggestion goes from an empty folder to the exported letter by commands alone', async () => {
  const folder = await office()
  expect((await banfu(folder, 'init', '--name', '江临市数据发展局')).code).toBe(3)

  const imported = await json<IntakeStatus>(folder, 'import', join(sampleFiles, 'replies'))
  expect(imported).toMatchObject({ state: 'done', done: 24, failure: null })

  const { passages } = await json<Found>(folder, 'find', '公共数据', '开放清单', '--limit', '3')
  expect(passages).toHaveLength(3)
  for (const { source, path, text, highlights, passageId } of passages) {
    expect(source).toMatchObject({
      id: passageId.split('#')[0],
      kind: 'reply',
      number: expect.stringContaining('〔')
    })
    expect(path.every(heading => typeof heading === 'string')).toBe(true)
    const marked = highlights.map(([from, to]) => text.slice(from, to)).join()
    expect(marked).toMatch(/数据|开放|清单/)
  }
  expect(passages.map(({ score }) => score)).toEqual(
    passages.map(({ score }) => score).toSorted((a, b) => b - a)
  )

  const created = await json<CaseView>(
    folder,
    'case',
    'new',
    join(sampleFiles, '建议.docx'),
    '--as',
    '苏晓棠:承办人'
  )
  const { id } = created.kase
  expect(await json(folder, 'case', 'list')).toMatchObject([{ id, number: '36', stage: 'drafting' }])
  const helpers = (await readdir(join(sampleFiles, '会办意见'))).map(name =>
    join(sampleFiles, '会办意见', name)
  )
  const contributed = await json<CaseView>(folder, 'case', 'contribute', id, ...helpers)
  expect(contributed.kase.contributions).toHaveLength(4)
  const chosen = await json<CaseView>(
    folder,
    'case',
    'choose',
    id,
    passages[0]?.passageId ?? '',
    '--ask',
    'a1'
  )
  expect(chosen.kase.chosen).toEqual([{ passageId: passages[0]?.passageId, askId: 'a1' }])
  expect((await banfu(folder, 'check', id)).err).toContain('还没有起草')
  const drafted = await json<CaseView>(folder, 'draft', id)
  expect(drafted.kase.reply?.body.some(block => block.from?.kind === 'passage')).toBe(true)

  await broken(folder, drafted.kase)
  const checked = await banfu(folder, 'check', id, '--json')
  expect(checked.code).toBe(1)
  const { findings } = JSON.parse(checked.out) as { findings: readonly Finding[] }
  expect(findings.map(finding => finding.severity)).toContain('error')
  const refused = await banfu(folder, 'advance', id, 'submit', '--as', '苏晓棠:clerk')
  expect([refused.code, refused.out]).toEqual([1, expect.stringContaining('不能办理：')])

  const shown = await banfu(folder, 'case', 'show', id)
  expect(shown.out).toContain('第36号建议')
  for (const format of ['docx', 'html', 'txt', 'json']) {
    const out = join(folder, `答复.${format}`)
    expect(await json(folder, 'export', id, '--to', format, '--out', out)).toMatchObject({ path: out })
    expect((await readFile(out)).byteLength).toBeGreaterThan(1000)
  }
  const history = await banfu(folder, 'case', 'history', id)
  expect([history.code, history.out]).toEqual([0, expect.stringContaining('记录完整')])
})

/** Leaves the number of another item in the title, as a clerk in a hurry does. */
async function broken(folder: string, kase: Case): Promise<void> {
  if (kase.reply === null) throw new Error('there is no reply')
  const reply = filled(kase.reply)
  const frame = { ...reply.frame, title: '对市三届人大五次会议第99号建议的答复' }
  const door = await openAt(join(folder, '工作库'))
  await value(door, 'case.saveReply', {
    caseId: kase.id,
    revision: kase.revision,
    reply: { ...reply, frame }
  })
  await door.close()
}

test('the demo goes the whole way in a folder of its own and says where the letter is', async () => {
  const folder = await temporaryFolder()
  const { code, out } = await banfu(folder, 'demo', '--out', 'demo')
  expect(code).toBe(0)
  const path = /公文：(.+\.docx)/.exec(out)?.[1] ?? ''
  expect(path.startsWith(join(folder, 'demo'))).toBe(true)
  const { reply } = await json<ParsedFile>(folder, 'parse', path)
  expect(reply.frame).toMatchObject({ number: { code: '江数发建', serial: 1 }, signers: ['纪明远'] })
})

test('while one command works in a vault another can read and says so, but changes nothing; Ctrl+C keeps what is done', async () => {
  const folder = await office()
  const many = join(folder, '旧答复')
  await mkdir(many)
  for (let count = 0; count < 1500; count += 1) {
    const text = `关于市政协六届四次会议第${count}号提案的答复\n\n顾南舟委员：\n您提出的提案收悉。现答复如下：\n一、办理情况\n第${count}个社区数据点已经建成。\n`
    await writeFile(join(many, `${count}.txt`), text)
  }
  const sources = join(folder, '工作库', 'sources')
  const first = start(folder, 'import', many, '--json')
  await expect.poll(async () => (await readdir(sources)).length, { timeout: 20_000 }).toBeGreaterThan(3)
  // Held, so that it is at work however long the others take to start.
  first.child.kill('SIGSTOP')

  const reading = await banfu(folder, 'find', '社区数据点', '--json')
  expect(reading.err).toContain('现以只读方式打开')
  expect([reading.code, JSON.parse(reading.out)]).toMatchObject([0, { passages: expect.any(Array) }])
  const writing = await banfu(folder, 'case', 'new', join(sampleFiles, '建议.docx'))
  expect([writing.code, writing.err]).toEqual([3, expect.stringContaining('不能修改')])
  expect(first.child.exitCode).toBeNull()

  first.child.kill('SIGINT')
  first.child.kill('SIGCONT')
  const { code, out } = await first.ended
  const status = JSON.parse(out) as IntakeStatus
  expect([code, status.state]).toEqual([1, 'stopped'])
  expect(status.done).toBeLessThan(1500)
  expect(existsSync(join(folder, '工作库', 'lock'))).toBe(false)
  const after = await openAt(join(folder, '工作库'))
  expect(await value(after, 'source.list', {})).toHaveLength(status.done)
  expect(await value(after, 'case.list', {})).toEqual([])
})

const page = join(resources, 'out', 'renderer', 'index.html')
test.skipIf(!existsSync(page))(
  'serve (skipped without a built page) prints an address that works and stops on SIGTERM',
  async () => {
    const folder = await temporaryFolder()
    const { child, ended } = start(folder, 'serve', '--no-open', '--json')
    const line = await new Promise<string>(resolve =>
      child.stdout?.once('data', text => resolve(String(text)))
    )
    const { url, vault } = JSON.parse(line) as { url: string; vault: string }
    const opening = await fetch(url, { redirect: 'manual' })
    expect(opening.status).toBe(303)
    expect(existsSync(join(vault, 'lock'))).toBe(true)
    const port = new URL(url).port
    const second = await banfu(await office(), 'serve', '--no-open', '--port', port)
    expect([second.code, second.err]).toEqual([3, expect.stringContaining(`端口 ${port} 已被占用`)])

    child.kill('SIGTERM')
    const { code, out } = await ended
    expect([code, out.trim()]).toEqual([0, line.trim()])
    expect(existsSync(join(vault, 'lock'))).toBe(false)
    await expect(fetch(url)).rejects.toThrow()
  }
)
