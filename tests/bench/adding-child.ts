import { writeSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setImmediate, setTimeout } from 'node:timers/promises'
import { openVault } from '../../electron/adapters/stores/vault.ts'
import { openLibrary } from '../../electron/app/library.ts'
import type { Source } from '../../electron/core/library/source.ts'

/**
 * Opens the library of the vault of its first argument and adds, changes and removes so many sources as its second says, saving after each round. Tells, as one
 * JSON line, the longest time one of them took, and the longest time in which nothing else got its turn, in ms; what is worked
 * through in the background and the saving are part of that.
 */
const [folder = '', count = ''] = process.argv.slice(2)
const vault = await openVault(folder, { clock: () => '2026-03-05T09:30:00.000+08:00' })
const library = await openLibrary(vault)
const ids = library.summaries().map(({ id }) => id)
const step = Math.max(1, Math.floor(ids.length / Number(count)))
const sources: Source[] = []
for (const id of ids.filter((_, at) => at % step === 0)) sources.push(await vault.sources.read(id))

/** One round over all sources, and the save after it. */
async function round(work: (source: Source, at: number) => void) {
  // What waits to be merged after an opening or a save is not this round's.
  await setTimeout(4000)
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  let slowest = 0
  for (const [at, source] of sources.entries()) {
    const began = performance.now()
    work(source, at)
    slowest = Math.max(slowest, performance.now() - began)
    await setImmediate()
  }
  await setTimeout(1000)
  const meanwhile = delay.max / 1e6
  delay.reset()
  const began = performance.now()
  await library.save()
  const saving = performance.now() - began
  delay.disable()
  return { slowest, meanwhile, saving, stall: delay.max / 1e6 }
}

const named = (source: Source, at: number) => ({ ...source, id: `added-${at}`, sha256: `added-${at}` })
const adding = await round((source, at) => library.take(named(source, at)))
const changing = await round((source, at) => {
  const facts = { ...source.facts, itemTitle: `关于第${at}项工作的建议` }
  library.take({ ...named(source, at), facts })
})
const removing = await round((_, at) => library.forget(`added-${at}`))
const { rss } = process.memoryUsage()
writeSync(1, `${JSON.stringify({ adding, changing, removing, rss })}\n`)
await vault.close()
