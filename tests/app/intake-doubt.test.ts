import { appendFile, mkdir, readdir, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { LedgerRecord } from '../../electron/core/intake/ledger.ts'
import { list } from '../kill/office.ts'
import { replyPage, replyText, writeFiles } from './made-up-office.ts'
import { goOn, importAll, openAt, sampleVault, temporaryFolder, value, type Imported } from './open.ts'

/** A vault into which a folder was taken in, and the records of its ledger. */
async function takenIn(files: Readonly<Record<string, string | Uint8Array>>) {
  const vault = await sampleVault()
  const folder = join(await temporaryFolder(), '历年')
  await writeFiles(folder, files)
  const { id } = await again(vault, folder)
  const path = join(vault, 'imports', `${id}.jsonl`)
  const text = await readFile(path, 'utf8')
  const records = text
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line) as LedgerRecord)
  const begun = records.filter(record => 'head' in record || 'files' in record || 'listed' in record)
  const will = records.flatMap(record => ('will' in record ? record.will : []))
  const say = (said: readonly LedgerRecord[]) =>
    writeFile(path, [...begun, ...said].map(record => `${JSON.stringify(record)}\n`).join(''))
  return { vault, folder, id, path, will, say }
}

async function again(vault: string, folder: string): Promise<Imported> {
  const door = await openAt(vault)
  const imported = await importAll(door, [folder])
  await door.close()
  return imported
}

const sourcesOf = async (vault: string) => {
  const door = await openAt(vault)
  const list = await value(door, 'source.list', {})
  await door.close()
  return list
}
const told = ({ results }: Imported) =>
  Object.fromEntries(results.map(({ path, outcome }) => [path, outcome.replace('-with-notices', '')]))
const zip = (files: Readonly<Record<string, string>>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))

test('a zip in doubt is opened again when a file of it is not there', async () => {
  const { vault, id, will, say } = await takenIn({
    '归档.zip': zip({ '甲.txt': replyText(1, 2023), '乙.txt': replyText(2, 2023) })
  })
  const lost = (await sourcesOf(vault)).find(({ fileName }) => fileName === '乙.txt')?.id ?? ''
  await rm(join(vault, 'sources', lost, 'source.json'))
  await rm(join(vault, 'index'), { recursive: true })
  await say([{ will }])
  expect(told(await goOn(vault, id))).toEqual({
    '历年/归档.zip': 'unpacked',
    '历年/归档.zip/甲.txt': 'read',
    '历年/归档.zip/乙.txt': 'read'
  })
  // The folder of the source that was never saved is gone: it is read in under a new id.
  expect(await readdir(join(vault, 'sources'))).not.toContain(lost)
  expect(await readdir(join(vault, 'sources'))).toHaveLength(2)
})

test('a copy in doubt of which the source knows nothing is noted again', async () => {
  const text = replyText(1, 2023)
  const { vault, folder, id, will, say } = await takenIn({ '甲.txt': text, '备份/甲.txt': text })
  const [source] = await sourcesOf(vault)
  const record = join(vault, 'sources', source?.id ?? '', 'source.json')
  await writeFile(
    record,
    JSON.stringify({ ...(JSON.parse(await readFile(record, 'utf8')) as object), copies: [] })
  )
  await say([{ will }])
  const { counts } = await goOn(vault, id)
  expect(counts.outcomes).toMatchObject({ copy: 1, unchanged: 0 })
  expect((await sourcesOf(vault))[0]?.copies).toHaveLength(1)
  expect(new Set(Object.values(told(await again(vault, folder))))).toEqual(new Set(['unchanged']))
})

test('what a kill left half written of a source in doubt is taken away', async () => {
  const { vault, id, will, say } = await takenIn({ '甲.html': replyPage(1, 2023) })
  const [source] = await sourcesOf(vault)
  const folder = join(vault, 'sources', source?.id ?? '')
  const whole = await readdir(folder)
  await writeFiles(folder, { 'original.txt': 'x', 'source.json.tmp': '{', 'original.html.tmp': '<' })
  await say([{ will }])
  expect(told(await goOn(vault, id))).toEqual({ '历年/甲.html': 'read' })
  expect(await readdir(folder)).toEqual(whole)
})

test('what a person laid beside an original is never taken away', async () => {
  const { vault, id, will, say } = await takenIn({ '甲.txt': replyText(1, 2023) })
  const [source] = await sourcesOf(vault)
  const folder = join(vault, 'sources', source?.id ?? '')
  await rm(join(folder, 'source.json'))
  await writeFile(join(folder, '批注.txt'), '留')
  await say([{ will }])
  await goOn(vault, id)
  expect((await readdir(folder)).toSorted()).toEqual(['original.txt', '批注.txt'])
})

test('what cannot be opened is counted once, however often the import goes on', async () => {
  const vault = await sampleVault()
  const folder = join(await temporaryFolder(), '历年')
  await writeFiles(folder, { '甲.txt': replyText(1, 2023) })
  await symlink('没有.txt', join(folder, '断.txt'))
  const { id } = await again(vault, folder)
  for (const _ of [1, 2]) {
    const ledger = join(vault, 'imports', `${id}.jsonl`)
    const text = await readFile(ledger, 'utf8')
    await writeFile(ledger, text.slice(0, text.lastIndexOf('{"end"')))
    expect(await goOn(vault, id)).toMatchObject({ done: 2, total: 2, counts: { outcomes: { refused: 1 } } })
  }
})

test('zips opened before a kill are left closed the next time', async () => {
  const { vault, folder, id, will, say } = await takenIn({
    '归档.zip': zip({ '甲.txt': replyText(1, 2023) }),
    '乙.txt': replyText(2, 2023)
  })
  await rm(join(vault, 'index', 'archives.json'))
  await say([{ will }, { did: will.length }])
  await goOn(vault, id)
  expect(told(await again(vault, folder))).toEqual({
    '历年/归档.zip': 'unchanged',
    '历年/乙.txt': 'unchanged'
  })
})

test('sources that lists filled before a kill are among those the report counts', async () => {
  const { vault, id, will, say } = await takenIn({
    '甲.txt': replyText(1, 2022),
    '乙.txt': replyText(2, 2022),
    '台账.xlsx': list([1, 2], '满意')
  })
  const letters = (await sourcesOf(vault)).filter(({ facts }) => facts.outcome === 'satisfied')
  expect(letters).toHaveLength(2)
  await say([{ will }, { did: will.length }, { fill: letters.map(source => source.id) }])
  expect((await goOn(vault, id)).filled).toBe(2)
})

test('a last record without its end is as if it were not there, for reading and for going on', async () => {
  const { vault, id, path, will, say } = await takenIn({ '甲.txt': replyText(1, 2023) })
  await say([{ will }])
  await appendFile(path, JSON.stringify({ did: will.length }))
  expect(told(await goOn(vault, id))).toEqual({ '历年/甲.txt': 'read' })
  const door = await openAt(vault)
  expect(await value(door, 'intake.list', {})).toMatchObject([{ state: 'done', done: 1, total: 1 }])
  const all = { outcome: null, reason: null, words: '', from: 0, limit: 9 } as const
  expect((await value(door, 'intake.lines', { intakeId: id, ...all })).total).toBe(1)
})

test('an import given up after a kill says what had come true, and is over', async () => {
  const { vault, id, path, will, say } = await takenIn({ '甲.txt': replyText(1, 2023) })
  await say([{ will }])
  await appendFile(path, '{"did')
  const door = await openAt(vault)
  await value(door, 'intake.giveUp', { intakeId: id })
  expect(await value(door, 'intake.list', {})).toMatchObject([{ state: 'given-up', done: 1, total: 1 }])
})

test('an import killed as it began is none, and leaves nothing behind', async () => {
  const vault = await sampleVault()
  const folder = join(await temporaryFolder(), '历年')
  await writeFiles(folder, { '甲.txt': replyText(1, 2023) })
  await mkdir(join(vault, 'imports'))
  await writeFile(join(vault, 'imports', 'import-1.jsonl.tmp'), '{"he')
  const { id } = await again(vault, folder)
  expect(await readdir(join(vault, 'imports'))).toEqual([`${id}.jsonl`])
})

test('pieces of the index that a kill left over are gone after the next opening', async () => {
  const { vault } = await takenIn({ '甲.txt': replyText(1, 2023) })
  const before = await readdir(join(vault, 'index'))
  await writeFile(join(vault, 'index', 'segment-90.bin'), 'x')
  await writeFile(join(vault, 'index', 'entries-91.bin.tmp'), 'x')
  expect(await sourcesOf(vault)).toHaveLength(1)
  const after = await readdir(join(vault, 'index'))
  expect(after.toSorted()).toEqual(before.toSorted())
})

test('a file that was touched does not take the place of another with the same bytes', async () => {
  const text = replyText(1, 2023)
  const { vault, folder } = await takenIn({ '甲.txt': text, '备份/甲.txt': text })
  for (const [at, name] of ['甲.txt', '备份/甲.txt'].entries()) {
    const then = new Date(Date.UTC(2026, 2, 5, at))
    await utimes(join(folder, name), then, then)
    expect(new Set(Object.values(told(await again(vault, folder))))).toEqual(new Set(['unchanged']))
    const [source] = await sourcesOf(vault)
    const places = [source?.origin, ...(source?.copies.map(copy => copy.origin) ?? [])]
    expect(places.map(place => place?.path).toSorted()).toEqual(['历年/备份/甲.txt', '历年/甲.txt'])
  }
})

test('a path with the words of another source belongs to that one from then on', async () => {
  const letters = ['1', '2', '3', '4'].map(name => [`${name}.txt`, replyText(Number(name), 2023)])
  const { vault, folder } = await takenIn(Object.fromEntries(letters))
  // One takes over from an earlier source, one from a later.
  await writeFile(join(folder, '1.txt'), replyText(2, 2023))
  await writeFile(join(folder, '4.txt'), replyText(3, 2023))
  const paths = ['历年/1.txt', '历年/4.txt']
  const those = async () => {
    const outcomes = Object.entries(told(await again(vault, folder)))
    return outcomes.filter(([path]) => paths.includes(path)).toSorted()
  }
  expect(await those()).toEqual(paths.map(path => [path, 'copy']))
  expect(await those()).toEqual(paths.map(path => [path, 'unchanged']))
})
