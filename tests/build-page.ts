import { build } from 'vite'
import { join, resolve } from 'node:path'
import { readingWorker } from '../vite.cli.config.ts'
import { page } from '../vite.page.config.ts'

/**
 * Builds the screen once before the tests, as users get it: libraries behave otherwise when they see NODE_ENV=test. With
 * BANFU_KEEP_PAGE=1 the one built before is used: for running a test of the program again and again.
 */
export async function setup(): Promise<void> {
  await buildReadingWorker('reading-for-test')
  if (process.env['BANFU_KEEP_PAGE'] === '1') return
  const kept = process.env['NODE_ENV']
  process.env['NODE_ENV'] = 'production'
  try {
    await build({ ...page, configFile: false, logLevel: 'error' })
  } finally {
    if (kept === undefined) delete process.env['NODE_ENV']
    else process.env['NODE_ENV'] = kept
  }
}

/** The entry of the reading processes, built anew for every run: started from its sources it would cost each test a second. */
export async function buildReadingWorker(folder: string): Promise<void> {
  const outDir = resolve('out', folder)
  await build({
    configFile: false,
    logLevel: 'error',
    build: { ssr: true, outDir, rollupOptions: { input: readingWorker } }
  })
  process.env['BANFU_READING_WORKER'] = join(outDir, 'reading-worker.js')
}
