import { cp, readdir, readFile, rename, rm, truncate, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Door } from '../../electron/app/open-app.ts'
import type { FoundPassage } from '../../electron/core/calls/search.ts'
import { listedPassages, questionFor } from '../../electron/core/search/listed.ts'
import {
  ended,
  faultOf,
  importAll,
  openAt,
  sampleFiles,
  sampleVault,
  temporaryFolder,
  value
} from './open.ts'

const replies = join(sampleFiles, 'replies')
const hostile = join(import.meta.dirname, '..', 'fixtures', 'readers')

async function sampleReplies(): Promise<readonly string[]> {
  return (await readdir(replies)).toSorted().map(name => join(replies, name))
}

async function found(door: Door, text: string): Promise<readonly FoundPassage[]> {
  return listedPassages((await value(door, 'search.find', questionFor(text, 20))).found)
}

const namesOf = (hits: readonly FoundPassage[]) => [...new Set(hits.map(hit => hit.source.fileName))]
const whole = (hits: readonly FoundPassage[]) => hits.map(({ passage, score }) => ({ passage, score }))

async function filesIn(contents: Readonly<Record<string, string | Uint8Array>>): Promise<readonly string[]> {
  const folder = await temporaryFolder()
  return Promise.all(
    Object.entries(contents).map(async ([name, bytes]) => {
      await writeFile(join(folder, name), bytes)
      return join(folder, name)
    })
  )
}

/** One byte in the middle of a file becomes another. */
async function turnByte(path: string): Promise<void> {
  const bytes = await readFile(path)
  const at = bytes.length >> 1
  bytes[at] = (bytes[at] ?? 0) ^ 0x55
  await writeFile(path, bytes)
}

const aReply = (about: string) =>
  `关于市政协六届四次会议第9号提案的答复\n\n顾南舟委员：\n您提出的提案收悉。现答复如下：\n一、办理情况\n${about}\n`

describe('importing', () => {
  test('the sample folder is read whole, and a second time nothing is taken twice', async () => {
    const door = await openAt(await sampleVault())
    const files = await sampleReplies()
    const first = await importAll(door, files)
    expect(first).toMatchObject({ state: 'done', done: files.length, failure: null })
    expect(
      first.results.map(result => result.outcome).filter(outcome => !outcome.startsWith('read'))
    ).toEqual([])

    const again = await importAll(door, files)
    expect(new Set(again.results.map(result => result.outcome))).toEqual(new Set(['unchanged']))
    const list = await value(door, 'source.list', {})
    expect(list.map(source => source.fileName).toSorted()).toEqual(
      files.map(file => file.slice(replies.length + 1))
    )
    expect(list.every(source => source.kind === 'reply' && source.facts.number !== null)).toBe(true)
  })

  test('the list comes part by part, and stays as it was when it was begun', async () => {
    const door = await openAt(await sampleVault())
    await importAll(door, await sampleReplies())
    const whole = await value(door, 'source.list', {})
    const first = await value(door, 'source.listPart', { listing: null, from: 0, limit: 2 })
    await value(door, 'source.remove', { sourceIds: [whole[0]?.id ?? ''] })
    const { listing } = first
    const rest = await value(door, 'source.listPart', { listing, from: 2, limit: 2000 })
    expect([...first.sources, ...rest.sources]).toEqual(whole)
    expect([first.total, rest.total]).toEqual([whole.length, whole.length])
    const anew = await value(door, 'source.listPart', { listing: null, from: 0, limit: 2000 })
    expect(anew.sources).toEqual(whole.slice(1))
    for (let more = 0; more < 4; more += 1)
      await value(door, 'source.listPart', { listing: null, from: 0, limit: 1 })
    expect(await faultOf(door, 'source.listPart', { listing, from: 0, limit: 1 })).toBe('not-found')
  })

  test('a bad file is named with its reason, leaves nothing behind, and does not stop the rest', async () => {
    const docx = await readFile(join(sampleFiles, '建议.docx'))
    const vault = await sampleVault()
    const door = await openAt(vault)
    const paths = await filesIn({
      '1好.txt': aReply('社区数据点已经建成。'),
      '2断.docx': docx.subarray(0, docx.length / 2),
      '3空.txt': '',
      '4密.txt': `机密★1年\n${aReply('不应保存的内容。')}`,
      '5程序.exe': new Uint8Array([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xff, 0xff]),
      '7末.txt': aReply('数据服务券已经发放。')
    })
    const all = [...paths.slice(0, 5), join(hostile, 'locked.pdf'), '/nowhere/没有.docx', ...paths.slice(5)]
    const { state, results } = await importAll(door, all)
    expect(state).toBe('done')
    expect(results.map(({ outcome, message }) => [outcome, message])).toEqual([
      ['read-with-notices', expect.stringContaining('没有找到类别标记')],
      ['refused', expect.stringContaining('“2断.docx”已损坏')],
      ['passed-over', expect.stringContaining('没有内容')],
      ['refused', expect.stringContaining('“4密.txt”带有密级标志')],
      ['passed-over', expect.stringContaining('暂不支持这种文件')],
      ['refused', expect.stringContaining('“locked.pdf”设有密码')],
      ['refused', expect.stringContaining('已不在原处')],
      ['read-with-notices', expect.stringContaining('没有找到类别标记')]
    ])
    expect(await readdir(join(vault, 'sources'))).toHaveLength(2)
    expect(namesOf(await found(door, '不应保存的内容'))).not.toContain('4密.txt')
  })

  test('stopping keeps what is done and lets the other files go', async () => {
    const door = await openAt(await sampleVault())
    const { intakeId } = await startAt(door, await sampleReplies())
    await value(door, 'intake.stop', { intakeId })
    const { state, done, total, results } = await ended(door, intakeId)
    expect([state, total]).toEqual(['stopped', 24])
    expect(done).toBeLessThan(24)
    const list = await value(door, 'source.list', {})
    expect(list.map(source => source.id).toSorted()).toEqual(
      results.map(({ sourceId }) => sourceId).toSorted()
    )
  })

  test('closing the program in the middle of an import stops it, and what was read is there afterwards', async () => {
    const vault = await sampleVault()
    const door = await openAt(vault)
    const { intakeId } = await startAt(door, await sampleReplies())
    await door.close()
    const again = await openAt(vault)
    const list = await value(again, 'source.list', {})
    expect(list.length).toBeLessThan(24)
    expect(await value(again, 'intake.list', {})).toMatchObject([
      { id: intakeId, state: 'open', done: list.length }
    ])
  })
})

/** Begins to import and comes back when the first files are done. */
async function startAt(door: Door, paths: readonly string[]): Promise<{ readonly intakeId: string }> {
  const { placeId } = door.places.add(paths)
  const begun = await value(door, 'intake.start', { placeId })
  await expect
    .poll(async () => (await value(door, 'intake.status', begun))?.done ?? 0, {
      interval: 1,
      timeout: 20_000
    })
    .toBeGreaterThan(0)
  return begun
}

describe('changing', () => {
  test('a correction is seen at once, found by, and survives reopening', async () => {
    const vault = await sampleVault()
    const door = await openAt(vault)
    await importAll(door, (await sampleReplies()).slice(0, 2))
    const [first] = await value(door, 'source.list', {})
    if (first === undefined) throw new Error('nothing was imported')
    const facts = { ...first.facts, issuer: '江临市档案馆', year: 2019 }
    await value(door, 'source.correct', { sourceId: first.id, kind: 'other', facts })
    await door.close()

    const again = await openAt(vault)
    const corrected = (await value(again, 'source.list', {})).find(source => source.id === first.id)
    expect(corrected).toMatchObject({ kind: 'other', facts: { issuer: '江临市档案馆', year: 2019 } })
    expect(namesOf(await found(again, '数据 年份:2019'))).toEqual([first.fileName])
  })

  test('two corrections at once leave list, record and search of one mind', async () => {
    const vault = await sampleVault()
    const door = await openAt(vault)
    await importAll(door, (await sampleReplies()).slice(0, 1))
    const [first] = await value(door, 'source.list', {})
    if (first === undefined) throw new Error('nothing was imported')
    const correct = (year: number) =>
      value(door, 'source.correct', { sourceId: first.id, kind: null, facts: { ...first.facts, year } })
    await Promise.all([correct(2001), correct(2002), correct(2003)])
    const listed = (await value(door, 'source.list', {}))[0]?.facts.year
    const { source } = await value(door, 'source.get', { sourceId: first.id })
    expect(listed).toBe(source.facts.year)
  })

  test('what is removed is no longer listed or found, comes back when restored, and can be imported again', async () => {
    const vault = await sampleVault()
    const door = await openAt(vault)
    const [path = ''] = await filesIn({ '独有.txt': aReply('银杏大道数据亭已经启用。') })
    await importAll(door, [path])
    const before = await found(door, '银杏大道数据亭')
    const [{ id: sourceId } = { id: '' }] = await value(door, 'source.list', {})
    expect(before).not.toEqual([])

    await value(door, 'source.remove', { sourceIds: [sourceId] })
    expect(await value(door, 'source.list', {})).toEqual([])
    expect(await found(door, '银杏大道数据亭')).toEqual([])
    expect(await faultOf(door, 'source.get', { sourceId })).toBe('not-found')

    await value(door, 'source.restore', { sourceIds: [sourceId] })
    const after = await found(door, '银杏大道数据亭')
    expect(after.map(hit => hit.passage)).toEqual(before.map(hit => hit.passage))

    await value(door, 'source.remove', { sourceIds: [sourceId] })
    expect((await importAll(door, [path])).results[0]?.outcome).toMatch(/^read/)
  })
})

describe('searching', () => {
  test('conditions on kind, year, issuer and category narrow the answer to what they say', async () => {
    const door = await openAt(await sampleVault())
    await importAll(door, [...(await sampleReplies()), join(sampleFiles, '建议.docx')])
    const all = await found(door, '公共数据')
    const one = all.find(hit => hit.source.facts.category !== null && hit.source.facts.year !== null)
    if (one === undefined) throw new Error('no hit with a year and a category')
    const { year, category, issuer } = one.source.facts

    const check = async (conditions: string, holds: (hit: FoundPassage) => boolean) => {
      const hits = await found(door, `公共数据 ${conditions}`)
      expect(hits.length).toBeGreaterThan(0)
      expect(hits.filter(hit => !holds(hit))).toEqual([])
    }
    await check('种类:来件', hit => hit.source.fileName === '建议.docx')
    await check(`年份:${year}`, hit => hit.source.facts.year === year)
    await check(`单位:${issuer}`, hit => hit.source.facts.issuer === issuer)
    await check(
      `类别:${category} 年份:${year}`,
      hit => hit.source.facts.category === category && hit.source.facts.year === year
    )
    expect(await found(door, '公共数据 年份:1999')).toEqual([])
    const without = await found(door, '公共数据 -共享')
    expect(without.length).toBeGreaterThan(0)
    expect(without.filter(hit => hit.passage.text.includes('共享'))).toEqual([])
    expect(await found(door, '  ')).toEqual([])
  })

  test('names are found by the initials of their pinyin, also right after a change', async () => {
    const door = await openAt(await sampleVault())
    await importAll(door, [join(sampleFiles, '建议.docx')])
    const names = async (words: string) =>
      (await value(door, 'search.names', { words, limit: 5 })).map(name => name.label)
    expect(await names('szw')).toContain('沈知微')
    expect(await names('江临市档案馆')).toEqual([])

    const [first] = await value(door, 'source.list', {})
    if (first === undefined) throw new Error('nothing was imported')
    const facts = { ...first.facts, issuer: '江临市档案馆', people: ['欧阳若水'] }
    await value(door, 'source.correct', { sourceId: first.id, kind: null, facts })
    expect(await names('jlsdag')).toEqual(['江临市档案馆'])
    expect(await names('oyrs')).toEqual(['欧阳若水'])
    expect(await names('szw')).not.toContain('沈知微')
  })
})

/** A vault with three sources, closed, and what it answers. */
async function filledVault() {
  const vault = await sampleVault()
  const door = await openAt(vault)
  await importAll(door, (await sampleReplies()).slice(0, 3))
  const list = await value(door, 'source.list', {})
  const hits = await found(door, '数据')
  await door.close()
  const recordOf = (index: number) => join(vault, 'sources', list[index]?.id ?? '', 'source.json')
  return { vault, list, hits, recordOf }
}

describe('opening again', () => {
  test('with a warm index no source is read: one that has become unreadable unnoticed is still found', async () => {
    const { vault, hits, list, recordOf } = await filledVault()
    // Whole seconds survive being set back; the index has to see them once.
    const then = new Date('2026-03-05T01:30:00Z')
    for (const index of [0, 1, 2]) await utimes(recordOf(index), then, then)
    await (await openAt(vault)).close()
    for (const index of [0, 1, 2]) {
      await writeFile(recordOf(index), 'unreadable')
      await utimes(recordOf(index), then, then)
    }
    const door = await openAt(vault)
    expect(await value(door, 'source.list', {})).toEqual(list)
    expect(whole(await found(door, '数据'))).toEqual(whole(hits))
    expect((await value(door, 'app.status', {})).damaged).toEqual([])
  })

  test.each([
    ['a segment of the index is cut off', /^segment/, (path: string) => truncate(path, 1000)],
    ['a segment of the index has a wrong byte', /^segment/, turnByte],
    ['a segment of the index is gone', /^segment/, (path: string) => rm(path)],
    ['the list of sources has a wrong byte', /^entries/, turnByte],
    ['the list of sources is gone', /^entries/, (path: string) => rm(path)],
    ['the catalog is rubbish', /^catalog/, (path: string) => writeFile(path, '{"version":1')],
    ['the catalog is of another kind', /^catalog/, (path: string) => writeFile(path, '{"version":9}')]
  ])('when %s it is made anew without loss', async (_, kind, harm) => {
    const { vault, hits, list } = await filledVault()
    const folder = join(vault, 'index')
    for (const name of await readdir(folder)) if (kind.test(name)) await harm(join(folder, name))
    const door = await openAt(vault)
    expect(await value(door, 'source.list', {})).toEqual(list)
    expect(whole(await found(door, '数据'))).toEqual(whole(hits))
    await door.close()

    const again = await openAt(vault)
    expect(whole(await found(again, '数据'))).toEqual(whole(hits))
    await again.close()
    const numbered = (await readdir(folder)).filter(name => /-\d+\.bin$/.test(name))
    expect(numbered.map(name => name.replace(/-.*/, '')).toSorted()).toEqual(['entries', 'segment'])
  })

  test('a save writes only what is new, and leaves nothing of what was removed', async () => {
    const vault = await sampleVault()
    const folder = join(vault, 'index')
    const files = await sampleReplies()
    const first = await openAt(vault)
    await importAll(first, files.slice(0, 3))
    await first.close()
    const before = await readdir(folder)
    const second = await openAt(vault)
    await importAll(second, files.slice(3, 4))
    await second.close()
    const after = await readdir(folder)
    expect(after).toEqual(expect.arrayContaining(before.filter(name => name.startsWith('segment'))))
    expect(after.filter(name => name.startsWith('segment'))).toHaveLength(2)

    const third = await openAt(vault)
    const [removed] = await value(third, 'source.list', {})
    if (removed === undefined) throw new Error('nothing was imported')
    const title = removed.facts.itemTitle ?? ''
    expect(title).not.toBe('')
    await value(third, 'source.remove', { sourceIds: [removed.id] })
    await third.close()
    for (const name of await readdir(folder)) {
      const bytes = await readFile(join(folder, name))
      expect(bytes.includes(Buffer.from(title, 'utf16le')), name).toBe(false)
      expect(bytes.includes(Buffer.from(title)), name).toBe(false)
    }
  })

  test('when the power went between index and catalog, nothing is lost and nothing is found twice', async () => {
    const { vault } = await filledVault()
    const catalog = join(vault, 'index', 'catalog.json')
    const older = await readFile(catalog)
    const door = await openAt(vault)
    await importAll(door, (await sampleReplies()).slice(3, 5))
    const hits = await found(door, '数据')
    const list = await value(door, 'source.list', {})
    await door.close()
    await writeFile(catalog, older)

    const again = await openAt(vault)
    const byId = (entries: readonly { readonly id: string }[]) => entries.map(entry => entry.id).toSorted()
    expect(byId(await value(again, 'source.list', {}))).toEqual(byId(list))
    expect(whole(await found(again, '数据'))).toEqual(whole(hits))
  })

  test('a source deleted or damaged by hand disappears, and the damaged one is named', async () => {
    const { vault, list, recordOf } = await filledVault()
    await rm(join(vault, 'sources', list[0]?.id ?? ''), { recursive: true })
    await writeFile(recordOf(1), '{"schema":1,"fileName":"坏.docx"')
    const door = await openAt(vault)
    expect((await value(door, 'source.list', {})).map(source => source.id)).toEqual([list[2]?.id])
    expect(new Set((await found(door, '数据')).map(hit => hit.source.id))).toEqual(new Set([list[2]?.id]))
    expect((await value(door, 'app.status', {})).damaged.map(damage => damage.name)).toEqual(['坏.docx'])
  })

  test('a folder copied or renamed by hand is left alone and named, and the rest opens', async () => {
    const { vault, list } = await filledVault()
    const folder = (name: string) => join(vault, 'sources', name)
    await cp(folder(list[0]?.id ?? ''), folder(`${list[0]?.id} - 副本`), { recursive: true })
    await rename(folder(list[1]?.id ?? ''), folder('renamed'))
    const door = await openAt(vault)
    expect((await value(door, 'source.list', {})).map(source => source.id)).toEqual([
      list[0]?.id,
      list[2]?.id
    ])
    const { damaged } = await value(door, 'app.status', {})
    expect(damaged.map(damage => damage.name)).toEqual(['文件夹“renamed”', `文件夹“${list[0]?.id} - 副本”`])
    expect(await readdir(join(vault, 'sources'))).toHaveLength(4)
  })
})
