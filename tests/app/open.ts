import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { onTestFinished } from 'vitest'
import { makeVault, openApp, type Door } from '../../electron/app/open-app.ts'
import type { Asked, CallName, Output } from '../../electron/core/contract.ts'
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

/** The app over a vault, as any shell opens it; closed when the test is done. */
export async function openAt(folder: string): Promise<Door> {
  const door = await openApp(folder, { resources, version: '0.0.0' })
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

/** Imports files or folders of paths and waits for the end. */
export async function importAll(door: Door, paths: readonly string[]): Promise<Output<'job.status'>> {
  const { jobId } = await value(door, 'source.import', { uploadIds: paths.map(door.uploads.addPath) })
  for (;;) {
    const status = await value(door, 'job.status', { jobId })
    if (status.state !== 'running') return status
    await new Promise(resolve => setTimeout(resolve, 5))
  }
}
