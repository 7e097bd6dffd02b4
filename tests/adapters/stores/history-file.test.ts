import { appendFile, readdir, readFile, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Vault } from '../../../electron/adapters/stores/vault.ts'
import { sha256Text } from '../../../electron/adapters/system/digest.ts'
import { brokenAt, chain } from '../../../electron/core/workflow/history.ts'
import { freshVault, kaseAt, moment } from './made-up-vault.ts'

async function happen(vault: Vault, note: string): Promise<void> {
  const last = (await vault.cases.history('case-1')).at(-1) ?? null
  const facts = {
    at: moment,
    actor: { name: '沈一禾', role: 'clerk' as const },
    action: 'edit' as const,
    from: 'drafting' as const,
    to: 'drafting' as const,
    note,
    reply: null
  }
  await vault.cases.appendHistory('case-1', chain(last, facts, sha256Text))
}

async function vaultWithHistory(...notes: readonly string[]): Promise<{ vault: Vault; path: string }> {
  const vault = await freshVault()
  await vault.cases.write(kaseAt(0), null)
  for (const note of notes) await happen(vault, note)
  return { vault, path: join(vault.folder, 'cases', 'case-1', 'history.jsonl') }
}

async function notes(vault: Vault): Promise<readonly (string | null)[]> {
  return (await vault.cases.history('case-1')).map(entry => entry.note)
}

test('entries come back in the order they were written, one a line', async () => {
  const { vault, path } = await vaultWithHistory('一', '第二\n行')
  expect(await notes(vault)).toEqual(['一', '第二\n行'])
  expect((await readFile(path, 'utf8')).split('\n')).toHaveLength(3)
})

test('a case without history has none, and a case that is not there takes none', async () => {
  const { vault } = await vaultWithHistory()
  expect(await vault.cases.history('case-1')).toEqual([])
  await vault.cases.remove('case-1')
  await expect(happen(vault, '一')).rejects.toMatchObject({ code: 'not-found' })
})

test('a history cut off at any byte keeps every whole line, says so, and goes on whole', async () => {
  const { vault, path } = await vaultWithHistory('一', '二', '三')
  const whole = await readFile(path)
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: whole.length - 1 }), async length => {
      await writeFile(path, whole)
      await truncate(path, length)
      const lines = whole.subarray(0, length).toString('latin1').split('\n').length - 1
      const complete = whole[length] === 10 ? lines + 1 : lines
      expect(await notes(vault)).toEqual(['一', '二', '三'].slice(0, complete))
      await happen(vault, '接着')
      const entries = await vault.cases.history('case-1')
      expect(entries.map(entry => entry.note)).toEqual([...['一', '二', '三'].slice(0, complete), '接着'])
      expect(brokenAt(entries, sha256Text)).toBeNull()
    }),
    { numRuns: 60 }
  )
  expect(vault.damaged().map(d => d.name)).toEqual(['关于加快社区数据台账整合的建议（办理经过）'])
})

test('what was cut off is kept in damaged', async () => {
  const { vault, path } = await vaultWithHistory('一')
  await appendFile(path, '{"seq":2,"at":"20')
  await vault.cases.history('case-1')
  const [name = ''] = await readdir(join(vault.folder, 'damaged', '2026-03-05'))
  expect(name).toMatch(/^cases~case-1~history\.jsonl~/)
  expect(await readFile(join(vault.folder, 'damaged', '2026-03-05', name), 'utf8')).toBe('{"seq":2,"at":"20')
  expect((await readFile(path, 'utf8')).endsWith('}\n')).toBe(true)
})

test('changing any byte of the file shows: the chain breaks, or the entry is missing and named', async () => {
  const { vault, path } = await vaultWithHistory('收到', '修改', '送审')
  const whole = await readFile(path)
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
      const changed = Buffer.from(whole)
      changed[at] = (changed[at] ?? 0) ^ by
      await writeFile(path, changed)
      const entries = await vault.cases.history('case-1')
      expect(entries.length < 3 || brokenAt(entries, sha256Text) !== null || at === whole.length - 1).toBe(
        true
      )
    }),
    { numRuns: 150 }
  )
})

test('a line in the middle that is no entry breaks the chain there and is named', async () => {
  const { vault, path } = await vaultWithHistory('一', '二', '三')
  const lines = (await readFile(path, 'utf8')).split('\n')
  await writeFile(path, [lines[0], '什么', lines[2], ''].join('\n'))
  const entries = await vault.cases.history('case-1')
  expect(entries.map(entry => entry.note)).toEqual(['一', '三'])
  expect(brokenAt(entries, sha256Text)).toBe(2)
  expect(vault.damaged()).toMatchObject([{ name: '关于加快社区数据台账整合的建议（办理经过）' }])
})
