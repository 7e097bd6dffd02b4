/** Milliseconds a piece of work takes, and what it gives. */
export function timed<T>(work: () => T): { readonly ms: number; readonly value: T } {
  const start = performance.now()
  const value = work()
  return { ms: performance.now() - start, value }
}

/** The same for work that waits. */
export async function timedAsync<T>(
  work: () => Promise<T>
): Promise<{ readonly ms: number; readonly value: T }> {
  const start = performance.now()
  const value = await work()
  return { ms: performance.now() - start, value }
}

/** The value under which the given share of all values lies (0–1). */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** 0.42 ms, 12 ms, 1.2 s. */
export function duration(ms: number): string {
  if (ms >= 1000) return `${(ms / 1000).toFixed(ms >= 10_000 ? 0 : 1)} s`
  return `${ms.toFixed(ms >= 10 ? 0 : 2)} ms`
}

/** 812 kB, 18.5 MB. */
export function size(bytes: number): string {
  return bytes >= 1e6 ? `${(bytes / 1e6).toFixed(1)} MB` : `${Math.round(bytes / 1e3)} kB`
}

/** One figure of the table: what, how much, and the bar it has to meet ('' when there is none). */
export type Figure = {
  readonly what: string
  readonly value: string
  readonly bar: string
  readonly met: boolean | null
}

/** A figure without a bar. */
export function figure(what: string, value: string): Figure {
  return { what, value, bar: '', met: null }
}

/** A duration that must not exceed `most` ms. */
export function within(what: string, ms: number, most: number): Figure {
  return { what, value: duration(ms), bar: `≤ ${duration(most)}`, met: ms <= most }
}

type Measured = { readonly value: number; readonly shown: string }

/** A figure of any kind that must not exceed a bar. */
export function upTo(what: string, measured: Measured, bar: Measured): Figure {
  return { what, value: measured.shown, bar: `≤ ${bar.shown}`, met: measured.value <= bar.value }
}

/** How long a query (at p95) and an opening may take, in ms, with so many replies. */
export function barsFor(replies: number): { readonly query: number; readonly opening: number } {
  return replies > 5000 ? { query: 20, opening: 2000 } : { query: 10, opening: 1000 }
}
