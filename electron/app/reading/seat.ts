import { Worker } from 'node:worker_threads'
import type { RawFile } from '../../adapters/readers/raw-file.ts'
import { Fault } from '../../core/fault.ts'
import { errorOf, type Answer, type Order } from './messages.ts'
import type { WorkName } from './works.ts'

/** One file to be read, and where to say what came of it. */
export type Job = {
  readonly work: WorkName
  readonly file: RawFile
  readonly resolve: (value: unknown) => void
  readonly reject: (error: Error) => void
}

/** What one reading may cost: `time` in milliseconds, `memory` in megabytes of the thread's own heap. */
export type Bounds = { readonly time: number; readonly memory: number }

/** What a seat says of itself. `ended` comes once; after it the seat is of no use. */
export type SeatNews = {
  readonly free: (seat: Seat) => void
  readonly ended: (seat: Seat, cause: unknown) => void
}

/** A worker thread that reads one file at a time. */
export type Seat = {
  /** Reads a file; only while the seat is free. */
  readonly take: (job: Job) => void
  /** Ends the thread at once; a file it was at is Fault `cancelled`. */
  readonly end: () => Promise<void>
}

/**
 * Starts a worker thread. A file that takes more time or memory than `bounds`, or kills the thread, is the Fault of its job and ends the seat.
 */
export function takeSeat(entry: URL, bounds: Bounds, news: SeatNews): Seat {
  const thread = new Worker(entry, {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: bounds.memory },
    name: 'banfu-reading'
  })
  let job: Job | null = null
  let clock: NodeJS.Timeout | undefined
  let over = false

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
    void thread.terminate()
    news.ended(seat, cause)
  }
  const stopped = (cause: unknown) =>
    stop(
      ({ name }) =>
        new Fault(isOutOfMemory(cause) ? 'took-too-much-memory' : 'reader-stopped', name, { cause }),
      cause
    )

  const seat: Seat = {
    take: given => {
      job = given
      clock = setTimeout(() => stop(({ name }) => new Fault('took-too-long', name), null), bounds.time)
      thread.ref()
      // The owner keeps its bytes: it may file them, or try again after a failure. The copy changes hands.
      const file = { name: given.file.name, bytes: new Uint8Array(given.file.bytes) }
      thread.postMessage({ work: given.work, file } satisfies Order, [file.bytes.buffer])
    },
    end: async () => {
      stop(({ name }) => new Fault('cancelled', `读取“${name}”`), null)
      await thread.terminate()
    }
  }

  thread.on('message', (answer: Answer) => {
    if (over) return
    if (answer.kind !== 'ready')
      settle(({ resolve, reject }) =>
        answer.kind === 'done' ? resolve(answer.value) : reject(errorOf(answer))
      )
    // A thread with nothing to do must not keep the program from ending.
    thread.unref()
    news.free(seat)
  })
  thread.on('messageerror', stopped)
  thread.on('error', stopped)
  thread.on('exit', code => stopped(new Error(`the reading thread ended with ${code}`)))
  return seat
}

function isOutOfMemory(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY'
}
