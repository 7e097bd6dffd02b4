import type { Former } from '../../../electron/core/library/correct.ts'

/** What one source was known by before and after a step. */
export type Trace = { readonly sourceId: string; readonly before: Former; readonly after: Former }

/** One thing the user did, of however many cells, as it is undone and done again: at once. */
export type SheetStep = { readonly words: string; readonly traces: readonly Trace[] }

/** Steps done, the latest last, and steps undone, the next to be done again last. */
export type Steps = { readonly done: readonly SheetStep[]; readonly undone: readonly SheetStep[] }

export const noSteps: Steps = { done: [], undone: [] }
const mostKept = 100

/** After a new step nothing can be done again. A step that changed nothing is none. */
export function withStep({ done, undone }: Steps, step: SheetStep): Steps {
  if (step.traces.length === 0) return { done, undone }
  return { done: [...done, step].slice(-mostKept), undone: [] }
}

/** The latest step becomes the next to be done again. */
export function undoneOnce({ done, undone }: Steps): Steps {
  const step = done.at(-1)
  return step === undefined ? { done, undone } : { done: done.slice(0, -1), undone: [...undone, step] }
}

/** The next step to be done again becomes the latest. */
export function redoneOnce({ done, undone }: Steps): Steps {
  const step = undone.at(-1)
  return step === undefined ? { done, undone } : { done: [...done, step], undone: undone.slice(0, -1) }
}
