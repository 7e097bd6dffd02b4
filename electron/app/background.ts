import { setImmediate } from 'node:timers/promises'

/** Work in small pieces, each step one. */
type Work = Generator<undefined, void>

/** How long work that can wait keeps others waiting at a time, in ms. */
const patience = 5

/** Work that is done when nothing else is. */
export type Background = {
  /** Begins, or sees to it that it is begun again once the present round is done. */
  readonly start: () => void
  /** Drops the round that is under way, does something alone, and begins anew. One after the other when several ask. */
  readonly pause: (work: () => Promise<void>) => Promise<void>
}

/** Does work piece by piece, lets others have their turn in between, and gives what comes of it. */
export async function inSlices<T>(work: Generator<undefined, T>): Promise<T> {
  for (;;) {
    const until = performance.now() + patience
    do {
      const step = work.next()
      if (step.done === true) return step.value
    } while (performance.now() < until)
    await setImmediate()
  }
}

/** Background work: `begin` gives a round of it. */
export function inTheBackground(begin: () => Work): Background {
  let running = false
  let wanted = false
  let alone: Promise<void> | null = null
  const run = async () => {
    running = true
    // Whoever asked for it is not to wait for its first piece.
    await setImmediate()
    while (wanted && alone === null) {
      wanted = false
      const done = await sliceBySlice(begin(), async () => alone === null)
      wanted ||= done === null
    }
    running = false
  }
  const start = () => {
    wanted = true
    if (!running && alone === null) void run()
  }
  return {
    start,
    pause: async work => {
      while (alone !== null) await alone.catch(() => {})
      const mine = work()
      alone = mine
      try {
        await mine
      } finally {
        alone = null
        start()
      }
    }
  }
}

/** Goes on with work slice by slice while `goesOn` lets it, which may take its time; what came of it, or null when it was let go before its end. */
export async function sliceBySlice<T>(
  work: Generator<undefined, T>,
  goesOn: () => Promise<boolean>
): Promise<{ readonly value: T } | null> {
  while (await goesOn()) {
    const until = performance.now() + patience
    while (performance.now() < until) {
      const step = work.next()
      if (step.done === true) return { value: step.value }
    }
    await setImmediate()
  }
  return null
}
