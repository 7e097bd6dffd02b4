import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { beforeAll, expect, test } from 'vitest'
import { createVault, openVault } from '../../../electron/adapters/stores/vault.ts'
import { systemClock } from '../../../electron/adapters/system/clock.ts'
import { sha256Text } from '../../../electron/adapters/system/digest.ts'
import { p, reply } from '../../../electron/core/reply/build.ts'
import { replyText } from '../../../electron/core/reply/place.ts'
import { brokenAt } from '../../../electron/core/workflow/history.ts'
import { freshFolder, kaseAt } from './made-up-vault.ts'

const kills = 200
const sideBySide = 2
const out = resolve(import.meta.dirname, '../../../out/kill-child')

// One file instead of forty: a child then starts in a tenth of a second.
beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, 'kill-child.ts'),
      outDir: out,
      target: 'node20',
      rollupOptions: { output: { entryFileNames: 'kill-child.mjs', codeSplitting: false } }
    }
  })
})

/** Starts the child, kills it so many ms after it began saving, and tells what it had promised by then. */
async function killed(folder: string, afterMs: number): Promise<{ saved: number; entered: number }> {
  const child = spawn(process.execPath, [join(out, 'kill-child.mjs'), folder], {
    stdio: ['ignore', 'pipe', 'pipe']
  })
  let told = ''
  let complaint = ''
  child.stderr.on('data', chunk => (complaint += chunk))
  const ready = new Promise<void>(done => {
    child.stdout.on('data', chunk => {
      told += chunk
      if (told.includes('ready\n')) done()
    })
  })
  const closed = once(child, 'close')
  await Promise.race([ready, closed])
  await new Promise(done => setTimeout(done, afterMs))
  child.kill('SIGKILL')
  await closed
  expect(complaint).toBe('')
  const lastOf = (word: string) =>
    Number([...told.matchAll(new RegExp(`^${word} (\\d+)$`, 'gm'))].at(-1)?.[1] ?? 0)
  return { saved: lastOf('saved'), entered: lastOf('entered') }
}

/** The vault after a kill: it opens for writing, nothing is damaged, the case is whole and no older than promised, the history too. */
async function expectWhole(folder: string, promised: { saved: number; entered: number }) {
  const vault = await openVault(folder, { clock: systemClock })
  expect(vault.readOnly).toBe(false)
  const kase = await vault.cases.read('case-1')
  expect(kase.revision).toBeGreaterThanOrEqual(promised.saved)
  expect(kase.revision).toBeLessThanOrEqual(promised.saved + 1)
  const text = kase.reply === null ? '' : replyText(kase.reply)
  expect(text.endsWith(`终 ${kase.revision}`)).toBe(true)
  expect(text.startsWith(`第${kase.revision}版。`)).toBe(true)
  const entries = await vault.cases.history('case-1')
  expect(entries.length).toBeGreaterThanOrEqual(promised.entered)
  expect(brokenAt(entries, sha256Text)).toBeNull()
  const versions = await vault.cases.versions('case-1')
  for (const { id, revision } of versions.slice(0, 3))
    expect((await vault.cases.version('case-1', id)).revision).toBe(revision)
  // A torn last line of the history is the only trace a kill may leave.
  expect(vault.damaged().filter(d => !d.name.endsWith('（办理经过）'))).toEqual([])
  await vault.close()
  return { revision: kase.revision, entries: entries.length }
}

test('a save killed at any moment, 200 times over, never costs the case, its versions or its history', async () => {
  const folder = join(await freshFolder(), '工作库')
  const runs = Array.from({ length: sideBySide }, async (_, run) => {
    const vault = await createVault(join(folder, String(run)), { clock: systemClock })
    await vault.cases.write(kaseAt(0, { reply: reply(p('第0版。'), p('终 0')) }), null)
    await vault.close()
    let before = { revision: 0, entries: 0 }
    for (let kill = 0; kill < kills / sideBySide; kill += 1) {
      const promised = await killed(vault.folder, Math.random() * 40)
      const least = {
        saved: Math.max(promised.saved, before.revision),
        entered: Math.max(promised.entered, before.entries)
      }
      before = await expectWhole(vault.folder, least)
    }
    return before
  })
  const ends = await Promise.all(runs)
  // The kills must have met a vault at work, not an idle one; how many saves fit in between depends on the machine.
  for (const end of ends) expect(end.revision).toBeGreaterThan(kills / 10)
}, 180_000)
