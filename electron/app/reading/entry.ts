import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Where a reading process begins, and what Node needs to be told to run it. */
export type Entry = { readonly path: string; readonly execArgv: readonly string[] }

/**
 * Where a reading process begins: beside this file when the program runs from its sources, else `reading-worker.js` of the build, which lies
 * beside the program or one folder above the piece of it this code ended up in. An Error when the installation lacks it. BANFU_READING_WORKER
 * names another one: processes start five times faster from a build, which the tests make once.
 */
export function workerEntry(): Entry {
  const named = process.env['BANFU_READING_WORKER'] ?? ''
  if (named !== '') return { path: named, execArgv: [] }
  const here = import.meta.dirname
  const source = join(here, 'worker.ts')
  if (existsSync(source)) {
    const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
    return { path: source, execArgv: ['--import', loader] }
  }
  const built = [here, join(here, '..')].map(folder => join(folder, 'reading-worker.js')).find(existsSync)
  if (built === undefined) throw new Error(`reading-worker.js is missing from this installation: ${here}`)
  return { path: built, execArgv: [] }
}
