import { spawn } from 'node:child_process'
import type { Order } from '../../../electron/app/reading/messages.ts'

/** A reading process that the machine leaves without a processor as soon as it has something to read: for two seconds, or for ever where the file is called 长停. */
process.once('message', ({ file }: Order) => {
  const wake = file.name.startsWith('长停') ? '' : `; sleep 2; kill -CONT ${process.pid}`
  spawn('sh', ['-c', `kill -STOP ${process.pid}${wake}`], { stdio: 'ignore' })
  const until = performance.now() + 1000
  // It is stopped in here: what comes next is read afterwards.
  while (performance.now() < until);
})
await import('../../../electron/app/reading/worker.ts')
