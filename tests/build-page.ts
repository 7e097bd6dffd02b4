import { build } from 'vite'
import { page } from '../vite.page.config.ts'

/**
 * Builds the screen once before the tests, as users get it: libraries behave otherwise when they see NODE_ENV=test. With
 * BANFU_KEEP_PAGE=1 the one built before is used: for running a test of the program again and again.
 */
export async function setup(): Promise<void> {
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
