import { Command } from 'commander'
import type { CaseSummary, CaseView } from '../../../core/calls/cases.ts'
import { outcomeSchema, type Outcome } from '../../../core/library/source.ts'
import { itemWord, filerWord } from '../../../core/reply/wording.ts'
import { outcomeWords } from '../../../core/search/conditions.ts'
import { actionWord, stageWord } from '../../../core/workflow/permitted.ts'
import { roleSchema, type Actor, type HistoryEntry } from '../../../core/workflow/stage.ts'
import { ask } from '../../ask.ts'
import { command } from '../command.ts'
import { inVault, type Common } from '../doors.ts'
import { done, WrongWords } from '../terminal.ts'

const roleNames = new Map<string, Actor['role']>([
  ['承办人', 'clerk'],
  ['审核人', 'reviewer'],
  ['签发人', 'signer'],
  ['办公室', 'office']
])

/** Reads `姓名:角色`; the role may be Chinese or the English code. WrongWords when it is not so written. */
export function actorNamed(words: string): Actor {
  const [name = '', role = ''] = words.split(/[:：]/)
  const known = roleSchema.safeParse(roleNames.get(role) ?? role)
  if (name === '' || !known.success) {
    throw new WrongWords(`“${words}”应写成“姓名:角色”，角色为 ${[...roleNames.keys()].join('、')}。`)
  }
  return { name, role: known.data }
}

const outcomeNames = Object.values(outcomeWords).join('、')

/** The outcome a word names, null for taking it back. WrongWords when it is none. */
function outcomeNamed(word: string): Outcome | null {
  if (word === '撤销') return null
  const found = outcomeSchema.options.find(each => outcomeWords[each] === word)
  if (found === undefined) throw new WrongWords(`没有“${word}”这种评价，可写${outcomeNames}，或写“撤销”。`)
  return found
}

type ByOptions = Common & { readonly as: string }
type ChooseOptions = Common & { readonly ask?: string }

/** `case list|new|show|contribute|choose|outcome|remove|restore|history`. */
export function addCaseCommands(program: Command): void {
  const group = program
    .command('case')
    .description('办件：列出、新建、查看、收会办意见、选用段落、记录评价、删除、恢复、办理经过')

  command<Common>(group, 'list', '列出全部办件').runs((_given, options) =>
    inVault(options, async door => {
      const cases = await ask(door, 'case.list', {})
      return done(cases, ...(cases.length === 0 ? ['还没有办件。'] : cases.map(caseLine)))
    })
  )

  const create = command<ByOptions>(group, 'new <FILE>', '用代表建议或政协提案文件新建办件')
  create.line.option('--as <WHO>', '谁在办理，写成 姓名:角色', '承办人:承办人')
  create.runs(async ([file = ''], options) => {
    const actor = actorNamed(options.as)
    return inVault(options, async door => {
      const { view, notices } = await ask(door, 'case.create', {
        actor,
        uploadId: door.uploads.addPath(file),
        item: null
      })
      const lines = [
        `已新建办件 ${view.kase.id}`,
        ...describeCase(view),
        ...notices.map(n => `提示：${n.message}`)
      ]
      return done({ ...view, notices }, ...lines)
    })
  })

  command<Common>(group, 'show <CASE>', '查看一件办件').runs(([caseId = ''], options) =>
    inVault(options, async door => {
      const view = await ask(door, 'case.get', { caseId })
      return done(view, ...describeCase(view))
    })
  )

  command<Common>(group, 'contribute <CASE> <FILES...>', '收进会办意见').runs(
    ([caseId = '', ...files], options) =>
      inVault(options, async door => {
        let view = await ask(door, 'case.get', { caseId })
        const lines: string[] = []
        for (const file of files) {
          const { revision } = view.kase
          const uploadId = door.uploads.addPath(file)
          const taken = await ask(door, 'case.addContribution', {
            caseId,
            revision,
            uploadId,
            contribution: null
          })
          view = taken.view
          const filed = view.kase.contributions.at(-1)?.contribution
          lines.push(`已收${filed?.department ?? file}意见，${filed?.points.length ?? 0} 条。`)
        }
        return done(view, ...lines)
      })
  )

  const choose = command<ChooseOptions>(group, 'choose <CASE> <PASSAGES...>', '选用资料库中的段落')
  choose.line.option('--ask <ID>', '用来答复哪一条诉求')
  choose.runs(([caseId = '', ...passageIds], options) =>
    inVault(options, async door => {
      const { kase } = await ask(door, 'case.get', { caseId })
      const added = passageIds.map(passageId => ({ passageId, askId: options.ask ?? null }))
      const chosen = [...kase.chosen, ...added]
      const view = await ask(door, 'case.choosePassages', { caseId, revision: kase.revision, chosen })
      return done(view, `已选用 ${added.length} 段，共 ${chosen.length} 段。`)
    })
  )

  const outcome = command<ByOptions>(group, 'outcome <CASE> <WORD>', '记录代表、委员的评价')
  outcome.line
    .option('--as <WHO>', '谁来记录，写成 姓名:角色', '承办人:承办人')
    .addHelpText('after', `\n评价可写${outcomeNames}；写“撤销”取消记录。编号印发以后才能记录。`)
  outcome.runs(([caseId = '', word = ''], options) => {
    const actor = actorNamed(options.as)
    const said = outcomeNamed(word)
    return inVault(options, async door => {
      const { kase } = await ask(door, 'case.get', { caseId })
      const view = await ask(door, 'case.recordOutcome', {
        caseId,
        revision: kase.revision,
        actor,
        outcome: said
      })
      return done(view, said === null ? '已撤销评价记录。' : `已记录代表、委员评价：${outcomeWords[said]}`)
    })
  })

  command<Common>(group, 'remove <CASE>', '把办件移到回收站').runs(([caseId = ''], options) =>
    inVault(options, async door => {
      await ask(door, 'case.remove', { caseId })
      return done({ caseId }, `已移到回收站，可用 case restore ${caseId} 恢复。`)
    })
  )

  command<Common>(group, 'restore <CASE>', '从回收站恢复办件').runs(([caseId = ''], options) =>
    inVault(options, async door => {
      const view = await ask(door, 'case.restore', { caseId })
      return done(view, `已恢复：${view.kase.item.title}`)
    })
  )

  command<Common>(group, 'history <CASE>', '查看办理经过').runs(([caseId = ''], options) =>
    inVault(options, async door => {
      const history = await ask(door, 'case.history', { caseId })
      const lines = history.entries.map(
        entry =>
          `${entry.at.slice(0, 16).replace('T', ' ')} ${entry.actor.name} ${historyWord[entry.action]} → ${stageWord[entry.to]}${entry.note === null ? '' : `（${entry.note}）`}`
      )
      const chain =
        history.brokenAt === null ? '记录完整，未被改动。' : `第 ${history.brokenAt} 条起记录被改动过。`
      return { value: history, lines: [...lines, chain], outcome: history.brokenAt === null ? 'done' : 'no' }
    })
  )
}

const historyWord: Readonly<Record<HistoryEntry['action'], string>> = {
  ...actionWord,
  create: '新建',
  edit: '修改',
  export: '导出',
  restore: '恢复版本'
}

function caseLine(summary: CaseSummary): string {
  const due = summary.due === null ? '' : `　期限 ${summary.due}`
  return `${summary.id}　第${summary.number ?? '？'}号${itemWord[summary.kind]}　${summary.title}　${stageWord[summary.stage]}${due}`
}

function describeCase({ kase, unanswered, findings }: CaseView): readonly string[] {
  const { item } = kase
  const filer = filerWord(item.kind)
  return [
    `${item.session ?? ''}第${item.number ?? '？'}号${itemWord[item.kind]}《${item.title}》`,
    `${filer}：${item.authors.map(author => author.name).join('、') || '未知'}　阶段：${stageWord[kase.stage]}`,
    `诉求 ${kase.asks.length} 条，尚未答复 ${unanswered.length} 条：`,
    ...kase.asks.map(one => `  ${one.id}　${one.text}${unanswered.includes(one.id) ? '' : '　✓'}`),
    `会办意见 ${kase.contributions.length} 份，选用段落 ${kase.chosen.length} 段，检查意见 ${findings.length} 条。`
  ]
}
