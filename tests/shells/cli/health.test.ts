import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { HealthView } from '../../../electron/core/calls/health.ts'
import { importAll, openAt, sampleFiles, sampleVault } from '../../app/open.ts'
import { banfu, json } from './banfu.ts'

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

test('health tells the counts, lists one kind, and writes the whole as a workbook', async () => {
  const folder = await withReplies()
  const view = await json<HealthView>(folder, 'health')
  expect(view.looked).toBe(24)
  expect(view.counts.stale).toBeGreaterThan(3)
  const told = await banfu(folder, 'health', '--list', '内容过时', '--report', '体检.xlsx')
  expect(told.code).toBe(0)
  expect(told.out).toContain(`内容过时 ${view.counts.stale} 份`)
  expect(told.out.match(/段已过时/g)).toHaveLength(view.counts.stale)
  const book = unzipSync(new Uint8Array(await readFile(join(folder, '体检.xlsx'))))
  expect(strFromU8(book['xl/workbook.xml'] ?? new Uint8Array())).toContain('内容过时')
})

test('a kind there is not is said with those there are', async () => {
  const vault = await sampleVault()
  const { code, err } = await banfu(join(vault, '..'), 'health', '--list', '好看')
  expect(code).toBe(2)
  expect(err).toContain('可写：内容过时')
})
