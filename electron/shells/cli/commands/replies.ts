import type { Command } from 'commander'
import type { Door } from '../../../app/open-app.ts'
import type { Finding } from '../../../core/check/finding.ts'
import { Fault } from '../../../core/fault.ts'
import { printNumber } from '../../../core/reply/wording.ts'
import { stageWord } from '../../../core/workflow/permitted.ts'
import { actionSchema } from '../../../core/workflow/stage.ts'
import { ask } from '../../ask.ts'
import { command } from '../command.ts'
import { atDesk, inVault, type Common } from '../doors.ts'
import { done, WrongWords, type Answer } from '../terminal.ts'
import { actorNamed } from './cases.ts'
import { isFile } from './exports.ts'

type DraftOptions = Common & { readonly template?: string; readonly skeleton?: string }
type AdvanceOptions = Common & { readonly as: string; readonly reason?: string }

/** `draft`, `check`, `advance`: from the first draft to the signed letter. */
export function addReplyCommands(program: Command): void {
  const draft = command<DraftOptions>(program, 'draft <CASE>', '按模板起草答复')
  draft.line.option('--template <ID>', '模板').option('--skeleton <ID>', '结构')
  draft.runs(([caseId = ''], options) =>
    inVault(options, async door => {
      const view = await draftCase(door, caseId, options)
      const slots = view.kase.reply?.body.filter(block => block.kind === 'slot').length ?? 0
      return done(view, `已起草，共 ${view.kase.reply?.body.length ?? 0} 段，待补 ${slots} 处。`)
    })
  )

  command<Common>(program, 'check <CASE_OR_FILE>', '检查一件办件的答复，或一个文件').runs(
    async ([subject = ''], options) =>
      isFile(subject)
        ? atDesk(async door => {
            const checked = await ask(door, 'file.check', { uploadId: door.uploads.addPath(subject) })
            return findingsAnswer({ findings: checked.findings, notices: checked.notices }, checked.findings)
          })
        : inVault(options, async door => {
            const { kase, findings } = await ask(door, 'case.get', { caseId: subject })
            if (kase.reply === null) throw new Fault('bad-input', '这件办件还没有起草答复')
            return findingsAnswer({ findings }, findings)
          })
  )

  const advance = command<AdvanceOptions>(
    program,
    'advance <CASE> <ACTION>',
    `推进办件：${actionSchema.options.join('|')}（送审、通过、签发、编号、归档、退回、重新办理）`
  )
  advance.line
    .requiredOption('--as <WHO>', '谁来办，写成 姓名:角色')
    .option('--reason <WORDS>', '退回或重新办理的理由')
  advance.runs(async ([caseId = '', word = ''], options) => {
    const actor = actorNamed(options.as)
    const action = actionSchema.safeParse(word)
    if (!action.success)
      throw new WrongWords(`没有“${word}”这一步，可选 ${actionSchema.options.join('、')}。`)
    return inVault(options, async door => {
      const { kase } = await ask(door, 'case.get', { caseId })
      const step = await ask(door, 'case.advance', {
        caseId,
        revision: kase.revision,
        actor,
        action: action.data,
        reason: options.reason ?? null
      })
      if (step.refusals.length > 0) {
        return {
          value: step,
          lines: step.refusals.map(refusal => `不能办理：${refusal.message}`),
          outcome: 'no'
        }
      }
      const number = step.view.kase.reply?.frame.number ?? null
      const numbered = number === null ? '' : `，文号 ${printNumber(number)}`
      return done(step, `已办理，现在是“${stageWord[step.view.kase.stage]}”阶段${numbered}。`)
    })
  })
}

/** Drafts with the template and skeleton named, or the first that fit the item. */
export async function draftCase(
  door: Door,
  caseId: string,
  wanted: { readonly template?: string; readonly skeleton?: string }
) {
  const { kase } = await ask(door, 'case.get', { caseId })
  const templates = await ask(door, 'template.list', {})
  const template = templates.find(known =>
    wanted.template === undefined
      ? known.replyKind === 'answer' && known.itemKind === kase.item.kind
      : known.id === wanted.template
  )
  const skeletonId = wanted.skeleton ?? template?.skeletons[0]?.id
  if (template === undefined || skeletonId === undefined) {
    throw new Fault(
      'not-found',
      `模板 ${wanted.template ?? ''}，可选 ${templates.map(known => known.id).join('、')}`
    )
  }
  return ask(door, 'case.draft', { caseId, revision: kase.revision, templateId: template.id, skeletonId })
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
