import type { Segment } from './segment.ts'
import { fold } from './tokens.ts'

/** The places in units [from, to) where the folded pattern stands. */
export function placesOf(
  units: Uint16Array,
  [from, to]: readonly [number, number],
  pattern: Uint16Array
): readonly number[] {
  const places: number[] = []
  const first = pattern[0] ?? 0
  for (let at = from; at + pattern.length <= to; at++)
    if (fold(units[at] ?? 0) === first && isAt(units, at, pattern)) places.push(at)
  return places
}

/** Whether the folded words stand in the passage's text or in a heading above it. */
export function stands(segment: Segment, place: number, words: Uint16Array): boolean {
  const { units, starts, bodies } = segment
  const body = bodies[place] ?? 0
  return (
    standsIn(units, [body, starts[place + 1] ?? 0], words) ||
    standsIn(units, [starts[place] ?? 0, body], words)
  )
}

/** Whether the folded pattern stands in units [from, to). */
export function standsIn(
  units: Uint16Array,
  [from, to]: readonly [number, number],
  pattern: Uint16Array
): boolean {
  const first = pattern[0] ?? 0
  for (let at = from; at + pattern.length <= to; at++)
    if (fold(units[at] ?? 0) === first && isAt(units, at, pattern)) return true
  return false
}

function isAt(units: Uint16Array, at: number, pattern: Uint16Array): boolean {
  let same = 1
  while (same < pattern.length && fold(units[at + same] ?? 0) === pattern[same]) same++
  return same === pattern.length
}

/** One word of a query in a text: where it stands, ascending, and how long it is. */
export type Standing = { readonly places: readonly number[]; readonly length: number }

/** The length of the shortest stretch that holds every word once; null when a word does not stand there. */
export function shortestStretch(words: readonly Standing[]): number | null {
  if (words.some(word => word.places.length === 0)) return null
  const marks = words
    .flatMap((word, number) => word.places.map(at => ({ at, end: at + word.length, number })))
    .sort((a, b) => a.at - b.at)
  const last = words.map(() => -1)
  let shortest: number | null = null
  for (const mark of marks) {
    last[mark.number] = mark.at
    const from = Math.min(...last)
    if (from < 0) continue
    const to = last.reduce((end, at, number) => Math.max(end, at + (words[number]?.length ?? 0)), 0)
    shortest = Math.min(shortest ?? Infinity, to - from)
  }
  return shortest
}
