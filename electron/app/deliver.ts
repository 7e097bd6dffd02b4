import type { Case } from '../core/case/case.ts'
import type { ExportTicket } from '../core/calls/exports.ts'
import type { Actor } from '../core/workflow/stage.ts'
import type { App } from './app.ts'
import type { Exported } from './exports.ts'
import { factsOf, recordHistory } from './record-history.ts'

/** Who exports when nobody has said who acts: there are no accounts. */
const unnamed: Actor = { name: '未记名', role: 'clerk' }

/**
 * A finished file of a case on its way to the user: a copy in the outbox, a line in the history, and the ticket. A vault that is open to be
 * read only gets neither copy nor line.
 */
export async function deliver(
  app: App,
  { kase, actor }: { readonly kase: Case; readonly actor: Actor | null },
  exported: Exported
): Promise<ExportTicket> {
  if (!app.vault.readOnly) {
    await app.vault.outbox.write(exported.fileName, exported.bytes)
    const happened = {
      actor: actor ?? unnamed,
      action: 'export',
      from: kase.stage,
      note: exported.fileName
    } as const
    await recordHistory(app, kase.id, factsOf(app, kase, happened))
  }
  return app.exports.add(exported)
}
