import type { IntakeSummary } from '../../electron/core/calls/intakes.ts'
import type { IntakeLine } from '../../electron/core/intake/line.ts'
import type { SourceSummary } from '../../electron/core/library/source.ts'

/** What a child is to do: take a folder of this machine into a vault. `earlier`: how many imports the vault has seen before; `looks`: whether it reports, and takes the folder in once more. */
export type Errand = {
  readonly vault: string
  readonly folder: string
  readonly resources: string
  readonly hands: 'here' | 'page'
  /** Whether an import that begins is stopped on the way and goes on then. */
  readonly stops: boolean
  readonly earlier: number
  readonly looks: boolean
  /** Words to look for in the end. */
  readonly asks: readonly string[]
}

/** What an import came to. */
export type Outcome = Pick<IntakeSummary, 'done' | 'total' | 'counts' | 'filled'> & {
  readonly lines: readonly IntakeLine[]
}

/** What a child tells: the import as the program knew it at its end (`live`) and as it is read after a reopening (`first`), what then is in the library, and what a further import came to. */
export type Report = {
  readonly live: Outcome
  readonly first: Outcome
  readonly sources: readonly SourceSummary[]
  readonly damaged: readonly { readonly name: string; readonly reason: string }[]
  /** For each of the words the paths of the sources that have them. */
  readonly found: readonly (readonly [string, readonly string[]])[]
  readonly again: Outcome
}
