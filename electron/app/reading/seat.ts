import { fork } from 'node:child_process'
import { Socket } from 'node:net'
import { constants, setPriority } from 'node:os'
import { setImmediate } from 'node:timers/promises'
import type { RawFile } from '../../adapters/readers/raw-file.ts'
import { Fault } from '../../core/fault.ts'
import type { Entry } from './entry.ts'
import { errorOf, type Order, type Part, type Said } from './messages.ts'
import { beatIn, heapFlag, ranOutOfMemory } from './watch.ts'
import type { WorkName } from './works.ts'

/** One file to be read, and where to say what came of it. */
export type Job = {
  readonly work: WorkName
  readonly file: RawFile
  readonly resolve: (value: unknown) => void
  readonly reject: (error: Error) => void
}

/**
 * What one reading may cost: `time` in milliseconds the reading process had for it, so that a machine that is busy with other things is not held against the file; `longest` in
 * milliseconds on the wall, whatever it had; `memory` in megabytes of the whole reading process.
 */
export type Bounds = { readonly time: number; readonly longest: number; readonly memory: number }

/** What a seat says of itself. `ended` comes once; after it the seat is of no use. */
export type SeatNews = {
  readonly free: (seat: Seat) => void
  /** A file that ended a process in which others had left things behind: a fresh one must show whose fault it was. */
  readonly again: (job: Job) => void
  readonly ended: (seat: Seat, cause: unknown) => void
}

/** A process that reads one file at a time. */
export type Seat = {
  /** Reads a file; only while the seat is free. */
  readonly take: (job: Job) => void
  /** Ends the process at once; a file it was at is Fault `cancelled`. */
  readonly end: () => Promise<void>
}

const longestStart = 60_000
/** Where the reading process writes how much time it had: the first place behind the usual three and the channel. */
const beats = 4
/** The most bytes that are sent in one go. */
const most = 4 * 1024 * 1024
/** A process that still holds more than this part of its bound after a file is replaced. From sources, reading a PDF alone leaves half. */
const mostKept = 0.7

/**
 * Starts a reading process. A file that takes more time or memory than `bounds`, or kills the process, is the Fault of its job and ends the seat. A
 * thread would not do: one that runs out of memory in the middle of an allocation takes the whole program along.
 */
export function takeSeat(entry: Entry, bounds: Bounds, news: SeatNews): Seat {
  const reader = fork(entry.path, [String(bounds.memory), String(beats)], {
    execArgv: [...entry.execArgv, heapFlag(bounds.memory)],
    // On the desktop the program's own binary is Electron, which then behaves as Node.
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: '' },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc', 'pipe']
  })
  letOthersGoFirst(reader.pid)
  const told = reader.stdio[beats]
  let job: Job | null = null
  let order = 0
  let began = 0
  let over = false
  let fresh = true
  const gone = new Promise<void>(resolve => void reader.once('exit', () => resolve()))

  const settle = (how: (job: Job) => void) => {
    clearTimeout(clock)
    const settled = job
    job = null
    if (settled !== null) how(settled)
  }
  const stop = (fault: (file: RawFile) => Fault, cause: unknown) => {
    if (over) return
    over = true
    settle(({ file, reject }) => reject(fault(file)))
    reader.kill('SIGKILL')
    news.ended(seat, cause)
  }
  let clock = setTimeout(() => {
    const cause = new Error('the reading process does not answer')
    stop(({ name }) => new Fault('reader-stopped', name, { cause }), cause)
  }, longestStart)
  // A process with nothing to do must not keep the program from ending.
  const rest = () => {
    reader.unref()
    reader.channel?.unref()
  }
  /** What is sent is copied on the way: of a large file a part at a time, so that others have their turn in between. */
  const send = async (mine: number, { work, file: { name, bytes } }: Job) => {
    let at = 0
    for (; bytes.length - at > most; at += most) {
      reader.send({ order: mine, part: bytes.slice(at, at + most) } satisfies Part)
      await setImmediate()
      if (over) return
    }
    // A view of a larger buffer would be sent with all of it.
    reader.send({ order: mine, work, file: { name, bytes: bytes.slice(at) } } satisfies Order)
  }
  const tooLong = () => stop(({ name }) => new Fault('took-too-long', name), null)
  if (told instanceof Socket) {
    told.unref()
    told.on('error', () => {})
    told.setEncoding('latin1').on('data', (piece: string) => {
      const beat = beatIn(piece)
      // Threads that help may have been at work at the same time: nothing had more time than has gone by.
      const had = Math.min(beat?.had ?? 0, performance.now() - began)
      if (job !== null && beat?.order === order && had >= bounds.time) tooLong()
    })
  }

  const seat: Seat = {
    take: given => {
      job = given
      order += 1
      began = performance.now()
      clock = setTimeout(tooLong, Math.max(bounds.time, bounds.longest))
      reader.ref()
      reader.channel?.ref()
      void send(order, given)
    },
    end: async () => {
      stop(({ name }) => new Fault('cancelled', `读取“${name}”`), null)
      reader.ref()
      await gone
    }
  }

  reader.on('message', ({ answer, held }: Said) => {
    if (over) return
    clearTimeout(clock)
    if (answer.kind !== 'ready') {
      fresh = false
      settle(({ resolve, reject }) =>
        answer.kind === 'done' ? resolve(answer.value) : reject(errorOf(answer))
      )
      if (held > mostKept * bounds.memory) return stop(() => new Fault('cancelled', ''), null)
    }
    rest()
    news.free(seat)
  })
  reader.on('error', cause => stop(({ name }) => new Fault('reader-stopped', name, { cause }), cause))
  reader.on('exit', (code, signal) => {
    const cause = new Error(`the reading process ended with ${code ?? signal}`)
    if (!fresh && !over) settle(news.again)
    const what = ranOutOfMemory(code, signal) ? 'took-too-much-memory' : 'reader-stopped'
    stop(({ name }) => new Fault(what, name, { cause }), cause)
  })
  return seat
}

/** Whoever uses the machine, and the window of this program, come first. Where the system does not allow that, files are read as eagerly as all else is done. */
function letOthersGoFirst(pid: number | undefined): void {
  if (pid === undefined) return
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL)
  } catch {
    return
  }
}
