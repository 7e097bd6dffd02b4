import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { layoutFile } from '../../../electron/core/layout/profiles/layout-file.ts'
import { letterProfile } from '../../../electron/core/layout/profiles/letter.ts'
import type { Profile } from '../../../electron/core/layout/profile.ts'
import type { Unit } from '../../../electron/core/unit/unit.ts'
import { temporaryFolder } from '../../app/open.ts'
import { banfu, json } from './banfu.ts'

test('a layout is listed, shown, changed setting by setting, begun anew and read from a file', async () => {
  const folder = await temporaryFolder()
  await banfu(folder, 'init', '--name', '江临市数据发展局')
  const listed = await json<{ own: { id: string }[]; bases: { id: string }[] }>(folder, 'profile', 'list')
  expect(listed.own.map(({ id }) => id)).toEqual(['gbt9704'])
  expect(listed.bases).toHaveLength(14)

  expect((await banfu(folder, 'profile', 'set', 'page.top', '35')).code).toBe(0)
  const spaced = await json<Profile>(folder, 'profile', 'set', 'grid.charSpacing', '-0.3')
  expect([spaced.page.top, spaced.grid.charSpacing]).toEqual([35, -0.3])
  const shown = (await banfu(folder, 'profile', 'show')).out
  expect(shown).toContain('* page.top　上边距（天头）：35 毫米（标准：37 毫米）')
  expect(shown).toContain('  page.bottom　下边距：35 毫米')

  expect((await json<Profile>(folder, 'profile', 'set', '--base', 'form-end')).head.category).toBe('end')
  await writeFile(join(folder, 'letter.json'), layoutFile(letterProfile))
  const read = await json<Profile>(folder, 'profile', 'set', '--from', 'letter.json')
  expect(read).toEqual({ ...letterProfile, id: 'gbt9704' })
  const unit: Unit = JSON.parse(await readFile(join(folder, '工作库', 'unit.json'), 'utf8')) as Unit
  expect(unit.profile).toEqual(read)
})

test('wrong settings and values are refused with what may be written, and nothing is saved', async () => {
  const folder = await temporaryFolder()
  await banfu(folder, 'init', '--name', '江临市数据发展局')
  const before = await json<Profile>(folder, 'profile', 'show')
  const far = await banfu(folder, 'profile', 'set', 'page.top', '400')
  expect([far.code, far.err]).toEqual([3, expect.stringContaining('0 到 100 毫米')])
  expect((await banfu(folder, 'profile', 'set', 'page.middle', '3')).code).toBe(2)
  expect((await banfu(folder, 'profile', 'set')).code).toBe(2)
  expect((await banfu(folder, 'profile', 'set', '--base', 'none')).code).toBe(3)
  expect(await json<Profile>(folder, 'profile', 'show')).toEqual(before)
})
