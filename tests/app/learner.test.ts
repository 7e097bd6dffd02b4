import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openVault } from '../../electron/adapters/stores/vault.ts'
import { openLearner } from '../../electron/app/learner.ts'
import { openLibrary, type Library } from '../../electron/app/library.ts'
import type { Door } from '../../electron/app/open-app.ts'
import { listedPassages, questionFor } from '../../electron/core/search/listed.ts'
import { madeUpDemands, madeUpSources } from '../core/search/subject-library.ts'
import { importAll, openAt, sampleVault, temporaryFolder, value } from './open.ts'

/** Nobody waits half a minute in a test. */
const atOnce = { look: 5, quiet: 20 }
const numerals = '一二三四五'

/** Made-up replies of five sections each, as files. */
async function repliesIn(folder: string, [from, to]: readonly [number, number]): Promise<void> {
  for (const { id, sections } of madeUpSources(to).slice(from)) {
    const body = sections.map(
      ({ heading, texts }, i) => `${numerals[i] ?? ''}、${heading}\n${texts.join('\n')}\n`
    )
    const number = Number(id.slice(1)) + 1
    const head = `关于市政协六届四次会议第${number}号提案的答复\n\n顾南舟委员：\n您提出的提案收悉。现答复如下：\n`
    await writeFile(join(folder, `${id}.txt`), head + body.join(''))
  }
}

/** A closed vault with enough to learn from, of which nothing was learnt yet. */
async function libraryToLearn(): Promise<{ readonly vault: string; readonly files: string }> {
  const [vault, files] = [await sampleVault(), await temporaryFolder()]
  await repliesIn(files, [0, 50])
  const door = await openAt(vault)
  const { results } = await importAll(door, [files])
  expect(results).toHaveLength(50)
  await door.close()
  return { vault, files }
}

const kept = async (vault: string) =>
  (await readdir(join(vault, 'index'))).filter(name => /^subjects-\d+\.bin$/.test(name))

async function untilKept(vault: string, not: readonly string[] = []): Promise<string> {
  const fresh = async () => (await kept(vault)).filter(name => !not.includes(name))
  await expect.poll(fresh, { interval: 20, timeout: 60_000 }).toHaveLength(1)
  return (await fresh())[0] ?? ''
}

/** What is found for some long demands, best first. */
async function answers(door: Door): Promise<readonly (readonly string[])[]> {
  const found: string[][] = []
  for (const { words } of madeUpDemands(6)) {
    const answer = await value(door, 'search.find', questionFor(words, 20))
    found.push(listedPassages(answer.found).map(({ passage }) => passage.id))
  }
  return found
}

describe('a library that has grown', () => {
  test('learns by itself, finds other passages then, and still knows it when it is opened again', async () => {
    const { vault } = await libraryToLearn()
    const first = await openAt(vault)
    const before = await answers(first)
    await first.close()
    expect(await kept(vault)).toEqual([])

    const again = await openAt(vault, atOnce)
    const name = await untilKept(vault)
    const after = await answers(again)
    expect(after).not.toEqual(before)
    await again.close()

    const third = await openAt(vault)
    expect(await answers(third)).toEqual(after)
    await third.close()
    expect(await kept(vault)).toEqual([name])
  })

  test('is there whole when what was learnt is damaged, and learns it anew', async () => {
    const { vault } = await libraryToLearn()
    const door = await openAt(vault, atOnce)
    const name = await untilKept(vault)
    const [list, found] = [await value(door, 'source.list', {}), await answers(door)]
    await door.close()
    const path = join(vault, 'index', name)
    const bytes = await readFile(path)
    await writeFile(path, bytes.subarray(0, bytes.length - 4))

    const again = await openAt(vault, atOnce)
    expect(await value(again, 'source.catchingUp', {})).toBeNull()
    expect(await value(again, 'source.list', {})).toEqual(list)
    await untilKept(vault, [name])
    expect(await answers(again)).toEqual(found)
  })

  test('does not learn while it is still growing', async () => {
    const [vault, files] = [await sampleVault(), await temporaryFolder()]
    await repliesIn(files, [0, 60])
    const door = await openAt(vault, atOnce)
    const { placeId } = door.places.add([files])
    const { intakeId } = await value(door, 'intake.start', { placeId })
    for (;;) {
      const before = await kept(vault).catch(() => [])
      const status = await value(door, 'intake.status', { intakeId })
      if (status?.state === 'done') break
      expect(before).toEqual([])
      await setTimeout(10)
    }
    const name = await untilKept(vault)
    await door.close()
    const again = await openVault(vault, { clock: () => '2026-03-05T09:30:00.000+08:00' })
    onTestFinished(() => again.close())
    expect((await openLibrary(again)).shelf.index.subjects?.sections, name).toBe(300)
  })

  test('can be closed at any time: nothing hangs, and it learns the next time', async () => {
    const { vault } = await libraryToLearn()
    for (const ms of [30, 60, 120, 240]) {
      const door = await openAt(vault, atOnce)
      await setTimeout(ms)
      await door.close()
    }
    const door = await openAt(vault, atOnce)
    await untilKept(vault)
    expect((await value(door, 'app.status', {})).damaged).toEqual([])
  })
})

/** A library with a learner that stands still after so many looks around, until it is told to go on. */
async function haltingAfter(vaultFolder: string, looks: number) {
  const vault = await openVault(vaultFolder, { clock: () => '2026-03-05T09:30:00.000+08:00' })
  const library: Library = await openLibrary(vault)
  const mistakes: unknown[] = []
  const state = { looks: 0, limit: looks }
  const learner = openLearner(
    {
      library,
      readOnly: false,
      isBusy: () => state.looks++ >= state.limit,
      log: (_, mistake) => String(mistakes.push(mistake))
    },
    atOnce
  )
  onTestFinished(async () => {
    await learner.end()
    await vault.close()
    expect(mistakes).toEqual([])
  })
  const sections = () => library.shelf.index.subjects?.sections ?? null
  return {
    vault,
    library,
    sections,
    halted: () => expect.poll(() => state.looks > state.limit, { interval: 5, timeout: 30_000 }).toBe(true),
    goOn: () => (state.limit = Infinity),
    learnt: () => expect.poll(sections, { interval: 10, timeout: 60_000 }).not.toBeNull()
  }
}

describe('learning', () => {
  test('stands still while others are served, and goes on through a save and a change from where it was', async () => {
    const { vault: folder } = await libraryToLearn()
    const { vault, library, sections, halted, goOn, learnt } = await haltingAfter(folder, 5)
    await halted()
    await setTimeout(100)
    expect(sections()).toBeNull()
    const [first] = library.summaries()
    if (first === undefined) throw new Error('nothing is listed')
    library.forget(first.id)
    await library.save()
    goOn()
    await learnt()
    // The source that is gone was there when it began.
    expect(sections()).toBe(250)
    await untilKept(vault.folder)
  })

  test('begins anew when the library has become another meanwhile', async () => {
    const { vault: folder } = await libraryToLearn()
    const { vault, library, sections, halted, goOn, learnt } = await haltingAfter(folder, 5)
    await halted()
    const sources = await Promise.all(library.summaries().map(({ id }) => vault.sources.read(id)))
    for (const source of sources)
      library.take({ ...source, id: `${source.id}-2`, sha256: `${source.sha256}2` })
    goOn()
    await learnt()
    expect(sections()).toBe(500)
  })
})
