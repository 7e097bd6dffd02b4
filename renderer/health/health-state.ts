import type { HealthView } from '../../electron/core/calls/health.ts'
import { ailments, ailmentWord, type Ailment } from '../../electron/core/library/health.ts'
import { healthText as text } from '../text/health.ts'

/** A list of the view: an ailment, the files that were refused, or what is kept as valid. */
export type HealthTab = Ailment | 'refused' | 'kept'

/** The lists with how many each holds, in the order in which they are shown. */
export function tabsOf(
  view: HealthView
): readonly { readonly key: HealthTab; readonly word: string; readonly count: number }[] {
  return [
    ...ailments.map(key => ({ key, word: ailmentWord[key], count: view.counts[key] })),
    { key: 'refused', word: text.refused, count: view.refused?.count ?? 0 },
    { key: 'kept', word: text.kept, count: view.kept }
  ]
}

/** The days until which a source may be kept, from a day of this year: the ends of this year and of the two that follow. */
export function keepDays(today: string): readonly string[] {
  const year = Number(today.slice(0, 4))
  return [0, 1, 2].map(more => `${year + more}-12-31`)
}

/** Sources picked here to be looked at in the table of the library. */
export type Picked = { readonly ids: readonly string[]; readonly words: string }

let waiting: Picked | null = null

/** Puts sources aside for the table that is opened next. */
export function pick(picked: Picked): void {
  waiting = picked
}

/** What was put aside, once. */
export function takePicked(): Picked | null {
  const picked = waiting
  waiting = null
  return picked
}
