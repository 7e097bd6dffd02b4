import { strToU8 } from 'fflate'
import { expect, onTestFinished, test } from 'vitest'
import { openFiling } from '../../electron/app/intake/filing.ts'
import { openKnown } from '../../electron/app/intake/known.ts'
import type { ReadFile } from '../../electron/app/intake/verdict.ts'
import { openLibrary } from '../../electron/app/library.ts'
import { openReadingRoom } from '../../electron/app/reading/room.ts'
import { openTurns } from '../../electron/adapters/stores/turns.ts'
import { openVault } from '../../electron/adapters/stores/vault.ts'
import { sha256Bytes } from '../../electron/adapters/system/digest.ts'
import { replyText } from './made-up-office.ts'
import { sampleVault } from './open.ts'

const clock = () => '2026-03-05T09:30:00.000+08:00'

test('of a family the first is in the vault before another is begun; others are written side by side', async () => {
  const vault = await openVault(await sampleVault(), { clock })
  const reading = openReadingRoom()
  onTestFinished(async () => {
    await reading.close()
    await vault.close()
  })
  const library = await openLibrary(vault)
  const written: string[] = []
  const sources: typeof vault.sources = {
    ...vault.sources,
    write: async (source, original) => {
      written.push(`${source.fileName} begins`)
      await vault.sources.write(source, original)
      written.push(`${source.fileName} ends`)
    }
  }
  let count = 0
  const ids = (prefix: string) => `${prefix}-${(count += 1)}`
  const app = { vault: { ...vault, sources }, library, inTurn: openTurns(), clock, ids }
  const head = { schema: 1, id: 'import-1', name: '历年', paths: null, startedAt: clock() } as const
  await vault.intakes.begin(head)
  const known = await openKnown(app, () => true)
  const filing = openFiling(app, { id: head.id, known }, async () => undefined)

  const file = async (name: string, text: string): Promise<ReadFile> => {
    const bytes = strToU8(text)
    const entry = { path: `历年/${name}`, size: bytes.length, modified: 1 }
    return { ...(await reading.ask('survey', { name, bytes })), entry, bytes, sha256: sha256Bytes(bytes) }
  }
  const files = [
    await file('甲2022.txt', replyText(1, 2022)),
    await file('甲2023.txt', replyText(1, 2023)),
    await file('乙.txt', replyText(2, 2023))
  ]
  await filing.put(...files.map(one => ({ kind: 'file', file: one }) as const))
  await filing.drained()

  const at = (what: string) => written.indexOf(what)
  expect(at('甲2022.txt ends')).toBeGreaterThanOrEqual(0)
  expect(at('甲2023.txt begins')).toBeGreaterThan(at('甲2022.txt ends'))
  expect(at('乙.txt begins')).toBeLessThan(at('甲2022.txt ends'))
})
