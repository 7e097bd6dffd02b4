import { setImmediate } from 'node:timers/promises'
import { writeXlsx } from '../../adapters/writers/xlsx/write-xlsx.ts'
import type { HealthLine, HealthView } from '../../core/calls/health.ts'
import type { Api } from '../../core/contract.ts'
import { ailments, ailmentWord, examine, type Ailment, type HealthRow } from '../../core/library/health.ts'
import { keepUntil, noValidity, type Validity } from '../../core/library/validity.ts'
import type { App } from '../app.ts'

type Calls =
  'library.health' | 'library.healthList' | 'library.healthIds' | 'library.keepValid' | 'library.exportHealth'

type Lists = Readonly<Record<Ailment, readonly HealthRow[]>>

/** Calls on the health of the library. Lists are made anew only when something has changed, one at a time so that others have their turn. */
export function healthHandlers(app: App): Pick<Api, Calls> {
  const { library, tallies, uses, vault } = app
  let made: { readonly key: string; readonly lists: Lists } | null = null

  const validity = async () => (await vault.validity.read()) ?? noValidity
  const listsOf = async (unusedYears: number, said: Validity): Promise<Lists> => {
    const key = [
      library.generation(),
      tallies.generation(),
      app.cases.generation(),
      unusedYears,
      app.today(),
      JSON.stringify(said)
    ].join(' ')
    if (made?.key === key) return made.lists
    const sources = library.summaries()
    const byId = new Map(sources.map(source => [source.id, source]))
    const facts = {
      today: app.today(),
      unusedYears,
      tally: (id: string) => {
        const source = byId.get(id)
        return source === undefined ? null : tallies.of(source)
      },
      lastUse: uses.lastDay,
      validUntil: (id: string) => said.until[id]?.day ?? null
    }
    const lists: Partial<Record<Ailment, readonly HealthRow[]>> = {}
    for (const ailment of ailments) {
      lists[ailment] = examine(ailment, sources, facts)
      await setImmediate()
    }
    const whole = {
      stale: [],
      unused: [],
      duplicates: [],
      families: [],
      unsure: [],
      notices: [],
      textless: [],
      ...lists
    }
    made = { key, lists: whole }
    return whole
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
      const looked = sources.filter(source => tallies.of(source) !== null).length
      const said = await validity()
      const lists = await listsOf(unusedYears, said)
      const refused = (await app.intakes.list()).find(({ state }) => state !== 'running')
      const count = refused?.counts.outcomes.refused ?? 0
      return {
        sources: sources.length,
        looked,
        counts: mapLists(lists, rows => rows.length),
        refused: refused === undefined || count === 0 ? null : { count, intakeId: refused.id },
        kept: keptRows(said).length
      }
    },
    'library.healthList': async ({ ailment, unusedYears, from, limit }) => {
      const said = await validity()
      const rows = ailment === 'kept' ? keptRows(said) : (await listsOf(unusedYears, said))[ailment]
      const lines = rows
        .slice(from, from + limit)
        .map((row): HealthLine => ({ ...row, validUntil: said.until[row.sourceId]?.day ?? null }))
      return { lines, total: rows.length }
    },
    'library.healthIds': async ({ ailment, unusedYears }) =>
      (await listsOf(unusedYears, await validity()))[ailment].map(row => row.sourceId),
    'library.keepValid': ({ sourceIds, until }) =>
      app.inTurn('validity', async () => {
        await vault.validity.write(keepUntil(await validity(), { sourceIds, day: until, now: app.clock() }))
        return null
      }),
    'library.exportHealth': async ({ unusedYears }) => {
      await tallies.catchUp()
      const lists = await listsOf(unusedYears, await validity())
      const bytes = writeXlsx(ailments.map(ailment => sheetOf(ailment, lists[ailment])))
      const mime = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
      return app.exports.add({ fileName: `资料库体检 ${app.today()}.xlsx`, mime, bytes, notices: [] })
    }
  }
}

function mapLists<T>(lists: Lists, of: (rows: readonly HealthRow[]) => T): Readonly<Record<Ailment, T>> {
  return {
    stale: of(lists.stale),
    unused: of(lists.unused),
    duplicates: of(lists.duplicates),
    families: of(lists.families),
    unsure: of(lists.unsure),
    notices: of(lists.notices),
    textless: of(lists.textless)
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
