import { spawn, type ChildProcess } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { onTestFinished } from 'vitest'
import { resources } from '../../app/open.ts'

/** What a command left: exit code, and what it wrote. */
export type Ran = { readonly code: number | null; readonly out: string; readonly err: string }

const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
const program = join(resources, 'electron', 'shells', 'cli', 'banfu.ts')

/** The command `banfu` as a process of its own, working in a folder; ended with the test at the latest. */
export function start(
  folder: string,
  ...words: readonly string[]
): { readonly child: ChildProcess; readonly ended: Promise<Ran> } {
  const env = { ...process.env, BANFU_VAULT: join(folder, '工作库'), NODE_NO_WARNINGS: '1' }
  const child = spawn(process.execPath, ['--import', loader, program, ...words], { cwd: folder, env })
  onTestFinished(() => void child.kill('SIGKILL'))
  let out = ''
  let err = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text))
  return {
    child,
    ended: new Promise((resolve, reject) => {
      child.once('error', reject)
      child.once('close', code => resolve({ code, out, err }))
    })
  }
}

/** Runs `banfu` with the words to its end. */
export function banfu(folder: string, ...words: readonly string[]): Promise<Ran> {
  return start(folder, ...words).ended
}

/** The JSON a command printed, as the type the test expects of it. */
export async function json<T>(folder: string, ...words: readonly string[]): Promise<T> {
  const { out, err, code } = await banfu(folder, ...words, '--json')
  if (code !== 0 && code !== 1) throw new Error(`${words.join(' ')}: ${code} ${err}`)
  return JSON.parse(out) as T
}
