import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Command } from 'commander'
import type { Door } from '../../../app/open-app.ts'
import {
  exportOptionsSchema,
  type CertifiedTicket,
  type ExportFormat,
  type ExportOptions,
  type ExportTicket
} from '../../../core/calls/exports.ts'
import { ask } from '../../ask.ts'
import { command } from '../command.ts'
import { atDesk, inVault, type Common } from '../doors.ts'
import { done, WrongWords, type Answer } from '../terminal.ts'
import { actorNamed } from './cases.ts'
import { describeNotice, formatNamed, freeName, saveTo } from './files.ts'
import { describeCertificate } from './verify.ts'

type Options = Common & {
  readonly to: string
  readonly out?: string
  readonly part?: string
  readonly signature?: string
  readonly numbering?: string
  readonly form?: string
  readonly as?: string
  readonly since?: string
  readonly findings?: string
}

/** `export`, `form`: the formal document of a case or a file, and the office's own forms. */
export function addExportCommands(program: Command): void {
  const exporting = command<Options>(program, 'export <CASE_OR_FILE>', '导出正式公文')
  exporting.line
    .option('--to <FORMAT>', 'docx、pdf、html、txt 或 json', 'docx')
    .option('--part <PART>', 'whole 全文，body 只要正文（不含版头、版记、页码）')
    .option('--signature <WORD>', '只要正文时：printed 带落款，left-out 不带落款和成文日期')
    .option('--numbering <WORD>', 'docx 的层次序数：text 作为文字，automatic 由 Word 自动编号')
    .option('--since <VERSION>', '花脸稿：与哪一版相比，改动处写成 Word 修订')
    .option('--findings <WORD>', 'comments 把检查意见写成 Word 批注，稳妥的改正写成修订')
    .option('--form <FILE>', '填入本单位自己的 docx 表单（工作库里的表单名，或一个文件）')
    .option('--as <WHO>', '谁来导出，写成 姓名:角色，记入办理经过')
    .option('--out <FILE>', '保存到哪里')
  exporting.runs(async ([subject = ''], given) => {
    const format = formatNamed(given.to)
    const options = optionsNamed(given)
    if (!isFile(subject))
      return inVault(given, async door =>
        save(door, await ofCase(door, subject, { given, format, options }), given.out)
      )
    if (given.form !== undefined) throw new WrongWords('--form 只能用于办件，不能用于单个文件。')
    if (given.out !== undefined && resolve(given.out) === resolve(subject))
      throw new WrongWords('--out 不能是原文件本身，否则原文件会被覆盖。请另取一个名字。')
    return atDesk(async door => {
      const uploadId = door.uploads.addPath(subject)
      return save(door, await ask(door, 'file.export', { uploadId, format, options }), given.out)
    })
  })
  addFormCommands(program)
}

function addFormCommands(program: Command): void {
  const form = program.command('form').description('本单位自己的 docx 表单')
  command<Common>(form, 'list', '列出工作库里的表单').runs((_, options) =>
    inVault(options, async door => {
      const forms = await ask(door, 'form.list', {})
      const lines = forms.map(({ fileName, names }) => `${fileName}　${names.join('、')}`)
      return done(forms, ...(lines.length === 0 ? ['还没有表单。'] : lines))
    })
  )
  command<Common>(form, 'add <FILE>', '把一个 docx 表单放进工作库').runs(([file = ''], options) =>
    inVault(options, async door => {
      const added = await ask(door, 'form.add', { uploadId: door.uploads.addPath(file) })
      const unknown = added.unknown.map(name => `{{${name}}}`).join('、')
      const warning = unknown === '' ? [] : [`提示：${unknown}不是可填的名称，填表时原样保留。`]
      return done(added, `已放入：${added.fileName}，可填 ${added.names.join('、')}。`, ...warning)
    })
  )
  command<Common>(form, 'remove <NAME>', '移走工作库里的一个表单').runs(([fileName = ''], options) =>
    inVault(options, async door => {
      await ask(door, 'form.remove', { fileName })
      return done({ fileName }, `已移到回收站：${fileName}`)
    })
  )
}

type Wanted = { readonly given: Options; readonly format: ExportFormat; readonly options: ExportOptions }

async function ofCase(
  door: Door,
  caseId: string,
  { given, format, options }: Wanted
): Promise<ExportTicket | CertifiedTicket> {
  const actor = given.as === undefined ? null : actorNamed(given.as)
  if (given.form === undefined) return ask(door, 'case.export', { caseId, format, options, actor })
  if (format !== 'docx') throw new WrongWords('填入表单只能导出 docx，请去掉 --to。')
  const form = isThere(given.form) ? handedIn(door, given.form) : { fileName: given.form }
  return ask(door, 'case.fillForm', { caseId, form, actor })
}

function handedIn(door: Door, path: string): { readonly uploadId: string } {
  return { uploadId: door.uploads.addPath(path) }
}

function optionsNamed(given: Options): ExportOptions {
  const { part, signature, numbering, since: sinceVersion, findings } = given
  const asked = Object.entries({ part, signature, numbering, sinceVersion, findings }).filter(
    ([, word]) => word !== undefined
  )
  const options = exportOptionsSchema.safeParse(Object.fromEntries(asked))
  if (options.success) return options.data
  const wrong = options.error.issues.map(issue => `--${issue.path.join('.')}`).join('、')
  throw new WrongWords(`${wrong} 的写法不对，可用 --help 看可选的值。`)
}

function isThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true
}

/** Whether the user means a file, there or misspelt, rather than a case: ids of cases have no dot and no separator. */
export function isFile(subject: string): boolean {
  return isThere(subject) || /[.\\/]/.test(subject)
}

async function save(
  door: Door,
  ticket: ExportTicket | CertifiedTicket,
  out: string | undefined
): Promise<Answer> {
  const path = out ?? freeName(ticket.fileName)
  await saveTo(path, door.exports.get(ticket.exportId).bytes)
  const { bytes, notices } = ticket
  const certificate = 'certificate' in ticket ? ticket.certificate : null
  const checked = certificate === null ? [] : describeCertificate(certificate)
  const lines = [`已导出：${path}`, ...notices.map(describeNotice), ...checked]
  return done({ path, bytes, notices, certificate }, ...lines)
}
