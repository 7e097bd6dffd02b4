import type { Command } from 'commander'
import type { FittedProposal } from '../../../core/calls/changes.ts'
import { changeStretches } from '../../../core/reply/show-change.ts'
import { unfitSentence } from '../../../core/reply/take-changes.ts'
import { ask } from '../../ask.ts'
import { command } from '../command.ts'
import { inVault, type Common } from '../doors.ts'
import { done } from '../terminal.ts'

type Options = Common & { readonly case: string; readonly acceptAll?: boolean }

/** `changes`: what was changed in a Word file of a case, and taking it back. */
export function addChangesCommand(program: Command): void {
  const changes = command<Options>(program, 'changes <FILE>', '读出 Word 文件里的修改和批注，收回到办件')
  changes.line.requiredOption('--case <ID>', '哪一件办件').option('--accept-all', '全部采纳')
  changes.runs(([file = ''], options) =>
    inVault(options, async door => {
      const { kase } = await ask(door, 'case.get', { caseId: options.case })
      const at = { caseId: kase.id, revision: kase.revision }
      const read = await ask(door, 'case.readChanges', { ...at, uploadId: door.uploads.addPath(file) })
      const lines = [
        ...read.proposals.map(proposalLine),
        ...read.remarks.map(
          ({ by, text, quote }) => `批注　${by.author}：${text}${quote === '' ? '' : `　“${quote}”`}`
        ),
        ...read.notices.map(({ message }) => `提示：${message}`)
      ]
      const accepted = read.proposals.filter(({ unfit }) => unfit === null)
      if (options.acceptAll !== true || accepted.length === 0)
        return done(read, ...lines, `共 ${read.proposals.length} 处修改，${read.remarks.length} 条批注。`)
      const view = await ask(door, 'case.takeChanges', { ...at, accepted })
      return done({ ...read, view }, ...lines, `已采纳 ${accepted.length} 处修改。`)
    })
  )
}

function proposalLine({ change, by, unfit }: FittedProposal): string {
  const marks = { same: ['', ''], removed: ['［-', '］'], added: ['［+', '］'] } as const
  const words = changeStretches(change)
    .map(({ kind, text }) => marks[kind][0] + text + marks[kind][1])
    .join('')
  const who = by === null ? '' : `　（${by.author}${by.date === null ? '' : ` ${by.date.slice(0, 10)}`}）`
  return `${words}${who}${unfit === null ? '' : `　不能采纳：${unfitSentence[unfit]}`}`
}
