import type { Ask } from '../../../electron/core/case/item.ts'

/** The asks with one of them worded anew; a blank wording changes nothing. */
export function reworded(asks: readonly Ask[], id: string, text: string): readonly Ask[] {
  const words = text.trim()
  return words === '' ? asks : asks.map(ask => (ask.id === id ? { ...ask, text: words } : ask))
}

/** The asks with one of them moved up (-1) or down (1); the same at either end. */
export function reordered(asks: readonly Ask[], id: string, by: -1 | 1): readonly Ask[] {
  const from = asks.findIndex(ask => ask.id === id)
  const ask = asks[from]
  const other = asks[from + by]
  if (!ask || !other) return asks
  return asks.with(from, other).with(from + by, ask)
}

/** The asks with a new one at the end, under an id no ask has had: one above the highest number in use or in `retired`. */
export function withAsk(asks: readonly Ask[], text: string, retired: readonly string[]): readonly Ask[] {
  const words = text.trim()
  if (words === '') return asks
  const highest = [...asks.map(ask => ask.id), ...retired].reduce(
    (top, id) => Math.max(top, Number(/^a(\d+)$/.exec(id)?.[1] ?? 0)),
    0
  )
  return [...asks, { id: `a${highest + 1}`, text: words, quote: '' }]
}

/** Where the quotes of the asks stand in a paragraph of the item, as [start, end) ranges in order, not overlapping. */
export function quotedRanges(
  paragraph: string,
  asks: readonly Ask[]
): readonly (readonly [number, number])[] {
  const found = asks
    .map(ask => ask.quote.trim())
    .filter(quote => quote !== '')
    .map((quote): readonly [number, number] => [
      paragraph.indexOf(quote),
      paragraph.indexOf(quote) + quote.length
    ])
    .filter(([start]) => start >= 0)
    .toSorted((a, b) => a[0] - b[0])
  return found.filter(([start], index) => index === 0 || start >= (found[index - 1]?.[1] ?? 0))
}

/** The words of an ask by which like passages are found: the deputy's own where they say more than the ask as it was noted. */
export function demandOf({ text, quote }: Ask): string {
  return quote.length > text.length ? quote : text
}
