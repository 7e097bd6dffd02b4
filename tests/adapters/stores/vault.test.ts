import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createVault, openVault } from '../../../electron/adapters/stores/vault.ts'
import { emptyLedger } from '../../../electron/core/workflow/numbering.ts'
import { bureau } from '../../core/unit/made-up-unit.ts'
import { freshFolder, freshVault, kaseAt, powers, reopened, sourceOf } from './made-up-vault.ts'

test('what is saved is there when the vault is opened again', async () => {
  const vault = await freshVault()
  await vault.unit.write(bureau)
  await vault.cases.write(kaseAt(0), '新建办件')
  await vault.sources.write(sourceOf('source-1', '第一行'), null)
  const again = await reopened(vault)
  expect(await again.unit.read()).toEqual(bureau)
  expect(await again.cases.read('case-1')).toEqual(kaseAt(0))
  expect(await again.sources.read('source-1')).toEqual(sourceOf('source-1', '第一行'))
  expect(again.damaged()).toEqual([])
})

test('a new vault has no unit, no settings and an empty ledger', async () => {
  const vault = await freshVault()
  expect(await vault.unit.read()).toBeNull()
  expect(await vault.settings.read()).toBeNull()
  expect(await vault.ledger.read()).toEqual(emptyLedger)
  expect(vault).toMatchObject({ name: '工作库', readOnly: false, heldBy: null })
})

test('records are readable files', async () => {
  const vault = await freshVault()
  await vault.unit.write(bureau)
  expect(await readFile(join(vault.folder, 'unit.json'), 'utf8')).toContain(
    '\n "name": "江临市数据发展局",\n'
  )
})

test('a vault may be made in a folder that holds other things, but not twice', async () => {
  const folder = await freshFolder()
  await writeFile(join(folder, '说明.txt'), '别人的文件')
  await (await createVault(folder, powers)).close()
  expect(await readFile(join(folder, '说明.txt'), 'utf8')).toBe('别人的文件')
  await expect(createVault(folder, powers)).rejects.toMatchObject({ code: 'bad-input' })
})

test('a folder that is no vault is not opened and nothing is put into it', async () => {
  const folder = await freshFolder()
  await expect(openVault(folder, powers)).rejects.toMatchObject({ code: 'vault-missing' })
  await expect(openVault(join(folder, '没有'), powers)).rejects.toMatchObject({ code: 'vault-missing' })
  await writeFile(join(folder, '文件'), '')
  await expect(openVault(join(folder, '文件'), powers)).rejects.toMatchObject({ code: 'vault-missing' })
})

test('a vault that lost its mark is known by its folders and gets a new one', async () => {
  const vault = await freshVault()
  await vault.cases.write(kaseAt(0), null)
  await vault.close()
  await rm(join(vault.folder, 'vault.json'))
  const again = await reopened(vault)
  expect(await again.cases.list()).toEqual(['case-1'])
  expect(await readFile(join(vault.folder, 'vault.json'), 'utf8')).toContain('"schema": 1')
})

test('a vault changed by a newer program is left alone and let go', async () => {
  const vault = await freshVault()
  await vault.close()
  const mark = join(vault.folder, 'vault.json')
  await writeFile(mark, '{"schema":2,"createdAt":"2030"}')
  await expect(openVault(vault.folder, powers)).rejects.toMatchObject({ code: 'vault-newer' })
  expect(await readFile(mark, 'utf8')).toBe('{"schema":2,"createdAt":"2030"}')
  await writeFile(mark, '{"schema":1,"createdAt":"2026"}')
  expect((await reopened(vault)).readOnly).toBe(false)
})

test('a single newer record is a fault of its own and stays as it is', async () => {
  const vault = await freshVault()
  const path = join(vault.folder, 'unit.json')
  await writeFile(path, '{"schema":7}')
  await expect(vault.unit.read()).rejects.toMatchObject({ code: 'vault-newer', subject: '单位档案' })
  expect(await readFile(path, 'utf8')).toBe('{"schema":7}')
})

test('a second window opens read-only, sees everything and can write nothing', async () => {
  const vault = await freshVault()
  await vault.cases.write(kaseAt(0), null)
  await vault.sources.write(sourceOf('source-1'), null)
  const second = await openVault(vault.folder, powers)
  expect(second.readOnly).toBe(true)
  expect(second.heldBy).toBe(`本机上的办复（进程 ${process.pid}，2026-03-05 09:30 打开）`)
  expect(await second.cases.read('case-1')).toEqual(kaseAt(0))
  const refused = { code: 'vault-read-only' }
  const entry = {
    seq: 1,
    at: '',
    actor: { name: '沈一禾', role: 'clerk' },
    action: 'create',
    from: null,
    to: 'drafting',
    note: null,
    reply: null,
    previous: '',
    hash: ''
  } as const
  await expect(second.unit.write(bureau)).rejects.toMatchObject(refused)
  await expect(second.ledger.write(emptyLedger)).rejects.toMatchObject(refused)
  await expect(second.cases.write(kaseAt(1), null)).rejects.toMatchObject(refused)
  await expect(second.cases.appendHistory('case-1', entry)).rejects.toMatchObject(refused)
  await expect(second.cases.remove('case-1')).rejects.toMatchObject(refused)
  await expect(second.sources.write(sourceOf('source-2'), null)).rejects.toMatchObject(refused)
  await expect(second.sources.restore('source-1')).rejects.toMatchObject(refused)
  await expect(second.index.write('a', new Uint8Array())).rejects.toMatchObject(refused)
  await expect(second.outbox.write('a.txt', new Uint8Array())).rejects.toMatchObject(refused)
  await second.close()
  await vault.cases.write(kaseAt(1), null)
})

test('what a disk refuses is a fault that names the file', async () => {
  const vault = await freshVault()
  await mkdir(join(vault.folder, 'unit.json.tmp'))
  await expect(vault.unit.write(bureau)).rejects.toMatchObject({ code: 'disk', subject: 'unit.json' })
})

test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
  'a vault in a folder that cannot be written opens read-only, held by nobody',
  async () => {
    const vault = await freshVault()
    await vault.close()
    await chmod(vault.folder, 0o555)
    const again = await openVault(vault.folder, powers)
    await chmod(vault.folder, 0o755)
    expect(again).toMatchObject({ readOnly: true, heldBy: null })
    await again.close()
  }
)
