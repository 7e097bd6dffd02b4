import { Worker } from 'node:worker_threads'

/** What a process that read itself out of memory ends with: by its watch, by Node, or by the system. */
const outOfMemory = { signals: ['SIGKILL', 'SIGABRT'], codes: [1, 134] } as const

/**
 * Kills this process as soon as it holds more than so many megabytes. The watch is a thread of its own, because a file that takes too much memory
 * keeps the thread that reads it busy; it comes before Node's own limit, at which the process would die with noise.
 */
export function watchMemory(most: number): void {
  const watch = `setInterval(() => { if (process.memoryUsage.rss() > ${most * 1024 * 1024}) process.kill(process.pid, 'SIGKILL') }, 20)`
  new Worker(watch, { eval: true }).unref()
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
