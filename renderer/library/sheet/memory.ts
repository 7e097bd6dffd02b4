import { noSteps, type Steps } from './steps.ts'

/** What the table had when it was last left, while the program runs: the list it showed, where the user was in it, and the steps to undo. */
export type Memory = {
  readonly ids: readonly string[]
  readonly looks: ReadonlySet<string>
  readonly active: string | null
  readonly column: number
  readonly steps: Steps
}

let memory: Memory = { ids: [], looks: new Set(), active: null, column: 0, steps: noSteps }

/** What is remembered. */
export function remembered(): Memory {
  return memory
}

/** Remembers something more, in place of what was known of it. */
export function rememberSheet(change: Partial<Memory>): void {
  memory = { ...memory, ...change }
}

/** The next (1) or previous (-1) source of the list that a person should look at, from a source on and not going round; null when there is none. */
export function lookBeside({ ids, looks }: Memory, sourceId: string, step: 1 | -1): string | null {
  const from = ids.indexOf(sourceId)
  if (from === -1) return null
  for (let at = from + step; at >= 0 && at < ids.length; at += step) {
    const id = ids[at]
    if (id !== undefined && looks.has(id)) return id
  }
  return null
}
