import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Door } from '../../electron/app/open-app.ts'
import { needsLook } from '../../electron/core/library/certainty-code.ts'
import { faultOf, importAll, openAt, sampleFiles, sampleVault, value } from './open.ts'

const replies = join(sampleFiles, 'replies')

async function withReplies(count: number) {
  const vault = await sampleVault()
  const door = await openAt(vault)
  const files = (await readdir(replies)).toSorted().slice(0, count)
  await importAll(
    door,
    files.map(name => join(replies, name))
  )
  return { vault, door, sources: await value(door, 'source.list', {}) }
}
const list = (door: Door) => value(door, 'source.list', {})

test('many sources are corrected in one call, each with its own answer, and are still so after reopening', async () => {
  const { vault, door, sources } = await withReplies(3)
  const ids = sources.map(({ id }) => id)
  const answers = await value(door, 'source.correctMany', {
    corrections: [{ sourceIds: [...ids, 'source-gone'], facts: { outcome: 'satisfied', topic: '数字政务' } }]
  })
  expect(answers.map(({ outcome }) => outcome)).toEqual(['changed', 'changed', 'changed', 'refused'])
  expect(answers[3]?.message).toContain('找不到')
  expect(answers.slice(0, 3).map(({ summary }) => summary)).toEqual(await list(door))
  await door.close()
  const later = await list(await openAt(vault))
  expect(later.map(({ facts }) => facts.outcome)).toEqual(['satisfied', 'satisfied', 'satisfied'])
  expect(later.every(({ corrected }) => corrected.includes('outcome'))).toBe(true)
})

test('putting back gives every source exactly as it was, on the disk as well', async () => {
  const { vault, door, sources } = await withReplies(2)
  const records = () =>
    Promise.all(sources.map(({ id }) => readFile(join(vault, 'sources', id, 'source.json'), 'utf8')))
  const before = await records()
  const answers = await value(door, 'source.correctMany', {
    corrections: [
      {
        sourceIds: sources.map(({ id }) => id),
        kind: 'other',
        facts: { year: 2001, people: [] },
        checked: 'now'
      }
    ]
  })
  expect(await records()).not.toEqual(before)
  const formers = answers.flatMap(({ sourceId, former }) => (former === null ? [] : [{ sourceId, former }]))
  expect(formers).toHaveLength(2)
  await value(door, 'source.putBack', { formers })
  expect(await records()).toEqual(before)
  expect(await list(door)).toEqual(sources)
})

test('setting what is already so changes nothing and says so', async () => {
  const { door, sources } = await withReplies(1)
  const [{ id, facts } = { id: '', facts: { year: null } }] = sources
  const [answer] = await value(door, 'source.correctMany', {
    corrections: [{ sourceIds: [id], facts: { year: facts.year } }]
  })
  expect(answer).toMatchObject({ outcome: 'same', former: null })
})

test('a source confirmed needs no look any more', async () => {
  const { door, sources } = await withReplies(1)
  const [{ id } = { id: '' }] = sources
  await value(door, 'source.correctMany', { corrections: [{ sourceIds: [id], facts: { number: '第三号' } }] })
  await value(door, 'source.correctMany', { corrections: [{ sourceIds: [id], facts: {}, checked: 'now' }] })
  const [now] = await list(door)
  expect(now?.checkedAt).not.toBeNull()
  expect(needsLook(now?.certainty ?? '')).toBe(false)
})

test('a new title is found at once, the old one no longer', async () => {
  const { door, sources } = await withReplies(1)
  const [{ id } = { id: '' }] = sources
  await value(door, 'source.correctMany', {
    corrections: [{ sourceIds: [id], facts: { itemTitle: '关于银杏大道增设数据亭的建议' } }]
  })
  const names = await value(door, 'search.names', { words: 'yxdd', limit: 5 })
  expect(names.map(name => name.id)).toEqual([id])
})

test('recognising anew brings back what was emptied and keeps what was set by hand', async () => {
  const { door, sources } = await withReplies(1)
  const [first] = sources
  if (first === undefined) throw new Error('nothing was imported')
  await value(door, 'source.correctMany', {
    corrections: [{ sourceIds: [first.id], facts: { issuer: '江临市档案馆' } }]
  })
  await value(door, 'source.recogniseAnew', { sourceIds: [first.id] })
  const [now] = await list(door)
  expect(now?.facts).toEqual({ ...first.facts, issuer: '江临市档案馆' })
  expect(now?.corrected).toEqual(['issuer'])
})

test('undoing a new recognition gives back the structure and notices as well, doing it again the new ones', async () => {
  const { vault, door, sources } = await withReplies(1)
  const [{ id } = { id: '' }] = sources
  const path = join(vault, 'sources', id, 'source.json')
  await door.close()
  // As a program that recognised less had left it.
  const record = JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>
  const poor = {
    ...record,
    kind: 'other',
    parsed: { kind: 'other' },
    notices: [{ code: 'from-pdf', message: '来自 PDF。', paragraph: null }]
  }
  await writeFile(path, JSON.stringify(poor))
  const again = await openAt(vault)
  const stored = async () => (await value(again, 'source.get', { sourceId: id })).source
  const before = await stored()
  const [answer] = await value(again, 'source.recogniseAnew', { sourceIds: [id] })
  const anew = await stored()
  expect([before.parsed.kind, anew.parsed.kind]).toEqual(['other', 'reply'])
  const { former, latter } = answer ?? {}
  if (!former || !latter) throw new Error('nothing was changed')
  const put = (back: typeof former) =>
    value(again, 'source.putBack', {
      formers: [
        {
          sourceId: id,
          former: {
            ...back,
            corrected: [...back.corrected],
            facts: { ...back.facts, people: [...back.facts.people] }
          }
        }
      ]
    })
  for (let round = 0; round < 3; round += 1) {
    await put(former)
    expect(await stored()).toEqual(before)
    await put(latter)
    expect(await stored()).toEqual(anew)
  }
  await put(former)
  const found = await value(again, 'search.find', {
    text: '种类:其他',
    limit: 5,
    sort: 'relevance',
    kind: null,
    hidden: [],
    spelling: 'corrected'
  })
  expect(found.sources).toBe(1)
})

test('one source whose record is gone from the disk does not stop the others', async () => {
  const { vault, door, sources } = await withReplies(2)
  const [gone, there] = sources.map(({ id }) => id)
  await rm(join(vault, 'sources', gone ?? ''), { recursive: true })
  const answers = await value(door, 'source.correctMany', {
    corrections: [{ sourceIds: [gone ?? '', there ?? ''], facts: { category: 'C' } }]
  })
  expect(answers.map(({ outcome }) => outcome)).toEqual(['refused', 'changed'])
})

test('a vault open elsewhere is not written, and a year that cannot be is refused', async () => {
  const { vault, door, sources } = await withReplies(1)
  const ids = sources.map(({ id }) => id)
  const second = await openAt(vault)
  const corrections = [{ sourceIds: ids, facts: { year: 2020 } }]
  expect(await faultOf(second, 'source.correctMany', { corrections })).toBe('vault-read-only')
  expect(
    await faultOf(door, 'source.correctMany', { corrections: [{ sourceIds: ids, facts: { year: 20.5 } }] })
  ).toBe('bad-input')
  expect(await list(door)).toEqual(sources)
})
