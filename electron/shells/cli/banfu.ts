#!/usr/bin/env node
import { CommanderError } from 'commander'
import { exitCodes } from './terminal.ts'
import { buildProgram } from './build-program.ts'

// A reader that stops early (`banfu … | head`) is no mistake.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(exitCodes.done)
  throw error
})

try {
  await buildProgram().parseAsync()
} catch (error) {
  if (!(error instanceof CommanderError)) throw error
  process.exitCode = error.exitCode === 0 ? exitCodes.done : exitCodes.usage
}
