import { vocabulary } from './vocabulary.ts'

/** A source of numbers from 0 up to 1; the same seed gives the same row (mulberry32). */
export type Draw = () => number

export function drawing(seed: number): Draw {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** One of the list; throws on an empty one. */
export function pick<T>(list: readonly T[], draw: Draw): T {
  const one = list[Math.floor(draw() * list.length)]
  if (one === undefined) throw new Error('nothing to pick from')
  return one
}

/** Some of the list without repeats, in drawn order. */
export function pickSome<T>(list: readonly T[], count: number, draw: Draw): readonly T[] {
  const rest = [...list]
  const chosen: T[] = []
  while (chosen.length < count && rest.length > 0)
    chosen.push(...rest.splice(Math.floor(draw() * rest.length), 1))
  return chosen
}

export function between(low: number, high: number, draw: Draw): number {
  return low + Math.floor(draw() * (high - low + 1))
}

/**
 * A template with its places filled: {dept} a word of that list, {3-9} a whole number, {a|b} one of the choices,
 * {x:dept} or {x:3-9} the same and remembered, {x} then again what was remembered.
 */
export function fill(template: string, draw: Draw): string {
  const kept = new Map<string, string>()
  return template.replaceAll(/\{([^{}]+)\}/g, (_, inside: string) => {
    const known = kept.get(inside)
    if (known !== undefined) return known
    const [, name, what] = /^([a-z]\d?):(.+)$/.exec(inside) ?? [null, null, inside]
    const value = drawn(what ?? inside, draw)
    if (name !== null && name !== undefined) kept.set(name, value)
    return value
  })
}

function drawn(what: string, draw: Draw): string {
  const range = /^(\d+)-(\d+)$/.exec(what)
  if (range !== null) return String(between(Number(range[1]), Number(range[2]), draw))
  if (what.includes('|')) return pick(what.split('|'), draw)
  const list = vocabulary[what]
  if (list === undefined) throw new Error(`no word list ${what}`)
  return pick(list, draw)
}
