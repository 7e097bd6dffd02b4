/** Runs work on one thing after the other and works on different things side by side. */
export type InTurn = <T>(thing: string, work: () => Promise<T>) => Promise<T>

/** A fresh set of turns; work that fails does not hold up what waits behind it. */
export function openTurns(): InTurn {
  const last = new Map<string, Promise<unknown>>()
  return async (thing, work) => {
    const before = last.get(thing) ?? Promise.resolve()
    const mine = before.then(work, work)
    const settled = mine.catch(() => undefined)
    last.set(thing, settled)
    void settled.then(() => {
      if (last.get(thing) === settled) last.delete(thing)
    })
    return mine
  }
}
