import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { SourceFacts } from '../../../electron/core/library/source.ts'
import { importAll, openAt, sampleFiles, sampleVault } from '../../app/open.ts'
import { banfu, json } from './banfu.ts'

type Told = {
  readonly total: number
  readonly sources: number
  readonly corrected: string | null
  readonly facets?: readonly {
    readonly field: string
    readonly values: readonly { readonly value: string; readonly count: number }[]
  }[]
  readonly passages: readonly {
    readonly passageId: string
    readonly source: SourceFacts & { readonly id: string }
    readonly text: string
    readonly likeness?: number
    readonly same?: readonly string[]
  }[]
}

async function withReplies(): Promise<string> {
  const vault = await sampleVault()
  const door = await openAt(vault)
  const replies = join(sampleFiles, 'replies')
  await importAll(
    door,
    (await readdir(replies)).map(name => join(replies, name))
  )
  await door.close()
  return join(vault, '..')
}

const query = '公共数据开放'

test('--facets tells how many sources there are of each year, and only when asked', async () => {
  const folder = await withReplies()
  const plain = await json<Told>(folder, 'find', query)
  expect(plain.facets).toBeUndefined()
  const { facets, sources } = await json<Told>(folder, 'find', query, '--facets')
  const years = facets?.find(({ field }) => field === 'years')?.values ?? []
  expect(years.reduce((sum, { count }) => sum + count, 0)).toBe(sources)
  const [newest] = years
  const asked = await json<Told>(folder, 'find', query, `年份:${newest?.value}`)
  expect(asked.sources).toBe(newest?.count)
  const { out } = await banfu(folder, 'find', query, '--facets')
  expect(out).toContain(`年份：${years.map(({ value, count }) => `${value} ${count} 份`).join('，')}`)
})

test('--by-year puts the new before the old, of the same passages', async () => {
  const folder = await withReplies()
  const best = await json<Told>(folder, 'find', query, '--limit', '50')
  const dated = await json<Told>(folder, 'find', query, '--limit', '50', '--by-year')
  const years = (told: Told) => told.passages.map(({ source }) => source.year ?? 0)
  expect(years(dated)).toEqual(years(dated).toSorted((a, b) => b - a))
  expect(years(best)).not.toEqual(years(dated))
  expect(dated.total).toBe(best.total)
})

test('--typed searches a wrong character as it was typed, else it is put right and said', async () => {
  const folder = await withReplies()
  const right = await json<Told>(folder, 'find', '公共术据')
  expect(right.corrected).toBe('公共数据')
  expect(right.passages[0]?.text).toContain('公共数据')
  const told = await banfu(folder, 'find', '公共术据')
  expect(told.out).toContain('已按“公共数据”查找；加 --typed 按原词查找。')
  const typed = await json<Told>(folder, 'find', '公共术据', '--typed')
  expect(typed.corrected).toBeNull()
  expect(typed.passages.filter(({ text }) => text.includes('公共术据'))).toEqual([])
})

test('--similar finds what is like a passage by its id, and never the passage itself', async () => {
  const folder = await withReplies()
  const [first] = (await json<Told>(folder, 'find', query)).passages
  const id = first?.passageId ?? ''
  const alike = await json<Told>(folder, 'find', id, '--similar', '--limit', '5')
  expect(alike.passages.length).toBeGreaterThan(0)
  expect(alike.passages.length).toBeLessThanOrEqual(5)
  expect(alike.passages.map(({ passageId }) => passageId)).not.toContain(id)
  const likenesses = alike.passages.map(({ likeness }) => likeness ?? 0)
  expect(likenesses).toEqual(likenesses.toSorted((a, b) => b - a))
  const pasted = await json<Told>(folder, 'find', first?.text ?? '', '--similar', '--limit', '5')
  expect(pasted.passages.map(({ text }) => text)).toContain(alike.passages[0]?.text)
})

test('--similar refuses what it would not heed', async () => {
  const folder = join(await sampleVault(), '..')
  const told = await banfu(folder, 'find', query, '--similar', '--year', '2024')
  expect([told.code, told.err]).toEqual([2, expect.stringContaining('--similar')])
})

test('a passage that is not there, and a limit that is no number, are said in a sentence', async () => {
  const folder = join(await sampleVault(), '..')
  const gone = await banfu(folder, 'find', 'src-0#1', '--similar')
  expect([gone.code, gone.err]).toEqual([3, expect.stringMatching(/[\u4e00-\u9fff]/)])
  const wrong = await banfu(folder, 'find', query, '--limit', '许多')
  expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('--limit')])
})
