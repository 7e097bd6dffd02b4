import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout } from 'node:timers/promises'
import { createVault } from '../../electron/adapters/stores/vault.ts'
import { openLibrary } from '../../electron/app/library.ts'
import type { Source } from '../../electron/core/library/source.ts'
import type { Subjects } from '../../electron/core/search/subjects.ts'
import type { Corpus } from './corpus.ts'
import { barsFor, duration, figure, quantile, size, timedAsync, upTo, within, type Figure } from './timing.ts'

const powers = { clock: () => '2026-03-05T09:30:00.000+08:00' }
/** So many records are filed at a time. */
const atATime = 32
const questions = 1000
/** So many replies are added, changed and removed. */
const changes = 100

/**
 * Files all sources in a vault on disk, opens it without an index, saves it with what was learnt of its subjects, and opens it as the program does,
 * in a process of its own.
 */
export async function vaultFigures(
  corpus: Corpus,
  sources: readonly Source[],
  subjects: Subjects | null
): Promise<readonly Figure[]> {
  const base = await mkdtemp(join(tmpdir(), 'banfu-bench-'))
  const folder = join(base, 'vault')
  const bars = barsFor(sources.length)
  try {
    const vault = await createVault(folder, powers)
    const filing = await timedAsync(async () => {
      for (let from = 0; from < sources.length; from += atATime)
        await Promise.all(
          sources.slice(from, from + atATime).map(source => vault.sources.write(source, null))
        )
    })
    const cold = await timedAsync(() => openLibrary(vault))
    const anew = await stalling(() => cold.value.catchUp.caughtUp())
    // What waits to be merged after an opening is not the save's.
    await setTimeout(3000)
    if (subjects !== null) cold.value.learn(subjects)
    await cold.value.save()
    const [first] = sources
    if (first !== undefined) cold.value.take(first)
    const one = await stalling(() => cold.value.save())
    await vault.close()
    const words = corpus.queries.map(query => query.words)
    const asked = Array.from({ length: questions }, (_, i) => words[i % Math.max(words.length, 1)] ?? '停车')
    const opened = [await opening(folder, []), await opening(folder, []), await opening(folder, [])]
    const used = await opening(folder, asked)
    const onDisk = await sizeOf(join(folder, 'index'))
    const changed = await child<Changed>('adding-child.ts', [folder, String(changes)], '')
    const text = corpus.files.reduce((sum, file) => sum + Buffer.byteLength(file.text), 0)
    return [
      figure(
        'vault: filing all sources on disk',
        `${duration(filing.ms)} (${duration(filing.ms / sources.length)} each)`
      ),
      figure('vault: opening without an index', duration(cold.ms)),
      figure('vault: making the index anew behind it', duration(anew.ms)),
      figure('  longest stall meanwhile', duration(anew.stall)),
      figure('vault: writing down one source more', duration(one.ms)),
      within('  longest stall meanwhile', one.stall, 50),
      upTo(
        'vault: index on disk, by the size of the text',
        { value: onDisk / text, shown: (onDisk / text).toFixed(2) },
        { value: 1.2, shown: '1.2' }
      ),
      within(
        'vault: opening with a warm index, first answer and list',
        quantile(
          opened.map(told => told.opening),
          0.5
        ),
        bars.opening
      ),
      figure(
        '  of it processor time, of all threads',
        duration(
          quantile(
            opened.map(told => told.cpu),
            0.5
          )
        )
      ),
      figure('  slowest of the first 20 answers after it', duration(used.early)),
      ...(['adding', 'changing', 'removing'] as const).flatMap(what => [
        within(`vault: ${what} one of ${changes} replies, slowest`, changed[what].slowest, 50),
        within('  longest stall meanwhile', changed[what].meanwhile, 50),
        within('  longest stall while saved', changed[what].stall, 50)
      ]),
      upTo(
        `vault: memory after ${questions} questions`,
        { value: used.rss, shown: `${size(used.rss)} (${size(used.arrayBuffers)} index)` },
        { value: 1.5 * 2 ** 30, shown: '1.5 GiB' }
      ),
      figure('vault: first search of a name', duration(used.names)),
      figure('vault: listing all sources', `${duration(used.listing)}, ${size(used.listed)} of JSON`)
    ]
  } finally {
    await rm(base, { recursive: true, force: true })
  }
}

/** How long work takes, and the longest time in which nothing else got its turn. */
async function stalling(work: () => Promise<void>): Promise<{ readonly ms: number; readonly stall: number }> {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  const { ms } = await timedAsync(work)
  delay.disable()
  return { ms, stall: delay.max / 1e6 }
}

type Round = { readonly slowest: number; readonly meanwhile: number; readonly stall: number }
type Changed = { readonly adding: Round; readonly changing: Round; readonly removing: Round }

type Told = {
  readonly opening: number
  readonly cpu: number
  readonly early: number
  readonly names: number
  readonly listing: number
  readonly listed: number
  readonly rss: number
  readonly arrayBuffers: number
}

async function opening(folder: string, asked: readonly string[]): Promise<Told> {
  return child<Told>('opening-child.ts', [folder, resolve('.')], JSON.stringify(asked))
}

/** What a process of its own tells as JSON. */
async function child<T>(file: string, given: readonly string[], input: string): Promise<T> {
  const started = spawn(process.execPath, ['--import', 'tsx', join(import.meta.dirname, file), ...given], {
    stdio: ['pipe', 'pipe', 'inherit']
  })
  const closed = once(started, 'close')
  started.stdin.end(input)
  let told = ''
  for await (const chunk of started.stdout) told += String(chunk)
  await closed
  return JSON.parse(told) as T
}

async function sizeOf(folder: string): Promise<number> {
  const sizes = (await readdir(folder)).map(async name => (await stat(join(folder, name))).size)
  return (await Promise.all(sizes)).reduce((sum, one) => sum + one, 0)
}
