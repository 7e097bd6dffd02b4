import { setTimeout } from 'node:timers/promises'
import type { Command } from 'commander'
import type { Door } from '../../../app/open-app.ts'
import { packageFormatSchema, type PackageFormat } from '../../../core/calls/package.ts'
import type { JobStatus } from '../../../core/calls/sources.ts'
import { documentKindSchema, documentWord, type DocumentKind } from '../../../core/package/document.ts'
import { ask } from '../../ask.ts'
import { command } from '../command.ts'
import { inVault, onInterrupt, type Common } from '../doors.ts'
import { done, WrongWords, type Answer } from '../terminal.ts'
import { actorNamed } from './cases.ts'
import { freeName, saveTo } from './files.ts'

type PackageOptions = Common & {
  readonly case?: string
  readonly all?: true
  readonly session?: string
  readonly documents?: string
  readonly to: string
  readonly out?: string
  readonly plan?: true
}
type ByOptions = Common & { readonly as: string }

const usual: readonly DocumentKind[] = ['reply', 'feedback', 'signing-sheet', 'delivery-list', 'public-copy']

/** `package`, `follow-up`: all documents of one case or of all, and the case that follows up an answer. */
export function addPackageCommands(program: Command): void {
  const line = command<PackageOptions>(program, 'package', '生成成套文书：一件办件的，或全部办件的')
  line.line
    .option('--case <CASE>', '哪一件办件')
    .option('--all', '全部办件')
    .option('--session <NAME>', '只做这次会议的（配合 --all）')
    .option(
      '--documents <KINDS>',
      `用逗号分开：${documentKindSchema.options.join('、')}；默认 ${usual.join(',')}`
    )
    .option('--to <FORMATS>', '用逗号分开：docx、pdf、html', 'docx')
    .option('--out <FILE>', '保存到哪里')
    .option('--plan', '只看能做哪些、还缺什么')
  line.runs((_given, options) => {
    if ((options.case === undefined) === (options.all === undefined))
      throw new WrongWords('请写 --case 办件编号，或写 --all。')
    const documents =
      options.documents === undefined ? usual : options.documents.split(/[,，、]/).map(kindNamed)
    const formats = options.to.split(/[,，、]/).map(formatNamed)
    return inVault(options, async door => {
      if (options.plan === true && options.case !== undefined) return planAnswer(door, options.case)
      const { jobId } =
        options.case === undefined
          ? await ask(door, 'package.batch', {
              caseIds: null,
              session: options.session ?? null,
              documents,
              formats
            })
          : await ask(door, 'package.make', { caseId: options.case, documents, formats })
      return packageAnswer(door, await followed(door, jobId), options.out)
    })
  })

  const follow = command<ByOptions>(program, 'follow-up <CASE>', '跟进办理：为已发出的答复新建续复')
  follow.line.option('--as <WHO>', '谁在办理，写成 姓名:角色', '承办人:承办人')
  follow.runs(([caseId = ''], options) =>
    inVault(options, async door => {
      const { refusals, view } = await ask(door, 'case.followUp', { caseId, actor: actorNamed(options.as) })
      if (refusals.length > 0)
        return { value: { refusals }, lines: refusals.map(({ message }) => message), outcome: 'no' }
      const promises = view.kase.earlier?.promises.length ?? 0
      return done(view, `已新建续复办件 ${view.kase.id}，带入承诺事项 ${promises} 项。`)
    })
  )
}

async function planAnswer(door: Door, caseId: string): Promise<Answer> {
  const plan = await ask(door, 'package.plan', { caseId })
  const stateWord = { ready: '齐备', incomplete: '有空缺', 'not-possible': '不能做' } as const
  const lines = plan.map(({ kind, state, why, missing }) => {
    const reasons = [...(why === null ? [] : [why]), ...missing].map(({ message }) => message).join('')
    return `${documentWord[kind]}　${stateWord[state]}${reasons === '' ? '' : `　${reasons}`}`
  })
  return done(plan, ...lines)
}

/** Follows the job to its end and tells on stderr which case it is at. Ctrl+C stops after that case and keeps what is done. */
async function followed(door: Door, jobId: string): Promise<JobStatus> {
  const forget = onInterrupt(() => void ask(door, 'job.cancel', { jobId }))
  let told = ''
  try {
    for (;;) {
      const status = await ask(door, 'job.status', { jobId })
      if (status.state !== 'running') return status
      const line = `${status.done + 1}/${status.total} ${status.current ?? ''}`
      if (status.current !== null && line !== told) process.stderr.write(`${line}\n`)
      told = line
      await setTimeout(20)
    }
  } finally {
    forget()
  }
}

async function packageAnswer(door: Door, status: JobStatus, out: string | undefined): Promise<Answer> {
  const [ticket] = status.made
  const path = ticket === undefined ? null : (out ?? freeName(ticket.fileName))
  if (ticket !== undefined && path !== null) await saveTo(path, door.exports.get(ticket.exportId).bytes)
  const telling = { jobId: status.id, only: 'telling', from: 0, limit: 500 } as const
  const { results } = await ask(door, 'job.results', telling)
  const refused = results.filter(({ outcome }) => outcome === 'refused')
  const partly = results.filter(({ outcome }) => outcome !== 'refused')
  const lines = [
    `共 ${status.total} 件，做成 ${status.done - status.counts.refused} 件，没有做成 ${status.counts.refused} 件。`,
    ...[...refused, ...partly].map(({ fileName, message }) => `${fileName}　${message ?? ''}`),
    ...(status.state === 'cancelled' ? [`已取消，还有 ${status.total - status.done} 件没有做。`] : []),
    ...(status.failure === null ? [] : [status.failure]),
    ...(path === null ? [] : [`已保存：${path}`])
  ]
  const whole = status.state === 'done' && refused.length + partly.length === 0
  const outcome = status.state === 'failed' ? 'fault' : whole ? 'done' : 'no'
  return { value: { ...status, results, path }, lines, outcome }
}

function kindNamed(word: string): DocumentKind {
  const kind = documentKindSchema.safeParse(word.trim())
  const named = documentKindSchema.options.find(one => documentWord[one] === word.trim())
  if (kind.success) return kind.data
  if (named !== undefined) return named
  throw new WrongWords(`没有“${word}”这种文书，可选 ${documentKindSchema.options.join('、')}。`)
}

function formatNamed(word: string): PackageFormat {
  const format = packageFormatSchema.safeParse(word.trim())
  if (!format.success)
    throw new WrongWords(`不能做成“${word}”，--to 可选 ${packageFormatSchema.options.join('、')}。`)
  return format.data
}
