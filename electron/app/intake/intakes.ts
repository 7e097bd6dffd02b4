import { existsSync } from 'node:fs'
import { walkFolders } from '../../adapters/system/folder-walk.ts'
import type { IntakeStatus, IntakeSummary } from '../../core/calls/intakes.ts'
import { Fault } from '../../core/fault.ts'
import type { Entry } from '../../core/intake/entry.ts'
import { countsOf, totalOf, type IntakeHead, type IntakeState } from '../../core/intake/ledger.ts'
import { countLines, type IntakeLine } from '../../core/intake/line.ts'
import type { ListedIntake } from '../../adapters/stores/intakes.ts'
import type { App } from '../app.ts'
import type { Place } from '../places.ts'
import type { ReadingRoom } from '../reading/room.ts'
import { fetchFrom } from './fetch.ts'
import { settleDoubt } from './doubt.ts'
import { lostLine } from './lines.ts'
import { openRun, until, type IntakePowers, type Run } from './run.ts'

/** All intakes of a vault: at most one is at work. */
export type Intakes = {
  /** The program fetches the files of a place; null goes on with the place of the intake that is continued. */
  readonly start: (place: Place | null, continues: string | null) => Promise<string>
  /** A page hands files in. */
  readonly open: (name: string, continues: string | null) => Promise<string>
  readonly offer: (intakeId: string, entries: readonly Entry[]) => Promise<readonly number[]>
  readonly listed: (intakeId: string) => Promise<void>
  readonly hand: (intakeId: string, path: string, fetch: (() => Promise<Uint8Array>) | null) => Promise<void>
  readonly status: (intakeId: string | null) => IntakeStatus | null
  readonly stop: (intakeId: string) => Promise<void>
  readonly giveUp: (intakeId: string) => Promise<void>
  readonly list: () => Promise<readonly IntakeSummary[]>
  readonly lines: (
    intakeId: string
  ) => Promise<{ readonly head: IntakeHead; readonly lines: readonly IntakeLine[] }>
}

type Powers = IntakePowers & Pick<App, 'jobs'>
/** An intake of this run of the program. `ready`: what the library holds is known, and files may come. */
type AtWork = {
  readonly head: IntakeHead
  readonly ready: Promise<Run>
  readonly wanted: Map<string, Entry>
  readonly state: {
    run: Run | null
    listed: boolean
    lastHeard: number
    failure: string | null
    stop: boolean
    ended: boolean
  }
}

/** A page that has said nothing for so long, in ms, is gone. */
const silence = 15_000

/** Opens the intakes of a vault; `reading` is where files are read, `describe` the sentence of what made one fail. */
export function openIntakes(
  app: Powers,
  reading: Pick<ReadingRoom, 'ask' | 'places'>,
  describe: (error: unknown) => string
): Intakes {
  let latest: AtWork | null = null

  const begin = async (
    given: { readonly name: string; readonly paths: readonly string[] | null },
    continues: string | null,
    work: (run: Run, at: AtWork) => Promise<void>
  ): Promise<string> => {
    if (app.vault.readOnly) throw new Fault('vault-read-only', app.vault.name)
    await yieldFor(continues)
    const before = continues === null ? null : await app.vault.intakes.read(continues)
    const head: IntakeHead = before?.head ?? {
      schema: 1,
      id: app.ids('import'),
      name: given.name,
      paths: given.paths,
      startedAt: app.clock()
    }
    const state = {
      run: null,
      listed: false,
      lastHeard: Date.now(),
      failure: null,
      stop: false,
      ended: false
    }
    const ready = new Promise<Run>((resolve, reject) => {
      app.jobs.start(0, async report => {
        try {
          const cancelled = () => report.cancelled() || at.state.stop
          // What is here already is told by an index that is whole.
          await until(() => cancelled() || app.library.catchUp.progress() === null)
          const run = await openRun(app, { head, before, reading, cancelled })
          at.state.run = run
          resolve(run)
          await work(run, at)
        } catch (error) {
          at.state.failure = describe(error)
          reject(error)
          throw error
        } finally {
          at.state.ended = true
        }
      })
    })
    // Whoever waits for it hears of a failure; nobody need wait.
    ready.catch(() => undefined)
    const at: AtWork = { head, ready, wanted: new Map(), state }
    latest = at
    return head.id
  }

  /** One intake at a time; one whose page is gone makes way. */
  const yieldFor = async (continues: string | null) => {
    if (latest === null || latest.state.ended) return
    const { head, state } = latest
    const deserted = head.paths === null && Date.now() - state.lastHeard > silence
    if (!deserted && head.id !== continues)
      throw new Fault('bad-input', `正在导入“${head.name}”，请等它完成或先停止`)
    state.stop = true
    await until(() => state.ended)
  }

  const current = (intakeId: string): AtWork => {
    if (latest?.head.id !== intakeId) throw new Fault('not-found', '这次导入')
    return latest
  }

  const statusOf = ({ head, state }: AtWork): IntakeStatus => {
    const status = state.run?.status() ?? preparing(head)
    return state.failure === null ? status : { ...status, state: 'failed', failure: state.failure }
  }

  const fetchAll = async (run: Run) => {
    const files = new Map<string, string>()
    let batch: Entry[] = []
    const work: Entry[] = []
    const flush = async () => {
      work.push(...(await run.offer(batch)))
      batch = []
    }
    for await (const { entry, file, lost } of walkFolders(run.head.paths ?? [])) {
      if (run.stopping()) break
      if (lost) await run.put(lostLine(entry.path))
      else files.set(entry.path, file)
      if (!lost) batch.push(entry)
      if (batch.length >= 500) await flush()
    }
    if (batch.length > 0) await flush()
    if (!run.stopping()) {
      await run.listed()
      for (const path of run.unseen()) await run.put(lostLine(path))
    }
    const rest = work.values()
    const take = async () => {
      for (const entry of rest) {
        if (run.stopping()) return
        await run.open(entry, () => fetchFrom(files.get(entry.path) ?? '', entry))
      }
    }
    await Promise.all(Array.from({ length: reading.places + 1 }, take))
    await run.end(run.stopping() ? 'stopped' : 'done')
  }

  return {
    start: async (place, continues) => {
      const before = continues === null ? null : (await app.vault.intakes.read(continues)).head
      const paths = place?.paths ?? before?.paths ?? null
      if (paths === null || paths.length === 0) throw new Fault('not-found', '要导入的文件夹')
      return begin({ name: place?.name ?? '', paths }, continues, fetchAll)
    },
    open: (name, continues) =>
      begin({ name, paths: null }, continues, async (run, { wanted, state }) => {
        await until(() => run.stopping() || (state.listed && wanted.size === 0))
        await run.end(run.stopping() ? 'stopped' : 'done')
      }),
    offer: async (intakeId, entries) => {
      const { ready, wanted, state } = current(intakeId)
      const run = await ready
      state.lastHeard = Date.now()
      const open = new Set(await run.offer(entries))
      for (const entry of open) wanted.set(entry.path, entry)
      return entries.flatMap((entry, at) => (open.has(entry) ? [at] : []))
    },
    listed: async intakeId => {
      const { ready, state } = current(intakeId)
      const run = await ready
      await run.listed()
      for (const path of run.unseen()) await run.put(lostLine(path))
      state.listed = true
    },
    hand: async (intakeId, path, fetch) => {
      const { ready, wanted, state } = current(intakeId)
      const run = await ready
      state.lastHeard = Date.now()
      const entry = wanted.get(path)
      if (entry === undefined || run.stopping()) return
      try {
        if (fetch === null) await run.put(lostLine(path))
        else await run.open(entry, fetch)
      } finally {
        wanted.delete(path)
        state.lastHeard = Date.now()
      }
    },
    status: intakeId =>
      latest === null || (intakeId !== null && latest.head.id !== intakeId) ? null : statusOf(latest),
    stop: async intakeId => {
      current(intakeId).state.stop = true
    },
    giveUp: async intakeId => {
      await app.vault.intakes.mend(intakeId)
      const { doubtful } = await app.vault.intakes.read(intakeId)
      const will = await settleDoubt(app, doubtful)
      if (doubtful.length > 0) await app.vault.intakes.append(intakeId, [{ will }, { did: will.length }])
      const state = await app.vault.intakes.read(intakeId)
      const counts = countsOf(state)
      const end = {
        at: app.clock(),
        how: 'given-up' as const,
        done: state.lines.size - counts.outcomes.vanished,
        total: totalOf(state),
        filled: state.filled.size,
        counts
      }
      await app.vault.intakes.append(intakeId, [{ end }])
    },
    list: async () => {
      // A page that is loaded anew asks while the import of the page before it comes to its end.
      if (latest?.state.stop === true) await until(() => latest?.state.ended !== false)
      const listed = await app.vault.intakes.list()
      return Promise.all(listed.map(one => summaryOf(app, latest, one)))
    },
    lines: async intakeId => {
      const run = latest?.head.id === intakeId ? latest.state.run : null
      if (run !== null) return { head: run.head, lines: run.lines() }
      const { head, lines } = await app.vault.intakes.read(intakeId)
      return { head, lines: [...lines.values()] }
    }
  }
}

function preparing(head: IntakeHead): IntakeStatus {
  return {
    id: head.id,
    name: head.name,
    hands: head.paths === null ? 'page' : 'here',
    state: 'preparing',
    done: 0,
    total: 0,
    counts: countLines([]),
    latest: [],
    current: null,
    perSecond: null,
    secondsLeft: null,
    filled: 0,
    failure: null
  }
}

async function summaryOf(
  { vault }: Powers,
  latest: AtWork | null,
  { head, end }: ListedIntake
): Promise<IntakeSummary> {
  const { id, name, paths, startedAt } = head
  const hands = paths === null ? 'page' : 'here'
  const reachable = paths?.every(path => existsSync(path)) ?? false
  const about = { id, name, hands, startedAt, reachable } as const
  if (latest?.head.id === id && !latest.state.ended) {
    const { done, total, counts, filled } = latest.state.run?.status() ?? preparing(head)
    return { ...about, endedAt: null, state: 'running', done, total, counts, filled }
  }
  if (end !== null) {
    const { done, total, counts, filled } = end
    const state = end.how === 'stopped' ? 'open' : end.how
    return { ...about, endedAt: end.at, state, done, total, counts, filled }
  }
  const broken: IntakeState = await vault.intakes.read(id)
  const counts = countsOf(broken)
  const done = broken.lines.size - counts.outcomes.vanished
  return { ...about, endedAt: null, state: 'open', done, total: totalOf(broken), counts, filled: 0 }
}
