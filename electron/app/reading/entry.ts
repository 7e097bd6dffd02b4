import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

/**
 * Where a worker thread begins: beside this file when the program runs from its sources, else `reading-worker.js` of the build, which lies
 * beside the program or one folder above the piece of it this code ended up in. An Error when the installation lacks it. BANFU_READING_WORKER
 * names another one: threads start ten times faster from a build, which the tests make once.
 */
export function workerEntry(): URL {
  const named = process.env['BANFU_READING_WORKER'] ?? ''
  if (named !== '') return pathToFileURL(named)
  const here = import.meta.dirname
  const source = join(here, 'worker.ts')
  if (existsSync(source)) return fromSource(pathToFileURL(source).href)
  const built = [here, join(here, '..')].map(folder => join(folder, 'reading-worker.js')).find(existsSync)
  if (built === undefined) throw new Error(`reading-worker.js is missing from this installation: ${here}`)
  return pathToFileURL(built)
}

// A thread does not inherit what lets its owner (tsx, vitest) run TypeScript, so it is told before it begins.
function fromSource(source: string): URL {
  const tsx = dirname(createRequire(import.meta.url).resolve('tsx/package.json'))
  const loader = pathToFileURL(join(tsx, 'dist', 'esm', 'api', 'index.mjs')).href
  const code = `import { register } from ${JSON.stringify(loader)}; register(); await import(${JSON.stringify(source)})`
  return new URL(`data:text/javascript,${encodeURIComponent(code)}`)
}
