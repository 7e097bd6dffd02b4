import { setPhrasesIn } from './set-phrases.ts'
import { echoesOf } from './thesaurus.ts'
import { createTokens, fold, foldText, textOf, tokenise, unitsOf, wordKeys } from './tokens.ts'

/**
 * One distinct token of a query. `times` it comes there, `first` is its first position among the query's tokens. A lone
 * character stands for every place the character comes; `partial` are longer Latin words or numbers that contain this one. `echo`: a
 * token of a word that means the same as one typed, what it counts for, and the term it stands for; null for what was typed. `idle`: it comes
 * only in phrases that every suggestion has.
 */
export type Term = {
  readonly key: number
  readonly times: number
  readonly first: number
  readonly kind: 'pair' | 'character' | 'word'
  readonly partial: readonly number[]
  readonly echo: { readonly share: number; readonly of: number } | null
  readonly idle: boolean
}

/**
 * A stretch of the query without blanks or punctuation: its folded units, the numbers of its terms, and of which clause it is, counted from 0; what
 * 、 and quotation marks part is one clause.
 */
export type QueryWord = {
  readonly units: Uint16Array
  readonly terms: readonly number[]
  readonly clause: number
}

/** What is looked for. `quoted` (folded) must stand in a passage or its headings as they are; `long` is a pasted text rather than a few words. */
export type Query = {
  readonly terms: readonly Term[]
  /** How many of the terms were typed: those come first. */
  readonly typed: number
  readonly table: KeyTable
  readonly words: readonly QueryWord[]
  /** The folded characters that were typed, but for those that come only in phrases every suggestion has. */
  readonly letters: ReadonlySet<number>
  readonly quoted: readonly Uint16Array[]
  /** The bits of the terms in quotation marks. */
  readonly required: number
  readonly long: boolean
}

/** Term numbers by token key, open-addressed; -1 marks an empty slot. */
export type KeyTable = { readonly keys: Uint32Array; readonly terms: Int16Array; readonly mask: number }

/** The number of the term with this key, or -1. */
export function lookUp(table: KeyTable, key: number): number {
  const { keys, terms, mask } = table
  for (let slot = slotOf(key, mask); ; slot = (slot + 1) & mask) {
    const term = terms[slot] ?? -1
    if (term < 0 || keys[slot] === key) return term
  }
}

function slotOf(key: number, mask: number): number {
  return (Math.imul(key, 0x9e3779b1) >>> 8) & mask
}

const mostTokens = 4000
/** Up to so many distinct terms a query is a few words; they are told apart by the bits of one number. */
export const fewTerms = 31
const fewWords = 8
const tokens = createTokens()
const clauseMark = /[，。；：！？,;:!?\n]/

/**
 * Reads a query. `words` are the Latin words and numbers of the index by key: a part of one finds the whole, unless the part is a
 * word of its own and shorter than three letters.
 */
export function readQuery(text: string, words: ReadonlyMap<number, string>): Query {
  const units = unitsOf(text)
  tokenise(units, [0, units.length], tokens)
  const count = Math.min(tokens.count, mostTokens)
  const numbers = new Map<number, number>()
  const inSetPhrase = setPhrasesIn(text)
  const found: {
    key: number
    times: number
    first: number
    kind: Term['kind']
    idle: boolean
    text: string
  }[] = []
  const letters = new Set<number>()
  const stretches: { from: number; to: number; terms: number[]; clause: number }[] = []
  for (let i = 0; i < count; i++) {
    const key = tokens.keys[i] ?? 0
    const from = tokens.starts[i] ?? 0
    const to = tokens.ends[i] ?? 0
    const number: number = numbers.get(key) ?? found.length
    const term = found[number]
    const idle = inSetPhrase[from] === 1
    if (!idle) for (let at = from; at < to; at++) letters.add(fold(units[at] ?? 0))
    if (term === undefined)
      found.push({
        key,
        times: 1,
        first: i,
        kind: kindOf(key),
        idle,
        text: foldText(textOf(units, from, to))
      })
    else {
      term.times++
      term.idle &&= idle
    }
    numbers.set(key, number)
    const last = stretches.at(-1)
    if (last !== undefined && from <= last.to) {
      last.to = to
      last.terms.push(number)
    } else {
      const parted = last !== undefined && clauseMark.test(textOf(units, last.to, from))
      stretches.push({ from, to, terms: [number], clause: (last?.clause ?? 0) + (parted ? 1 : 0) })
    }
  }
  const long = found.length > fewTerms || stretches.length > fewWords
  const quoted = quotedIn(text, long)
  const typed = found.map(({ text: part, ...term }): Term => ({
    ...term,
    partial: long ? [] : partialOf(term.key, part, words),
    echo: null
  }))
  const order = [...tokens.keys.subarray(0, count)]
  const echoes =
    quoted.length > 0
      ? []
      : echoesOf({ keys: order, starts: [...tokens.starts.subarray(0, count)], text: foldText(text) })
  const terms = [
    ...typed,
    ...echoes.map(({ key, share, of }): Term => {
      const number = numbers.get(order[of] ?? 0) ?? 0
      const { times, first } = typed[number] ?? { times: 1, first: 0 }
      return { key, times, first, kind: kindOf(key), partial: [], echo: { share, of: number }, idle: false }
    })
  ]
  const table = createTable(terms)
  return {
    terms,
    typed: typed.length,
    table,
    words: stretches.map(({ from, to, terms, clause }) => ({
      units: units.slice(from, to).map(fold),
      terms,
      clause
    })),
    letters,
    quoted,
    required: quoted.reduce((bits, words) => bits | bitsOf(words, table), 0),
    long
  }
}

function kindOf(key: number): Term['kind'] {
  if (key < 0x10000) return 'character'
  return isWord(key) ? 'word' : 'pair'
}

function isWord(key: number): boolean {
  return key >= wordKeys && key < wordKeys + 0x10000000
}

function partialOf(key: number, part: string, words: ReadonlyMap<number, string>): readonly number[] {
  if (!isWord(key) || (part.length < 3 && words.has(key))) return []
  const longer: number[] = []
  // Tens of thousands of words: a list of them all for each number typed would cost more than looking through them.
  words.forEach((word, other) => {
    if (other !== key && word.includes(part)) longer.push(other)
  })
  return longer
}

function createTable(terms: readonly Term[]): KeyTable {
  const keys = terms.reduce((sum, term) => sum + 1 + term.partial.length, 0)
  const size = 2 ** Math.ceil(Math.log2(Math.max(keys, 16) * 4))
  const table = { keys: new Uint32Array(size), terms: new Int16Array(size).fill(-1), mask: size - 1 }
  terms.forEach((term, number) => {
    for (const key of [term.key, ...term.partial]) enter(table, key, number)
  })
  return table
}

function enter(table: KeyTable, key: number, term: number): void {
  for (let slot = slotOf(key, table.mask); ; slot = (slot + 1) & table.mask) {
    if ((table.terms[slot] ?? -1) >= 0 && table.keys[slot] !== key) continue
    // A word that is also part of another word of the query counts as itself.
    if ((table.terms[slot] ?? -1) < 0) table.terms[slot] = term
    table.keys[slot] = key
    return
  }
}

function bitsOf(units: Uint16Array, table: KeyTable): number {
  tokenise(units, [0, units.length], tokens)
  let bits = 0
  for (let i = 0; i < tokens.count; i++) bits |= 1 << lookUp(table, tokens.keys[i] ?? 0)
  return bits
}

/** Quotation marks bind only in a query of a few words: a pasted text quotes for reasons of its own. */
function quotedIn(text: string, long: boolean): readonly Uint16Array[] {
  if (long || /[。；，,;]/.test(text.replace(quotation, ''))) return []
  return [...text.matchAll(quotation)]
    .map(found => unitsOf((found.slice(1).find(part => part !== undefined) ?? '').trim()).map(fold))
    .filter(units => units.length > 0)
}

const quotation = /“([^”]*)”|"([^"]*)"|＂([^＂]*)＂|「([^」]*)」/g
