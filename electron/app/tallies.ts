import { setImmediate } from 'node:timers/promises'
import { z } from 'zod'
import { Fault } from '../core/fault.ts'
import { wordsWith } from '../core/check/words.ts'
import { agingFacts } from '../core/freshness/aging-facts.ts'
import { stateOf, type Tally } from '../core/freshness/tally.ts'
import type { SourceSummary } from '../core/library/source.ts'
import { passageAt } from '../core/search/segment.ts'
import { allSegments } from '../core/search/stock.ts'
import { sha256Text } from '../adapters/system/digest.ts'
import type { Vault } from '../adapters/stores/vault.ts'
import type { Library } from './library.ts'

const file = 'freshness.json'
/** The longest stretch of work, in ms, before others have their turn. */
const slice = 15

const keptSchema = z.object({
  version: z.literal(1),
  stamp: z.string(),
  rows: z.array(z.tuple([z.string(), z.string(), z.number(), z.number(), z.number()]))
})
type Known = { readonly key: string; readonly tally: Tally }

/** How old the passages of each source are, counted in the background and remembered. */
export type Tallies = {
  /** Null while a source has not been looked through as it is now. */
  readonly of: (source: SourceSummary) => Tally | null
  /** Begins to look through what is new or changed, unless that is being done. */
  readonly catchUp: () => Promise<void>
  /** Rises whenever more is known. */
  readonly generation: () => number
  /** Stops, and writes down what is known. */
  readonly end: () => Promise<void>
}

/** Opens what is remembered. It holds for one month and one list of organs; after that all is looked through again. */
export async function openTallies(vault: Vault, library: Library, today: () => string): Promise<Tallies> {
  const known = new Map<string, Known>()
  let stamp = ''
  let generation = 0
  let saved = 0
  let running: Promise<void> | null = null
  let stopping = false

  const of = (source: SourceSummary) => {
    const one = known.get(source.id)
    return one?.key === keyOf(source) ? one.tally : null
  }
  const organsNow = async () => wordsWith((await vault.unit.read())?.checks?.lists ?? {}).organs
  const stampOf = (organs: unknown) =>
    `${today().slice(0, 7)} ${sha256Text(JSON.stringify(organs)).slice(0, 12)}`

  const kept = await readKept(vault)
  if (kept !== null && kept.stamp === stampOf(await organsNow())) {
    stamp = kept.stamp
    for (const [id, key, passages, stale, maybe] of kept.rows)
      known.set(id, { key, tally: { passages, stale, maybe } })
  }

  const save = async () => {
    if (vault.readOnly || saved === generation) return
    const saving = generation
    const rows = [...known].map(([id, { key, tally }]) => [id, key, tally.passages, tally.stale, tally.maybe])
    try {
      const text = JSON.stringify({ version: 1, stamp, rows })
      await vault.index.write(file, new TextEncoder().encode(text))
      saved = saving
    } catch (error) {
      if (!(error instanceof Fault)) throw error
    }
  }

  async function look(): Promise<void> {
    await library.catchUp.caughtUp()
    // Stopped before all passages were there: what they say of their sources would be wrong.
    if (library.catchUp.progress() !== null) return
    const organs = await organsNow()
    const stampNow = stampOf(organs)
    if (stampNow !== stamp) known.clear()
    stamp = stampNow
    const { index } = library.shelf
    const ids = index.sources.map(({ id, gone }) => (gone ? null : id))
    const wanted = new Map<string, { readonly source: SourceSummary; readonly counted: number[] }>()
    for (const source of library.summaries()) {
      if (of(source) === null) wanted.set(source.id, { source, counted: [0, 0, 0] })
    }
    const settle = (id: string) => {
      const one = wanted.get(id)
      if (one === undefined) return
      const [passages = 0, stale = 0, maybe = 0] = one.counted
      known.set(id, { key: keyOf(one.source), tally: { passages, stale, maybe } })
      wanted.delete(id)
      generation += 1
    }
    const day = today()
    let until = performance.now() + slice
    const breathe = async () => {
      if (performance.now() < until) return
      await setImmediate()
      until = performance.now() + slice
    }
    for (const segment of wanted.size === 0 ? [] : [...allSegments(index)]) {
      for (let place = 0; place < segment.count; place++) {
        if ((place & 255) === 0) await breathe()
        if (stopping) return
        const id = ids[segment.sources[place] ?? -1] ?? null
        const one = id === null ? undefined : wanted.get(id)
        if (id === null || one === undefined) continue
        const { counted, source } = one
        const reading = { year: source.facts.year, today: day, organs, session: null }
        const state = stateOf(agingFacts(passageAt(segment, place, id).text, reading))
        counted[0] = (counted[0] ?? 0) + 1
        if (state === 'stale') counted[1] = (counted[1] ?? 0) + 1
        if (state === 'maybe') counted[2] = (counted[2] ?? 0) + 1
        if (counted[0] >= source.passageCount) settle(id)
        await breathe()
      }
    }
    for (const id of [...wanted.keys()]) settle(id)
    const present = new Set(library.summaries().map(({ id }) => id))
    for (const id of [...known.keys()]) if (!present.has(id)) known.delete(id)
    await save()
  }

  return {
    of,
    catchUp: () => {
      stopping = false
      running ??= look().finally(() => (running = null))
      return running
    },
    generation: () => generation,
    end: async () => {
      stopping = true
      await running
      await save()
    }
  }
}

/** What must stay the same for a tally to hold. */
function keyOf({ sha256, facts, passageCount, kind }: SourceSummary): string {
  return `${sha256.slice(0, 12)} ${kind} ${facts.year ?? ''} ${passageCount}`
}

async function readKept(vault: Vault): Promise<z.infer<typeof keptSchema> | null> {
  const bytes = await vault.index.read(file)
  if (bytes === null) return null
  try {
    const read = keptSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes)))
    return read.success ? read.data : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
