import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { Door } from '../../electron/app/open-app.ts'
import type { HealthView } from '../../electron/core/calls/health.ts'
import { importAll, openAt, sampleFiles, sampleVault, value } from './open.ts'

const unusedYears = 5

async function withReplies(): Promise<{ readonly door: Door; readonly folder: string }> {
  const folder = await sampleVault()
  const door = await openAt(folder)
  const replies = join(sampleFiles, 'replies')
  await importAll(
    door,
    (await readdir(replies)).map(name => join(replies, name))
  )
  return { door, folder }
}

async function looked(door: Door): Promise<HealthView> {
  for (;;) {
    const view = await value(door, 'library.health', { unusedYears })
    if (view.looked === view.sources) return view
    await new Promise(resolve => setTimeout(resolve, 5))
  }
}

const list = (door: Door, ailment: 'stale' | 'unused' | 'kept') =>
  value(door, 'library.healthList', { ailment, unusedYears, from: 0, limit: 100 })

test('the library is looked through in the background and tells what is old in it', async () => {
  const { door } = await withReplies()
  const view = await looked(door)
  expect(view.sources).toBe(24)
  expect(view.counts.stale).toBeGreaterThan(3)
  const { lines, total } = await list(door, 'stale')
  expect(total).toBe(view.counts.stale)
  expect(lines.every(line => /^\d+ 段中 \d+ 段已过时/.test(line.detail))).toBe(true)
  const ids = await value(door, 'library.healthIds', { ailment: 'stale', unusedYears })
  expect(ids).toEqual(lines.map(line => line.sourceId))
})

test('what was counted is remembered, and only what is new is looked through', async () => {
  const { door, folder } = await withReplies()
  const before = await looked(door)
  await door.close()
  const kept = JSON.parse(await readFile(join(folder, 'index', 'freshness.json'), 'utf8')) as {
    rows: unknown[]
  }
  expect(kept.rows).toHaveLength(24)
  const again = await openAt(folder)
  expect(await value(again, 'library.health', { unusedYears })).toEqual(before)
  await importAll(again, [join(sampleFiles, '会办意见', '市财政局.txt')])
  expect((await looked(again)).sources).toBe(25)
})

test('a source kept as valid leaves the lists until its day, and comes back when that is taken back', async () => {
  const { door, folder } = await withReplies()
  await looked(door)
  const [first] = (await list(door, 'stale')).lines
  const sourceIds = [first?.sourceId ?? '']
  await value(door, 'library.keepValid', { sourceIds, until: '2999-12-31' })
  expect((await list(door, 'stale')).lines.map(line => line.sourceId)).not.toContain(sourceIds[0])
  expect((await list(door, 'kept')).lines).toMatchObject([
    { sourceId: sourceIds[0], validUntil: '2999-12-31' }
  ])
  await door.close()
  const again = await openAt(folder)
  expect((await looked(again)).kept).toBe(1)
  await value(again, 'library.keepValid', { sourceIds, until: null })
  expect((await list(again, 'stale')).lines.map(line => line.sourceId)).toContain(sourceIds[0])
})

test('the lists are a workbook with a sheet for each', async () => {
  const { door } = await withReplies()
  const ticket = await value(door, 'library.exportHealth', { unusedYears })
  const parts = unzipSync(door.exports.get(ticket.exportId).bytes)
  const book = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array())
  for (const name of ['内容过时', '多年未用', '重复', '历年同类', '识别存疑'])
    expect(book).toContain(`name="${name}"`)
  expect(strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).toContain('段已过时')
})

test('removed sources leave the lists', async () => {
  const { door } = await withReplies()
  await looked(door)
  const ids = await value(door, 'library.healthIds', { ailment: 'stale', unusedYears })
  await value(door, 'source.remove', { sourceIds: [...ids] })
  expect((await looked(door)).counts.stale).toBe(0)
  await value(door, 'source.restore', { sourceIds: [...ids] })
  expect((await looked(door)).counts.stale).toBe(ids.length)
})
