import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { build } from 'vite'
import { beforeAll, expect, test } from 'vitest'
import type { IntakeStatus } from '../../electron/core/calls/intakes.ts'
import { openAt, resources, sampleVault, temporaryFolder, value } from './open.ts'
import { replyPage, replyText, writeFiles } from './made-up-office.ts'

const out = resolve(import.meta.dirname, '../../out/intake-child')

beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, 'intake-child.ts'),
      outDir: out,
      target: 'node20',
      rollupOptions: { output: { entryFileNames: 'intake-child.mjs', codeSplitting: false } }
    }
  })
}, 120_000)

/** Runs the child until it has done so many files, kills it there, and gives what it said last; null lets it come to its end. */
async function run(vault: string, folder: string, killAt: number | null): Promise<IntakeStatus | null> {
  const child = spawn(process.execPath, [join(out, 'intake-child.mjs'), vault, folder, resources], {
    stdio: ['ignore', 'pipe', 'pipe']
  })
  let said = ''
  let complaint = ''
  child.stderr.on('data', chunk => (complaint += chunk))
  child.stdout.on('data', chunk => {
    said += chunk
    const done = Number(/done (\d+)\n[^]*$/.exec(said.slice(said.lastIndexOf('done ')))?.[1] ?? -1)
    if (killAt !== null && done >= killAt) child.kill('SIGKILL')
  })
  await once(child, 'close')
  const end = /^end (.*)$/m.exec(said)?.[1]
  if (killAt === null && end === undefined) throw new Error(`the child broke off: ${said}${complaint}`)
  return end === undefined ? null : (JSON.parse(end) as IntakeStatus)
}

test('killed again and again, an import goes on: the report is exact and every file is there once', async () => {
  const vault = await sampleVault()
  const folder = join(await temporaryFolder(), '全局历年')
  const files: Record<string, string | Uint8Array> = {}
  const letters = 160
  for (let number = 0; number < letters; number += 1) {
    files[`${2018 + (number % 6)}/${number}.txt`] = replyText(number, 2018 + (number % 6))
    // The same words as a page, the same bytes elsewhere, the letter of the next year, litter, and what cannot be read.
    if (number % 10 === 0) files[`页面/${number}.html`] = replyPage(number, 2018 + (number % 6))
    if (number % 16 === 0) files[`备份/${number}.txt`] = replyText(number, 2018 + (number % 6))
    if (number % 8 === 0) files[`续办/${number}.txt`] = replyText(number, 2025)
    if (number % 20 === 0) files[`杂项/${number}.docx`] = `PK\u0003\u0004 坏 ${number}`
    if (number % 20 === 1) files[`杂项/${number}.jpg`] = 'x'
  }
  const packed = (from: number) =>
    zipSync(
      Object.fromEntries(
        Array.from({ length: 20 }, (_, at) => [`${at}.txt`, strToU8(replyText(from + at, 2024))])
      )
    )
  files['归档/一.zip'] = packed(1000)
  files['归档/二.zip'] = packed(2000)
  await writeFiles(folder, files)
  const expected = {
    read: letters + 20 + 40,
    copy: 16 + 10,
    refused: 8,
    'passed-over': 8,
    unpacked: 2
  }

  let kills = 0
  let ended: IntakeStatus | null = null
  for (const share of [0.02, 0.15, 0.35, 0.5, 0.7, 0.9]) {
    ended = await run(vault, folder, Math.floor(share * 260))
    if (ended !== null) break
    kills += 1
  }
  ended ??= await run(vault, folder, null)
  // The kills must have met an import at work.
  expect(kills).toBeGreaterThanOrEqual(4)

  const { outcomes } = ended?.counts ?? { outcomes: null }
  expect(outcomes && { ...outcomes, read: outcomes.read + outcomes['read-with-notices'] }).toMatchObject(
    expected
  )
  expect(ended).toMatchObject({
    state: 'done',
    counts: { family: 20, outcomes: { changed: 0, vanished: 0, unchanged: 0 } }
  })
  const total = Object.values(expected).reduce((sum, count) => sum + count, 0)
  expect(ended).toMatchObject({ done: total, total })

  const door = await openAt(vault)
  const list = await value(door, 'source.list', {})
  expect(list).toHaveLength(expected.read)
  expect(new Set(list.map(({ sha256 }) => sha256)).size).toBe(expected.read)
  const kin = list.filter(({ family }) => family !== null)
  expect(kin).toHaveLength(40)
  expect((await value(door, 'app.status', {})).damaged).toEqual([])
  const everything = { outcome: null, reason: null, words: '', from: 0, limit: 500 } as const
  const page = await value(door, 'intake.lines', { intakeId: ended?.id ?? '', ...everything })
  expect([page.total, new Set(page.lines.map(({ path }) => path)).size]).toEqual([total, total])
  const ledger = await readFile(join(vault, 'imports', `${ended?.id}.jsonl`), 'utf8')
  expect(ledger.endsWith('\n')).toBe(true)
}, 240_000)
