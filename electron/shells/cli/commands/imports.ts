import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Command } from 'commander'
import type { Door } from '../../../app/open-app.ts'
import type { IntakeStatus, IntakeSummary } from '../../../core/calls/intakes.ts'
import { Fault } from '../../../core/fault.ts'
import type { IntakeLine } from '../../../core/intake/line.ts'
import { timeLeftWords } from '../../../core/intake/pace.ts'
import { countsSentence, outcomeWord } from '../../../core/intake/report.ts'
import { ask } from '../../ask.ts'
import { command } from '../command.ts'
import { inVault, onInterrupt, type Common } from '../doors.ts'
import { done, WrongWords, type Answer } from '../terminal.ts'

type ImportOptions = Common & { readonly continue?: true; readonly report?: string }

/** What an import came to, with the files that need an eye. */
export type Imported = IntakeStatus & { readonly lines: readonly IntakeLine[] }

const everything = { outcome: null, reason: null, words: '' } as const

/** `import` and `imports`: takes folders into the library, and tells of earlier times. */
export function addImportCommands(program: Command): void {
  const line = command<ImportOptions>(program, 'import [PATHS...]', '把文件或文件夹导入资料库')
  line.line
    .option('--continue', '继续上次没有完成的导入')
    .option('--report <FILE>', '把导入报告存成 Excel 表格（xlsx）')
  line.runs(async (paths, options) => {
    if (paths.length === 0 && options.continue !== true)
      throw new WrongWords('请写明要导入的文件或文件夹，或用 --continue 继续上次的导入。')
    return inVault(options, async door => {
      const imported = options.continue === true ? await continueLast(door) : await importPaths(door, paths)
      if (options.report !== undefined) await saveReport(door, imported.id, options.report)
      return importAnswer(imported)
    })
  })

  command<Common>(program, 'imports', '列出历次导入').runs(async (_given, options) =>
    inVault(options, async door => {
      const list = await ask(door, 'intake.list', {})
      return done(list, ...list.map(recordLine))
    })
  )
}

/** Imports files and everything below folders; waits until all are done. Ctrl+C stops after the files at hand and keeps what is done. */
export async function importPaths(door: Door, paths: readonly string[]): Promise<Imported> {
  const missing = paths.find(path => !existsSync(path))
  if (missing !== undefined) throw new Fault('not-found', missing)
  const { placeId } = door.places.add(paths.map(path => resolve(path)))
  return followed(door, (await ask(door, 'intake.start', { placeId })).intakeId)
}

async function continueLast(door: Door): Promise<Imported> {
  const list = await ask(door, 'intake.list', {})
  const open = list.find(({ state }) => state === 'open')
  if (open === undefined) throw new Fault('bad-input', '没有未完成的导入')
  if (!open.reachable)
    throw new Fault('bad-input', `上次导入的“${open.name}”已不在原处，请重新写明文件夹，已导入的不会重复`)
  return followed(door, (await ask(door, 'intake.start', { placeId: null, continues: open.id })).intakeId)
}

async function followed(door: Door, intakeId: string): Promise<Imported> {
  const forget = onInterrupt(() => void ask(door, 'intake.stop', { intakeId }))
  const shown = process.stderr.isTTY
  try {
    for (;;) {
      const status = await ask(door, 'intake.status', { intakeId })
      if (status === null) throw new Fault('not-found', '这次导入')
      if (shown) process.stderr.write(`\r\u001b[K${progressLine(status)}`)
      if (['done', 'stopped', 'failed'].includes(status.state)) {
        if (shown) process.stderr.write('\r\u001b[K')
        return { ...status, lines: await tellingLines(door, intakeId) }
      }
      await setTimeout(shown ? 200 : 20)
    }
  } finally {
    forget()
  }
}

/** What was not read, and why; the rest is in the report. */
async function tellingLines(door: Door, intakeId: string): Promise<readonly IntakeLine[]> {
  const lines: IntakeLine[] = []
  for (let from = 0; ; from += 500) {
    const page = await ask(door, 'intake.lines', {
      intakeId,
      ...everything,
      outcome: 'refused',
      from,
      limit: 500
    })
    lines.push(...page.lines)
    if (lines.length >= page.total) return lines
  }
}

async function saveReport(door: Door, intakeId: string, path: string): Promise<void> {
  const { exportId } = await ask(door, 'intake.export', { intakeId, ...everything })
  try {
    await writeFile(path, door.exports.get(exportId).bytes)
  } catch (cause) {
    throw new Fault('disk', path, { cause })
  }
}

function progressLine(status: IntakeStatus): string {
  const pace = status.perSecond === null ? '' : `，每秒 ${status.perSecond.toFixed(0)} 个`
  return `已完成 ${status.done}／${status.total}${pace}，${timeLeftWords(status.secondsLeft)} ${status.current ?? ''}`
}

function importAnswer(imported: Imported): Answer {
  const { lines, state, counts, filled, failure, done: count, total } = imported
  const shown = [
    countsSentence(counts),
    ...(filled === 0 ? [] : [`按台账补充或更正了 ${filled} 份资料的办理结果等信息。`]),
    ...lines.map(({ path, outcome, message }) => `${outcomeWord[outcome]}：${path}。${message ?? ''}`),
    ...(state === 'stopped' ? [`已停止，还有 ${total - count} 个没有导入；加 --continue 可以继续。`] : []),
    ...(failure === null ? [] : [failure])
  ]
  const whole = state === 'done' && counts.outcomes.refused === 0
  return { value: imported, lines: shown, outcome: state === 'failed' ? 'fault' : whole ? 'done' : 'no' }
}

const stateWord = { running: '正在导入', done: '已完成', open: '未完成', 'given-up': '不再继续' } as const

function recordLine({ startedAt, name, state, counts }: IntakeSummary): string {
  return `${startedAt.slice(0, 16).replace('T', ' ')} ${name} ${stateWord[state]}：${countsSentence(counts)}`
}
