#!/usr/bin/env node
import { CommanderError } from 'commander'
import { buildProgram } from './build-program.ts'
import { inChinese } from './chinese.ts'
import { exitCodes, printFailure } from './terminal.ts'

const form = process.argv.includes('--json') ? 'json' : 'text'

// A reader that stops early (`banfu … | head`) is no mistake.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(exitCodes.done)
  throw error
})

try {
  await buildProgram().parseAsync()
} catch (error) {
  if (!(error instanceof CommanderError)) printFailure(error, form)
  else if (error.exitCode !== 0) {
    const fault = { code: 'usage', message: inChinese(error.message) }
    if (form === 'json') process.stdout.write(`${JSON.stringify({ fault }, null, 2)}\n`)
    process.exitCode = exitCodes.usage
  }
}
