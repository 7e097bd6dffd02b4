import type { SourceKind, SourceSummary } from '../library/source.ts'
import { bare, type Conditions, type Field, kindWords, outcomeWords } from './conditions.ts'

/** The fields by whose values an answer is counted, in the order in which they are shown. */
export const facetFields = ['years', 'issuers', 'topics', 'categories', 'outcomes', 'kinds'] as const
export type FacetField = (typeof facetFields)[number]

/** A value of a field, as it is typed in a condition, how many sources have it, and whether it is asked for. */
export type FacetValue = { readonly value: string; readonly count: number; readonly chosen: boolean }
export type Facet = { readonly field: FacetField; readonly values: readonly FacetValue[] }

/** One field of all sources: the values there are, and for each row the number of its value, -1 where it is not known. */
type Column = {
  readonly values: string[]
  readonly numbers: Map<string, number>
  readonly of: number[]
}

/** What sources can be filtered and counted by, in columns, so that 20,000 of them take no time that can be felt. Changed by `enterFacts` and `dropFacts` only. */
export type FacetTable = {
  readonly rows: Map<string, number>
  /** The source of each row; '' of one that is free. */
  readonly ids: string[]
  readonly columns: Readonly<Record<FacetField, Column>>
  readonly years: number[]
  readonly titles: string[]
  readonly people: string[]
  readonly free: number[]
  changes: number
}

/** A table with nothing in it. */
export function createFacetTable(): FacetTable {
  const column = (): Column => ({ values: [], numbers: new Map(), of: [] })
  return {
    rows: new Map(),
    ids: [],
    columns: {
      years: column(),
      issuers: column(),
      topics: column(),
      categories: column(),
      outcomes: column(),
      kinds: column()
    },
    years: [],
    titles: [],
    people: [],
    free: [],
    changes: 0
  }
}

/** Takes the facts of a source in, in place of those it had. */
export function enterFacts(table: FacetTable, { id, kind, facts, fileName }: SourceSummary): void {
  const row = table.rows.get(id) ?? table.free.pop() ?? table.ids.length
  table.rows.set(id, row)
  table.ids[row] = id
  const { year, issuer, topic, category, outcome } = facts
  const values: Readonly<Record<FacetField, string | null>> = {
    years: year === null ? null : String(year),
    issuers: issuer,
    topics: topic,
    categories: category,
    outcomes: outcome && outcomeWords[outcome],
    kinds: kindWords[kind]
  }
  for (const field of facetFields)
    table.columns[field].of[row] = numberOf(table.columns[field], values[field])
  table.years[row] = year ?? 0
  table.titles[row] = bare(facts.itemTitle ?? facts.title ?? fileName)
  table.people[row] = facts.people.map(bare).join('\n')
  table.changes += 1
}

/** Takes a source out; unknown ids are left alone. */
export function dropFacts(table: FacetTable, id: string): void {
  const row = table.rows.get(id)
  if (row === undefined) return
  table.rows.delete(id)
  table.ids[row] = ''
  table.free.push(row)
  table.changes += 1
}

function numberOf({ values, numbers }: Column, value: string | null): number {
  if (value === null || value === '') return -1
  const known = numbers.get(value)
  if (known !== undefined) return known
  numbers.set(value, values.length)
  return values.push(value) - 1
}

/** Conditions made ready for a table: of each field which values are allowed (null: any), and what rows must hold besides. */
export type Selection = {
  readonly conditions: Conditions
  readonly allowed: Readonly<Record<FacetField, Uint8Array | null>>
  readonly others: (row: number) => boolean
}

/** What is asked beside the conditions: the kind of source looked among when they name none, and sources that never count. */
export type Scope = { readonly kind: SourceKind | null; readonly hidden: ReadonlySet<string> }

/**
 * Makes conditions ready. A year lies in a range; a unit or topic that some source has exactly is meant exactly, else values that hold
 * the words; a topic that no source has is sought in the titles.
 */
export function select(table: FacetTable, conditions: Conditions, { kind, hidden }: Scope): Selection {
  const { columns } = table
  const { years, categories, people, titles } = conditions
  const kinds = conditions.kinds.length > 0 ? conditions.kinds : kind === null ? [] : [kind]
  const topics = conditions.topics.map(bare)
  const inTopics = topics.filter(topic => columns.topics.values.some(value => bare(value).includes(topic)))
  const inTitles = topics.filter(topic => !inTopics.includes(topic))
  const inTable = (column: Column, wanted: readonly string[]) => {
    const folded = column.values.map(bare)
    const exact = new Set(wanted.filter(word => folded.includes(word)))
    return (_: string, number: number) => {
      const value = folded[number] ?? ''
      return wanted.some(word => (exact.has(word) ? value === word : value.includes(word)))
    }
  }
  const among = (wanted: readonly string[]) => (value: string) => wanted.includes(value)
  const inYears = (value: string) => years.some(([from, to]) => Number(value) >= from && Number(value) <= to)
  const issuers = conditions.issuers.map(bare)
  const mark = (field: FacetField, asked: number, allows: (value: string, number: number) => boolean) =>
    asked === 0 ? null : Uint8Array.from(columns[field].values, (value, n) => (allows(value, n) ? 1 : 0))
  const wantedTitles = [titles.map(bare), inTitles].filter(words => words.length > 0)
  const wantedPeople = people.map(bare)
  return {
    conditions,
    allowed: {
      years: mark('years', years.length, inYears),
      issuers: mark('issuers', issuers.length, inTable(columns.issuers, issuers)),
      topics: mark('topics', inTopics.length, inTable(columns.topics, inTopics)),
      categories: mark('categories', categories.length, among(categories)),
      outcomes: mark(
        'outcomes',
        conditions.outcomes.length,
        among(conditions.outcomes.map(one => outcomeWords[one]))
      ),
      kinds: mark('kinds', kinds.length, among(kinds.map(one => kindWords[one])))
    },
    others: row => {
      if (hidden.size > 0 && hidden.has(table.ids[row] ?? '')) return false
      const title = table.titles[row] ?? ''
      if (!wantedTitles.every(words => words.some(word => title.includes(word)))) return false
      const names = table.people[row] ?? ''
      return wantedPeople.length === 0 || wantedPeople.some(word => names.includes(word))
    }
  }
}

/** Whether the source of a row is as asked. */
export function meets(table: FacetTable, { allowed, others }: Selection, row: number): boolean {
  for (const field of facetFields) {
    const marks = allowed[field]
    if (marks !== null && marks[table.columns[field].of[row] ?? -1] !== 1) return false
  }
  return others(row)
}

/** How many values of a field are shown; those asked for come besides. */
const mostValues = 12

/**
 * Counts the rows by the values of each field. A row counts for a field when it meets what is asked of all other fields, so that the
 * count tells what one more click would find. `rows`: those that meet everything.
 */
export function countFacets(
  table: FacetTable,
  selection: Selection,
  rows: Iterable<number>
): { readonly facets: readonly Facet[]; readonly rows: readonly number[] } {
  const fields = facetFields.map(field => ({
    of: table.columns[field].of,
    allowed: selection.allowed[field],
    counts: new Uint32Array(table.columns[field].values.length + 1)
  }))
  const meeting: number[] = []
  for (const row of rows) {
    let failed = 0
    let failing = -1
    for (let at = 0; at < fields.length; at++) {
      const field = fields[at]
      if (field === undefined || field.allowed === null) continue
      if (field.allowed[field.of[row] ?? -1] === 1) continue
      failed += 1
      failing = at
    }
    if (failed > 1 || !selection.others(row)) continue
    if (failed === 0) meeting.push(row)
    for (let at = 0; at < fields.length; at++) {
      const field = fields[at]
      if (field === undefined || (failed === 1 && failing !== at)) continue
      const value = field.of[row] ?? -1
      if (value >= 0) field.counts[value] = (field.counts[value] ?? 0) + 1
    }
  }
  const facets = facetFields.map((field, at): Facet => {
    const { allowed, counts } = fields[at] ?? { allowed: null, counts: new Uint32Array() }
    const all = table.columns[field].values
      .map((value, number) => ({ value, count: counts[number] ?? 0, chosen: allowed?.[number] === 1 }))
      .filter(({ count, chosen }) => count > 0 || chosen)
      .sort((x, y) => y.count - x.count || (x.value < y.value ? -1 : 1))
    const shown = field === 'years' ? all : all.filter(({ chosen }, place) => chosen || place < mostValues)
    return { field, values: inUsualOrder(field, shown) }
  })
  return { facets: facets.filter(({ values }) => values.length > 0), rows: meeting }
}

function inUsualOrder(field: FacetField, values: readonly FacetValue[]): readonly FacetValue[] {
  switch (field) {
    case 'years':
      return values.toSorted((x, y) => Number(y.value) - Number(x.value))
    case 'categories':
      return values.toSorted((x, y) => (x.value < y.value ? -1 : 1))
    case 'outcomes':
      return values.toSorted((x, y) => judgements.indexOf(x.value) - judgements.indexOf(y.value))
    case 'kinds':
    case 'issuers':
    case 'topics':
      return values
  }
}

const judgements = Object.values(outcomeWords)

/** For each number of a source in the index its row in the table, -1 for none. Worked out once after each change. */
export function rowsOf(table: FacetTable, sources: readonly { readonly id: string }[]): Int32Array {
  const kept = known.get(sources)
  if (kept !== undefined && kept.changes === table.changes && kept.rows.length === sources.length)
    return kept.rows
  const rows = Int32Array.from(sources, ({ id }) => table.rows.get(id) ?? -1)
  known.set(sources, { changes: table.changes, rows })
  return rows
}

const known = new WeakMap<
  readonly { readonly id: string }[],
  { readonly changes: number; readonly rows: Int32Array }
>()

/** A field that is a facet too, or null. */
export function facetOf(field: Field | null): FacetField | null {
  return facetFields.find(one => one === field) ?? null
}
