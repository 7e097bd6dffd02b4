import { spawn } from 'node:child_process'

/** A reading process that the machine leaves without a processor for two seconds as soon as it has something to read. */
process.once('message', () => {
  spawn('sh', ['-c', `kill -STOP ${process.pid}; sleep 2; kill -CONT ${process.pid}`], { stdio: 'ignore' })
  const until = performance.now() + 1000
  // It is stopped in here: what comes next is read afterwards.
  while (performance.now() < until);
})
await import('../../../electron/app/reading/worker.ts')
