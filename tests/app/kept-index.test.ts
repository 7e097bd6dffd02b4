import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openVault } from '../../electron/adapters/stores/vault.ts'
import { readKept, writeKept, type KeptIndex } from '../../electron/app/kept-index.ts'
import { learning } from '../../electron/core/search/learning.ts'
import { digestOf, madeUpIndex } from '../core/search/subject-library.ts'
import { resultOf } from '../core/result-of.ts'
import { sampleVault } from './open.ts'

const subjects = resultOf(learning(madeUpIndex(50)))

/** What is kept in a vault, read and written as the library does it, and its folder. */
async function kept() {
  const vault = await openVault(await sampleVault(), { clock: () => '2026-03-05T09:30:00.000+08:00' })
  onTestFinished(() => vault.close())
  const index = madeUpIndex(50)
  index.subjects = subjects
  const { files } = await readKept(vault.index)
  const write = () => writeKept(vault.index, files, { index, entries: new Map(), changed: new Set() })
  const folder = join(vault.folder, 'index')
  return {
    store: vault.index,
    index,
    write,
    read: () => readKept(vault.index),
    folder,
    names: () => readdir(folder)
  }
}

const learnt = ({ index }: KeptIndex) => index.subjects
const ours = (names: readonly string[]) => names.filter(name => name.startsWith('subjects'))

describe('what was learnt of subjects is kept beside the index', () => {
  test('and read back, number for number', async () => {
    const { write, read } = await kept()
    await write()
    expect(digestOf(learnt(await read()))).toBe(digestOf(subjects))
  })

  test('is written only when it is new, and what it replaces goes', async () => {
    const { index, write, read, names } = await kept()
    await write()
    const [first] = ours(await names())
    await write()
    expect(ours(await names())).toEqual([first])
    index.subjects = subjects && { ...subjects, sections: 1234 }
    await write()
    expect(ours(await names())).not.toContain(first)
    expect(ours(await names())).toHaveLength(1)
    expect(learnt(await read())?.sections).toBe(1234)
  })

  test('stays where it is when another program run saves', async () => {
    const { store, write, read, folder } = await kept()
    await write()
    const before = await readdir(folder)
    const { index, files } = await read()
    await writeKept(store, files, { index, entries: new Map(), changed: new Set() })
    expect(ours(await readdir(folder))).toEqual(ours(before))
    expect(digestOf(learnt(await read()))).toBe(digestOf(subjects))
  })

  test.each([
    ['damaged', (bytes: Uint8Array) => bytes.with(bytes.length >> 1, (bytes[bytes.length >> 1] ?? 0) ^ 1)],
    ['cut short', (bytes: Uint8Array) => bytes.slice(0, bytes.length >> 1)],
    ['empty', () => new Uint8Array()]
  ])('is left out when its file is %s', async (_, spoil) => {
    const { write, read, folder, names } = await kept()
    await write()
    const path = join(folder, ours(await names())[0] ?? '')
    await writeFile(path, spoil(await readFile(path)))
    expect(learnt(await read())).toBeNull()
  })

  test.each([
    ['a catalog of before there was any', {}],
    ['one in which it is told in another way', { subjects: 'anywhere' }]
  ])('is not there in %s, and nothing else is lost', async (_, change) => {
    const { write, read, folder } = await kept()
    await write()
    const path = join(folder, 'catalog.json')
    const { subjects: _subjects, ...others } = JSON.parse(await readFile(path, 'utf8')) as Record<
      string,
      unknown
    >
    await writeFile(path, JSON.stringify({ ...others, ...change }))
    const again = await read()
    expect(learnt(again)).toBeNull()
    expect(again.files.next).toBe(others['next'])
  })
})
