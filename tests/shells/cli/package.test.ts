import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { carry, newCase, readyCase } from '../../app/journey.ts'
import { openAt, sampleVault } from '../../app/open.ts'
import { banfu } from './banfu.ts'

test('package makes all cases, tells progress on stderr, and ends with 1 where one could not be done', async () => {
  const vault = await sampleVault()
  const door = await openAt(vault)
  const issued = await carry(door, await readyCase(door), 'archive')
  await newCase(door, 'hand')
  await door.close()
  const folder = join(vault, '..')

  const all = await banfu(folder, 'package', '--all', '--out', join(folder, '全部.zip'))
  expect(all.code).toBe(1)
  expect(all.err).toContain('1/2')
  expect(all.out).toContain('还没有答复稿，请先拟稿。')
  expect(existsSync(join(folder, '全部.zip'))).toBe(true)

  const one = await banfu(
    folder,
    'package',
    '--case',
    issued.kase.id,
    '--documents',
    '发文稿纸',
    '--to',
    'docx,html'
  )
  expect(one.code).toBe(0)
  expect(readdirSync(folder).some(name => name.endsWith('（成套文书）.zip'))).toBe(true)

  const plan = await banfu(folder, 'package', '--case', issued.kase.id, '--plan')
  expect(plan.out).toContain('答复　齐备')
  expect((await banfu(folder, 'package', '--documents', '聘书', '--all')).code).toBe(2)

  const follow = await banfu(folder, 'follow-up', issued.kase.id)
  expect(follow.out).toContain('已新建续复办件')
}, 60_000)
