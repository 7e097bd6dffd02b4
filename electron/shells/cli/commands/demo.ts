import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Command } from 'commander'
import { findProgram } from '../../program.ts'
import { command } from '../command.ts'
import { travel } from '../demo/journey.ts'
import type { Common } from '../doors.ts'
import { done } from '../terminal.ts'

type DemoOptions = Common & { readonly out: string }

/** `demo`: the whole journey on the sample data, each step said. */
export function addDemoCommand(program: Command): void {
  const demo = command<DemoOptions>(program, 'demo', '用示例资料走完全程：导入、起草、检查、审签、编号、导出')
  demo.line.option('--out <DIR>', '放在哪个文件夹', 'demo-output')
  demo.runs(async (_given, options) => {
    const folder = freshFolder(resolve(options.out))
    await mkdir(folder, { recursive: true })
    const started = performance.now()
    let count = 0
    const journey = await travel(folder, findProgram(), line => {
      count += 1
      if (options.json !== true) process.stdout.write(`${String(count).padStart(2)}. ${line}\n`)
    })
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    return done(journey, `全程用时 ${seconds} 秒。公文：${journey.docx}`)
  })
}

/** A folder in `parent` that is not there yet, so that an earlier demo, or anything else, is never touched. */
function freshFolder(parent: string): string {
  for (let count = 1; ; count += 1) {
    const folder = join(parent, `第${count}次`)
    if (!existsSync(folder)) return folder
  }
}
