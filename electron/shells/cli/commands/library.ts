import { readFile } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'
import type { Command } from 'commander'
import { makeVault, type Door } from '../../../app/open-app.ts'
import { readUnitText } from '../../../app/read-unit.ts'
import type { JobStatus } from '../../../core/calls/sources.ts'
import { Fault } from '../../../core/fault.ts'
import type { Unit } from '../../../core/unit/unit.ts'
import { ask } from '../../ask.ts'
import { command } from '../command.ts'
import { inVault, onInterrupt, vaultOf, type Common } from '../doors.ts'
import { filesAt } from '../files-at.ts'
import { done, type Answer } from '../terminal.ts'

type InitOptions = Common & { readonly name?: string; readonly unit?: string }

/** `init`, `import`: make a vault, fill its library. */
export function addLibraryCommands(program: Command): void {
  const init = command<InitOptions>(program, 'init', '新建工作库')
  init.line.option('--name <NAME>', '单位全称').option('--unit <FILE>', '单位档案（JSON）')
  init.runs(async (_given, options) => {
    const unit = options.unit === undefined ? null : await readUnit(options.unit)
    const name = unit?.name ?? options.name ?? '本单位'
    const folder = vaultOf(options)
    await makeVault(folder, { name, unit })
    return done({ vault: folder, unit: name }, `已新建工作库：${folder}（${name}）`)
  })

  command<Common>(program, 'import <PATHS...>', '把文件或文件夹导入资料库').runs(async (paths, options) =>
    inVault(options, async door => importAnswer(await importPaths(door, paths)))
  )
}

/** Imports files and everything below folders; waits until all are done. Ctrl+C stops after the file at hand and keeps what is done. */
export async function importPaths(door: Door, paths: readonly string[]): Promise<JobStatus> {
  const files = (await Promise.all(paths.map(filesAt))).flat()
  if (files.length === 0) throw new Fault('bad-input', `“${paths.join('、')}”中没有文件`)
  const { jobId } = await ask(door, 'source.import', { uploadIds: files.map(door.uploads.addPath) })
  const forget = onInterrupt(() => void ask(door, 'job.cancel', { jobId }))
  try {
    for (;;) {
      const status = await ask(door, 'job.status', { jobId })
      if (status.state !== 'running') return status
      await setTimeout(20)
    }
  } finally {
    forget()
  }
}

function importAnswer(status: JobStatus): Answer {
  const counted = (outcome: string) => status.results.filter(result => result.outcome === outcome)
  const refused = counted('refused')
  const read = counted('read').length + counted('read-with-notices').length
  const lines = [
    `共 ${status.total} 个文件：读入 ${read} 个，其中有提示的 ${counted('read-with-notices').length} 个；已有 ${counted('already-here').length} 个；未读入 ${refused.length} 个。`,
    ...refused.map(result => `未读入：${result.fileName}。${result.message}`),
    ...(status.state === 'cancelled' ? [`已取消，还有 ${status.total - status.done} 个没有导入。`] : []),
    ...(status.failure === null ? [] : [status.failure])
  ]
  const whole = status.state === 'done' && refused.length === 0
  const outcome = status.state === 'failed' ? 'fault' : whole ? 'done' : 'no'
  return { value: status, lines, outcome }
}

/** Reads a unit from a JSON file; Fault when it is missing or not a unit. */
export async function readUnit(path: string): Promise<Unit> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new Fault('not-found', path, { cause })
  })
  try {
    return readUnitText(text)
  } catch (cause) {
    throw new Fault('bad-input', `单位档案“${path}”的内容不对`, { cause })
  }
}
