import { writeSync } from 'node:fs'
import { walkFolders, type MetFile } from '../../electron/adapters/system/folder-walk.ts'
import { openApp, type Door } from '../../electron/app/open-app.ts'
import type { IntakeStatus, IntakeSummary } from '../../electron/core/calls/intakes.ts'
import type { Asked, CallName, Output } from '../../electron/core/contract.ts'
import type { Errand, Outcome, Report } from './errand.ts'

/** Does the errand of its argument (JSON): takes a folder in or goes on with what was broken off, looks again after a reopening, takes it in once more; tells all of it as JSON. */
const errand = JSON.parse(process.argv[2] ?? '{}') as Errand
const { vault, folder, resources } = errand

const open = () => openApp(vault, { resources, version: '0.0.0' })

async function ask<Name extends CallName>(door: Door, name: Name, input: Asked<Name>): Promise<Output<Name>> {
  const envelope = await door.call(name, input)
  if (!envelope.ok) throw new Error(`${name}: ${envelope.fault.message}`)
  return envelope.value as Output<Name>
}

async function ended(door: Door, intakeId: string): Promise<IntakeStatus> {
  for (;;) {
    const status = await ask(door, 'intake.status', { intakeId })
    if (status !== null && ['done', 'stopped', 'failed'].includes(status.state)) return status
    await new Promise(resolve => setTimeout(resolve, 2))
  }
}

/** What a page does with a folder that was picked in it. */
async function handIn(door: Door, intakeId: string): Promise<void> {
  const met: MetFile[] = []
  for await (const one of walkFolders([folder])) if (!one.lost) met.push(one)
  const { wanted } = await ask(door, 'intake.offer', { intakeId, entries: met.map(({ entry }) => entry) })
  await ask(door, 'intake.listed', { intakeId })
  const rest = wanted.values()
  const take = async () => {
    for (const at of rest) {
      const one = met[at]
      if (one === undefined) continue
      const uploadId = door.uploads.addPath(one.file)
      await ask(door, 'intake.hand', { intakeId, path: one.entry.path, uploadId })
    }
  }
  await Promise.all([take(), take(), take()])
}

/** Stops an import when some of its files are done. */
async function stopOnTheWay(door: Door, intakeId: string): Promise<void> {
  for (let done = 0; done < 12;) {
    await new Promise(resolve => setTimeout(resolve, 1))
    done = (await ask(door, 'intake.status', { intakeId }))?.done ?? 0
  }
  await ask(door, 'intake.stop', { intakeId })
}

async function takeIn(door: Door, continues: string | null): Promise<IntakeStatus> {
  if (errand.hands === 'here') {
    const placeId = continues === null ? door.places.add([folder]).placeId : null
    const { intakeId } = await ask(door, 'intake.start', { placeId, continues })
    if (!errand.stops || continues !== null) return ended(door, intakeId)
    await stopOnTheWay(door, intakeId)
    const status = await ended(door, intakeId)
    return status.state === 'stopped' ? takeIn(door, intakeId) : status
  }
  const { intakeId } = await ask(door, 'intake.open', { name: '全局历年', continues })
  await handIn(door, intakeId)
  return ended(door, intakeId)
}

async function outcomeOf(door: Door, { id, done, total, counts, filled }: IntakeSummary): Promise<Outcome> {
  const all = { outcome: null, reason: null, words: '', from: 0, limit: 500 } as const
  const { lines } = await ask(door, 'intake.lines', { intakeId: id, ...all })
  return { done, total, counts, filled, lines }
}

/** The latest intake, as the ledger tells it. */
async function latest(door: Door): Promise<Outcome> {
  const [first] = await ask(door, 'intake.list', {})
  if (first === undefined) throw new Error('no import is listed')
  return outcomeOf(door, first)
}

async function report(door: Door): Promise<Omit<Report, 'live' | 'again'>> {
  const found: [string, string[]][] = []
  for (const text of errand.asks) {
    const answer = await ask(door, 'search.find', {
      text: `"${text}"`,
      limit: 20,
      sort: 'relevance',
      kind: null,
      hidden: [],
      spelling: 'as-typed'
    })
    const places = answer.found.flatMap(({ source }) => [source.origin, ...source.copies.map(c => c.origin)])
    found.push([text, places.flatMap(place => place?.path ?? []).toSorted()])
  }
  const sources = await ask(door, 'source.list', {})
  const { damaged } = await ask(door, 'app.status', {})
  return { first: await latest(door), sources, damaged, found }
}

let door = await open()
const earlier = await ask(door, 'intake.list', {})
const broken = earlier.find(({ state }) => state === 'open')
writeSync(1, 'begun\n')
// Killed behind its last word, the import is done, and what is taken in next is another.
const status =
  broken === undefined && earlier.length > errand.earlier ? null : await takeIn(door, broken?.id ?? null)
if (status !== null && status.state !== 'done') throw new Error(`${status.state}: ${status.failure}`)
const live = await latest(door)
await door.close()

if (errand.looks) {
  door = await open()
  const told = await report(door)
  await takeIn(door, null)
  const again = await latest(door)
  await door.close()
  writeSync(1, `end ${JSON.stringify({ live, ...told, again } satisfies Report)}\n`)
}
