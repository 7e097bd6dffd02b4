import { readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { writeXlsx } from '../../electron/adapters/writers/xlsx/write-xlsx.ts'
import type { Door } from '../../electron/app/open-app.ts'
import {
  ended,
  goOn,
  faultOf,
  importAll,
  openAt,
  sampleVault,
  temporaryFolder,
  value,
  type Imported
} from './open.ts'
import { replyPage, replyText, writeFiles } from './made-up-office.ts'

/** A vault, a door to it, and a folder 历年答复 with files in it. */
async function office(files: Readonly<Record<string, string | Uint8Array>>) {
  const vault = await sampleVault()
  const folder = join(await temporaryFolder(), '历年答复')
  await writeFiles(folder, files)
  return { vault, folder, door: await openAt(vault) }
}

/** What became of every file; whether a letter gives cause for a notice is told elsewhere. */
const told = (imported: Imported) =>
  Object.fromEntries(
    imported.results.map(({ path, outcome, reason }) => [
      path,
      reason === null ? outcome.replace('-with-notices', '') : `${outcome} ${reason}`
    ])
  )
const sources = (door: Door) => value(door, 'source.list', {})

describe('a folder as it is', () => {
  test('every file has its line: read, copy, kin, zip, refused, passed over', async () => {
    const { door, folder } = await office({
      '2023/甲.txt': replyText(1, 2023),
      '2023/甲（网页）.html': replyPage(1, 2023),
      '2023/备份/甲.txt': replyText(1, 2023),
      '2024/甲.txt': replyText(1, 2024),
      '2024/乙.txt': replyText(2, 2024),
      '2024/~$乙.txt': 'x',
      '2024/照片.jpg': 'x',
      '2024/空.docx': '',
      '2024/密.txt': `机密★1年\n${replyText(3, 2024)}`,
      '归档.zip': zipSync({
        '丙.txt': strToU8(replyText(4, 2022)),
        '内/再归档.zip': zipSync({ '丁.txt': strToU8(replyText(5, 2022)) })
      })
    })
    const imported = await importAll(door, [folder])
    expect(told(imported)).toEqual({
      '历年答复/2023/备份/甲.txt': expect.stringMatching(/^(read|copy)/),
      '历年答复/2023/甲.txt': expect.stringMatching(/^(read|copy)/),
      '历年答复/2023/甲（网页）.html': expect.stringMatching(/^(read|copy)/),
      '历年答复/2024/甲.txt': 'read',
      '历年答复/2024/乙.txt': 'read',
      '历年答复/2024/~$乙.txt': 'passed-over temporary',
      '历年答复/2024/照片.jpg': 'passed-over unsupported-format',
      '历年答复/2024/空.docx': 'passed-over empty-file',
      '历年答复/2024/密.txt': 'refused classified',
      '历年答复/归档.zip': 'unpacked',
      '历年答复/归档.zip/丙.txt': 'read',
      '历年答复/归档.zip/内/再归档.zip': 'unpacked',
      '历年答复/归档.zip/内/再归档.zip/丁.txt': 'read'
    })
    expect(imported).toMatchObject({
      state: 'done',
      done: 13,
      total: 13,
      counts: {
        family: 1,
        outcomes: { 'read-with-notices': 5, copy: 2, unpacked: 2, 'passed-over': 3, refused: 1 }
      }
    })
    const list = await sources(door)
    expect(list).toHaveLength(5)
    const first = list.find(({ copies }) => copies.length > 0)
    expect(first?.copies).toHaveLength(2)
    const kin = list.filter(({ family }) => family !== null)
    expect(kin.map(({ facts }) => facts.year).toSorted()).toEqual([2023, 2024])
    expect(new Set(kin.map(({ family }) => family)).size).toBe(1)
    expect(kin.map(({ id }) => id)).toContain(kin[0]?.family)
  })

  test('a second time nothing is read; what changed is read anew under its id; what is gone is named and kept', async () => {
    const { vault, door, folder } = await office({
      '甲.txt': replyText(1, 2023),
      '乙.txt': replyText(2, 2023),
      '丙.txt': replyText(3, 2023),
      '丁.zip': zipSync({ '戊.txt': strToU8(replyText(4, 2023)) })
    })
    await importAll(door, [folder])
    const before = await sources(door)
    const idOf = (name: string) => before.find(({ fileName }) => fileName === name)?.id ?? ''
    const again = await importAll(door, [folder])
    expect(new Set(again.results.map(({ outcome }) => outcome))).toEqual(new Set(['unchanged']))
    expect(again.results).toHaveLength(4)

    const { source } = await value(door, 'source.get', { sourceId: idOf('乙.txt') })
    const facts = { ...source.facts, issuer: '江临市档案馆' }
    await value(door, 'source.correct', { sourceId: source.id, kind: null, facts })
    await writeFile(join(folder, '乙.txt'), replyText(12, 2024))
    await rm(join(folder, '丙.txt'))
    await writeFile(join(folder, '己.txt'), replyText(6, 2024))
    const then = new Date('2026-03-05T01:30:00Z')
    await utimes(join(folder, '甲.txt'), then, then)
    const third = await importAll(door, [folder])
    expect(told(third)).toEqual({
      '历年答复/甲.txt': 'unchanged',
      '历年答复/乙.txt': 'changed',
      '历年答复/丙.txt': 'vanished',
      '历年答复/丁.zip': 'unchanged',
      '历年答复/己.txt': 'read'
    })
    const after = await sources(door)
    expect(after).toHaveLength(5)
    const renewed = after.find(({ id }) => id === source.id)
    expect(renewed?.facts).toMatchObject({ issuer: '江临市档案馆', number: '江数发建〔2024〕12号' })
    await door.close()

    // The touched file is known by its new time: its bytes need not be looked at any more.
    const reopened = await openAt(vault)
    await writeFile(join(folder, '甲.txt'), replyText(1, 2023).replace('代表', '委员'))
    await utimes(join(folder, '甲.txt'), then, then)
    expect(told(await importAll(reopened, [folder]))['历年答复/甲.txt']).toBe('unchanged')
  })

  test('the better of two formats becomes the source, whichever came first, under one id', async () => {
    const { vault, door, folder } = await office({ '甲.txt': replyText(1, 2023) })
    await importAll(door, [folder])
    const [plain] = await sources(door)
    await writeFile(join(folder, '甲.html'), replyPage(1, 2023))
    const second = await importAll(door, [folder])
    expect(told(second)['历年答复/甲.html']).toBe('copy same-words')
    const [better, ...others] = await sources(door)
    expect(others).toEqual([])
    expect(better).toMatchObject({ id: plain?.id, format: 'html', fileName: '甲.html' })
    expect(better?.copies.map(({ fileName }) => fileName)).toEqual(['甲.txt'])
    const original = join(vault, 'sources', better?.id ?? '', 'original.html')
    expect(await readFile(original, 'utf8')).toBe(replyPage(1, 2023))
    await expect(stat(original.replace('.html', '.txt'))).rejects.toThrow('ENOENT')
    expect(new Set((await importAll(door, [folder])).results.map(({ outcome }) => outcome))).toEqual(
      new Set(['unchanged'])
    )
  })

  test('a list of items fills and puts right what is known of the replies, but nothing a person has set', async () => {
    const { door, folder } = await office({
      '甲.txt': replyText(1, 2023),
      '乙.txt': replyText(2, 2023),
      '丙.txt': replyText(3, 2023)
    })
    await importAll(door, [folder])
    const list = await sources(door)
    const byHand = list.find(({ fileName }) => fileName === '丙.txt')
    if (byHand === undefined) throw new Error('丙.txt is missing')
    await value(door, 'source.correct', {
      sourceId: byHand.id,
      kind: null,
      facts: { ...byHand.facts, category: 'D' }
    })
    const titleOf = (name: string) => list.find(({ fileName }) => fileName === name)?.facts.itemTitle ?? ''
    await writeFile(
      join(folder, '2023年办理台账.xlsx'),
      writeXlsx([
        {
          name: '2023年',
          head: ['编号', '建议标题', '领衔代表', '承办单位', '办理结果', '满意度', '主题'],
          widths: [8, 8, 8, 8, 8, 8, 8],
          rows: [
            [1, titleOf('甲.txt'), '沈知微', '江临市数据发展局', 'B类', '满意', '交通出行'],
            [2, titleOf('乙.txt').replace(/^关于/, ''), '沈知微', '江临市数据发展局', '', '基本满意', ''],
            [3, titleOf('丙.txt'), '沈知微', '江临市数据发展局', 'A', '不满意', ''],
            [9, '关于别的事项的建议', '顾南舟', '江临市数据发展局', 'C', '满意', '']
          ]
        }
      ])
    )
    const imported = await importAll(door, [folder])
    expect(imported.filled).toBe(3)
    expect(imported.results.find(({ path }) => path.endsWith('.xlsx'))?.message).toContain(
      '办理台账，共 4 行'
    )
    const factsOf = async (name: string) =>
      (await sources(door)).find(({ fileName }) => fileName === name)?.facts
    expect(await factsOf('甲.txt')).toMatchObject({ category: 'B', outcome: 'satisfied', topic: '交通出行' })
    expect(await factsOf('乙.txt')).toMatchObject({ category: 'A', outcome: 'partly' })
    expect(await factsOf('丙.txt')).toMatchObject({ category: 'D', outcome: 'unsatisfied' })
  })
})

describe('files handed in by a page', () => {
  const entriesOf = (names: readonly string[]) =>
    names.map(name => ({ path: `历年答复/${name}`, size: 10, modified: 1000 }))

  test('the page names its files, hands in only those that are wanted, and the report is whole', async () => {
    const door = await openAt(await sampleVault())
    const { intakeId } = await value(door, 'intake.open', { name: '历年答复' })
    const entries = entriesOf(['甲.txt', '照片.jpg', '乙.txt', '丢失.txt'])
    const { wanted } = await value(door, 'intake.offer', { intakeId, entries })
    expect(wanted).toEqual([0, 2, 3])
    await value(door, 'intake.listed', { intakeId })
    for (const [at, text] of [
      [0, replyText(1, 2023)],
      [2, replyText(2, 2023)]
    ] as const) {
      const uploadId = door.uploads.addBytes('x', strToU8(text))
      await value(door, 'intake.hand', { intakeId, path: entries[at]?.path ?? '', uploadId })
      expect(() => door.uploads.get(uploadId)).toThrow('not-found')
    }
    await value(door, 'intake.hand', { intakeId, path: '历年答复/丢失.txt', uploadId: null })
    const imported = await ended(door, intakeId)
    expect(told(imported)).toEqual({
      '历年答复/甲.txt': 'read',
      '历年答复/乙.txt': 'read',
      '历年答复/照片.jpg': 'passed-over unsupported-format',
      '历年答复/丢失.txt': 'refused not-found'
    })

    const second = await value(door, 'intake.open', { name: '历年答复' })
    const again = { intakeId: second.intakeId, entries }
    expect((await value(door, 'intake.offer', again)).wanted).toEqual([3])
  })

  test('one import at a time; another is asked to wait', async () => {
    const door = await openAt(await sampleVault())
    await value(door, 'intake.open', { name: '历年答复' })
    expect(await faultOf(door, 'intake.open', { name: '别的' })).toBe('bad-input')
  })

  test('stopped in the middle it goes on with the same page, and only the rest is wanted', async () => {
    const door = await openAt(await sampleVault())
    const { intakeId } = await value(door, 'intake.open', { name: '历年答复' })
    const entries = entriesOf(['甲.txt', '乙.txt', '丙.txt'])
    await value(door, 'intake.offer', { intakeId, entries })
    await value(door, 'intake.listed', { intakeId })
    const hand = (id: string, at: number, number: number) =>
      value(door, 'intake.hand', {
        intakeId: id,
        path: entries[at]?.path ?? '',
        uploadId: door.uploads.addBytes('x', strToU8(replyText(number, 2023)))
      })
    await hand(intakeId, 0, 1)
    await value(door, 'intake.stop', { intakeId })
    // A page that is loaded anew asks at once, and is to offer it.
    expect(await value(door, 'intake.list', {})).toMatchObject([{ id: intakeId, state: 'open' }])
    expect(await ended(door, intakeId)).toMatchObject({ state: 'stopped', done: 1, total: 3 })
    expect(await value(door, 'intake.list', {})).toMatchObject([
      { id: intakeId, state: 'open', done: 1, total: 3 }
    ])

    await value(door, 'intake.open', { name: '历年答复', continues: intakeId })
    expect((await value(door, 'intake.offer', { intakeId, entries })).wanted).toEqual([1, 2])
    await value(door, 'intake.listed', { intakeId })
    await hand(intakeId, 1, 2)
    await hand(intakeId, 2, 3)
    expect(await ended(door, intakeId)).toMatchObject({
      state: 'done',
      done: 3,
      total: 3,
      counts: { outcomes: { 'read-with-notices': 3 } }
    })
    expect(await sources(door)).toHaveLength(3)
  })
})

describe('what was in doubt when the program was killed', () => {
  test('is in the report as read, wherever a second kill comes', async () => {
    const texts = [1, 2, 3, 4, 5, 6].map(number => [`${number}.txt`, replyText(number, 2023)])
    const { vault, folder, door } = await office(Object.fromEntries(texts))
    const { id } = await importAll(door, [folder])
    await door.close()

    // As after a kill when all six had come true, and the ledger had only said that they would.
    const path = join(vault, 'imports', `${id}.jsonl`)
    const records = (await readFile(path, 'utf8')).trimEnd().split('\n')
    const coming = records.flatMap(record => (JSON.parse(record) as { will?: readonly object[] }).will ?? [])
    const begun = records.filter(record => /^\{"(head|files|listed)"/.test(record))
    const doubtful = [...begun, JSON.stringify({ will: coming })]
    await writeFile(path, `${doubtful.join('\n')}\n`)
    await goOn(vault, id)

    const after = (await readFile(path, 'utf8')).trimEnd().split('\n')
    for (let cut = doubtful.length; cut < after.length; cut += 1) {
      await writeFile(path, `${after.slice(0, cut).join('\n')}\n`)
      const { counts, total } = await goOn(vault, id)
      expect([counts.outcomes.read + counts.outcomes['read-with-notices'], total]).toEqual([6, 6])
    }
  })
})

describe('afterwards', () => {
  test('the report can be read after reopening, narrowed, and saved as a workbook', async () => {
    const { vault, door, folder } = await office({
      '甲.txt': replyText(1, 2023),
      '密.txt': `机密★1年\n${replyText(3, 2024)}`
    })
    const { id } = await importAll(door, [folder])
    await door.close()
    const reopened = await openAt(vault)
    expect(await value(reopened, 'intake.list', {})).toMatchObject([
      { id, name: '历年答复', state: 'done', done: 2, total: 2, reachable: true, hands: 'here' }
    ])
    const filter = { intakeId: id, outcome: 'refused', reason: null, words: '' } as const
    const page = await value(reopened, 'intake.lines', { ...filter, from: 0, limit: 10 })
    expect(page).toMatchObject({ total: 1, lines: [{ path: '历年答复/密.txt', reason: 'classified' }] })
    const { exportId, fileName } = await value(reopened, 'intake.export', { ...filter, outcome: null })
    expect(fileName).toBe('导入报告 历年答复.xlsx')
    const sheet = unzipSync(reopened.exports.get(exportId).bytes)['xl/worksheets/sheet2.xml']
    expect(new TextDecoder().decode(sheet)).toContain('历年答复/甲.txt')
  })

  test('an import that is not to go on is not offered again', async () => {
    const door = await openAt(await sampleVault())
    const { intakeId } = await value(door, 'intake.open', { name: '历年答复' })
    await value(door, 'intake.stop', { intakeId })
    await ended(door, intakeId)
    await value(door, 'intake.giveUp', { intakeId })
    expect(await value(door, 'intake.list', {})).toMatchObject([{ state: 'given-up' }])
  })

  test('no path of this machine comes out of any call', async () => {
    const { door, folder } = await office({ '甲.txt': replyText(1, 2023), '坏.docx': 'PK\u0003\u0004坏' })
    const { id } = await importAll(door, [folder])
    const answers = [
      await value(door, 'intake.list', {}),
      await value(door, 'intake.status', { intakeId: id }),
      await value(door, 'intake.lines', {
        intakeId: id,
        outcome: null,
        reason: null,
        words: '',
        from: 0,
        limit: 100
      }),
      await sources(door)
    ]
    expect(JSON.stringify(answers)).not.toContain(folder.slice(0, folder.lastIndexOf('/')))
  })
})
