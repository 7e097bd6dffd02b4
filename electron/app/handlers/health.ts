import { writeXlsx } from '../../adapters/writers/xlsx/write-xlsx.ts'
import type { HealthLine, HealthView } from '../../core/calls/health.ts'
import type { Api } from '../../core/contract.ts'
import { ailments, ailmentWord, examining, type Ailment, type HealthRow } from '../../core/library/health.ts'
import { keepUntil, noValidity, type Validity } from '../../core/library/validity.ts'
import type { SourceSummary } from '../../core/library/source.ts'
import type { App } from '../app.ts'
import { inSlices } from '../background.ts'

type Calls =
  'library.health' | 'library.healthList' | 'library.healthIds' | 'library.keepValid' | 'library.exportHealth'

/** Calls on the health of the library. A list is made anew only when something it depends on has changed, in small pieces so that others have their turn. */
export function healthHandlers(app: App): Pick<Api, Calls> {
  const { library, tallies, uses, vault } = app
  const made = new Map<Ailment, { readonly key: string; readonly rows: readonly HealthRow[] }>()

  const validity = async () => (await vault.validity.read()) ?? noValidity
  const rowsOf = async (ailment: Ailment, unusedYears: number, said: Validity) => {
    const state = [
      library.generation(),
      app.cases.generation(),
      unusedYears,
      app.today(),
      JSON.stringify(said)
    ]
    // Only what is stale changes while passages are looked through.
    const key = [...state, ailment === 'stale' ? tallies.generation() : ''].join(' ')
    const before = made.get(ailment)
    if (before?.key === key) return before.rows
    const facts = {
      today: app.today(),
      unusedYears,
      tally: (id: string) => {
        const source = library.summary(id)
        return source === null ? null : tallies.of(source)
      },
      lastUse: uses.lastDay,
      validUntil: (id: string) => said.until[id]?.day ?? null
    }
    const rows = await inSlices(examining(ailment, library.summaries(), facts))
    made.set(ailment, { key, rows })
    return rows
  }
  const countLooked = function* (sources: readonly SourceSummary[]): Generator<undefined, number> {
    let looked = 0
    for (const source of sources) {
      if (tallies.of(source) !== null) looked += 1
      yield
    }
    return looked
  }
  const keptRows = (said: Validity): readonly HealthRow[] =>
    Object.entries(said.until)
      .filter(([, { day }]) => day >= app.today())
      .flatMap(([id, { day }]) => {
        const source = library.summary(id)
        if (source === null) return []
        const { facts, fileName } = source
        const title = facts.itemTitle ?? facts.title ?? fileName
        const detail = `仍然有效，到 ${day}`
        return [{ sourceId: id, title, number: facts.number, year: facts.year, detail, weight: 0 }]
      })

  return {
    'library.health': async ({ unusedYears }): Promise<HealthView> => {
      tallies.catchUp().catch((error: unknown) => app.log('library.health', error))
      const sources = library.summaries()
      // Counted first: lists made after it know at least these.
      const looked = await inSlices(countLooked(sources))
      const said = await validity()
      const counts = await eachAilment(async ailment => (await rowsOf(ailment, unusedYears, said)).length)
      const refused = (await app.intakes.list()).find(({ state }) => state !== 'running')
      const count = refused?.counts.outcomes.refused ?? 0
      return {
        sources: sources.length,
        looked,
        counts,
        refused: refused === undefined || count === 0 ? null : { count, intakeId: refused.id },
        kept: keptRows(said).length
      }
    },
    'library.healthList': async ({ ailment, unusedYears, from, limit }) => {
      const said = await validity()
      const rows = ailment === 'kept' ? keptRows(said) : await rowsOf(ailment, unusedYears, said)
      const lines = rows
        .slice(from, from + limit)
        .map((row): HealthLine => ({ ...row, validUntil: said.until[row.sourceId]?.day ?? null }))
      return { lines, total: rows.length }
    },
    'library.healthIds': async ({ ailment, unusedYears }) =>
      (await rowsOf(ailment, unusedYears, await validity())).map(row => row.sourceId),
    'library.keepValid': ({ sourceIds, until }) =>
      app.inTurn('validity', async () => {
        await vault.validity.write(keepUntil(await validity(), { sourceIds, day: until, now: app.clock() }))
        return null
      }),
    'library.exportHealth': async ({ unusedYears }) => {
      await tallies.catchUp()
      const said = await validity()
      const sheets = await eachAilment(async ailment =>
        sheetOf(ailment, await rowsOf(ailment, unusedYears, said))
      )
      const bytes = writeXlsx(ailments.map(ailment => sheets[ailment]))
      const mime = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
      return app.exports.add({ fileName: `资料库体检 ${app.today()}.xlsx`, mime, bytes, notices: [] })
    }
  }
}

/** Asks about one ailment after the other. */
async function eachAilment<T>(of: (ailment: Ailment) => Promise<T>): Promise<Readonly<Record<Ailment, T>>> {
  return {
    stale: await of('stale'),
    unused: await of('unused'),
    duplicates: await of('duplicates'),
    families: await of('families'),
    unsure: await of('unsure'),
    notices: await of('notices'),
    textless: await of('textless')
  }
}

function sheetOf(ailment: Ailment, rows: readonly HealthRow[]) {
  return {
    name: ailmentWord[ailment],
    head: ['资料', '文号', '年份', '说明'],
    widths: [44, 22, 8, 60],
    rows: rows.map(({ title, number, year, detail }) => [title, number ?? '', year ?? '', detail])
  }
}
