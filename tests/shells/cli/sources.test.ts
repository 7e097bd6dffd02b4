import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Corrected } from '../../../electron/core/calls/corrections.ts'
import type { SourceSummary } from '../../../electron/core/library/source.ts'
import { carry, newCase, readyCase } from '../../app/journey.ts'
import { importAll, openAt, sampleVault, value } from '../../app/open.ts'
import { banfu, json } from './banfu.ts'

const letter = (at: number) =>
  [
    `关于市九届人大五次会议第${at}号建议的答复`,
    '陆知行代表：',
    `您提出的《关于在第${at}街区增设健身器材的建议》（第${at}号建议）收悉。现答复如下：`,
    '今年已在街区增设健身器材，并安排专人维护。',
    '江临市体育事业发展中心',
    '2021年6月3日'
  ].join('\n\n')

async function library(): Promise<{ readonly folder: string; readonly ids: readonly string[] }> {
  const vault = await sampleVault()
  const folder = join(vault, '..')
  const paths = [1, 2, 3].map(at => join(folder, `${at}.txt`))
  await Promise.all(paths.map((path, at) => writeFile(path, letter(at + 1))))
  const door = await openAt(vault)
  await importAll(door, paths)
  const ids = (await value(door, 'source.list', {})).map(({ id }) => id).toSorted()
  await door.close()
  return { folder, ids }
}

const factsOf = async (folder: string) => {
  const all = await json<readonly SourceSummary[]>(folder, 'sources')
  return new Map(all.map(source => [source.id, source]))
}

describe('sources', () => {
  test('lists what the library has, what the words narrow it to, and what needs a look', async () => {
    const { folder, ids } = await library()
    const all = await banfu(folder, 'sources')
    for (const id of ids) expect(all.out).toContain(id)
    expect(all.out).toContain('共 3 份资料。')
    const one = await banfu(folder, 'sources', '第2街区', '健身器材')
    expect(one.out).toContain('共 1 份资料。')
    expect(one.out).toContain('关于在第2街区增设健身器材的建议')
    const look = await banfu(folder, 'sources', '--look')
    expect(look.out).toMatch(/请看：.*类别/)
  })
})

describe('correct', () => {
  test('sets several things of several sources, and tells what they are now', async () => {
    const { folder, ids } = await library()
    const [a = '', b = '', c = ''] = ids
    const ran = await banfu(
      folder,
      'correct',
      a,
      b,
      '年份=2020',
      '类别=b',
      '代表=陆知行代表、程秋白',
      '满意度=基本满意'
    )
    expect(ran.err).toBe('')
    expect(ran.code).toBe(0)
    expect(ran.out.match(/已改/g)).toHaveLength(2)
    const after = await factsOf(folder)
    for (const id of [a, b])
      expect(after.get(id)).toMatchObject({
        facts: { year: 2020, category: 'B', outcome: 'partly', people: ['陆知行', '程秋白'] },
        checkedAt: null
      })
    expect(after.get(c)?.facts).toMatchObject({ category: null, outcome: null, people: ['陆知行'] })
    const again = await json<readonly Corrected[]>(folder, 'correct', a, '年份=2020')
    expect(again.map(({ outcome }) => outcome)).toEqual(['same'])
  })

  test('an empty value empties, --checked says it was looked over, --anew brings back what was not set by hand', async () => {
    const { folder, ids } = await library()
    const [a = ''] = ids
    await json(folder, 'correct', a, '单位=江临市体育局', '主题=', '--checked')
    const checked = (await factsOf(folder)).get(a)
    expect(checked).toMatchObject({ facts: { issuer: '江临市体育局', topic: null } })
    expect(checked?.checkedAt).not.toBeNull()
    expect((await banfu(folder, 'correct', a, '--anew')).code).toBe(0)
    expect((await factsOf(folder)).get(a)?.facts.issuer).toBe('江临市体育局')
  })

  test('one source that is not there does not stop the others, and the answer is no', async () => {
    const { folder, ids } = await library()
    const ran = await banfu(folder, 'correct', ids[0] ?? '', 'src-none', '类别=A')
    expect(ran.code).toBe(1)
    expect(ran.out).toMatch(/src-none　没有改：.*[\u4e00-\u9fff]/)
    expect((await factsOf(folder)).get(ids[0] ?? '')?.facts.category).toBe('A')
  })

  test.each([
    [['年份=去年'], '“去年”不是四位数的年份'],
    [['类别=E'], '“E”不是 A、B、C、D 中的一类'],
    [['满意度=还行'], '满意度可写满意、基本满意、不满意'],
    [['种类='], '种类不能空着'],
    [['颜色=红'], '没有“颜色”这一项，可写：'],
    [[], '没有写明改什么'],
    [['--anew', '年份=2020'], '--anew 要单独使用']
  ])('wrong words %j are said, and nothing is changed', async (words, sentence) => {
    const { folder, ids } = await library()
    const before = await factsOf(folder)
    const ran = await banfu(folder, 'correct', ids[0] ?? '', ...words)
    expect([ran.code, ran.err]).toEqual([2, expect.stringContaining(sentence)])
    expect(await factsOf(folder)).toEqual(before)
  })

  test('without a source it is said where their names are found', async () => {
    const ran = await banfu(join(await sampleVault(), '..'), 'correct', '年份=2020')
    expect([ran.code, ran.err]).toEqual([2, expect.stringContaining('banfu sources')])
  })
})

describe('case outcome', () => {
  test('is written down once the letter has gone out, told, and taken back', async () => {
    const vault = await sampleVault()
    const folder = join(vault, '..')
    const door = await openAt(vault)
    const { kase } = await carry(door, await readyCase(door), 'archive')
    const young = (await newCase(door, 'hand')).kase
    await door.close()
    const told = await banfu(folder, 'case', 'outcome', kase.id, '基本满意', '--as', '苏晓棠:承办人')
    expect([told.code, told.out]).toEqual([0, '已记录代表、委员评价：基本满意\n'])
    const { kase: after } = await json<{ kase: { outcome: { value: string } | null } }>(
      folder,
      'case',
      'show',
      kase.id
    )
    expect(after.outcome?.value).toBe('partly')
    expect((await banfu(folder, 'case', 'outcome', kase.id, '撤销')).out).toContain('已撤销评价记录')
    const early = await banfu(folder, 'case', 'outcome', young.id, '满意')
    expect([early.code, early.err]).toEqual([3, expect.stringContaining('编号印发以后')])
    const wrong = await banfu(folder, 'case', 'outcome', kase.id, '很好')
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('可写满意、基本满意、不满意')])
  })
})
