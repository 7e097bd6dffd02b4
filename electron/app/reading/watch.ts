import { performance } from 'node:perf_hooks'
import { Worker } from 'node:worker_threads'

/** What a process that read itself out of memory ends with: by its watch, by Node, or by the system. */
const outOfMemory = { signals: ['SIGKILL', 'SIGABRT'], codes: [1, 134] } as const

/** How often the watch looks at the memory, and how often it tells the time, in ms. */
const looks = { memory: 20, time: 100 } as const
/** Places in what the watch shares with the thread that reads. */
const at = { order: 0, idle: 1 } as const

/** Told by the thread that reads, so that the watch knows whose time it counts. */
export type Watch = { readonly begin: (order: number) => void; readonly end: () => void }

/**
 * Watches this process from a thread of its own, because a file that takes too much time or memory keeps the thread that reads it busy. Kills the process as soon as it holds more
 * than `memory` megabytes; that comes before Node's own limit, at which the process would die with noise. Writes to the open file `beats`, while an order is worked at, lines of its
 * number and the milliseconds it has had: those in which the process was at work, and those in which the thread that reads waited for something; not those in which the
 * machine had no processor for it. `beats` null: nobody listens.
 */
export function watchOver(limits: { readonly memory: number; readonly beats: number | null }): Watch {
  const shared = new Int32Array(new SharedArrayBuffer(8))
  const workerData = { shared, beats: limits.beats, most: limits.memory * 1024 * 1024 }
  new Worker(watching, { eval: true, workerData }).unref()
  let waiting: NodeJS.Timeout | undefined
  return {
    begin: order => {
      const before = performance.eventLoopUtilization().idle
      Atomics.store(shared, at.idle, 0)
      Atomics.store(shared, at.order, order)
      waiting = setInterval(
        () => Atomics.store(shared, at.idle, performance.eventLoopUtilization().idle - before),
        looks.time
      )
    },
    end: () => {
      clearInterval(waiting)
      Atomics.store(shared, at.order, 0)
    }
  }
}

/** As text, so that it needs no file of its own in a build. */
const watching = `
const { writeSync } = require('node:fs')
const { shared, beats, most } = require('node:worker_threads').workerData
setInterval(() => { if (process.memoryUsage.rss() > most) process.kill(process.pid, 'SIGKILL') }, ${looks.memory})
let order = 0
let before = 0
const atWork = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1000 }
if (beats !== null) setInterval(() => {
  const now = Atomics.load(shared, ${at.order})
  if (now !== order) { order = now; before = atWork() }
  if (order === 0) return
  try { writeSync(beats, order + ' ' + Math.round(atWork() - before + Atomics.load(shared, ${at.idle})) + '\\n') } catch {}
}, ${looks.time})
`

/** The order a beat speaks of and the milliseconds it has had: the last of the lines in a piece of what was written. null when it holds no whole line. */
export function beatIn(piece: string): { readonly order: number; readonly had: number } | null {
  const [, order, had] = /(\d+) (\d+)\n$/.exec(piece) ?? []
  return order === undefined || had === undefined ? null : { order: Number(order), had: Number(had) }
}

/** The flag that keeps Node's own limit above that of the watch. */
export function heapFlag(most: number): string {
  return `--max-old-space-size=${Math.round(most * 1.5)}`
}

/** Whether a reading process that ended like this had run out of memory. It ends with none of these of its own accord; Windows knows no signals. */
export function ranOutOfMemory(code: number | null, signal: string | null): boolean {
  const { signals, codes } = outOfMemory
  return signals.some(each => each === signal) || codes.some(each => each === code)
}
