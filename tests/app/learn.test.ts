import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { handFormatted } from '../core/layout/learn/samples.ts'
import { faultOf, openAt, sampleVault, temporaryFolder, value } from './open.ts'

async function fileOf(name: string, content: Uint8Array | string): Promise<string> {
  const path = join(await temporaryFolder(), name)
  await writeFile(path, content)
  return path
}

test('a sample of the office proposes its layout, against the one it has now, and changes nothing', async () => {
  const door = await openAt(await sampleVault())
  const before = await value(door, 'unit.get', {})
  const uploadId = door.uploads.addPath(await fileOf('样文.docx', handFormatted()))
  const { profile, differences, doubts } = await value(door, 'unit.learnProfile', { uploadId })
  expect(profile.grid.linePitch).toBe(30)
  expect(differences).toContainEqual({
    what: '行距',
    base: String(before?.profile.grid.linePitch),
    learnt: '30',
    unit: '磅'
  })
  expect(doubts.length).toBeGreaterThan(0)
  expect(await value(door, 'unit.get', {})).toEqual(before)
})

test('the layout proposed can be kept as the unit’s own, and a second look at the sample finds no difference', async () => {
  const door = await openAt(await sampleVault())
  const path = await fileOf('样文.docx', handFormatted())
  const learn = () => value(door, 'unit.learnProfile', { uploadId: door.uploads.addPath(path) })
  const { profile } = await learn()
  const unit = await value(door, 'unit.get', {})
  if (unit === null) throw new Error('there is no unit')
  await value(door, 'unit.save', { unit: { ...unit, profile } })
  expect((await learn()).differences).toEqual([])
})

test.each([
  [
    'a file of text tells no sizes',
    '样文.txt',
    '关于某事的答复\n张三代表：\n您提出的建议收悉。',
    'docx-only'
  ],
  ['a damaged file is refused', '样文.docx', 'PK\u0003\u0004 broken', 'cut-short']
])('%s', async (_, name, content, code) => {
  const door = await openAt(await sampleVault())
  const uploadId = door.uploads.addPath(await fileOf(name, content))
  expect(await faultOf(door, 'unit.learnProfile', { uploadId })).toBe(code)
})
