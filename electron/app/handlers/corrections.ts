import type { Corrected } from '../../core/calls/corrections.ts'
import type { Api } from '../../core/contract.ts'
import { faultSentence } from '../../core/fault-sentences.ts'
import { Fault } from '../../core/fault.ts'
import { corrected, formerOf, putBack, recognisedAnew } from '../../core/library/correct.ts'
import type { Source } from '../../core/library/source.ts'
import type { App } from '../app.ts'

type Calls = 'source.correctMany' | 'source.putBack' | 'source.recogniseAnew'

type Change = { readonly sourceId: string; readonly apply: (source: Source) => Source }

/** So many records are written at the same time: a disk takes several for the time of one. */
const atATime = 16

/** Calls that put right what was recognised. A source that cannot be changed is named with its reason and does not stop the others. */
export function correctionHandlers(app: App): Pick<Api, Calls> {
  return {
    'source.correctMany': async ({ corrections }) =>
      changeAll(
        app,
        corrections.flatMap(({ sourceIds, ...correction }) =>
          sourceIds.map(sourceId => ({
            sourceId,
            apply: (source: Source) => corrected(source, correction, app.clock())
          }))
        )
      ),
    'source.putBack': async ({ formers }) =>
      changeAll(
        app,
        formers.map(({ sourceId, former }) => ({ sourceId, apply: source => putBack(source, former) }))
      ),
    'source.recogniseAnew': async ({ sourceIds }) =>
      changeAll(
        app,
        sourceIds.map(sourceId => ({ sourceId, apply: recognisedAnew }))
      )
  }
}

async function changeAll(app: App, changes: readonly Change[]): Promise<readonly Corrected[]> {
  if (app.vault.readOnly) throw new Fault('vault-read-only', app.vault.name)
  const done: Corrected[] = []
  for (let from = 0; from < changes.length; from += atATime) {
    const some = changes.slice(from, from + atATime)
    done.push(...(await Promise.all(some.map(each => changeOne(app, each)))))
  }
  return done
}

async function changeOne(app: App, { sourceId, apply }: Change): Promise<Corrected> {
  try {
    return await app.inTurn(`source ${sourceId}`, async () => {
      const source = await app.vault.sources.read(sourceId)
      const next = apply(source)
      if (JSON.stringify(next) === JSON.stringify(source)) {
        const summary = app.library.summary(sourceId)
        return { sourceId, outcome: 'same', message: null, former: null, summary }
      }
      await app.vault.sources.write(next, null)
      if (next.parsed === source.parsed) app.library.amend(next)
      else app.library.take(next)
      const summary = app.library.summary(sourceId)
      return { sourceId, outcome: 'changed', message: null, former: formerOf(source), summary }
    })
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    const message = faultSentence(error.code, error.subject)
    return { sourceId, outcome: 'refused', message, former: null, summary: null }
  }
}
