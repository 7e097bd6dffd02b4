import { statSync } from 'node:fs'
import { extname } from 'node:path'
import type { Command } from 'commander'
import { reportFormatSchema, type ReportFormat } from '../../../core/calls/checks.ts'
import type { Finding } from '../../../core/check/finding.ts'
import { Fault } from '../../../core/fault.ts'
import { ask } from '../../ask.ts'
import { command } from '../command.ts'
import { atDesk, inVault, type Common } from '../doors.ts'
import { filesAt } from '../files-at.ts'
import { WrongWords, type Answer } from '../terminal.ts'
import { saveTo } from './files.ts'
import { isFile } from './exports.ts'

type CheckOptions = Common & { readonly report?: string }

/** `check`: a case, a file, or many files and folders with a report. Ends with 1 where something must be mended before the letter goes out. */
export function addCheckCommand(program: Command): void {
  const check = command<CheckOptions>(
    program,
    'check <CASE_OR_FILES...>',
    '检查一件办件的答复，或一个、多个文件和文件夹'
  )
  check.line.option('--report <FILE>', '检查报告存到哪里（.xlsx、.docx 或 .json）')
  check.runs(async (subjects, options) => {
    const [only = ''] = subjects
    if (subjects.length > 1 || options.report !== undefined || isFolder(only))
      return checkMany(subjects, options.report)
    if (isFile(only)) {
      return atDesk(async door => {
        const checked = await ask(door, 'file.check', { uploadId: door.uploads.addPath(only) })
        return findingsAnswer({ findings: checked.findings, notices: checked.notices }, checked.findings)
      })
    }
    return inVault(options, async door => {
      const { kase, findings } = await ask(door, 'case.get', { caseId: only })
      if (kase.reply === null) throw new Fault('bad-input', '这件办件还没有起草答复')
      return findingsAnswer({ findings }, findings)
    })
  })
}

function isFolder(subject: string): boolean {
  return statSync(subject, { throwIfNoEntry: false })?.isDirectory() === true
}

const readable = new Set(['.docx', '.doc', '.wps', '.pdf', '.txt', '.md', '.html', '.htm'])

/** The files named, and of the folders named those that can be read. */
async function filesIn(subjects: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(
    subjects.map(async subject => {
      const files = await filesAt(subject)
      return isFolder(subject) ? files.filter(file => readable.has(extname(file).toLowerCase())) : files
    })
  )
  return found.flat()
}

async function checkMany(subjects: readonly string[], report: string | undefined): Promise<Answer> {
  const files = await filesIn(subjects)
  if (files.length === 0)
    throw new WrongWords('这些文件夹里没有可以检查的文件（docx、doc、wps、pdf、txt、md、html）。')
  const format = formatOf(report)
  return atDesk(async door => {
    const uploadIds = files.map(door.uploads.addPath)
    const { ticket, ...outcome } = await ask(door, 'file.checkAll', { uploadIds, format })
    const { bytes } = door.exports.get(ticket.exportId)
    if (report !== undefined) await saveTo(report, bytes)
    const { checked, refused, findings, errors } = outcome
    const lines = [
      `检查了 ${checked} 个文件，共 ${findings} 条检查意见，其中必改 ${errors} 条；没能检查 ${refused} 个。`,
      ...(report === undefined ? ['要看逐条意见，请加 --report 报告.xlsx。'] : [`报告：${report}`])
    ]
    return { value: { ...outcome, report: report ?? null }, lines, outcome: errors > 0 ? 'no' : 'done' }
  })
}

function formatOf(report: string | undefined): ReportFormat {
  if (report === undefined) return 'json'
  const format = reportFormatSchema.safeParse(extname(report).slice(1).toLowerCase())
  if (!format.success) throw new WrongWords('报告只能存成 .xlsx、.docx 或 .json。')
  return format.data
}

function findingsAnswer(value: unknown, findings: readonly Finding[]): Answer {
  const word = { error: '必改', warning: '请核对', hint: '可参考' } as const
  const lines = findings.map(
    finding =>
      `${word[finding.severity]}　${finding.message}${finding.quote === '' ? '' : `　“${finding.quote}”`}　［${finding.basis}］`
  )
  const outcome = findings.some(finding => finding.severity === 'error') ? 'no' : 'done'
  return { value, lines: [...lines, `共 ${findings.length} 条检查意见。`], outcome }
}
