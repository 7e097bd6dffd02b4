import { z } from 'zod'
import type { FoundName } from '../../../electron/core/calls/search.ts'
import { needsLook } from '../../../electron/core/library/certainty-code.ts'
import {
  sourceFactsSchema,
  sourceKindSchema,
  type SourceSummary
} from '../../../electron/core/library/source.ts'
import { columnKeys, printed, type ColumnKey } from './columns.ts'
import { collator, inFirstOrder } from './first-order.ts'

const columnSchema = z.enum(columnKeys)

const viewSchema = z
  .object({
    filter: z
      .object({
        words: z.string(),
        kind: sourceKindSchema.nullable(),
        year: z.number().nullable(),
        topic: z.string().nullable(),
        category: sourceFactsSchema.unwrap().shape.category,
        /** Only sources of one 同类答复. */
        family: z.string().nullable(),
        /** Only what a person should look at. */
        look: z.boolean()
      })
      .readonly(),
    /** null: newest year first, within it by number. */
    sort: z.object({ column: columnSchema, order: z.enum(['up', 'down']) }).nullable(),
    /** In CSS pixels, for columns that were made wider or narrower. */
    widths: z.partialRecord(columnSchema, z.number().min(40).max(1200)).readonly()
  })
  .readonly()

/** What the table shows and how; it stays so from one visit to the next. */
export type View = z.infer<typeof viewSchema>
export type Filter = View['filter']
export type Sort = View['sort']

export const noFilter: Filter = {
  words: '',
  kind: null,
  year: null,
  topic: null,
  category: null,
  family: null,
  look: false
}
export const firstView: View = { filter: noFilter, sort: null, widths: {} }

/** The usual widths of the columns, in CSS pixels. */
export const usualWidths: Readonly<Record<ColumnKey, number>> = {
  item: 320,
  issuer: 150,
  number: 156,
  year: 62,
  category: 62,
  outcome: 90,
  topic: 104,
  kind: 86,
  people: 120,
  file: 150
}

/** The columns with long words take what room there is, each this part of it. */
const shares: Partial<Record<ColumnKey, number>> = { item: 5, issuer: 2, people: 2, file: 3 }

/**
 * The widths of the columns in CSS pixels, `room` pixels for all: as they were made or else the usual ones, and where that leaves room, columns
 * with long words that nobody made wider or narrower share it.
 */
export function columnWidths(chosen: View['widths'], room: number): Readonly<Record<ColumnKey, number>> {
  const widths = { ...usualWidths, ...chosen }
  const left = room - columnKeys.reduce((sum, key) => sum + widths[key], 0)
  const share = (key: ColumnKey) => (chosen[key] === undefined ? (shares[key] ?? 0) : 0)
  const all = columnKeys.reduce((sum, key) => sum + share(key), 0)
  if (left <= 0 || all === 0) return widths
  const wider = columnKeys.map(key => [key, widths[key] + Math.floor((left * share(key)) / all)] as const)
  return { ...widths, ...Object.fromEntries(wider) }
}

/** The view as it was kept; the first one when nothing was or it cannot be read. */
export function readView(kept: string | null): View {
  if (kept === null) return firstView
  try {
    const read = viewSchema.safeParse(JSON.parse(kept))
    return read.success ? read.data : firstView
  } catch (error) {
    if (error instanceof SyntaxError) return firstView
    throw error
  }
}

/** The sort after a click on a column: first rising, then falling, then as at first. */
export function nextSort(sort: Sort, column: ColumnKey): Sort {
  if (sort?.column !== column) return { column, order: 'up' }
  return sort.order === 'up' ? { column, order: 'down' } : null
}

/** Sources in the order of a sort; what is empty stands last either way. */
export function sorted(sources: readonly SourceSummary[], sort: Sort): readonly SourceSummary[] {
  if (sort === null) return inFirstOrder(sources)
  const { column, order } = sort
  const words = new Map(sources.map(source => [source.id, printed(source, column)]))
  const distinct = [...new Set(words.values())].toSorted(
    column === 'year' ? (a, b) => Number(a) - Number(b) : collator.compare
  )
  const rank = new Map(distinct.map((each, at) => [each, order === 'up' ? at : -at]))
  const rankOf = ({ id }: SourceSummary) => {
    const text = words.get(id) ?? ''
    return text === '' ? Number.MAX_SAFE_INTEGER : (rank.get(text) ?? 0)
  }
  return sources
    .map(source => ({ source, rank: rankOf(source) }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ source }) => source)
}

const haystacks = new WeakMap<SourceSummary, string>()

function haystackOf(source: SourceSummary): string {
  const known = haystacks.get(source)
  if (known !== undefined) return known
  const { title, itemTitle, number, issuer, topic, people } = source.facts
  const made = [title, itemTitle, number, issuer, topic, source.fileName, ...people].join('\n').toLowerCase()
  haystacks.set(source, made)
  return made
}

/**
 * The sources to show, in their order. `found` adds matches by pinyin; `kept` are sources that were changed while the filter stood and stay in sight until
 * they are confirmed or the filter is another.
 */
export function shownSources(
  sources: readonly SourceSummary[],
  filter: Filter,
  given: { readonly found: readonly FoundName[]; readonly kept: ReadonlySet<string> }
): readonly SourceSummary[] {
  const words = filter.words
    .toLowerCase()
    .split(/\s+/)
    .filter(word => word !== '')
  const byName = new Set(given.found.filter(name => name.kind === 'source').map(name => name.id))
  const meets = (source: SourceSummary) => {
    const { facts } = source
    return (
      (filter.kind === null || source.kind === filter.kind) &&
      (filter.year === null || facts.year === filter.year) &&
      (filter.topic === null || facts.topic === filter.topic) &&
      (filter.category === null || facts.category === filter.category) &&
      (filter.family === null || familyOf(source) === filter.family) &&
      (!filter.look || needsLook(source.certainty)) &&
      (words.length === 0 || byName.has(source.id) || words.every(word => haystackOf(source).includes(word)))
    )
  }
  return sources.filter(source => given.kept.has(source.id) || meets(source))
}

/** The family of a source: that of the first of those that say nearly the same, which is its own when it is the first. */
export function familyOf({ id, family }: SourceSummary): string {
  return family ?? id
}

const families = new WeakMap<readonly SourceSummary[], ReadonlyMap<string, number>>()

/** How many sources each family has; only those of more than one. Counted once for each list. */
export function familySizes(sources: readonly SourceSummary[]): ReadonlyMap<string, number> {
  const known = families.get(sources)
  if (known !== undefined) return known
  const sizes = new Map<string, number>()
  for (const source of sources) sizes.set(familyOf(source), (sizes.get(familyOf(source)) ?? 0) + 1)
  const made = new Map([...sizes].filter(([, size]) => size > 1))
  families.set(sources, made)
  return made
}
