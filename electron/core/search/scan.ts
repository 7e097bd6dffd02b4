import { lookUp, type Query } from './query.ts'
import { createTokens, fold, isCharacter, tokenise } from './tokens.ts'

/** Marks in a text in order of place, and where each ends; the first `count` of them hold. */
export type Events = { events: Uint16Array; places: Uint32Array; count: number }

/**
 * What of a query stands in a stretch of text. Marks are the query's terms by number and, from `characters` on, its characters
 * in the order of `letters`. `marks` and `times` tell which came how often, `tokens` how many tokens the text has. Only the counted parts hold
 * anything, and only until the next reading.
 */
export type Scan = Events & {
  readonly letters: Uint16Array
  readonly characters: number
  readonly times: Uint16Array
  readonly marks: Uint16Array
  found: number
  tokens: number
}

/** Reads units [from, to) into its scan, which it returns. */
export type Reader = (units: Uint16Array, span: readonly [number, number]) => Scan

/** Beyond so many different characters a table of all their pairs would be larger than the text it is to speed up. */
const mostLetters = 600

/** A reader for one query: it passes over characters the query does not have without looking anything up. */
export function createReader(query: Query): Reader {
  const letters = lettersMarked(query)
  const typed = new Set(query.words.flatMap(({ units }) => [...units]))
  const typedLetters = letters.filter(unit => typed.has(unit)).length
  const size = Math.min(letters.length, mostLetters) + 1
  const pairs = new Int16Array(size * size).fill(-1)
  const numbers = new Uint16Array(0x10000)
  letters.forEach((unit, number) => (numbers[unit] = number + 1))
  query.terms.forEach(({ kind, key }, term) => {
    const [first, second] = [numbers[key >>> 16] ?? 0, numbers[key & 0xffff] ?? 0]
    if (kind === 'pair' && first < size && second < size) pairs[first * size + second] = term
  })
  const termOf = (first: number, second: number, key: number) =>
    first < size && second < size ? (pairs[first * size + second] ?? -1) : lookUp(query.table, key)

  const characters = query.terms.length
  const scan: Scan = {
    letters,
    characters,
    times: new Uint16Array(characters + letters.length),
    marks: new Uint16Array(characters + letters.length),
    found: 0,
    tokens: 0,
    ...createEvents()
  }
  const mark = (number: number, end: number) => {
    const times = scan.times[number] ?? 0
    if (times === 0) scan.marks[scan.found++] = number
    scan.times[number] = times + 1
    scan.events[scan.count] = number
    scan.places[scan.count++] = end
  }
  const markWords = (units: Uint16Array, from: number, to: number) => {
    tokenise(units, [from, to], tokens)
    for (let i = 0; i < tokens.count; i++) {
      const term = lookUp(query.table, tokens.keys[i] ?? 0)
      if (term >= 0) mark(term, tokens.ends[i] ?? 0)
    }
    scan.tokens += tokens.count
  }

  return (units, [from, to]) => {
    for (let i = 0; i < scan.found; i++) scan.times[scan.marks[i] ?? 0] = 0
    scan.found = scan.tokens = scan.count = 0
    makeRoom(scan, 2 * (to - from))
    let at = from
    while (at < to) {
      const start = at
      let unit = fold(units[at] ?? 0)
      if (!isCharacter(unit)) {
        while (at < to && !isCharacter(fold(units[at] ?? 0))) at++
        markWords(units, start, at)
        continue
      }
      let before = 0
      let beforeUnit = 0
      for (; at < to; at++) {
        unit = fold(units[at] ?? 0)
        if (!isCharacter(unit)) break
        const number = numbers[unit] ?? 0
        if (number > 0) {
          // Characters that only words of the same meaning have are worth nothing alone.
          if (number <= typedLetters) mark(characters + number - 1, at + 1)
          const term = before > 0 ? termOf(before, number, ((beforeUnit << 16) | unit) >>> 0) : -1
          if (term >= 0) mark(term, at + 1)
        }
        before = number
        beforeUnit = unit
      }
      scan.tokens += Math.max(at - start - 1, 1)
    }
    return scan
  }
}

/** The characters that a scan for this query marks: those typed, then those only of words that mean the same. */
export function lettersMarked({ words, terms }: Query): Uint16Array {
  const typed = words.flatMap(({ units }) => [...units])
  const echoed = terms.flatMap(({ kind, key }) => (kind === 'pair' ? [key >>> 16, key & 0xffff] : [key]))
  return Uint16Array.from(new Set([...typed, ...echoed].filter(unit => unit < 0x10000 && isCharacter(unit))))
}

const tokens = createTokens()

/** No marks yet. */
export function createEvents(): Events {
  return { events: new Uint16Array(2048), places: new Uint32Array(2048), count: 0 }
}

/** Makes room for so many marks; what was there is lost. */
export function makeRoom(list: Events, needed: number): void {
  if (needed <= list.events.length) return
  list.events = new Uint16Array(needed * 2)
  list.places = new Uint32Array(needed * 2)
}

const open = new Uint16Array(0x10000)

/** What the richest stretch of `width` units of a text is worth: each mark in it once, at its worth. */
export function richest({ events, places, count }: Events, worth: Float64Array, width: number): number {
  let [sum, most, tail] = [0, 0, 0]
  for (let i = 0; i < count; i++) {
    const event = events[i] ?? 0
    const times = open[event] ?? 0
    if (times === 0) sum += worth[event] ?? 0
    open[event] = times + 1
    for (const first = (places[i] ?? 0) - width; (places[tail] ?? 0) <= first; tail++) {
      const gone = events[tail] ?? 0
      const left = (open[gone] ?? 1) - 1
      open[gone] = left
      if (left === 0) sum -= worth[gone] ?? 0
    }
    if (sum > most) most = sum
  }
  for (; tail < count; tail++) open[events[tail] ?? 0] = 0
  return most
}
