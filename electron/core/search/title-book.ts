import { createNumbering, enterKey, numberOfKey, type Numbering } from './numbering.ts'

/**
 * Which titles hold which token or character. What each title holds lies in `held`, as numbers of tokens; `lists` and `numbers` say the
 * same by token for all but the latest, which are chained by `last` and `before`. Flat, for tens of thousands of titles are entered while
 * a vault opens.
 */
export type TitleBook = {
  readonly tokens: Numbering
  /** By token: of how many titles that are there it is. */
  present: Uint32Array
  /** Tokens of all titles, one title after the other; title n has [starts[n], starts[n + 1]). */
  held: Uint32Array
  starts: number[]
  /** How many of what a title holds are pairs or words, by number. */
  readonly pairs: number[]
  /** Titles by token: token t has numbers [lists[t], lists[t + 1]), ascending. */
  lists: Uint32Array
  numbers: Uint32Array
  /** So many of `held` are in the lists. */
  listed: number
  /** By token: the place after its last one in `held` that is not in the lists, 0 for none; `before` leads from there to the others. */
  last: Uint32Array
  before: Uint32Array
  titles: Uint32Array
  /** How many titles are there. */
  there: number
}

/** A book without titles. */
export function createTitleBook(): TitleBook {
  return {
    tokens: createNumbering(),
    present: new Uint32Array(1024),
    held: new Uint32Array(4096),
    starts: [0],
    pairs: [],
    lists: new Uint32Array(1),
    numbers: new Uint32Array(),
    listed: 0,
    last: new Uint32Array(1024),
    before: new Uint32Array(4096),
    titles: new Uint32Array(4096),
    there: 0
  }
}

/** How many numbers have been given to titles. */
export function titlesIn({ pairs }: TitleBook): number {
  return pairs.length
}

/** Enters a title under the next number. Its keys are distinct. */
export function addTitle(book: TitleBook, keys: Uint32Array): void {
  const number = book.pairs.length
  let at = book.starts[number] ?? 0
  if (at + keys.length > book.held.length) {
    const size = 2 * (at + keys.length)
    book.held = grown(book.held, size)
    book.before = grown(book.before, size)
    book.titles = grown(book.titles, size)
  }
  let pairs = 0
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] ?? 0
    const token = enterKey(book.tokens, key)
    if (token >= book.present.length) {
      book.present = grown(book.present, token * 2)
      book.last = grown(book.last, token * 2)
    }
    book.present[token] = (book.present[token] ?? 0) + 1
    book.held[at] = token
    book.titles[at] = number
    book.before[at] = book.last[token] ?? 0
    book.last[token] = ++at
    if (key >= 0x10000) pairs++
  }
  book.starts.push(at)
  book.pairs.push(pairs)
  book.there++
}

function grown(array: Uint32Array, size: number): Uint32Array {
  const larger = new Uint32Array(size)
  larger.set(array)
  return larger
}

/** Leaves a title out of the counts, once. */
export function dropTitle(book: TitleBook, number: number): void {
  const end = book.starts[number + 1] ?? 0
  for (let at = book.starts[number] ?? end; at < end; at++) {
    const token = book.held[at] ?? 0
    book.present[token] = (book.present[token] ?? 1) - 1
  }
  book.there--
}

/** Of how many titles that are there a token is. */
export function presentWith({ tokens, present }: TitleBook, key: number): number {
  const token = numberOfKey(tokens, key)
  return token < 0 ? 0 : (present[token] ?? 0)
}

/** Calls `visit` with the number of each title a token is of, those that are gone included. */
export function eachWith(book: TitleBook, key: number, visit: (number: number) => void): void {
  const token = numberOfKey(book.tokens, key)
  if (token < 0) return
  if ((book.starts.at(-1) ?? 0) - book.listed > book.listed / 2 + 4096) list(book)
  const { lists, numbers, last, before, titles } = book
  const end = token + 1 < lists.length ? (lists[token + 1] ?? 0) : 0
  for (let at = token + 1 < lists.length ? (lists[token] ?? 0) : 0; at < end; at++) visit(numbers[at] ?? 0)
  for (let at = last[token] ?? 0; at > 0; at = before[at - 1] ?? 0) visit(titles[at - 1] ?? 0)
}

/** Puts all that is held into the lists: many a title stands in a row there that is far to walk to along the chains. */
function list(book: TitleBook): void {
  const { held, titles, tokens } = book
  const size = book.starts.at(-1) ?? 0
  const lists = new Uint32Array(tokens.count + 1)
  for (let at = 0; at < size; at++) {
    const after = (held[at] ?? 0) + 1
    lists[after] = (lists[after] ?? 0) + 1
  }
  for (let token = 1; token < lists.length; token++)
    lists[token] = (lists[token] ?? 0) + (lists[token - 1] ?? 0)
  const next = lists.slice()
  const numbers = new Uint32Array(size)
  for (let at = 0; at < size; at++) {
    const token = held[at] ?? 0
    const place = next[token] ?? 0
    next[token] = place + 1
    numbers[place] = titles[at] ?? 0
  }
  book.lists = lists
  book.numbers = numbers
  book.listed = size
  book.last.fill(0)
}
