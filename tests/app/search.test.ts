import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Door } from '../../electron/app/open-app.ts'
import { fieldNames } from '../../electron/core/search/conditions.ts'
import { questionFor } from '../../electron/core/search/listed.ts'
import { faultOf, importAll, openAt, sampleFiles, sampleVault, temporaryFolder, value } from './open.ts'

const replies = join(sampleFiles, 'replies')

async function sampleLibrary(): Promise<Door> {
  const door = await openAt(await sampleVault())
  await importAll(
    door,
    (await readdir(replies)).map(name => join(replies, name))
  )
  return door
}

const find = (door: Door, text: string, limit = 20) => value(door, 'search.find', questionFor(text, limit))

/** A reply to the suggestion on charging posts, as a text file. */
const reply = (year: number, number: number, about: string) => `江临市数据发展局文件

江数发建〔${year}〕${number}号

关于市三届人大${'三四五六'[year - 2022]}次会议第${number}号建议的答复

沈知微代表：

您提出的《关于老旧小区建设电动自行车充电桩的建议》收悉。现答复如下：

一、关于补助标准

${about}

二、关于日常维护

充电桩日常维护由物业企业承担，每月巡查一次。

江临市数据发展局
${year}年5月20日
`

async function withReplies(texts: Readonly<Record<string, string>>): Promise<Door> {
  const door = await openAt(await sampleVault())
  const folder = await temporaryFolder()
  const paths = Object.keys(texts).map(name => join(folder, name))
  await Promise.all(paths.map((path, at) => writeFile(path, Object.values(texts)[at] ?? '')))
  await importAll(door, paths)
  return door
}

describe('what the search screen asks for', () => {
  test('facets count every source that matches, and a click on each finds as many', async () => {
    const door = await sampleLibrary()
    const { facets, sources, found } = await find(door, '数据', 3)
    expect(found).toHaveLength(3)
    expect(sources).toBeGreaterThan(3)
    expect(facets.map(({ field }) => field)).toEqual(expect.arrayContaining(['years', 'categories', 'kinds']))
    for (const { field, values } of facets)
      for (const { value: word, count } of values)
        expect((await find(door, `数据 ${fieldNames[field][0]}:${word}`)).sources, `${field} ${word}`).toBe(
          count
        )
  })

  test('the other passages of a source are those that were counted', async () => {
    const door = await sampleLibrary()
    const { found } = await find(door, '数据')
    const many = found.find(({ more }) => more > 0)
    if (many === undefined) throw new Error('no source with more passages')
    const all = await value(door, 'search.within', {
      text: '数据',
      sourceId: many.source.id,
      spelling: 'corrected'
    })
    expect(all).toHaveLength(many.passages.length + many.more)
    expect(all.slice(0, 3).map(({ passage }) => passage.id)).toEqual(many.passages.map(hit => hit.passage.id))
    const gone = { text: '数据', sourceId: 'gone', spelling: 'corrected' } as const
    expect(await value(door, 'search.within', gone)).toEqual([])
  })

  test('a condition alone lists the newest first', async () => {
    const door = await sampleLibrary()
    const { found, sources } = await find(door, '类别:B')
    expect(sources).toBeGreaterThan(3)
    const years = found.map(({ source }) => source.facts.year ?? 0)
    expect(years).toEqual(years.toSorted((a, b) => b - a))
    expect(new Set(found.map(({ source }) => source.facts.category))).toEqual(new Set(['B']))
  })

  test('names are suggested as conditions, by pinyin too, and the condition finds them', async () => {
    const door = await sampleLibrary()
    const [byLetters] = await value(door, 'search.suggest', { text: '报表 rqy' })
    const [byName] = await value(door, 'search.suggest', { text: '报表 阮秋月' })
    expect([byLetters?.text, byName?.text]).toEqual(['报表 代表:阮秋月', '报表 代表:阮秋月'])
    const { found } = await find(door, byLetters?.text ?? '')
    expect(found.map(({ source }) => source.facts.number)).toContain('江数发建〔2025〕6号')
    expect(found.every(({ source }) => source.facts.people.includes('阮秋月'))).toBe(true)
  })

  test('similar passages leave the passage itself out; one that is gone is a fault', async () => {
    const door = await sampleLibrary()
    const [best] = (await find(door, '公共数据开放清单')).found
    const [hit] = best?.passages ?? []
    if (hit === undefined) throw new Error('nothing found')
    const to = { kind: 'passage', passageId: hit.passage.id } as const
    const { text, found } = await value(door, 'search.similar', { to, limit: 10 })
    expect(text).toBe(hit.passage.text)
    expect(found.length).toBeGreaterThan(0)
    expect(found.map(one => one.hit.passage.id)).not.toContain(hit.passage.id)
    const hidden = found.flatMap(one => [one.hit.source.id, ...one.same.map(({ source }) => source.id)])
    const others = await value(door, 'search.similar', { to, limit: 10, hidden: hidden.slice(0, 1) })
    expect(others.found.map(one => one.hit.source.id)).not.toContain(hidden[0])
    const items = await value(door, 'search.similar', { to, limit: 10, kind: 'item' })
    expect([items.self, items.found]).toEqual([[], []])
    const gone = { kind: 'passage', passageId: `${best?.source.id}#9999` } as const
    expect(await faultOf(door, 'search.similar', { to: gone, limit: 10 })).toBe('not-found')
  })
})

describe('earlier replies', () => {
  const texts = {
    'a.txt': reply(2022, 31, '电动自行车充电桩建设补助标准为每个接口300元。'),
    'b.txt': reply(2024, 58, '电动自行车充电桩建设补助标准为每个接口500元。')
  }

  test('of a reply in the library the others to the same request are listed, with what does not go together', async () => {
    const door = await withReplies(texts)
    const [first] = (await value(door, 'source.list', {})).filter(({ fileName }) => fileName === 'a.txt')
    const to = { kind: 'source', sourceId: first?.id ?? '' } as const
    const { replies: past, differences } = await value(door, 'search.earlier', { to })
    expect(past.map(({ source }) => source.fileName)).toEqual(['b.txt'])
    expect(differences).toMatchObject([
      {
        kind: 'figure',
        verdict: 'conflict',
        older: { year: 2022, sentence: expect.stringContaining('300元') },
        newer: { year: 2024, sentence: expect.stringContaining('500元') }
      }
    ])
  })

  test('of a case they come by ask, and its own files are none of them', async () => {
    const door = await withReplies(texts)
    const { view } = await value(door, 'case.create', {
      actor: { name: '苏晓棠', role: 'clerk' },
      uploadId: null,
      item: {
        kind: 'suggestion',
        title: '关于加快老旧小区电动自行车充电桩建设的建议',
        number: '77',
        session: null,
        authors: [],
        assigned: null,
        lead: null,
        helpers: [],
        paragraphs: ['老旧小区充电难。', '一、提高充电桩建设补助标准。', '二、加强充电桩日常维护。']
      }
    })
    const to = { kind: 'case', caseId: view.kase.id } as const
    const { asks, replies: past, differences } = await value(door, 'search.earlier', { to })
    expect(asks.length).toBeGreaterThan(0)
    expect(past.map(({ source }) => source.facts.year)).toEqual([2024, 2022])
    expect(past.every(({ answers }) => answers.length > 0)).toBe(true)
    expect(differences.map(({ verdict }) => verdict)).toEqual(['conflict'])
    expect(await faultOf(door, 'search.earlier', { to: { kind: 'case', caseId: 'gone' } })).toBe('not-found')
  })
})
