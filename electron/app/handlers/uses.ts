import type { Api } from '../../core/contract.ts'
import { Fault } from '../../core/fault.ts'
import { corrected } from '../../core/library/correct.ts'
import type { Outcome } from '../../core/library/source.ts'
import { outcomeWords } from '../../core/search/conditions.ts'
import { printNumber } from '../../core/reply/wording.ts'
import type { App } from '../app.ts'
import { viewCase } from '../case-view.ts'
import { factsOf, recordHistory } from '../record-history.ts'

/** Calls on where passages were reused and what the deputies said of the letters. */
export function useHandlers(app: App): Pick<Api, 'source.uses' | 'case.recordOutcome'> {
  const { cases, vault, uses } = app
  return {
    'source.uses': async ({ sourceId }) => uses.ofSource(sourceId),
    'case.recordOutcome': async ({ actor, outcome, ...at }) => {
      const now = app.clock()
      const words = outcome === null ? '撤销满意度记录' : `代表、委员评价：${outcomeWords[outcome]}`
      const saved = await cases.change(at, words, kase => {
        if (kase.stage !== 'archiving' && kase.stage !== 'archived')
          throw new Fault('bad-input', '答复编号印发以后才能记录代表、委员的评价')
        return { ...kase, outcome: outcome === null ? null : { value: outcome, at: now } }
      })
      const happened = { actor, action: 'edit', from: saved.stage, note: words } as const
      await recordHistory(app, saved.id, factsOf(app, saved, happened))
      const number = saved.reply?.frame.number ?? null
      if (number !== null) await tellFiled(app, printNumber(number), outcome)
      return viewCase(saved, await vault.unit.read(), app.today())
    }
  }
}

/** The replies of the library that bear this number are this letter: they are known by the same outcome. */
async function tellFiled(app: App, number: string, outcome: Outcome | null): Promise<void> {
  const filed = app.library
    .summaries()
    .filter(({ kind, facts }) => kind === 'reply' && facts.number === number && facts.outcome !== outcome)
  for (const { id } of filed) {
    await app.inTurn(`source ${id}`, async () => {
      const source = await app.vault.sources.read(id)
      const next = corrected(source, { kind: null, facts: { outcome }, checked: 'leave' }, app.clock())
      await app.vault.sources.write(next, null)
      app.library.amend(next)
    })
  }
}
