import { writeSync } from 'node:fs'
import { openApp } from '../../electron/app/open-app.ts'
import { questionFor } from '../../electron/core/search/listed.ts'

/**
 * Opens the vault of its first argument as the program does, asks what comes as a JSON list on its input, and tells how long it took until the
 * first answer, the memory, and what listing all sources costs, as one JSON line.
 */
const [vault = '', resources = ''] = process.argv.slice(2)
let input = ''
for await (const chunk of process.stdin) input += String(chunk)
const questions = JSON.parse(input) as readonly string[]

const began = performance.now()
const door = await openApp(vault, { resources, version: '0.0.0' })

async function ask(name: string, input: unknown): Promise<unknown> {
  const envelope = await door.call(name, input)
  if (!envelope.ok) throw new Error(`${name}: ${envelope.fault.message}`)
  return envelope.value
}

await ask('search.find', questionFor('停车', 10))
const opening = performance.now() - began
for (const words of questions) {
  await ask('search.find', questionFor(words, 10))
  await new Promise(resolve => setImmediate(resolve))
}
const namesBegan = performance.now()
await ask('search.names', { words: 'tingche', limit: 10 })
const names = performance.now() - namesBegan
const listBegan = performance.now()
const list = JSON.stringify(await ask('source.list', {}))
const listing = performance.now() - listBegan
const { rss, arrayBuffers, heapUsed } = process.memoryUsage()
writeSync(
  1,
  `${JSON.stringify({ opening, names, listing, listed: Buffer.byteLength(list), rss, arrayBuffers, heapUsed })}\n`
)
await door.close()
