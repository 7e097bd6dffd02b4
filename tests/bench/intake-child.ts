import { writeSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { openApp } from '../../electron/app/open-app.ts'
import type { IntakeStatus, IntakeSummary } from '../../electron/core/calls/intakes.ts'

/** Takes in the folder of its second argument, or goes on with what was broken off; tells every second how far it is, its memory and its longest stall, as JSON lines. */
const [vault = '', folder = '', resources = ''] = process.argv.slice(2)
const delay = monitorEventLoopDelay({ resolution: 5 })
const began = performance.now()
const door = await openApp(vault, { resources, version: '0.0.0' })
const opened = performance.now() - began

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
delay.enable()
for (;;) {
  await new Promise(resolve => setTimeout(resolve, 500))
  const status = await ask<IntakeStatus>('intake.status', { intakeId })
  const stall = delay.max / 1e6
  const over50 = delay.percentile(99.9) / 1e6
  writeSync(1, `${JSON.stringify({ status, stall, over50, opened, rss: process.memoryUsage.rss() })}\n`)
  if (['done', 'stopped', 'failed'].includes(status.state)) break
}
await door.close()
