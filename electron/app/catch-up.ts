import { setImmediate } from 'node:timers/promises'
import type { CatchingUp } from '../core/calls/sources.ts'
import { Fault } from '../core/fault.ts'
import { faultSentence } from '../core/fault-sentences.ts'
import type { Source } from '../core/library/source.ts'
import type { Vault } from '../adapters/stores/vault.ts'
import { readFiled, type PassedOver } from './read-filed.ts'

/** So many records are read before the vault is shown: more would keep the user waiting. */
const readAtOnce = 64
/** After so many records what is known is written down: being killed costs no more than that. */
const savedEach = 2000

/** What taking records in needs of the library. */
type Taking = {
  readonly take: (source: Source, modified: number) => void
  /** There is no good record of this source. */
  readonly drop: (sourceId: string) => void
  readonly passOver: (folder: PassedOver) => void
  readonly save: () => Promise<void>
}

/** Records the index lacks, which are read one after the other: the first before the vault is shown, the others behind the open screen. */
export type CatchUp = {
  /** Reads the first records; Faults as of the stores. What is left then is read from the next turn on. */
  readonly begin: () => Promise<void>
  /** Whether the record of a source is still to be read. */
  readonly awaits: (sourceId: string) => boolean
  /** A record is known from elsewhere by now, or gone. */
  readonly settle: (sourceId: string) => void
  /** How far the reading has come; null when nothing is left. */
  readonly progress: () => CatchingUp | null
  /** Resolves when nothing is left or the reading was stopped. */
  readonly caughtUp: () => Promise<void>
  readonly stop: () => Promise<void>
}

/** Gets ready to read these records. */
export function openCatchUp(
  { sources }: Vault,
  wanted: readonly { readonly id: string; readonly modified: number }[],
  { take, drop, passOver, save }: Taking
): CatchUp {
  const left = new Map(wanted.map(({ id, modified }) => [id, modified]))
  let running: Promise<void> = Promise.resolve()
  let stopping = false

  const readOne = async (id: string, modified: number) => {
    // A record that is removed or taken in while it is read here is settled then.
    const source = await readFiled(id, sources.read, folder => {
      if (left.has(id)) passOver(folder)
    })
    if (!left.delete(id)) return
    if (source === null) drop(id)
    else take(source, modified)
  }
  const readRest = async () => {
    let read = 0
    for (const [id, modified] of left) {
      if (stopping) return
      await setImmediate()
      try {
        await readOne(id, modified)
      } catch (error) {
        if (!(error instanceof Fault)) throw error
        left.delete(id)
        passOver({ name: `文件夹“${id}”`, reason: faultSentence(error.code, error.subject) })
      }
      read += 1
      if (read % savedEach === 0) await save()
    }
    await save()
  }
  return {
    begin: async () => {
      for (const [id, modified] of [...left].slice(0, readAtOnce)) await readOne(id, modified)
      if (left.size === 0) return
      // After a mistake of ours the rest is left for the next opening, and nobody waits for it.
      running = readRest().finally(() => {
        if (!stopping) left.clear()
      })
      running.catch(() => {})
    },
    awaits: sourceId => left.has(sourceId),
    settle: sourceId => void left.delete(sourceId),
    progress: () => (left.size === 0 ? null : { done: wanted.length - left.size, total: wanted.length }),
    caughtUp: () => running,
    stop: async () => {
      stopping = true
      await running.catch(() => {})
    }
  }
}
