import { openReadingRoom } from '../../electron/app/reading/room.ts'
import { Fault } from '../../electron/core/fault.ts'
import { mutant, type Mutant } from './mutants.ts'
import type { Seed } from './seeds.ts'

/** What became of a mutant: `read`, the code of its Fault, or `mistake`; `ms` from its turn to its answer. */
export type Fate = Omit<Mutant, 'file'> & {
  readonly name: string
  readonly size: number
  readonly outcome: string
  readonly ms: number
  readonly mistake: unknown
}

/** What a series of mutants came to; `memory` is the most the whole process held, in bytes. */
export type Fates = { readonly fates: readonly Fate[]; readonly memory: number }

const plain = { name: '好.txt', bytes: new TextEncoder().encode('江临市数据发展局') }
const killed: readonly string[] = ['took-too-long', 'took-too-much-memory', 'reader-stopped']

/** Mutants number `from` and the next of a series; `time` is given to each in ms, null for what the program gives. */
export type Series = {
  readonly series: number
  readonly count: number
  readonly from: number
  readonly time: number | null
}

/** Reads `count` mutants of a series, one after the other, as the program would. */
export async function fuzz(
  seeds: readonly Seed[],
  { series, count, from, time }: Series,
  told: (fate: Fate) => void = () => {}
): Promise<Fates> {
  const room = openReadingRoom({ places: 1, ...(time === null ? {} : { time }) })
  let memory = 0
  const watch = setInterval(() => (memory = Math.max(memory, process.memoryUsage.rss())), 20)
  const fates: Fate[] = []
  try {
    await room.read(plain)
    for (let index = from; index < from + count; index += 1) {
      const { file, kind, how } = mutant(seeds, series, index)
      const started = performance.now()
      const { outcome, mistake } = await room.read(file).then(
        () => ({ outcome: 'read', mistake: null }),
        (error: unknown) =>
          error instanceof Fault
            ? { outcome: error.code, mistake: error.cause }
            : { outcome: 'mistake', mistake: error }
      )
      const fate = {
        kind,
        how,
        name: file.name,
        size: file.bytes.length,
        outcome,
        mistake,
        ms: performance.now() - started
      }
      fates.push(fate)
      told(fate)
      // A file that ended its process must not make the next one wait for a new one.
      if (killed.includes(outcome)) await room.read(plain)
    }
  } finally {
    clearInterval(watch)
    await room.close()
  }
  return { fates, memory }
}
