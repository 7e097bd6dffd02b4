import type { Command } from 'commander'
import type { Door } from '../../../app/open-app.ts'
import { Fault } from '../../../core/fault.ts'
import { printNumber } from '../../../core/reply/wording.ts'
import { stageWord } from '../../../core/workflow/permitted.ts'
import { actionSchema } from '../../../core/workflow/stage.ts'
import { ask } from '../../ask.ts'
import { command } from '../command.ts'
import { inVault, type Common } from '../doors.ts'
import { done, WrongWords } from '../terminal.ts'
import { actorNamed } from './cases.ts'

type DraftOptions = Common & { readonly template?: string; readonly skeleton?: string }
type AdvanceOptions = Common & { readonly as: string; readonly reason?: string }

/** `draft`, `advance`: from the first draft to the signed letter. */
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
