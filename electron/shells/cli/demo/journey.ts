import { join } from 'node:path'
import { readdir } from 'node:fs/promises'
import { makeVault, openApp, type Door, type Program } from '../../../app/open-app.ts'
import type { CaseView } from '../../../core/calls/cases.ts'
import type { Block, Reply } from '../../../core/reply/reply.ts'
import { printNumber } from '../../../core/reply/wording.ts'
import { stageWord } from '../../../core/workflow/permitted.ts'
import type { Action, Role } from '../../../core/workflow/stage.ts'
import { listedPassages, questionFor } from '../../../core/search/listed.ts'
import { ask } from '../../ask.ts'
import { importPaths } from '../commands/imports.ts'
import { readUnit } from '../commands/library.ts'
import { draftCase } from '../commands/replies.ts'
import { saveTo } from '../commands/files.ts'
import { readScript, type Script } from './script.ts'

/** What the journey leaves behind. */
export type Journey = {
  readonly vault: string
  readonly caseId: string
  readonly docx: string
  readonly number: string
}

/**
 * The whole way of one suggestion on the sample data, through the same calls every door uses: from an empty folder to the signed,
 * numbered docx in `folder`. `say` is told each step as it is done.
 */
export async function travel(
  folder: string,
  program: Program,
  say: (line: string) => void
): Promise<Journey> {
  const sample = join(program.resources, 'data', 'sample')
  const files = join(sample, 'files')
  const script = await readScript(join(sample, 'journey.json'))
  const vault = join(folder, '工作库')

  const unit = await readUnit(join(sample, 'unit.json'))
  await makeVault(vault, { name: unit.name, unit })
  say(`新建工作库（${unit.name}）：${vault}`)

  const door = await openApp(vault, program)
  try {
    const { outcomes } = (await importPaths(door, [join(files, 'replies')])).counts
    say(`导入旧答复 ${outcomes.read + outcomes['read-with-notices']} 份。`)

    const opened = await openCase(door, files, script, say)
    const drafted = await draft(door, opened, script, say)
    const checked = await correct(door, drafted, say)
    const done = await carry(door, checked, script, say)

    const number = done.kase.reply?.frame.number ?? null
    const ticket = await ask(door, 'case.export', { caseId: done.kase.id, format: 'docx' })
    const docx = join(folder, ticket.fileName)
    await saveTo(docx, door.exports.get(ticket.exportId).bytes)
    say(`导出正式公文：${docx}`)
    return { vault, caseId: done.kase.id, docx, number: number === null ? '' : printNumber(number) }
  } finally {
    await door.close()
  }
}

async function openCase(
  door: Door,
  files: string,
  script: Script,
  say: (line: string) => void
): Promise<CaseView> {
  const created = await ask(door, 'case.create', {
    actor: { name: script.clerk, role: 'clerk' },
    uploadId: door.uploads.addPath(join(files, '建议.docx')),
    item: null
  })
  const { kase } = created.view
  say(
    `打开第${kase.item.number}号建议《${kase.item.title}》，诉求 ${kase.asks.length} 条，期限 ${kase.due ?? '未定'}。`
  )

  let view = created.view
  for (const name of (await readdir(join(files, '会办意见'))).toSorted()) {
    const taken = await ask(door, 'case.addContribution', {
      caseId: kase.id,
      revision: view.kase.revision,
      uploadId: door.uploads.addPath(join(files, '会办意见', name)),
      contribution: null
    })
    view = taken.view
  }
  const points = view.kase.contributions.flatMap(filed => filed.contribution.points)
  say(`收到会办意见 ${view.kase.contributions.length} 份，共 ${points.length} 条。`)
  return view
}

async function draft(
  door: Door,
  { kase }: CaseView,
  script: Script,
  say: (line: string) => void
): Promise<CaseView> {
  const { words, ask: askId, becomes } = script.passage
  const { found } = await ask(door, 'search.find', questionFor(words, 1))
  const hits = listedPassages(found).slice(0, 1)
  const chosen = hits.map(hit => ({ passageId: hit.passage.id, askId }))
  const [best] = hits
  say(
    `查资料“${words}”，选用 ${best?.source.facts.year ?? ''} 年 ${best?.source.facts.number ?? ''} 中的一段。`
  )
  await ask(door, 'case.choosePassages', { caseId: kase.id, revision: kase.revision, chosen })

  const view = await draftCase(door, kase.id, {})
  const reply = view.kase.reply
  if (reply === null) throw new Error('drafting gave no reply')
  say(
    `起草：${reply.body.length} 段，每段都有出处，待补 ${reply.body.filter(block => block.kind === 'slot').length} 处。`
  )

  const category = { letter: script.category, definition: null }
  const body = reply.body.map(block => reworded(updated(block, becomes), script.edits))
  const edited: Reply = { ...reply, frame: { ...reply.frame, category }, body }
  const saved = await ask(door, 'case.saveReply', {
    caseId: kase.id,
    revision: view.kase.revision,
    reply: edited
  })
  say(`承办人${script.clerk}修改文字，定类别 ${script.category}。`)
  return saved
}

/** The old passage brought up to date; where it came from stays on record. */
function updated(block: Block, becomes: string): Block {
  return block.kind === 'paragraph' && block.from?.kind === 'passage'
    ? { ...block, lead: null, level: null, text: becomes }
    : block
}

function reworded(block: Block, edits: Script['edits']): Block {
  if (block.kind !== 'paragraph') return block
  const apply = (text: string) => edits.reduce((words, [from, to]) => words.replace(from, to), text)
  return { ...block, lead: block.lead === null ? null : apply(block.lead), text: apply(block.text) }
}

async function correct(door: Door, view: CaseView, say: (line: string) => void): Promise<CaseView> {
  const keys = view.findings.filter(finding => finding.fix !== null).map(finding => finding.key)
  for (const finding of view.findings) say(`检查：${finding.message}（${finding.quote}）`)
  const fixed = await ask(door, 'case.fix', { caseId: view.kase.id, revision: view.kase.revision, keys })
  say(`按检查意见改正 ${keys.length} 处，还剩 ${fixed.findings.length} 条。`)
  return fixed
}

async function carry(
  door: Door,
  start: CaseView,
  script: Script,
  say: (line: string) => void
): Promise<CaseView> {
  const steps: readonly (readonly [Action, Role, string])[] = [
    ['submit', 'clerk', script.clerk],
    ['approve', 'reviewer', script.reviewer],
    ['sign', 'signer', script.signer],
    ['number', 'office', script.office],
    ['archive', 'office', script.office]
  ]
  let view = start
  for (const [action, role, name] of steps) {
    const step = await ask(door, 'case.advance', {
      caseId: view.kase.id,
      revision: view.kase.revision,
      actor: { name, role },
      action,
      reason: null
    })
    if (step.refusals.length > 0) throw new Error(step.refusals.map(refusal => refusal.message).join('；'))
    view = step.view
    const number = action === 'number' ? view.kase.reply?.frame.number : null
    say(`${name}办理，进入“${stageWord[view.kase.stage]}”${number ? `，文号 ${printNumber(number)}` : ''}。`)
  }
  return view
}
