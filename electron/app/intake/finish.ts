import { setImmediate } from 'node:timers/promises'
import type { ComingLine } from '../../core/intake/ledger.ts'
import type { IntakeLine } from '../../core/intake/line.ts'
import { factsFrom, openRegister } from '../../core/intake/match-register.ts'
import { vanishedFiles } from '../../core/intake/plan.ts'
import { readRegister, type RegisterRow } from '../../core/intake/register.ts'
import type { App } from '../app.ts'
import { readOrNull } from './read-source.ts'
import type { Archives } from './archives.ts'
import type { Known } from './known.ts'
import { vanishedLine } from './lines.ts'

type Powers = Pick<App, 'vault' | 'library' | 'inTurn'>

/** What is left when every file has its line: lists speak of the sources, and files that are gone are named. */
export async function finishIntake(
  app: Powers,
  {
    known,
    archives,
    paths,
    lines,
    filled,
    filling
  }: {
    readonly known: Known
    readonly archives: Archives
    readonly paths: ReadonlySet<string>
    readonly lines: readonly IntakeLine[]
    /** Sources that were filled before the program was killed. */
    readonly filled: ReadonlySet<string>
    /** Hears of sources before they are filled. */
    readonly filling: (ids: readonly string[]) => Promise<void>
  }
): Promise<{ readonly filled: number; readonly vanished: readonly ComingLine[] }> {
  // Another folder of the same name has nothing in common with the one that was taken in before.
  const roots = new Set(
    lines
      .filter(({ path, outcome }) => path.includes('/') && (outcome === 'unchanged' || outcome === 'changed'))
      .map(({ path }) => path.slice(0, path.indexOf('/')))
  )
  const met = new Set([...paths, ...lines.map(({ path }) => path)])
  // A zip that did not change was not opened: its files are where they were.
  const whole = lines.filter(
    ({ path, outcome }) => outcome === 'unchanged' && archives.known(path) !== undefined
  )
  const gone = vanishedFiles(known.files, met, [...roots]).filter(
    ([path]) => !whole.some(zip => path.startsWith(`${zip.path}/`))
  )
  const changed = lines.some(({ outcome }) => ['read', 'read-with-notices', 'changed'].includes(outcome))
  return {
    filled: changed ? new Set([...filled, ...(await fillFromLists(app, filling))]).size : 0,
    vanished: gone.map(([path, { sourceId }]) => vanishedLine(path, sourceId))
  }
}

/** Fills and puts right the facts of sources from all lists in the library; the ids of those that changed. */
async function fillFromLists(
  app: Powers,
  filling: (ids: readonly string[]) => Promise<void>
): Promise<readonly string[]> {
  const { vault, library } = app
  const lists = library.summaries().filter(({ kind, format }) => kind === 'other' && format === 'xlsx')
  const rows: RegisterRow[] = []
  for (const { id } of lists) {
    const list = await readOrNull(app, id)
    if (list !== null) rows.push(...(readRegister(list.document) ?? []))
    await setImmediate()
  }
  if (rows.length === 0) return []
  const book = openRegister(rows)
  const due: { readonly id: string; readonly row: RegisterRow }[] = []
  for (const [at, summary] of library.summaries().entries()) {
    if (at % 200 === 0) await setImmediate()
    const row = book.rowFor(summary)
    if (row !== null && factsFrom(summary, row) !== null) due.push({ id: summary.id, row })
  }
  if (due.length > 0) await filling(due.map(({ id }) => id))
  const filled: string[] = []
  for (const { id, row } of due)
    await app.inTurn(`source ${id}`, async () => {
      const source = await readOrNull(app, id)
      const facts = source && factsFrom(source, row)
      if (source === null || facts === null) return
      const next = { ...source, facts }
      await vault.sources.write(next, null)
      library.amend(next)
      filled.push(id)
    })
  return filled
}
