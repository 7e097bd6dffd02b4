import { writeFileSync } from 'node:fs'
import { getPriority } from 'node:os'
import type { Order } from '../../../electron/app/reading/messages.ts'
import { watchOver } from '../../../electron/app/reading/watch.ts'

/** A reading process that waits for ever for something, with nothing to do. Leaves its priority in the file it is to read. */
const [memory = 0, beats = 0] = process.argv.slice(2).map(Number)
const watch = watchOver({ memory, beats })
process.on('disconnect', () => process.exit())
process.on('message', ({ order, file }: Order) => {
  watch.begin(order)
  writeFileSync(file.name, String(getPriority()))
})
process.send?.({ answer: { kind: 'ready' }, held: 1 })
