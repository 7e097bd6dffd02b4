import { sha256Text } from '../adapters/system/digest.ts'
import type { Case } from '../core/case/case.ts'
import { printed } from '../core/reply/same.ts'
import { chain } from '../core/workflow/history.ts'
import type { Actor, HistoryEntry, Stage } from '../core/workflow/stage.ts'
import type { App } from './app.ts'

/** What happened to a case, as the person who did it would say. */
export type Happened = {
  readonly actor: Actor
  readonly action: HistoryEntry['action']
  readonly from: Stage | null
  readonly note: string | null
}

/**
 * Adds a line to a case's history. When the line before it does not lead to where this one starts, the program was cut off between
 * saving the case and writing its history; that is written down first, so that the chain tells no gap as a step.
 */
export async function recordHistory(app: App, kase: Case, happened: Happened): Promise<void> {
  const entries = await app.vault.cases.history(kase.id)
  const reply = kase.reply && sha256Text(JSON.stringify(printed(kase.reply)))
  const last = entries.at(-1) ?? null
  let previous = last
  const append = async (facts: Happened, to: Stage) => {
    previous = chain(previous, { ...facts, at: app.clock(), to, reply }, sha256Text)
    await app.vault.cases.appendHistory(kase.id, previous)
  }
  if (last !== null && happened.from !== null && last.to !== happened.from) {
    const note = '补记：上一步保存后程序意外退出，经过未及写入。'
    await append({ ...happened, action: 'edit', from: last.to, note }, happened.from)
  }
  await append(happened, kase.stage)
}
