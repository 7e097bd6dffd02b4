import type { Command } from 'commander'
import type { Common } from './doors.ts'
import { print, printFailure, type Answer } from './terminal.ts'

/**
 * Adds a command with the options every command takes. `work` gets the command's arguments and options; its answer, or the reason it
 * failed, is printed as text or JSON as asked.
 */
export function command<Options extends Common>(
  parent: Command,
  usage: string,
  description: string
): {
  readonly line: Command
  readonly runs: (work: (given: readonly string[], options: Options) => Promise<Answer>) => void
} {
  const line = parent
    .command(usage)
    .description(description)
    .helpOption('-h, --help', '显示用法')
    .option('--json', '以 JSON 输出，供程序使用')
    .option('--vault <DIR>', '工作库文件夹（默认取 BANFU_VAULT，或“文档/办复工作库”）')
  return {
    line,
    runs: work => {
      line.action(async () => {
        const options = line.opts<Options>()
        const form = options.json === true ? 'json' : 'text'
        try {
          print(
            await work(line.processedArgs.flat().filter(word => word !== undefined) as string[], options),
            form
          )
        } catch (error) {
          printFailure(error, form)
        }
      })
    }
  }
}
