import { writeSync } from 'node:fs'
import { openApp } from '../../electron/app/open-app.ts'
import { questionFor } from '../../electron/core/search/listed.ts'

/**
 * Opens the vault of its first argument as the program does, asks what comes as a JSON list on its input, and tells how long it took until the
 * first answer and the list of all sources were there, the slowest of the first twenty answers after it, and the memory, as one JSON line.
 */
const [vault = '', resources = ''] = process.argv.slice(2)
let input = ''
for await (const chunk of process.stdin) input += String(chunk)
const questions = JSON.parse(input) as readonly string[]

const used = process.cpuUsage()
const began = performance.now()
const door = await openApp(vault, { resources, version: '0.0.0' })

async function ask(name: string, input: unknown): Promise<unknown> {
  const envelope = await door.call(name, input)
  if (!envelope.ok) throw new Error(`${name}: ${envelope.fault.message}`)
  return envelope.value
}

await ask('search.find', questionFor('停车', 10))
const answered = performance.now() - began
const listBegan = performance.now()
const list = JSON.stringify(await ask('source.list', {}))
const listing = performance.now() - listBegan
const opening = performance.now() - began
const { user, system } = process.cpuUsage(used)
const early: number[] = []
for (const words of questions.slice(0, 20)) {
  const asked = performance.now()
  await ask('search.find', questionFor(words, 10))
  early.push(performance.now() - asked)
  await new Promise(resolve => setImmediate(resolve))
}
for (const words of questions) {
  await ask('search.find', questionFor(words, 10))
  await new Promise(resolve => setImmediate(resolve))
}
const namesBegan = performance.now()
await ask('search.names', { words: 'tingche', limit: 10 })
const names = performance.now() - namesBegan
const { rss, arrayBuffers, heapUsed } = process.memoryUsage()
writeSync(
  1,
  `${JSON.stringify({ opening, answered, cpu: (user + system) / 1000, early: Math.max(0, ...early), names, listing, listed: Buffer.byteLength(list), rss, arrayBuffers, heapUsed })}\n`
)
await door.close()
