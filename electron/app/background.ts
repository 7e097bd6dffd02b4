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
      const done = await sliceBySlice(begin(), () => alone === null)
      wanted ||= !done
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

/** Whether the work came to its end before `goesOn` said no. */
async function sliceBySlice(work: Work, goesOn: () => boolean): Promise<boolean> {
  while (goesOn()) {
    const until = performance.now() + patience
    while (performance.now() < until) if (work.next().done === true) return true
    await setImmediate()
  }
  return false
}
