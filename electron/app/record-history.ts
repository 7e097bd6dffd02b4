import { sha256Text } from '../adapters/system/digest.ts'
import type { Case } from '../core/case/case.ts'
import { contentDigest } from '../core/workflow/content.ts'
import { chain, type HistoryFacts } from '../core/workflow/history.ts'
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
  const last = (await cases.history(caseId)).at(-1) ?? null
  const missed: HistoryFacts[] =
    last === null || facts.from === null || last.to === facts.from
      ? []
      : [
          {
            ...facts,
            action: 'edit',
            from: last.to,
            to: facts.from,
            note: '补记：上一步保存后程序意外退出。'
          }
        ]
  let previous = last
  for (const step of [...missed, facts]) {
    previous = chain(previous, step, sha256Text)
    await cases.appendHistory(caseId, previous)
  }
}
