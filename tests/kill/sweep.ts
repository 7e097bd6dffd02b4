import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { makeVault } from '../../electron/app/open-app.ts'
import { unitSchema } from '../../electron/core/unit/unit.ts'
import type { Dice } from '../fuzz/dice.ts'
import type { Errand, Report } from './errand.ts'
import { changeOffice, makeOffice, wordsOf } from './office.ts'
import { differences, toldBy, wrongOnDisk, type Told } from './told.ts'

const resources = resolve(import.meta.dirname, '../..')

/** The child and what is loaded before it, as files. */
export type Built = { readonly child: string; readonly preload: string }

/** Builds both into a folder of out/. */
export async function buildChild(folder: string): Promise<Built> {
  const out = resolve('out', folder)
  const entry = (name: string) => join(import.meta.dirname, `${name}.ts`)
  for (const name of ['child', 'preload'])
    await build({
      configFile: false,
      logLevel: 'error',
      ssr: { noExternal: true },
      build: {
        ssr: entry(name),
        outDir: join(out, name),
        target: 'node20',
        rollupOptions: { output: { entryFileNames: `${name}.mjs`, codeSplitting: false } }
      }
    })
  return { child: join(out, 'child', 'child.mjs'), preload: join(out, 'preload', 'preload.mjs') }
}

/** Where a program is killed: at the so-manyth change of the disk, before it, in the middle of it, or when all but the last byte is written. `jitter`: a seed, 0 for none. */
export type Kill = {
  readonly at: number
  readonly how: 'before' | 'through' | 'last'
  readonly jitter: number
}

/** Every kill there is in a scene: before each change of the disk, in the middle of each write, and at the last byte of what is said to the ledger. */
export function allKills({ changes }: Pick<Scene, 'changes'>): readonly Kill[] {
  return changes.flatMap((change, place): readonly Kill[] => {
    const kill = { at: place + 1, jitter: 0 }
    const writes = /^(?:write|append)/.test(change)
    const hows = [
      'before',
      ...(writes ? ['through'] : []),
      ...(/jsonl$/.test(change) ? ['last'] : [])
    ] as const
    return hows.map(how => ({ ...kill, how }) as Kill)
  })
}

/** Two kills one after the other, sometimes three, as the dice fall. */
export function someKills({ changes }: Pick<Scene, 'changes'>, dice: Dice): readonly Kill[] {
  // What goes on first settles what the kill before left in doubt: there the later ones come more often.
  const one = (_: unknown, place: number): Kill => ({
    at: 1 + dice.below(place === 0 ? changes.length : dice.pick([12, 40, changes.length])),
    how: dice.pick(['before', 'through', 'last']),
    jitter: 1 + dice.below(1000)
  })
  return Array.from({ length: dice.pick([2, 2, 3]) }, one)
}

/** What is imported, and by whom: a folder for the first time, by the program, by a page, or stopped once on the way; one that was imported before and has changed. */
export const scenes = ['first', 'page', 'stopped', 'again'] as const
export type SceneName = (typeof scenes)[number]

/** A scene made ready: a vault to begin with, which is copied for every run, the folder, and what comes of it when nothing is killed. */
export type Scene = {
  readonly name: SceneName
  readonly told: Told
  /** The changes of the disk when nothing is killed, as `<what> <path in the vault>`. */
  readonly changes: readonly string[]
  /** Kills a run here, then the one that goes on there, and so on; goes on to the end, and gives what is wrong then. `met`: the changes that were killed. */
  readonly play: (
    kills: readonly Kill[]
  ) => Promise<{ readonly wrong: readonly string[]; readonly met: readonly string[] }>
  readonly close: () => Promise<void>
}

/** Makes a scene ready in a temporary folder. */
export async function openScene(name: SceneName, built: Built): Promise<Scene> {
  const run = (errand: Errand, kill: Kill | null) => runChild(built, errand, kill)
  const ground = await mkdtemp(join(tmpdir(), 'banfu-kill-'))
  const folder = join(ground, '全局历年')
  const base = join(ground, '工作库')
  await mkdir(folder)
  await makeOffice(folder)
  const unit = unitSchema.parse(JSON.parse(await readFile(join(resources, 'data/sample/unit.json'), 'utf8')))
  await makeVault(base, { name: unit.name, unit })
  const errand: Omit<Errand, 'vault' | 'looks'> = {
    folder,
    resources,
    hands: name === 'page' ? 'page' : 'here',
    stops: name === 'stopped',
    earlier: name === 'again' ? 1 : 0,
    asks: wordsOf(name === 'again' ? [1, 2, 3, 7, 20, 31, 39, 40, 41, 42, 43] : [1, 2, 3, 4, 5, 20, 22, 24])
  }
  if (name === 'again') {
    await run({ ...errand, vault: base, looks: false, earlier: 0 }, null)
    await changeOffice(folder)
  }
  let plays = 0
  const copy = () => {
    plays += 1
    const vault = join(ground, `工作库${plays}`)
    // Times must stay to the nanosecond: by them the index knows that a record is the one it read.
    execFileSync('cp', ['-a', base, vault])
    return vault
  }
  const vault = copy()
  const { changes } = await run({ ...errand, vault: copy(), looks: false }, null)
  const { report } = await run({ ...errand, vault, looks: true }, null)
  if (report === null) throw new Error('the child told nothing')
  const told = toldBy(report)
  const wrong = await wrongOnDisk(vault, report.sources, errand.earlier + 2)
  if (wrong.length > 0) throw new Error(`wrong without a kill: ${wrong.join('; ')}`)

  return {
    name,
    told,
    changes,
    play: async kills => {
      const vault = copy()
      const met: string[] = []
      try {
        for (const kill of kills) {
          const killed = await run({ ...errand, vault, looks: false }, kill)
          if (killed.ended) return { wrong: [], met }
          met.push(`${kill.at} ${kill.how} ${killed.changes.at(-1) ?? ''}`)
        }
        const { report } = await run({ ...errand, vault, looks: true }, null)
        if (report === null) return { wrong: ['the child told nothing'], met }
        return {
          wrong: [
            ...differences(told, toldBy(report)),
            ...(await wrongOnDisk(vault, report.sources, errand.earlier + 2))
          ],
          met
        }
      } catch (error) {
        return { wrong: [String(error)], met }
      } finally {
        if (process.env['BANFU_KILL_KEEP'] === undefined) await rm(vault, { recursive: true, force: true })
      }
    },
    close: () => rm(ground, { recursive: true, force: true })
  }
}

/** Runs the child to its end or its kill. */
async function runChild({ child: program, preload }: Built, errand: Errand, kill: Kill | null) {
  const child = spawn(process.execPath, ['--import', preload, program, JSON.stringify(errand)], {
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    env: {
      ...process.env,
      BANFU_KILL_UNDER: errand.vault,
      BANFU_KILL_AT: String(kill?.at ?? 0),
      BANFU_KILL_HOW: kill?.how ?? 'before',
      BANFU_KILL_JITTER: String(kill?.jitter ?? 0)
    }
  })
  const said = ['', '', '', '']
  for (const channel of [1, 2, 3])
    child.stdio[channel]?.on('data', (chunk: Buffer) => (said[channel] += chunk.toString()))
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null]
  const ended = signal !== 'SIGKILL'
  if (ended && code !== 0) throw new Error(`the child broke off: ${said[2]}`)
  const told = /^end (.*)$/m.exec(said[1] ?? '')?.[1]
  return {
    ended,
    report: told === undefined ? null : (JSON.parse(told) as Report),
    changes: (said[3] ?? '')
      .trimEnd()
      .split('\n')
      .map(line => line.replace(/^\d+ /, ''))
  }
}
