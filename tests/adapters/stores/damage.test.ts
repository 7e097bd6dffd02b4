import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openVault } from '../../../electron/adapters/stores/vault.ts'
import { bureau } from '../../core/unit/made-up-unit.ts'
import { freshVault, kaseAt, powers, reopened, sourceOf } from './made-up-vault.ts'

const ways: readonly (readonly [string, (good: string) => string])[] = [
  ['emptied', () => ''],
  ['cut off', good => good.slice(0, good.length / 2)],
  ['filled with zeros', good => '\0'.repeat(good.length)],
  ['not a record', () => '[]'],
  ['without schema', good => good.replace('"schema": 1,', '')],
  ['with a wrong field', good => good.replace(/"(stage|name|kind)": "[^"]*"/, '"$1": 5')]
]

test.each(ways)(
  'a case that was %s is set aside, named, and its last version stands in',
  async (_, damage) => {
    const vault = await freshVault()
    await vault.cases.write(kaseAt(1), null)
    await vault.cases.write(kaseAt(2, { due: null }), null)
    const path = join(vault.folder, 'cases', 'case-1', 'case.json')
    const bad = damage(await readFile(path, 'utf8'))
    await writeFile(path, bad)
    const again = await reopened(vault)
    expect(await again.cases.list()).toEqual(['case-1'])
    expect(await again.cases.read('case-1')).toEqual(kaseAt(1))
    expect(again.damaged()).toMatchObject([
      { name: '关于加快社区数据台账整合的建议', reason: expect.stringContaining('已恢复为上一版本') }
    ])
    const aside = join(vault.folder, 'damaged', '2026-03-05')
    const [name = ''] = await readdir(aside)
    expect(await readFile(join(aside, name), 'utf8')).toBe(bad)
    await again.cases.write(kaseAt(2), null)
    expect(await (await reopened(again)).cases.read('case-1')).toEqual(kaseAt(2))
  }
)

test('a case of which only an old version is good comes back from that', async () => {
  const vault = await freshVault()
  for (const revision of [0, 1, 2, 3]) await vault.cases.write(kaseAt(revision), null)
  const folder = join(vault.folder, 'cases', 'case-1')
  for (const name of [
    'case.json',
    'case.json.previous',
    'versions/000002~2026-03-05T09_30_00.000+08_00~drafting.json'
  ])
    await writeFile(join(folder, name), '坏')
  const again = await reopened(vault)
  expect((await again.cases.read('case-1')).revision).toBe(1)
  await again.cases.write(kaseAt(2), null)
  expect((await again.cases.versions('case-1')).map(v => v.revision)).toEqual([2, 1, 0])
})

test('a case that vanished comes back from its previous version', async () => {
  const vault = await freshVault()
  await vault.cases.write(kaseAt(0), null)
  await vault.cases.write(kaseAt(1), null)
  await rm(join(vault.folder, 'cases', 'case-1', 'case.json'))
  expect(await vault.cases.list()).toEqual(['case-1'])
  expect((await vault.cases.read('case-1')).revision).toBe(0)
  expect(vault.damaged()).toMatchObject([{ reason: expect.stringContaining('文件丢失') }])
})

test('a case of which nothing is good is moved away whole, and the rest opens', async () => {
  const vault = await freshVault()
  await vault.cases.write(kaseAt(0), null)
  await vault.cases.write(kaseAt(0, { id: 'case-2' }), null)
  await writeFile(join(vault.folder, 'cases', 'case-1', 'case.json'), '{"item":{"title":"关于停车的建议"')
  await writeFile(join(vault.folder, 'cases', 'case-1', 'history.jsonl'), '经过\n')
  const again = await reopened(vault)
  await expect(again.cases.read('case-1')).rejects.toMatchObject({
    code: 'record-damaged',
    subject: '关于停车的建议'
  })
  expect(await again.cases.list()).toEqual(['case-2'])
  expect(again.damaged()).toMatchObject([
    { name: '关于停车的建议', reason: expect.stringContaining('没有可用的上一版本') }
  ])
  const aside = await readdir(join(vault.folder, 'damaged'), { recursive: true })
  expect(aside.filter(name => name.endsWith('history.jsonl'))).toHaveLength(1)
})

test('a source of which nothing is good is moved away with its original and named by its file', async () => {
  const vault = await freshVault()
  await vault.sources.write(sourceOf('source-1', '一'), { extension: 'txt', bytes: new Uint8Array([65]) })
  const path = join(vault.folder, 'sources', 'source-1', 'source.json')
  await writeFile(path, (await readFile(path, 'utf8')).slice(0, -30))
  await expect(vault.sources.read('source-1')).rejects.toMatchObject({ subject: '关于台账整合的答复.txt' })
  expect(await vault.sources.list()).toEqual([])
  const aside = await readdir(join(vault.folder, 'damaged'), { recursive: true })
  expect(aside.filter(name => name.endsWith('original.txt'))).toHaveLength(1)
})

test('a lost unit reads as none and is named, and a new one can be saved', async () => {
  const vault = await freshVault()
  await vault.unit.write(bureau)
  await writeFile(join(vault.folder, 'unit.json'), '??')
  expect(await vault.unit.read()).toBeNull()
  expect(vault.damaged()).toMatchObject([{ name: '单位档案' }])
  await vault.unit.write(bureau)
  expect(await vault.unit.read()).toEqual(bureau)
})

test('a unit saved twice comes back as it was before the damage', async () => {
  const vault = await freshVault()
  await vault.unit.write(bureau)
  await vault.unit.write({ ...bureau, shortName: '市数据局' })
  await writeFile(join(vault.folder, 'unit.json'), '??')
  expect(await vault.unit.read()).toEqual(bureau)
})

test('read-only, a damaged record is read from its previous version and nothing is moved', async () => {
  const vault = await freshVault()
  await vault.cases.write(kaseAt(1), null)
  await vault.cases.write(kaseAt(2), null)
  const path = join(vault.folder, 'cases', 'case-1', 'case.json')
  await writeFile(path, '坏')
  const second = await openVault(vault.folder, powers)
  expect(await second.cases.read('case-1')).toEqual(kaseAt(1))
  expect(await readFile(path, 'utf8')).toBe('坏')
  expect(second.damaged()).toMatchObject([{ reason: expect.stringContaining('只读') }])
  expect(await readdir(vault.folder)).not.toContain('damaged')
})
