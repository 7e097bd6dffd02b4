import { firstAbove, lowerBound, type Segment } from './segment.ts'
import { wordKeys } from './tokens.ts'

const known = new WeakMap<Segment, Uint32Array>()

/**
 * The pairs of a segment, as places among its keys, in order of their second character, then of their first. Worked out when first
 * asked for: few queries need it, and it costs a millisecond or two.
 */
export function byClosing(segment: Segment): Uint32Array {
  const there = known.get(segment)
  if (there !== undefined) return there
  const { keys } = segment
  const from = lowerBound(segment, 0x10000)
  const to = lowerBound(segment, wordKeys)
  const next = new Uint32Array(0x10001)
  for (let k = from; k < to; k++) {
    const slot = ((keys[k] ?? 0) & 0xffff) + 1
    next[slot] = (next[slot] ?? 0) + 1
  }
  for (let unit = 1; unit <= 0x10000; unit++) next[unit] = (next[unit] ?? 0) + (next[unit - 1] ?? 0)
  const order = new Uint32Array(to - from)
  for (let k = from; k < to; k++) {
    const unit = (keys[k] ?? 0) & 0xffff
    const place = next[unit] ?? 0
    next[unit] = place + 1
    order[place] = k
  }
  known.set(segment, order)
  return order
}

/** Where in `byClosing` the pairs lie that end with a character: [from, to). */
export function closedBy({ keys }: Segment, order: Uint32Array, unit: number): readonly [number, number] {
  const ends = (place: number) => (keys[order[place] ?? 0] ?? 0) & 0xffff
  const from = firstAbove(order.length, place => ends(place) >= unit)
  return [from, firstAbove(order.length, place => ends(place) > unit)]
}
