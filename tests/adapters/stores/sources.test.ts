import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { freshVault, sourceOf } from './made-up-vault.ts'

const bytes = new Uint8Array([80, 75, 3, 4, 0, 255])

test('a source keeps its text and the file it was read from, under its own name', async () => {
  const vault = await freshVault()
  await vault.sources.write(sourceOf('source-1', '甲', '乙'), { extension: '.TXT', bytes })
  expect(await vault.sources.read('source-1')).toEqual(sourceOf('source-1', '甲', '乙'))
  expect(await vault.sources.original('source-1')).toEqual({ fileName: '关于台账整合的答复.txt', bytes })
  expect((await readdir(join(vault.folder, 'sources', 'source-1'))).toSorted()).toEqual([
    'original.txt',
    'source.json'
  ])
})

test('correcting a source leaves its file alone', async () => {
  const vault = await freshVault()
  await vault.sources.write(sourceOf('source-1', '甲'), { extension: 'txt', bytes })
  await vault.sources.write({ ...sourceOf('source-1', '甲'), kind: 'item' }, null)
  expect((await vault.sources.read('source-1')).kind).toBe('item')
  expect((await vault.sources.original('source-1')).bytes).toEqual(bytes)
})

test.each([
  ['../../x', 'original.x'],
  ['', 'original.bin'],
  ['文档', 'original.bin']
])('an ending of “%s” stays within the folder', async (extension, name) => {
  const vault = await freshVault()
  await vault.sources.write(sourceOf('source-1'), { extension, bytes })
  expect(await readdir(join(vault.folder, 'sources', 'source-1'))).toContain(name)
})

test('sources are listed in order of id, each with the time of its last saving, others left out', async () => {
  const vault = await freshVault()
  for (const id of ['source-b', 'source-a', 'source-c']) await vault.sources.write(sourceOf(id), null)
  await writeFile(join(vault.folder, 'sources', '说明.txt'), '不是资料')
  const before = await vault.sources.list()
  expect(before.map(s => s.id)).toEqual(['source-a', 'source-b', 'source-c'])
  await new Promise(done => setTimeout(done, 15))
  await vault.sources.write({ ...sourceOf('source-b'), kind: 'other' }, null)
  const after = await vault.sources.list()
  expect(after.map((s, i) => s.modified > (before[i]?.modified ?? 0))).toEqual([false, true, false])
})

test('more sources than are looked at in one go are all listed', async () => {
  const vault = await freshVault()
  const ids = Array.from({ length: 300 }, (_, i) => `source-${String(i).padStart(3, '0')}`)
  await Promise.all(ids.map(id => vault.sources.write(sourceOf(id), null)))
  expect((await vault.sources.list()).map(s => s.id)).toEqual(ids)
})

test('a removed source comes back from the trash with its file', async () => {
  const vault = await freshVault()
  await vault.sources.write(sourceOf('source-1', '甲'), { extension: 'txt', bytes })
  await vault.sources.remove('source-1')
  expect(await vault.sources.list()).toEqual([])
  await expect(vault.sources.read('source-1')).rejects.toMatchObject({ code: 'not-found' })
  expect(await readFile(join(vault.folder, 'trash', 'sources', 'source-1', 'original.txt'))).toEqual(
    Buffer.from(bytes)
  )
  await vault.sources.restore('source-1')
  expect((await vault.sources.original('source-1')).bytes).toEqual(bytes)
})
