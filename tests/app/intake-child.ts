import { writeSync } from 'node:fs'
import { openApp } from '../../electron/app/open-app.ts'
import type { IntakeStatus, IntakeSummary } from '../../electron/core/calls/intakes.ts'

/**
 * Takes in the folder of its second argument, or goes on with what was broken off, and tells how many files are done whenever more are; at the end the whole status as JSON.
 */
const [vault = '', folder = '', resources = ''] = process.argv.slice(2)
const door = await openApp(vault, { resources, version: '0.0.0' })

async function ask<T>(name: string, input: unknown): Promise<T> {
  const envelope = await door.call(name, input)
  if (!envelope.ok) throw new Error(`${name}: ${envelope.fault.message}`)
  return envelope.value as T
}

const open = (await ask<readonly IntakeSummary[]>('intake.list', {})).find(({ state }) => state === 'open')
const { intakeId } = await ask<{ intakeId: string }>('intake.start', {
  placeId: open === undefined ? door.places.add([folder]).placeId : null,
  continues: open?.id ?? null
})
writeSync(1, 'begun\n')
let told = -1
for (;;) {
  const status = await ask<IntakeStatus>('intake.status', { intakeId })
  if (status.done > told) writeSync(1, `done ${status.done}\n`)
  told = status.done
  if (['done', 'stopped', 'failed'].includes(status.state)) {
    await door.close()
    writeSync(1, `end ${JSON.stringify(status)}\n`)
    break
  }
  await new Promise(resolve => setTimeout(resolve, 2))
}
