import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Program } from '../app/open-app.ts'

/** The nearest folder at or above `from` that holds the program's templates: the repository, or the installed package. */
function rootAbove(from: string): string {
  if (existsSync(join(from, 'templates')) && existsSync(join(from, 'package.json'))) return from
  const parent = dirname(from)
  if (parent === from) throw new Error('the templates folder is missing from this installation')
  return rootAbove(parent)
}

/** Where the program's own files lie; works from the sources and from the built files alike. */
export function findProgram(): Program {
  const resources = rootAbove(import.meta.dirname)
  const { version } = JSON.parse(readFileSync(join(resources, 'package.json'), 'utf8')) as { version: string }
  return { resources, version }
}

/** The vault used when none is named: BANFU_VAULT, else 办复工作库 in the user's documents. */
export function defaultVault(): string {
  const named = process.env['BANFU_VAULT']
  return named !== undefined && named !== '' ? named : join(homedir(), 'Documents', '办复工作库')
}
