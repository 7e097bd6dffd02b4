/** Runs work on the same key one after another, so that two saves of one case never cross. */
export type InTurn = <T>(key: string, work: () => Promise<T>) => Promise<T>

/** A fresh set of queues. */
export function openTurns(): InTurn {
  const last = new Map<string, Promise<unknown>>()
  return (key, work) => {
    const before = last.get(key) ?? Promise.resolve()
    const mine = before.then(work, work)
    last.set(key, mine)
    const forget = () => {
      if (last.get(key) === mine) last.delete(key)
    }
    mine.then(forget, forget)
    return mine
  }
}
