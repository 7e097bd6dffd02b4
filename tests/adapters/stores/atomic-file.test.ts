import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  keepAs,
  patiently,
  replaceAtomic,
  writeAtomic
} from '../../../electron/adapters/stores/atomic-file.ts'
import { openTurns } from '../../../electron/adapters/stores/turns.ts'
import { freshFolder } from './made-up-vault.ts'

test('a replaced file keeps exactly its last version beside it, and nothing else', async () => {
  const folder = await freshFolder()
  const path = join(folder, 'a.json')
  for (const text of ['一', '二', '三']) await replaceAtomic(path, text)
  expect(await readFile(path, 'utf8')).toBe('三')
  expect(await readFile(`${path}.previous`, 'utf8')).toBe('二')
  expect((await readdir(folder)).toSorted()).toEqual(['a.json', 'a.json.previous'])
})

test('a file written without history has none', async () => {
  const folder = await freshFolder()
  await writeAtomic(join(folder, 'a'), '一')
  await writeAtomic(join(folder, 'a'), '二')
  expect(await readdir(folder)).toEqual(['a'])
})

test('what was left half written by a killed program is not in the way', async () => {
  const folder = await freshFolder()
  const path = join(folder, 'a')
  await writeAtomic(path, '一')
  await writeFile(`${path}.tmp`, '半')
  await keepAs(path, `${path}.previous`)
  await writeFile(`${path}.previous.tmp`, '半')
  await replaceAtomic(path, '二')
  expect(await readFile(path, 'utf8')).toBe('二')
  expect(await readFile(`${path}.previous`, 'utf8')).toBe('一')
  expect((await readdir(folder)).toSorted()).toEqual(['a', 'a.previous'])
})

test('keeping a version twice leaves one, and it does not change when the file is replaced', async () => {
  const folder = await freshFolder()
  const path = join(folder, 'a')
  await writeAtomic(path, '一')
  await keepAs(path, join(folder, 'kept'))
  await keepAs(path, join(folder, 'kept'))
  await keepAs(join(folder, 'nothing'), join(folder, 'nothing-kept'))
  await replaceAtomic(path, '二')
  expect(await readFile(join(folder, 'kept'), 'utf8')).toBe('一')
  expect((await readdir(folder)).toSorted()).toEqual(['a', 'a.previous', 'kept'])
})

test('a write that fails leaves the file as it was', async () => {
  const folder = await freshFolder()
  const path = join(folder, 'a')
  await writeAtomic(path, '一')
  await mkdir(`${path}.tmp`)
  await expect(replaceAtomic(path, '二')).rejects.toMatchObject({ code: 'disk', subject: 'a' })
  expect(await readFile(path, 'utf8')).toBe('一')
  await expect(writeAtomic(join(folder, 'no', 'such', 'folder'), '')).rejects.toMatchObject({ code: 'disk' })
  expect((await stat(path)).isFile()).toBe(true)
})

test('a file held by a virus scanner for a moment is waited for, one that is refused for good is not', async () => {
  let tries = 0
  const busy = async (code: string, times: number) => {
    tries += 1
    if (tries <= times) throw Object.assign(new Error('held'), { code })
    return 'done'
  }
  expect(await patiently(() => busy('EBUSY', 3))).toBe('done')
  expect(tries).toBe(4)
  tries = 0
  await expect(patiently(() => busy('ENOSPC', 1))).rejects.toMatchObject({ code: 'ENOSPC' })
  expect(tries).toBe(1)
})

test('work on one thing goes one after the other, also past a failure; work on others does not wait', async () => {
  const inTurn = openTurns()
  const done: string[] = []
  const take = (thing: string, word: string, ms: number) =>
    inTurn(thing, async () => {
      await new Promise(resolve => setTimeout(resolve, ms))
      done.push(word)
      if (word === 'a2') throw new Error('a2 fails')
    })
  const all = await Promise.allSettled([
    take('a', 'a1', 40),
    take('a', 'a2', 1),
    take('a', 'a3', 1),
    take('b', 'b1', 5)
  ])
  expect(done).toEqual(['b1', 'a1', 'a2', 'a3'])
  expect(all.map(result => result.status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled'])
})
