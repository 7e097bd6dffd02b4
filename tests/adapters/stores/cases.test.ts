import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { framed } from '../../../electron/core/reply/build.ts'
import { letter } from '../../core/workflow/made-up-case.ts'
import { freshVault, kaseAt, moment, reopened, tickingClock } from './made-up-vault.ts'

test('a save that starts from an older revision is refused and changes nothing', async () => {
  const vault = await freshVault()
  await vault.cases.write(kaseAt(0), null)
  await vault.cases.write(kaseAt(1), null)
  for (const revision of [0, 1, 3])
    await expect(vault.cases.write(kaseAt(revision, { due: null }), null)).rejects.toMatchObject({
      code: 'stale-revision',
      subject: '关于加快社区数据台账整合的建议'
    })
  expect(await vault.cases.read('case-1')).toEqual(kaseAt(1))
  await expect((await reopened(vault)).cases.write(kaseAt(1), null)).rejects.toMatchObject({
    code: 'stale-revision'
  })
})

test('of two saves at the same moment one is refused', async () => {
  const vault = await freshVault()
  await vault.cases.write(kaseAt(1), null)
  const both = await Promise.allSettled([
    vault.cases.write(kaseAt(2, { due: '2026-07-01' }), null),
    vault.cases.write(kaseAt(2, { due: '2026-08-01' }), null)
  ])
  expect(both.map(result => result.status)).toEqual(['fulfilled', 'rejected'])
  expect((await vault.cases.read('case-1')).due).toBe('2026-07-01')
})

test('a case written behind the back of the program is read anew', async () => {
  const vault = await freshVault()
  await vault.cases.write(kaseAt(1), null)
  const path = join(vault.folder, 'cases', 'case-1', 'case.json')
  await writeFile(path, (await readFile(path, 'utf8')).replace('"revision": 1', '"revision": 8'))
  expect((await vault.cases.read('case-1')).revision).toBe(8)
  await vault.cases.write(kaseAt(9), null)
})

test('every save keeps what was there before as a version with its note, the newest first', async () => {
  const vault = await freshVault()
  await vault.cases.write(kaseAt(0), '新建办件')
  await vault.cases.write(kaseAt(1, { due: '2026-07-01' }), null)
  await vault.cases.write(kaseAt(2, { stage: 'reviewing' }), '送审')
  const versions = await (await reopened(vault)).cases.versions('case-1')
  expect(versions).toEqual([
    { id: '000002', revision: 2, savedAt: moment, stage: 'reviewing', note: '送审' },
    { id: '000001', revision: 1, savedAt: moment, stage: 'drafting', note: null },
    { id: '000000', revision: 0, savedAt: moment, stage: 'drafting', note: '新建办件' }
  ])
  for (const { id, revision } of versions)
    expect((await vault.cases.version('case-1', id)).revision).toBe(revision)
  expect((await vault.cases.version('case-1', '000001')).due).toBe('2026-07-01')
  await expect(vault.cases.version('case-1', '000007')).rejects.toMatchObject({ code: 'not-found' })
})

test('half an hour of typing, days ago, leaves its first and its last version', async () => {
  const vault = await freshVault(() => '2026-03-09T09:00:00.000+08:00')
  const savedAt = tickingClock(10)
  for (let revision = 1; revision <= 200; revision += 1)
    await vault.cases.write(kaseAt(revision, { updatedAt: savedAt() }), null)
  expect((await vault.cases.versions('case-1')).map(v => v.revision)).toEqual([200, 199, 1])
})

test('a removed case goes to the trash with all it has and comes back whole', async () => {
  const vault = await freshVault()
  await vault.cases.write(kaseAt(0), null)
  await vault.cases.write(kaseAt(1), null)
  await vault.cases.remove('case-1')
  expect(await vault.cases.list()).toEqual([])
  await expect(vault.cases.read('case-1')).rejects.toMatchObject({ code: 'not-found' })
  await expect(vault.cases.remove('case-1')).rejects.toMatchObject({ code: 'not-found' })
  expect(await readdir(join(vault.folder, 'trash', 'cases'))).toEqual(['case-1'])
  await vault.cases.restore('case-1')
  expect(await vault.cases.read('case-1')).toEqual(kaseAt(1))
  expect(await vault.cases.versions('case-1')).toHaveLength(2)
  await expect(vault.cases.restore('case-1')).rejects.toMatchObject({ code: 'not-found' })
})

test('removing a case whose older removal still lies in the trash keeps both', async () => {
  const vault = await freshVault()
  await vault.cases.write(kaseAt(0), null)
  await vault.cases.remove('case-1')
  await vault.cases.write(kaseAt(1), null)
  await vault.cases.remove('case-1')
  expect(await readdir(join(vault.folder, 'trash', 'cases'))).toHaveLength(2)
  await vault.cases.restore('case-1')
  expect((await vault.cases.read('case-1')).revision).toBe(1)
})

test.each(['../case-1', '..', 'a/b', 'a\\b', 'con', 'NUL.txt', '', 'x'.repeat(200), 'a.', '办件'])(
  'the id “%s” is a record there cannot be',
  async id => {
    const vault = await freshVault()
    await expect(vault.cases.read(id)).rejects.toMatchObject({ code: 'not-found' })
    await expect(vault.cases.remove(id)).rejects.toMatchObject({ code: 'not-found' })
    await expect(vault.sources.read(id)).rejects.toMatchObject({ code: 'not-found' })
  }
)

test('a folder left by a save that was cut off before anything was written is no case', async () => {
  const vault = await freshVault()
  await vault.cases.write(kaseAt(0), null)
  await rm(join(vault.folder, 'cases', 'case-1', 'case.json'))
  await writeFile(join(vault.folder, 'cases', 'case-1', 'case.json.tmp'), '{"sche')
  expect(await vault.cases.list()).toEqual([])
  await vault.cases.write(kaseAt(0), null)
  expect(await vault.cases.list()).toEqual(['case-1'])
})

test('what does not fit the schema is not written', async () => {
  const vault = await freshVault()
  await vault.cases.write(kaseAt(0), null)
  const odd = kaseAt(1, { reply: framed(letter, { date: '三月' }) })
  await expect(vault.cases.write(odd, null)).rejects.toThrow()
  expect(await vault.cases.read('case-1')).toEqual(kaseAt(0))
})
