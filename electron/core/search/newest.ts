import type { Offered } from './best.ts'

/** Which sources are shown whatever their passages score: by their numbers, the first `most` in this order. */
export type Shown = { readonly most: number; readonly isBefore: (one: number, other: number) => boolean }

/** So many passages of a source are kept to be looked at closely: the best by their first score. */
const each = 12

/** Keeps the first `most` of what it is offered and gives back what has no place: one kept before, the one offered, or null. */
export function createFirst({ most, isBefore }: Shown): {
  readonly kept: readonly number[]
  readonly offer: (one: number) => number | null
} {
  const kept: number[] = []
  const isOut = (one: number) => {
    const last = kept[most - 1]
    return most === 0 || (last !== undefined && !isBefore(one, last))
  }
  const placeOf = (one: number) => {
    let low = 0
    let high = kept.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (isBefore(one, kept[middle] ?? one)) high = middle
      else low = middle + 1
    }
    return low
  }
  return {
    kept,
    offer: one => {
      if (isOut(one)) return one
      kept.splice(placeOf(one), 0, one)
      return kept.length > most ? (kept.pop() ?? null) : null
    }
  }
}

/**
 * The best passages of the sources that are shown, gathered while all passages are gone through once: which sources those are is known only at
 * the end. Takes passages source by source.
 */
export function gatherShown(shown: Shown): {
  readonly take: (source: number, passage: Offered) => void
  readonly sources: () => ReadonlySet<number>
  readonly best: () => readonly Offered[]
} {
  const first = createFirst(shown)
  const gathered = new Map<number, Offered[]>()
  let current = -1
  let here: Offered[] | undefined
  const enlist = (source: number) => {
    const known = gathered.get(source)
    if (known !== undefined) return known
    const out = first.offer(source)
    if (out === source) return undefined
    if (out !== null) gathered.delete(out)
    const list: Offered[] = []
    gathered.set(source, list)
    return list
  }
  return {
    take: (source, passage) => {
      if (source !== current) here = enlist(source)
      current = source
      here?.push(passage)
    },
    sources: () => new Set(gathered.keys()),
    best: () =>
      [...gathered.values()].flatMap(list => list.toSorted((x, y) => y.score - x.score).slice(0, each))
  }
}
