import { Command } from 'commander'
import { findProgram } from '../program.ts'
import { chineseHelp, inChinese } from './chinese.ts'
import { addCaseCommands } from './commands/cases.ts'
import { addCheckCommand } from './commands/checks.ts'
import { addDemoCommand } from './commands/demo.ts'
import { addChangesCommand } from './commands/changes.ts'
import { addExportCommands } from './commands/exports.ts'
import { addFileCommands } from './commands/files.ts'
import { addFindCommand } from './commands/find.ts'
import { addImportCommands } from './commands/imports.ts'
import { addHealthCommand } from './commands/health.ts'
import { addLearnCommand } from './commands/learn.ts'
import { addLibraryCommands } from './commands/library.ts'
import { addProfileCommands } from './commands/profile.ts'
import { addReplyCommands } from './commands/replies.ts'
import { addPackageCommands } from './commands/package.ts'
import { addServeCommand } from './commands/serve.ts'
import { addSourceCommands } from './commands/sources.ts'
import { addVerifyCommand } from './commands/verify.ts'

/** The whole command line of banfu. Throws CommanderError on wrong words instead of ending the process. */
export function buildProgram(): Command {
  const program = new Command('banfu')
    .description('办复：答复人大代表建议、政协提案的离线助手')
    .version(findProgram().version, '-V, --version', '显示版本')
    .helpOption('-h, --help', '显示用法')
    .helpCommand('help [command]', '显示某个命令的用法')
    .exitOverride()
    .showHelpAfterError('（加 --help 查看用法）')
    .configureHelp(chineseHelp)
    .configureOutput({ outputError: (message, write) => write(`${inChinese(message)}\n`) })
  addLibraryCommands(program)
  addFindCommand(program)
  addSourceCommands(program)
  addImportCommands(program)
  addFileCommands(program)
  addCaseCommands(program)
  addReplyCommands(program)
  addExportCommands(program)
  addChangesCommand(program)
  addCheckCommand(program)
  addLearnCommand(program)
  addHealthCommand(program)
  addProfileCommands(program)
  addVerifyCommand(program)
  addPackageCommands(program)
  addServeCommand(program)
  addDemoCommand(program)
  return program
}
