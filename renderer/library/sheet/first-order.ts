import type { SourceSummary } from '../../../electron/core/library/source.ts'

/** How words are put in order. */
export const collator = new Intl.Collator('zh-CN', { numeric: true })

/** Where a source stands when nobody has sorted the table. */
type Place = {
  readonly source: SourceSummary
  readonly year: number
  readonly code: string
  readonly serial: number
}

const places = new WeakMap<SourceSummary, Place>()

/** What decides where a source stands at first; found out once for each. */
export function firstPlaceOf(source: SourceSummary): Place {
  const known = places.get(source)
  if (known !== undefined) return known
  const { year, number } = source.facts
  const made = {
    source,
    year: year ?? 0,
    code: (number ?? '').replace(/[〔\d].*$/, ''),
    serial: Number(/(\d+)\D*$/.exec(number ?? '')?.[1] ?? 0)
  }
  places.set(source, made)
  return made
}

const orders = new WeakMap<readonly SourceSummary[], readonly SourceSummary[]>()

/** Newest year first; within it by number as numbers, then by file name. Put in order once for each list, however often the table comes back. */
export function inFirstOrder(sources: readonly SourceSummary[]): readonly SourceSummary[] {
  const known = orders.get(sources)
  if (known !== undefined) return known
  const made = sources
    .map(firstPlaceOf)
    .toSorted(
      (a, b) =>
        b.year - a.year ||
        compare(a.code, b.code) ||
        a.serial - b.serial ||
        compare(a.source.fileName, b.source.fileName)
    )
    .map(({ source }) => source)
  orders.set(sources, made)
  return made
}

function compare(a: string, b: string): number {
  return a === b ? 0 : collator.compare(a, b)
}
