import type { Passage } from '../library/passage.ts'
import { opensOf, type Segment } from './segment.ts'
import { createTokens, fold, isCharacter, tokenise, unitsOf } from './tokens.ts'

/** How many passages the open segment takes before it is finished; small, because a query finishes it on the spot. */
export const openRoom = 256

/** The piece of the index that new passages go into. Arrays grow; only the counted parts hold anything. */
export type OpenSegment = {
  count: number
  units: Uint16Array
  size: number
  readonly starts: Uint32Array
  readonly bodies: Uint32Array
  readonly sources: Uint32Array
  readonly positions: Uint32Array
  readonly lengths: Uint8Array
  /** Token and posting of each distinct token of each passage, in order of passages. */
  keys: Uint32Array
  entries: Uint16Array
  pairs: number
}

/** An open segment with nothing in it. */
export function createOpenSegment(): OpenSegment {
  return {
    count: 0,
    units: new Uint16Array(1 << 16),
    size: 0,
    starts: new Uint32Array(openRoom + 1),
    bodies: new Uint32Array(openRoom),
    sources: new Uint32Array(openRoom),
    positions: new Uint32Array(openRoom),
    lengths: new Uint8Array(openRoom),
    keys: new Uint32Array(1 << 15),
    entries: new Uint16Array(1 << 15),
    pairs: 0
  }
}

const tokens = createTokens()

/** Counts how often each token comes, in an open-addressed table that is emptied by walking what was put in. */
const counter = {
  keys: new Uint32Array(4096),
  times: new Uint16Array(4096),
  used: new Uint32Array(4096),
  count: 0
}

function countTokens(): void {
  if ((counter.count + tokens.count) * 2 > counter.keys.length) growCounter(counter.count + tokens.count)
  const mask = counter.keys.length - 1
  for (let i = 0; i < tokens.count; i++) countOne(tokens.keys[i] ?? 0, mask)
}

function countOne(key: number, mask: number): void {
  let slot = Math.imul(key, 0x9e3779b1) >>> 7
  for (slot &= mask; ; slot = (slot + 1) & mask) {
    const times = counter.times[slot] ?? 0
    if (times === 0) {
      counter.keys[slot] = key
      counter.times[slot] = 1
      counter.used[counter.count++] = slot
      return
    }
    if (counter.keys[slot] !== key) continue
    counter.times[slot] = Math.min(times + 1, 8)
    return
  }
}

function growCounter(needed: number): void {
  const { keys, times, used, count } = counter
  const size = 2 ** Math.ceil(Math.log2(needed * 4))
  counter.keys = new Uint32Array(size)
  counter.times = new Uint16Array(size)
  counter.used = new Uint32Array(size)
  counter.count = 0
  for (let i = 0; i < count; i++) {
    const slot = used[i] ?? 0
    for (let n = times[slot] ?? 0; n > 0; n--) countOne(keys[slot] ?? 0, size - 1)
  }
}

/** What is told of a passage besides itself: the number of its source, and the title when it opens the source (else empty). */
export type Setting = { readonly source: number; readonly title: string }

/** What a new passage means to the index as a whole; filled by `addPassage`. */
export type Tally = {
  /** In how many passages each character comes, by unit. */
  readonly characters: Uint32Array
  /** Latin words and numbers by their key, folded. */
  readonly words: Map<number, string>
}

/** Adds a passage; the caller sees to it that fewer than `openRoom` are there. Returns the number of tokens of its text. */
export function addPassage(open: OpenSegment, passage: Passage, setting: Setting & Tally): number {
  const path = passage.path.map(heading => heading.replaceAll('\n', ' ')).join('\n')
  const start = open.size
  const body = start + path.length
  const end = body + passage.text.length
  if (end > open.units.length) open.units = grown(open.units, end)
  open.units.set(unitsOf(path), start)
  open.units.set(unitsOf(passage.text), body)
  open.size = end

  const place = open.count++
  open.starts[place] = start
  open.starts[place + 1] = end
  open.bodies[place] = body
  open.sources[place] = setting.source
  open.positions[place] = passage.position

  tokenise(open.units, [body, end], tokens)
  const length = tokens.count
  open.lengths[place] = Math.min(length >> 3, 255)
  countTokens()
  keepWords(open.units, setting.words)
  tokenise(open.units, [start, body], tokens)
  countTokens()
  keepWords(open.units, setting.words)
  if (setting.title !== '') {
    const title = unitsOf(setting.title)
    tokenise(title, [0, title.length], tokens)
    countTokens()
    keepWords(title, setting.words)
  }
  writePairs(open, place)
  tallyCharacters(open.units, [start, end], position => {
    setting.characters[position] = (setting.characters[position] ?? 0) + 1
  })
  return length
}

function writePairs(open: OpenSegment, place: number): void {
  const needed = open.pairs + counter.count
  if (needed > open.keys.length) {
    open.keys = grown(open.keys, needed)
    open.entries = grown(open.entries, needed)
  }
  for (let i = 0; i < counter.count; i++) {
    const slot = counter.used[i] ?? 0
    open.keys[open.pairs] = counter.keys[slot] ?? 0
    open.entries[open.pairs++] = (place << 3) | ((counter.times[slot] ?? 1) - 1)
    counter.times[slot] = 0
  }
  counter.count = 0
}

function keepWords(units: Uint16Array, words: Map<number, string>): void {
  for (let i = 0; i < tokens.count; i++) {
    const key = tokens.keys[i] ?? 0
    if (key >= 0xe0000000 && key < 0xf0000000 && !words.has(key)) {
      const word = units.subarray(tokens.starts[i], tokens.ends[i]).map(fold)
      words.set(key, String.fromCharCode(...word))
    }
  }
}

const seen = new Uint32Array(0x10000)
let round = 0

/** Calls `visit` once for each different Chinese character of units [from, to). */
export function tallyCharacters(
  units: Uint16Array,
  [from, to]: readonly [number, number],
  visit: (unit: number) => void
): void {
  round = (round + 1) >>> 0
  for (let i = from; i < to; i++) {
    const unit = fold(units[i] ?? 0)
    if (seen[unit] === round || !isCharacter(unit)) continue
    seen[unit] = round
    visit(unit)
  }
}

function grown<A extends Uint16Array | Uint32Array>(array: A, needed: number): A {
  const larger = array instanceof Uint16Array ? new Uint16Array(needed * 2) : new Uint32Array(needed * 2)
  larger.set(array)
  return larger as A
}

/** The open segment as a finished one. The open one stays as it is. */
export function finish(open: OpenSegment): Segment {
  const sorted = sortByKey(open.keys.slice(0, open.pairs), open.entries.slice(0, open.pairs))
  const keys = new Uint32Array(open.pairs)
  const lists = new Uint32Array(open.pairs + 1)
  let count = 0
  for (let i = 0; i < open.pairs; i++) {
    const key = sorted.keys[i] ?? 0
    if (i === 0 || key !== keys[count - 1]) keys[count++] = key
    lists[count] = i + 1
  }
  const kept = keys.slice(0, count)
  return {
    count: open.count,
    units: open.units.slice(0, open.size),
    starts: open.starts.slice(0, open.count + 1),
    bodies: open.bodies.slice(0, open.count),
    sources: open.sources.slice(0, open.count),
    positions: open.positions.slice(0, open.count),
    lengths: open.lengths.slice(0, open.count),
    keys: kept,
    lists: lists.slice(0, count + 1),
    entries: sorted.entries,
    opens: opensOf(kept),
    undecoded: null
  }
}

type Pairs = { readonly keys: Uint32Array; readonly entries: Uint16Array }

/** Sorts pairs by key, eleven bits at a time from the lowest; equal keys keep their order. */
function sortByKey(keys: Uint32Array, entries: Uint16Array): Pairs {
  let from: Pairs = { keys, entries }
  let into: Pairs = { keys: new Uint32Array(keys.length), entries: new Uint16Array(keys.length) }
  for (const shift of [0, 11, 22]) {
    const next = new Uint32Array(2049)
    for (let i = 0; i < keys.length; i++) {
      const bucket = (((from.keys[i] ?? 0) >>> shift) & 2047) + 1
      next[bucket] = (next[bucket] ?? 0) + 1
    }
    for (let i = 1; i < 2049; i++) next[i] = (next[i] ?? 0) + (next[i - 1] ?? 0)
    for (let i = 0; i < keys.length; i++) {
      const key = from.keys[i] ?? 0
      const bucket = (key >>> shift) & 2047
      const place = next[bucket] ?? 0
      next[bucket] = place + 1
      into.keys[place] = key
      into.entries[place] = from.entries[i] ?? 0
    }
    ;[from, into] = [into, from]
  }
  return from
}
