import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { onTestFinished } from 'vitest'
import { usualPace, type Pace } from '../../electron/app/learner.ts'
import { makeVault, openApp, type Door } from '../../electron/app/open-app.ts'
import type { IntakeStatus } from '../../electron/core/calls/intakes.ts'
import type { Asked, CallName, Output } from '../../electron/core/contract.ts'
import type { IntakeLine } from '../../electron/core/intake/line.ts'
import { unitSchema } from '../../electron/core/unit/unit.ts'

export const resources = resolve(import.meta.dirname, '..', '..')
export const sampleFiles = join(resources, 'data', 'sample', 'files')

/** A new folder that is gone when the test is. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'banfu-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** A new vault of the sample unit in a folder of its own. */
export async function sampleVault(): Promise<string> {
  const folder = join(await temporaryFolder(), '工作库')
  const unit = unitSchema.parse(
    JSON.parse(await readFile(join(resources, 'data', 'sample', 'unit.json'), 'utf8'))
  )
  await makeVault(folder, { name: unit.name, unit })
  return folder
}

/** The app over a vault, as any shell opens it, but that it may learn at another pace; closed when the test is done. */
export async function openAt(folder: string, pace: Pace = usualPace): Promise<Door> {
  const door = await openApp(folder, { resources, version: '0.0.0' }, pace)
  let closed = false
  const close = async () => {
    if (!closed) await door.close()
    closed = true
  }
  onTestFinished(close)
  return { ...door, close }
}

/** The value of a call that must go well. */
export async function value<Name extends CallName>(
  door: Door,
  name: Name,
  input: Asked<Name>
): Promise<Output<Name>> {
  const envelope = await door.call(name, input)
  if (!envelope.ok) throw new Error(`${name}: ${envelope.fault.message}`)
  return envelope.value as Output<Name>
}

/** The fault code of a call that must not go well. */
export async function faultOf<Name extends CallName>(
  door: Door,
  name: Name,
  input: Asked<Name>
): Promise<string> {
  const envelope = await door.call(name, input)
  if (envelope.ok) throw new Error(`${name} went well`)
  return envelope.fault.code
}

/** An import that has ended, with a line for every file in the order of the paths given. */
export type Imported = IntakeStatus & { readonly results: readonly IntakeLine[] }

/** Waits until an import has ended. */
export async function ended(door: Door, intakeId: string): Promise<Imported> {
  for (;;) {
    const status = await value(door, 'intake.status', { intakeId })
    if (status !== null && ['done', 'stopped', 'failed'].includes(status.state)) {
      const all = { outcome: null, reason: null, words: '', from: 0, limit: 500 } as const
      const { lines } = await value(door, 'intake.lines', { intakeId, ...all })
      return { ...status, results: lines }
    }
    await new Promise(resolve => setTimeout(resolve, 5))
  }
}

/** Goes on with an import in a vault opened anew, to its end. */
export async function goOn(vault: string, continues: string): Promise<Imported> {
  const door = await openAt(vault)
  const { intakeId } = await value(door, 'intake.start', { placeId: null, continues })
  const imported = await ended(door, intakeId)
  await door.close()
  return imported
}

/** Imports files or folders of paths and waits for the end. */
export async function importAll(door: Door, paths: readonly string[]): Promise<Imported> {
  const { placeId } = door.places.add(paths)
  const { intakeId } = await value(door, 'intake.start', { placeId })
  const imported = await ended(door, intakeId)
  const order = paths.map(path => basename(path))
  const place = ({ path }: IntakeLine) => order.indexOf(path.split('/')[0] ?? '')
  return { ...imported, results: imported.results.toSorted((a, b) => place(a) - place(b)) }
}
