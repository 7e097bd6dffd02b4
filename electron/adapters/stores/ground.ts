import { mkdir, rename } from 'node:fs/promises'
import { basename, join, relative, sep } from 'node:path'
import { Fault } from '../../core/fault.ts'
import type { Clock } from '../../core/powers.ts'
import { codeOf, patiently } from './atomic-file.ts'
import { openTurns, type InTurn } from './turns.ts'

/** A record that was found damaged, by the name the user knows, and what became of it. */
export type Damage = { readonly name: string; readonly reason: string }

/** What all stores of one vault stand on. */
export type Ground = {
  readonly folder: string
  readonly clock: Clock
  readonly inTurn: InTurn
  /** Fault 'vault-read-only' when nothing may be written (any more). */
  readonly mayWrite: () => Promise<void>
  readonly writable: () => Promise<boolean>
  readonly damaged: () => readonly Damage[]
  readonly report: (damage: Damage) => void
  /** Moves a damaged file or folder of the vault to damaged/<day>/; nothing happens when the vault is read-only or it is not there. */
  readonly setAside: (path: string) => Promise<void>
  /** A free place in damaged/<day>/ for what is taken out of a file, its folder made. */
  readonly asidePath: (path: string) => Promise<string>
}

/** The ground of a vault in a folder; `isHeld` says whether this process may write there. */
export function groundOf(folder: string, clock: Clock, isHeld: () => Promise<boolean>): Ground {
  const found: Damage[] = []
  let asides = 0
  const asidePath = async (path: string) => {
    const day = join(folder, 'damaged', clock().slice(0, 10))
    await mkdir(day, { recursive: true })
    const from = relative(folder, path).split(sep).join('~')
    const time = clock().slice(11, 19).replaceAll(':', '')
    asides += 1
    return join(day, `${from}~${time}-${process.pid}-${asides}`)
  }
  return {
    folder,
    clock,
    inTurn: openTurns(),
    mayWrite: async () => {
      if (!(await isHeld())) throw new Fault('vault-read-only', basename(folder))
    },
    writable: isHeld,
    damaged: () => [...found],
    report: damage => {
      const known = found.some(d => d.name === damage.name && d.reason === damage.reason)
      if (!known) found.push(damage)
    },
    setAside: async path => {
      if (!(await isHeld())) return
      const place = await asidePath(path)
      try {
        await patiently(() => rename(path, place))
      } catch (error) {
        if (codeOf(error) !== 'ENOENT') throw error
      }
    },
    asidePath
  }
}
