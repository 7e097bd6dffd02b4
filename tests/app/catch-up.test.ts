import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Door } from '../../electron/app/open-app.ts'
import { listedPassages, questionFor } from '../../electron/core/search/listed.ts'
import { importAll, openAt, sampleVault, temporaryFolder, value } from './open.ts'

/** More than are read before the vault is shown. */
const many = 150

const replyAbout = (number: number) =>
  `关于市政协六届四次会议第${number}号提案的答复\n\n顾南舟委员：\n您提出的提案收悉。现答复如下：\n一、办理情况\n第${number}号数据亭已经启用。\n`

/** A closed vault with many sources, all of whose words the index has lost, as after a change of its version. */
async function vaultWithoutWords(): Promise<{ readonly vault: string; readonly files: string }> {
  const vault = await sampleVault()
  const files = await temporaryFolder()
  for (let number = 1; number <= many; number++)
    await writeFile(join(files, `${number}.txt`), replyAbout(number))
  const door = await openAt(vault)
  await importAll(door, [files])
  await door.close()
  const index = join(vault, 'index')
  for (const name of await readdir(index)) if (/^segment/.test(name)) await rm(join(index, name))
  return { vault, files }
}

async function caughtUp(door: Door): Promise<void> {
  await expect.poll(() => value(door, 'source.catchingUp', {}), { interval: 5, timeout: 20_000 }).toBeNull()
}

const found = async (door: Door, text: string) =>
  listedPassages((await value(door, 'search.find', questionFor(text, 200))).found).map(hit => hit.source.id)

const ids = async (door: Door) => (await value(door, 'source.list', {})).map(source => source.id)

describe('an index that has lost its words', () => {
  test('is made anew behind the open screen, and searches answer from what is there', async () => {
    const { vault } = await vaultWithoutWords()
    const door = await openAt(vault)
    const { catchingUp } = await value(door, 'app.status', {})
    expect(catchingUp).toEqual({ done: expect.any(Number), total: many })
    expect(catchingUp?.done).toBeLessThan(many)
    const early = await found(door, '数据亭')
    expect(early.length).toBeGreaterThan(0)
    expect(early.length).toBeLessThan(many)
    expect(await ids(door)).toHaveLength(many)

    await caughtUp(door)
    expect(new Set(await found(door, '数据亭')).size).toBe(many)
    expect((await value(door, 'app.status', {})).catchingUp).toBeNull()
    await door.close()
    const again = await openAt(vault)
    expect(await value(again, 'source.catchingUp', {})).toBeNull()
    expect(new Set(await found(again, '数据亭')).size).toBe(many)
  })

  test('what is closed half-way goes on at the next opening', async () => {
    const { vault } = await vaultWithoutWords()
    const door = await openAt(vault)
    const first = await value(door, 'source.catchingUp', {})
    await door.close()
    const again = await openAt(vault)
    const second = await value(again, 'source.catchingUp', {})
    expect(second?.total ?? 0).toBeLessThan(first?.total ?? 0)
    await caughtUp(again)
    expect(new Set(await found(again, '数据亭')).size).toBe(many)
  })

  test('what is removed or corrected meanwhile stays so', async () => {
    const { vault } = await vaultWithoutWords()
    const door = await openAt(vault)
    const list = await value(door, 'source.list', {})
    const [last, other] = list.toReversed()
    if (last === undefined || other === undefined) throw new Error('nothing is listed')
    expect(await found(door, '数据亭')).not.toContain(other.id)
    await value(door, 'source.remove', { sourceIds: [last.id] })
    const facts = { ...other.facts, year: 2019 }
    await value(door, 'source.correct', { sourceId: other.id, kind: null, facts })
    expect(await found(door, '数据亭 年份:2019')).toEqual([other.id])
    await caughtUp(door)
    expect(new Set(await found(door, '数据亭')).size).toBe(many - 1)
    expect(await found(door, '数据亭')).not.toContain(last.id)
    expect(await found(door, '数据亭 年份:2019')).toEqual([other.id])
    expect((await value(door, 'app.status', {})).damaged).toEqual([])
  })

  test('an import waits until it is whole: nothing is taken twice', async () => {
    const { vault, files } = await vaultWithoutWords()
    await rm(join(vault, 'index'), { recursive: true })
    const door = await openAt(vault)
    expect((await ids(door)).length).toBeLessThan(many)
    const again = await importAll(door, [files])
    expect(again.results.filter(({ outcome }) => outcome !== 'unchanged')).toEqual([])
    expect(await ids(door)).toHaveLength(many)
  })

  test('closing while an import waits ends both, and an import later takes what is new', async () => {
    const { vault, files } = await vaultWithoutWords()
    await writeFile(join(files, 'new.txt'), replyAbout(many + 1))
    const door = await openAt(vault)
    const { placeId } = door.places.add([files])
    await value(door, 'intake.start', { placeId })
    await door.close()
    const again = await openAt(vault)
    expect(await ids(again)).toHaveLength(many)
    const imported = await importAll(again, [files])
    expect(imported.results.filter(({ outcome }) => outcome !== 'unchanged').map(({ path }) => path)).toEqual(
      [expect.stringContaining('new.txt')]
    )
    expect(await ids(again)).toHaveLength(many + 1)
  })

  test('a record that turns out damaged is named, and the others are taken in', async () => {
    const { vault } = await vaultWithoutWords()
    const last = (await readdir(join(vault, 'sources'))).toSorted().at(-1) ?? ''
    const record = join(vault, 'sources', last, 'source.json')
    const fileName = (JSON.parse(await readFile(record, 'utf8')) as { readonly fileName: string }).fileName
    await writeFile(record, `{"schema":2,"fileName":"${fileName}"`)
    const door = await openAt(vault)
    await caughtUp(door)
    expect(new Set(await found(door, '数据亭')).size).toBe(many - 1)
    expect(await ids(door)).not.toContain(last)
    expect((await value(door, 'app.status', {})).damaged.map(({ name }) => name)).toEqual([fileName])
  })
})
