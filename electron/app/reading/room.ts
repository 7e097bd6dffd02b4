import { availableParallelism } from 'node:os'
import { limits } from '../../adapters/readers/limits.ts'
import type { RawFile } from '../../adapters/readers/raw-file.ts'
import { Fault } from '../../core/fault.ts'
import { workerEntry } from './entry.ts'
import { takeSeat, type Bounds, type Job, type Seat } from './seat.ts'
import type { ReadResult, WorkName, WorkResult } from './works.ts'

export type { ReadAs, ReadResult, ReadWords, SurveyResult, WorkName, WorkResult } from './works.ts'

/**
 * Where files are read, away from the process that answers the user. Whatever a file does, the program stays awake: reading it ends in a value or
 * a Fault, those of the readers or `took-too-long`, `took-too-much-memory`, `reader-stopped`, `cancelled`. Bytes stay the caller's.
 */
export type ReadingRoom = {
  /** The words of a file, what they were recognised as, and its facts. */
  readonly read: (file: RawFile) => Promise<ReadResult>
  /** Any other work on a file's bytes; the works are listed in works.ts. */
  readonly ask: <Name extends WorkName>(work: Name, file: RawFile) => Promise<WorkResult<Name>>
  /** How many files are read at the same time; more wait in turn. */
  readonly places: number
  /** Ends all reading processes; what waits or runs is Fault `cancelled`. */
  readonly close: () => Promise<void>
}

/** `idle`: milliseconds after which a room nobody reads in lets its processes go. */
export type ReadingSettings = Bounds & { readonly places: number; readonly idle: number }

// A formal reply is read in some 30 ms by a process of some 120 MB; one core is left to the user.
const usual: ReadingSettings = {
  places: Math.min(4, Math.max(1, availableParallelism() - 1)),
  // Ten seconds, with what it takes to say so.
  time: 9_800,
  longest: 60_000,
  memory: 900,
  idle: 30_000
}

/** A room without processes yet: they start with the first files. */
export function openReadingRoom(given: Partial<ReadingSettings> = {}): ReadingRoom {
  const settings = { ...usual, ...given }
  const entry = workerEntry()
  const seats = new Set<Seat>()
  const starting = new Set<Seat>()
  const free: Seat[] = []
  const waiting: Job[] = []
  let closed = false
  let idle: NodeJS.Timeout | undefined

  const serve = () => {
    clearTimeout(idle)
    while (waiting.length > 0) {
      const seat = free.pop()
      if (seat === undefined) break
      const job = waiting.shift()
      if (job !== undefined) seat.take(job)
    }
    while (starting.size < waiting.length && seats.size < settings.places) start()
    if (free.length > 0 && free.length === seats.size) idle = setTimeout(leave, settings.idle).unref()
  }
  const start = () => {
    const seat = takeSeat(entry, settings, { free: freed, again: job => void waiting.unshift(job), ended })
    seats.add(seat)
    starting.add(seat)
  }
  const freed = (seat: Seat) => {
    starting.delete(seat)
    free.push(seat)
    serve()
  }
  const ended = (seat: Seat, cause: unknown) => {
    seats.delete(seat)
    const at = free.indexOf(seat)
    if (at >= 0) free.splice(at, 1)
    if (closed) return
    // A process that cannot even start would be started again for ever.
    if (starting.delete(seat))
      waiting.shift()?.reject(new Error('the reading process did not start', { cause }))
    serve()
  }
  const leave = () => {
    for (const seat of [...free]) void seat.end()
  }
  const ask = <Name extends WorkName>(work: Name, file: RawFile) =>
    new Promise<WorkResult<Name>>((resolve, reject) => {
      // Nobody but the reading process need hold what is refused anyway.
      if (file.bytes.length > limits.file) return reject(new Fault('file-too-large', file.name))
      if (closed) return reject(new Fault('cancelled', `读取“${file.name}”`))
      // The process gives what the work of that name gives.
      waiting.push({ work, file, resolve: value => resolve(value as WorkResult<Name>), reject })
      serve()
    })

  return {
    read: file => ask('recognise', file),
    ask,
    places: settings.places,
    close: async () => {
      closed = true
      clearTimeout(idle)
      for (const { file, reject } of waiting.splice(0)) reject(new Fault('cancelled', `读取“${file.name}”`))
      await Promise.all([...seats].map(seat => seat.end()))
    }
  }
}
