import { setImmediate, setTimeout } from 'node:timers/promises'
import type { IntakeStatus } from '../../core/calls/intakes.ts'
import type { Entry } from '../../core/intake/entry.ts'
import {
  addUp,
  lineOfComing,
  listingRecords,
  type ComingLine,
  type IntakeHead,
  type IntakeState
} from '../../core/intake/ledger.ts'
import { openTally, type IntakeLine } from '../../core/intake/line.ts'
import { paceOf, paceWindow, type Mark } from '../../core/intake/pace.ts'
import type { App } from '../app.ts'
import type { ReadingRoom } from '../reading/room.ts'
import { openArchives } from './archives.ts'
import { settleDoubt } from './doubt.ts'
import { openFiling, type Filing } from './filing.ts'
import { finishIntake } from './finish.ts'
import { openKnown } from './known.ts'
import { lineUnopened } from './lines.ts'
import { openOpening, type Opening } from './opening.ts'

export type IntakePowers = Pick<App, 'vault' | 'library' | 'inTurn' | 'clock' | 'ids' | 'log'>

/** An intake at work, whoever fetches its files. */
export type Run = {
  readonly head: IntakeHead
  readonly status: () => IntakeStatus
  readonly lines: () => readonly IntakeLine[]
  /** Takes note of files; gives those that have to be opened. What can be said by name, size and time is filed at once. */
  readonly offer: (entries: readonly Entry[]) => Promise<readonly Entry[]>
  /** All files are named: the total is final but for those in zips. */
  readonly listed: () => Promise<void>
  /** Files that were listed before a kill and are not offered any more: whoever fetches files says that they are lost. */
  readonly unseen: () => readonly string[]
  readonly put: (line: ComingLine) => Promise<void>
  readonly open: Opening['open']
  /** Files what still waits and ends the intake; `stopped`: it was cut short and may go on later. */
  readonly end: (how: 'done' | 'stopped') => Promise<void>
  readonly stopping: () => boolean
}

const latestShown = 6
const saveEvery = { files: 500, ms: 30_000 } as const

/** Begins an intake, or goes on with one by its ledger. Resolves when what the library holds is known, which takes time when its marks are lost. */
export async function openRun(
  app: IntakePowers,
  {
    head,
    before,
    reading,
    cancelled
  }: {
    readonly head: IntakeHead
    readonly before: IntakeState | null
    readonly reading: Pick<ReadingRoom, 'ask' | 'places'>
    readonly cancelled: () => boolean
  }
): Promise<Run> {
  const { vault, library } = app
  const fresh = before === null
  const state = before ?? addUp([{ head }])
  const done = new Map<string, IntakeLine>(state?.lines ?? [])
  const paths = new Set((state?.entries ?? []).map(({ path }) => path))
  const seen = new Set<string>()
  const tally = openTally()
  done.forEach(tally.add)
  /** Files met inside zips. */
  const members = new Set<string>()
  const countMember = ({ path, outcome }: Pick<IntakeLine, 'path' | 'outcome'>) => {
    if (outcome !== 'vanished' && !paths.has(path)) members.add(path)
  }
  done.forEach(countMember)
  let complete = state?.listed ?? false
  let phase: IntakeStatus['state'] = 'preparing'
  let filled = 0
  let failure: string | null = null
  let latest: readonly IntakeLine[] = []
  let marks: readonly Mark[] = []
  const atWork = new Set<string>()

  if (fresh) await vault.intakes.begin(head)
  else await vault.intakes.mend(head.id)
  const known = await openKnown(app, () => !cancelled())
  const archives = await openArchives(app)
  // Noted in memory when it was killed, they would be opened anew the next time.
  for (const [path, stamp] of state?.zips ?? []) archives.note({ path, ...stamp })

  let saved = { files: 0, at: performance.now(), took: 0 }
  const saveNowAndThen = async (more: number) => {
    const files = saved.files + more
    const since = performance.now() - saved.at
    saved = { ...saved, files }
    // The index is written whole: the larger it is, the more rarely.
    if (since < saved.took * 10 || (files < saveEvery.files && since < saveEvery.ms) || files === 0) return
    const from = performance.now()
    await save()
    saved = { files: 0, at: performance.now(), took: performance.now() - from }
  }
  const save = async () => {
    await library.save()
    await known.save()
    await archives.save()
  }
  const settle = async (lines: readonly ComingLine[]) => {
    for (const coming of lines) {
      const line = lineOfComing(coming)
      // Only now: before the ledger bears its line, a zip would after a kill be one that was always there.
      if (coming.zip !== null) archives.note({ path: line.path, ...coming.zip })
      done.set(line.path, line)
      countMember(line)
      tally.add(line)
      latest = [line, ...latest].slice(0, latestShown)
    }
    const now = performance.now()
    const last = marks.at(-1)
    if (last === undefined || now - last.at > 500)
      marks = [...marks.filter(({ at }) => now - at < paceWindow), { at: now, done: done.size }]
    await saveNowAndThen(lines.filter(({ sha256 }) => sha256 !== null).length)
  }

  const filing: Filing = openFiling(app, { id: head.id, known }, settle)
  // What was about to come true when the program was killed either did, or is done again.
  const cameTrue = await settleDoubt(app, state?.doubtful ?? [])
  // In one record: were they told one by one, a second kill would leave all but the first as files that were always there.
  await filing.put(...cameTrue.map(line => ({ kind: 'line', line: { ...line, sha256: null } }) as const))
  await filing.drained()
  phase = 'running'

  const opening = openOpening({
    app,
    reading,
    known,
    archives,
    filing,
    atWork,
    stopping: cancelled,
    isDone: path => done.has(path),
    metInZip: path => members.add(path)
  })
  const status = (): IntakeStatus => {
    const total = paths.size + members.size
    const isRunning = phase === 'running'
    const vanished = tally.counts().outcomes.vanished
    return {
      id: head.id,
      name: head.name,
      hands: head.paths === null ? 'page' : 'here',
      state: phase,
      done: done.size - vanished,
      total,
      counts: tally.counts(),
      latest,
      current: [...atWork].at(-1) ?? null,
      ...(isRunning && complete
        ? paceOf(marks, total - done.size)
        : { perSecond: paceOf(marks, 0).perSecond, secondsLeft: null }),
      filled,
      failure
    }
  }
  return {
    head,
    status,
    lines: () => [...done.values()],
    offer: async entries => {
      const added = entries.filter(({ path }) => !paths.has(path))
      for (const { path } of entries) seen.add(path)
      for (const { path } of added) {
        paths.add(path)
        members.delete(path)
      }
      await vault.intakes.append(head.id, listingRecords(added))
      const wanted: Entry[] = []
      for (const entry of entries) {
        if (done.has(entry.path)) continue
        const line = lineUnopened(entry, { known, archives })
        if (line === null) wanted.push(entry)
        else await filing.put({ kind: 'line', line })
      }
      return wanted
    },
    listed: async () => {
      if (!complete) await vault.intakes.append(head.id, [{ listed: true }])
      complete = true
    },
    unseen: () => [...paths].filter(path => !seen.has(path) && !done.has(path)),
    // What cannot be opened is met again when the intake goes on.
    put: async line => {
      if (!done.has(line.path)) await filing.put({ kind: 'line', line })
    },
    open: opening.open,
    end: async how => {
      phase = 'finishing'
      try {
        await filing.drained()
        if (how === 'done') {
          const rest = await finishIntake(app, {
            known,
            archives,
            paths,
            lines: [...done.values()],
            filled: state?.filled ?? new Set(),
            filling: fill => vault.intakes.append(head.id, [{ fill }])
          })
          filled = rest.filled
          for (const line of rest.vanished) await filing.put({ kind: 'line', line })
          await filing.drained()
        }
        const { done: count, total, counts } = status()
        const end = { at: app.clock(), how, done: count, total, filled, counts }
        // Before its last word: nobody goes on with an intake that has ended, and what it knows of zips would be lost.
        await save()
        await vault.intakes.append(head.id, [{ end }])
        phase = how
      } catch (error) {
        phase = 'failed'
        throw error
      } finally {
        atWork.clear()
      }
    },
    stopping: cancelled
  }
}

/** Waits until something holds, looking again now and then. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await setTimeout(40)
  await setImmediate()
}
