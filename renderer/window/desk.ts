import { createContext, use } from 'react'
import type { Settings, Status } from '../../electron/core/calls/office.ts'
import type { Unit } from '../../electron/core/unit/unit.ts'
import type { Actor } from '../../electron/core/workflow/stage.ts'

/** What every screen may rely on: the state of the vault, the unit, the remembered choices, and how to speak to the user. */
export type Desk = {
  readonly status: Status
  readonly settings: Settings
  readonly unit: Unit | null
  readonly remember: (change: Partial<Settings>) => void
  /** Reads status and unit anew, after something changed them. */
  readonly refresh: () => void
  /** The chosen actor, asking the user when there is none; null when the user declines. */
  readonly askActor: () => Promise<Actor | null>
  readonly chooseActor: () => void
  /** Says that something was done; with `undo` it can be taken back for some seconds. */
  readonly tell: (sentence: string, undo: (() => void) | null) => void
  /** Shows what went wrong, in the words of the fault. */
  readonly report: (thrown: unknown) => void
}

export const DeskContext = createContext<Desk | null>(null)

/** The desk; only for components inside the window. */
export function useDesk(): Desk {
  const desk = use(DeskContext)
  if (!desk) throw new Error('no desk around this component')
  return desk
}
