import { expect, test } from 'vitest'
import type { Vault } from '../../../electron/adapters/stores/vault.ts'
import { p, reply } from '../../../electron/core/reply/build.ts'
import type { Case } from '../../../electron/core/case/case.ts'
import { freshVault, kaseAt, reopened } from './made-up-vault.ts'

/** The made-up case at a revision, saved so many seconds after half past nine. */
function typed(revision: number, seconds: number, changes: Partial<Case> = {}): Case {
  const updatedAt = new Date(Date.parse('2026-03-05T09:30:00.000+08:00') + seconds * 1000 + 8 * 3_600_000)
  return kaseAt(revision, { updatedAt: updatedAt.toISOString().replace('Z', '+08:00'), ...changes })
}

const revisions = async (vault: Vault) => (await vault.cases.versions('case-1')).map(v => v.revision)

test('what one person types within five minutes is one version', async () => {
  const vault = await freshVault()
  await vault.cases.write(typed(1, 0), '按模板起草')
  for (let revision = 2; revision <= 60; revision += 1)
    await vault.cases.autosave(typed(revision, revision * 2), '苏晓棠')
  expect(await revisions(vault)).toEqual([60, 1])
  expect((await vault.cases.read('case-1')).revision).toBe(60)
})

test('an hour of typing leaves a version every five minutes', async () => {
  const vault = await freshVault(() => '2026-03-05T09:40:00.000+08:00')
  for (let revision = 1; revision <= 360; revision += 1)
    await vault.cases.autosave(typed(revision, revision * 10), '苏晓棠')
  const kept = await revisions(vault)
  expect(kept).toHaveLength(12)
  expect(kept.slice(0, 3)).toEqual([360, 330, 300])
})

test('another person’s typing begins a version of its own', async () => {
  const vault = await freshVault()
  await vault.cases.autosave(typed(1, 0), '苏晓棠')
  await vault.cases.autosave(typed(2, 1), '苏晓棠')
  await vault.cases.autosave(typed(3, 2), '葛清越')
  await vault.cases.autosave(typed(4, 3), '苏晓棠')
  expect(await revisions(vault)).toEqual([4, 3, 2])
})

test('a save with a note, a change of stage and what was signed are never merged away', async () => {
  const vault = await freshVault()
  const reviewing = { stage: 'reviewing' as const }
  const signed = { stage: 'numbering' as const, signedDigest: 'ab'.repeat(32) }
  await vault.cases.autosave(typed(1, 0), '苏晓棠')
  await vault.cases.write(typed(2, 1, reviewing), '送审')
  await vault.cases.autosave(typed(3, 2, reviewing), '苏晓棠')
  await vault.cases.autosave(typed(4, 3, reviewing), '苏晓棠')
  await vault.cases.autosave(typed(5, 4, signed), '苏晓棠')
  await vault.cases.autosave(typed(6, 5, signed), '苏晓棠')
  await vault.cases.write(typed(7, 6), '重新办理：数字有误')
  await vault.cases.autosave(typed(8, 7), '苏晓棠')
  expect(await revisions(vault)).toEqual([8, 7, 6, 5, 4, 2, 1])
  expect((await vault.cases.version('case-1', '000006')).signedDigest).not.toBeNull()
})

test('a letter that suddenly loses much of its text is kept as it was', async () => {
  const vault = await freshVault()
  const long = reply(...Array.from({ length: 20 }, (_, at) => p(`第${at}段，目前进展顺利。`)))
  const cut = (length: number) => ({ reply: { ...long, body: long.body.slice(0, length) } })
  await vault.cases.autosave(typed(1, 0, cut(20)), '苏晓棠')
  await vault.cases.autosave(typed(2, 1, cut(19)), '苏晓棠')
  await vault.cases.autosave(typed(3, 2, cut(2)), '苏晓棠')
  await vault.cases.autosave(typed(4, 3, { reply: null }), '苏晓棠')
  expect(await revisions(vault)).toEqual([4, 3, 2])
})

test('a sitting goes on after the vault was closed and opened again', async () => {
  const vault = await freshVault()
  await vault.cases.autosave(typed(1, 0), '苏晓棠')
  const again = await reopened(vault)
  await again.cases.autosave(typed(2, 5), '苏晓棠')
  expect(await revisions(again)).toEqual([2])
})

test('an autosave from an older revision is refused', async () => {
  const vault = await freshVault()
  await vault.cases.autosave(typed(1, 0), null)
  await expect(vault.cases.autosave(typed(1, 1), null)).rejects.toMatchObject({ code: 'stale-revision' })
})
