import { sha256Text } from '../adapters/system/digest.ts'
import type { Case } from '../core/case/case.ts'
import { contentDigest } from '../core/workflow/content.ts'
import { chain, type HistoryFacts } from '../core/workflow/history.ts'
import type { HistoryEntry } from '../core/workflow/stage.ts'
import type { App } from './app.ts'

/** The facts of something that happened to a case without moving it on. */
export function factsOf(
  app: App,
  kase: Case,
  happened: Pick<HistoryFacts, 'actor' | 'action' | 'from' | 'note'>
): HistoryFacts {
  const reply = kase.reply && contentDigest(kase.reply, sha256Text)
  return { ...happened, at: app.clock(), to: kase.stage, reply }
}

/**
 * Adds a line to a case's history. When the line before it does not lead to where this one starts, the program was cut off between
 * saving the case and writing its history; that is written down first, so that the chain tells no gap as a step.
 */
export async function recordHistory(app: App, caseId: string, facts: HistoryFacts): Promise<void> {
  const { cases } = app.vault
  // Two lines written at once would both follow the same one, and the chain would look tampered with.
  await app.inTurn(`history ${caseId}`, async () => {
    let previous = (await cases.history(caseId)).at(-1) ?? null
    for (const step of [...missedBefore(facts, previous), facts]) {
      previous = chain(previous, step, sha256Text)
      await cases.appendHistory(caseId, previous)
    }
  })
}

/** What the history lacks between its last line and the facts, as the one who noticed notes it; how the reply stood then is not known. */
function missedBefore(facts: HistoryFacts, last: HistoryEntry | null): readonly HistoryFacts[] {
  const { from } = facts
  const before = last?.to ?? null
  if (from === null || before === from) return []
  const note = '补记：上一步保存后程序意外退出。'
  return [{ ...facts, action: last === null ? 'create' : 'edit', from: before, to: from, note, reply: null }]
}
