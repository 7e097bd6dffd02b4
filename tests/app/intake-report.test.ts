import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Door } from '../../electron/app/open-app.ts'
import { replyText, writeFiles } from './made-up-office.ts'
import { ended, importAll, openAt, sampleVault, temporaryFolder, value } from './open.ts'

const all = { outcome: null, reason: null, words: '', from: 0, limit: 500 } as const
const paths = async (door: Door, intakeId: string) =>
  (await value(door, 'intake.lines', { intakeId, ...all })).lines.map(({ path }) => path)

/** What a page hands in of a folder. */
async function handIn(door: Door, intakeId: string, numbers: readonly number[]): Promise<void> {
  for (const number of numbers) {
    const path = `历年答复/${number}.txt`
    const bytes = new TextEncoder().encode(replyText(number, 2023))
    const uploadId = door.uploads.addBytes(`${number}.txt`, bytes)
    await value(door, 'intake.hand', { intakeId, path, uploadId })
  }
}

test('a report tells what came of an intake that went on after the report was asked for', async () => {
  const vault = await sampleVault()
  const numbers = [1, 2, 10]
  const entries = numbers.map(number => ({ path: `历年答复/${number}.txt`, size: 900, modified: 1 }))
  const first = await openAt(vault)
  const { intakeId } = await value(first, 'intake.open', { name: '历年答复' })
  await value(first, 'intake.offer', { intakeId, entries })
  await value(first, 'intake.listed', { intakeId })
  await handIn(first, intakeId, [10])
  await value(first, 'intake.stop', { intakeId })
  await ended(first, intakeId)
  await first.close()

  const door = await openAt(vault)
  expect(await paths(door, intakeId)).toEqual(['历年答复/10.txt'])
  await value(door, 'intake.open', { name: '历年答复', continues: intakeId })
  await value(door, 'intake.offer', { intakeId, entries })
  await value(door, 'intake.listed', { intakeId })
  await handIn(door, intakeId, [1, 2])
  await ended(door, intakeId)
  const other = join(await temporaryFolder(), '别的')
  await writeFiles(other, { '3.txt': replyText(3, 2023) })
  await importAll(door, [other])
  expect(await paths(door, intakeId)).toEqual(numbers.map(number => `历年答复/${number}.txt`))
})
