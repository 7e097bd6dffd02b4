import type { CaseSummary } from '../../electron/core/calls/cases.ts'
import type { Version } from '../../electron/core/calls/workflow.ts'
import { headingNumbers } from '../../electron/core/layout/numbering.ts'
import { blockText } from '../../electron/core/reply/place.ts'
import type { Ask } from '../../electron/core/case/item.ts'
import type { Block } from '../../electron/core/reply/reply.ts'
import { actionsOf, rolesFor } from '../../electron/core/workflow/permitted.ts'
import type { Actor, HistoryEntry, Role } from '../../electron/core/workflow/stage.ts'

/** Cases past drafting and not yet archived: those in which the role can act first, then by deadline. */
export function waitingCases(cases: readonly CaseSummary[], role: Role | null): readonly CaseSummary[] {
  const mine = ({ stage }: CaseSummary) =>
    role !== null && actionsOf[stage].slice(0, 1).some(action => rolesFor(action, stage).includes(role))
  return cases
    .filter(({ stage }) => stage !== 'drafting' && stage !== 'archived')
    .toSorted(
      (a, b) => Number(mine(b)) - Number(mine(a)) || (a.daysLeft ?? Infinity) - (b.daysLeft ?? Infinity)
    )
}

/**
 * The version to compare with: the newest one saved no later than the actor last acted on the case, so that the comparison shows what
 * others did since. Without such an act, the oldest version; null when there are none.
 */
export function sinceLastLook(
  versions: readonly Version[],
  entries: readonly HistoryEntry[],
  actor: Actor | null
): Version | null {
  const byTime = versions.toSorted((a, b) => Date.parse(a.savedAt) - Date.parse(b.savedAt))
  const last = entries.findLast(entry => entry.actor.name === actor?.name && entry.action !== 'create')
  const seen = last && byTime.findLast(version => Date.parse(version.savedAt) <= Date.parse(last.at))
  return seen ?? byTime[0] ?? null
}

export type AnsweredAsk = {
  readonly ask: Ask
  readonly position: number
  readonly blocks: readonly {
    readonly id: string
    readonly number: string
    readonly block: Block
    readonly text: string
  }[]
}

/** Each ask beside the blocks that answer it, in the order of the letter. */
export function asksBesideAnswers(asks: readonly Ask[], body: readonly Block[]): readonly AnsweredAsk[] {
  const numbers = headingNumbers(body)
  return asks.map((ask, index) => ({
    ask,
    position: index + 1,
    blocks: body.flatMap((block, at) =>
      block.answers.includes(ask.id)
        ? [{ id: block.id, number: numbers[at] ?? '', block, text: blockText(block) }]
        : []
    )
  }))
}
