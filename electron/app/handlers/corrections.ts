import { sha256Text } from '../../adapters/system/digest.ts'
import type { Corrected } from '../../core/calls/corrections.ts'
import type { Api } from '../../core/contract.ts'
import { faultSentence } from '../../core/fault-sentences.ts'
import { Fault } from '../../core/fault.ts'
import { corrected, formerOf, putBack, recognisedAnew } from '../../core/library/correct.ts'
import { structureSchema, type Source, type Structure } from '../../core/library/source.ts'
import type { App } from '../app.ts'

type Calls = 'source.correctMany' | 'source.putBack' | 'source.recogniseAnew'

/** `apply` may ask for the structure that was kept of the source under a name. */
type Change = {
  readonly sourceId: string
  readonly apply: (source: Source, kept: Kept) => Promise<Source> | Source
}
type Kept = (name: string | null) => Promise<Structure | null>

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
        formers.map(({ sourceId, former }) => ({
          sourceId,
          apply: async (source, kept) => putBack(source, former, await kept(former.structure))
        }))
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
      const { sources } = app.vault
      const source = await sources.read(sourceId)
      const kept: Kept = async name => (name === null ? null : sources.keptStructure(sourceId, name))
      const next = await apply(source, kept)
      if (JSON.stringify(next) === JSON.stringify(source)) {
        const summary = app.library.summary(sourceId)
        return { sourceId, outcome: 'same', message: null, former: null, latter: null, summary }
      }
      const [before, after] = [structureOf(source), structureOf(next)]
      const restructured = before.name !== after.name
      if (restructured) await sources.keepStructure(sourceId, before)
      await sources.write(next, null)
      if (restructured) app.library.take(next)
      else app.library.amend(next)
      const summary = app.library.summary(sourceId)
      const [former, latter] = [
        formerOf(source, restructured ? before.name : null),
        formerOf(next, restructured ? after.name : null)
      ]
      return { sourceId, outcome: 'changed', message: null, former, latter, summary }
    })
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    const message = faultSentence(error.code, error.subject)
    return { sourceId, outcome: 'refused', message, former: null, latter: null, summary: null }
  }
}

/** The structure of a source under a name that is the same for the same structure. */
function structureOf({ parsed, notices }: Source): { readonly name: string; readonly structure: Structure } {
  // The order of what is read from the disk, so that what was just made and what was read have one name.
  const structure = structureSchema.parse({ parsed, notices })
  return { name: sha256Text(JSON.stringify(structure)), structure }
}
