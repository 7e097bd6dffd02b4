import { existsSync, readFileSync } from 'node:fs'
import { test } from 'vitest'

const path = process.env['BANFU_SAMPLE'] ?? ''

/** A real formal reply kept outside this repository; BANFU_SAMPLE names the file. Tests that need it are skipped with one line elsewhere. */
export const samplePath: string | null = path !== '' && existsSync(path) ? path : null

/** A test that needs the real sample. */
export function sampleTest(name: string, run: () => void | Promise<void>): void {
  if (samplePath === null) test.skip(name, run)
  else test(name, run)
}

/** The sample's text, read afresh. */
export function sampleText(): string {
  if (samplePath === null) throw new Error('BANFU_SAMPLE does not name a file')
  return readFileSync(samplePath, 'utf8')
}
