import Fuse from 'fuse.js'
import type { FoundName } from '../calls/search.ts'
import { passageId } from '../library/passage.ts'
import { addSource, createIndex, find, removeSource, type PassageIndex } from './passage-index.ts'
import { fit, spell, type Fit, type Spelling } from './pinyin.ts'
import { fold, foldText, isCharacter, unitsOf } from './tokens.ts'

/** Something with a short label (under 100 characters) by which people look for it. */
export type NameEntry = Pick<FoundName, 'kind' | 'id' | 'label'>

type Name = { readonly entry: NameEntry; readonly folded: string; readonly spelling: Spelling }

/** Names ready to be searched, by kind and id. `titles` holds the labels for queries in other words. */
export type Names = { readonly names: Map<string, Name>; readonly titles: PassageIndex }

/** Makes names searchable. */
export function createNames(entries: readonly NameEntry[]): Names {
  const names: Names = { names: new Map(), titles: createIndex() }
  for (const entry of entries) enterName(names, entry)
  return names
}

/** Takes a name in, or over as it is called by now; its spelling is worked out here, once. */
export function enterName({ names, titles }: Names, entry: NameEntry): void {
  const sourceId = `${entry.kind} ${entry.id}`
  if (names.get(sourceId)?.entry.label === entry.label) return
  const passage = { id: passageId(sourceId, 0), sourceId, position: 0, path: [], text: entry.label }
  addSource(titles, { sourceId, title: '', passages: [passage] })
  names.set(sourceId, { entry, folded: foldText(entry.label), spelling: spell(entry.label) })
}

/** Takes a name away; nothing happens when it is not there. */
export function dropName({ names, titles }: Names, { kind, id }: Pick<NameEntry, 'kind' | 'id'>): void {
  const sourceId = `${kind} ${id}`
  if (names.delete(sourceId)) removeSource(titles, sourceId)
}

/**
 * The names that fit `words`, best first: characters as typed, then pinyin in full or by initials, then titles in other words
 * and names with a wrong character. Blanks part words, all of which must fit. Score 0–1; equals by shorter label, label, id.
 */
export function findNames({ names, titles }: Names, words: string, limit: number): readonly FoundName[] {
  const typed = wordsIn(words)
  if (typed.length === 0 || limit < 1) return []
  const scores = scoresOf(names, typed, fitScore)
  if (scores.size < limit && [...words].some(letter => isCharacter(fold(letter.charCodeAt(0))))) {
    const near = [...inOtherWords({ names, titles }, words), ...misspelt([...names.values()], typed.join(''))]
    for (const { name, score } of near) scores.set(name, Math.max(score, scores.get(name) ?? 0))
  }
  return best(scores, limit)
}

/** Of the names `findNames` gives those in which the words stand as typed. */
export function findNamesAsTyped({ names }: Names, words: string, limit: number): readonly FoundName[] {
  const typed = wordsIn(words)
  return typed.length === 0 || limit < 1 ? [] : best(scoresOf(names, typed, standScore), limit)
}

function wordsIn(words: string): readonly string[] {
  return foldText(words)
    .replace(/['’]/g, '')
    .split(/[\s，、；。,;]+/)
    .filter(word => word !== '')
}

function scoresOf(
  names: Names['names'],
  typed: readonly string[],
  scoreOf: (name: Name, word: string) => number
): Map<Name, number> {
  const scores = new Map<Name, number>()
  for (const name of names.values()) {
    let least = 1
    for (const word of typed) least = least > 0 ? Math.min(least, scoreOf(name, word)) : 0
    if (least > 0) scores.set(name, least)
  }
  return scores
}

/** The best of many, without putting all of them in order. */
function best(scores: ReadonlyMap<Name, number>, limit: number): readonly FoundName[] {
  const inScore = (x: Scored, y: Scored) => y.score - x.score || inOrder(x.name.entry, y.name.entry)
  let found: Scored[] = []
  for (const [name, score] of scores) {
    found.push({ name, score })
    if (found.length >= limit * 4) found = found.sort(inScore).slice(0, limit)
  }
  return found
    .sort(inScore)
    .slice(0, limit)
    .map(({ name: { entry }, score }) => ({ kind: entry.kind, id: entry.id, label: entry.label, score }))
}

type Scored = { readonly name: Name; readonly score: number }

function inOrder(x: NameEntry, y: NameEntry): number {
  if (x.label.length !== y.label.length) return x.label.length - y.label.length
  if (x.label !== y.label) return x.label < y.label ? -1 : 1
  return x.id < y.id ? -1 : x.id > y.id ? 1 : 0
}

const howScore: Readonly<Record<Fit['how'], number>> = {
  characters: 0.9,
  syllables: 0.8,
  initials: 0.75,
  mixed: 0.65
}

function standScore({ folded }: Name, word: string): number {
  const at = folded.indexOf(word)
  return at < 0 ? 0 : placed(howScore.characters, at === 0, word.length / folded.length)
}

function fitScore(name: Name, word: string): number {
  const stands = standScore(name, word)
  if (stands > 0) return stands
  const { spelling } = name
  const found = fit(spelling, word)
  if (found === null) return 0
  const share = (found.end - found.start) / spelling.units.length
  return placed(howScore[found.how], found.start === 0, share) - (found.usual ? 0 : 0.02)
}

/** The start of a label counts more than its middle, a whole label most. */
function placed(score: number, opens: boolean, share: number): number {
  return score + (share === 1 ? 0.08 : (opens ? 0.02 : 0) + 0.02 * share)
}

/** What a name that was not typed as it stands can reach at most. */
const nearScore = 0.6

function inOtherWords({ names, titles }: Names, words: string): readonly Scored[] {
  const { hits } = find(titles, words, { limit: 50, accept: null })
  const best = hits[0]?.score ?? 1
  return hits.flatMap(({ passage, score }) => {
    const name = names.get(passage.sourceId)
    return name === undefined ? [] : [{ name, score: (nearScore * score) / best }]
  })
}

/** Longer queries are titles, which the search in other words serves better; fuse.js takes 32 letters at a time. */
const longestMisspelt = 12

function misspelt(names: readonly Name[], typed: string): readonly Scored[] {
  if (typed.length < 2 || typed.length > longestMisspelt) return []
  const wanted = [...new Set(unitsOf(typed))]
  wanted.forEach((unit, number) => (bits[unit] = 1 << number))
  const close = names.filter(({ spelling }) => 2 * countBits(bitsOf(spelling)) >= wanted.length)
  for (const unit of wanted) bits[unit] = 0
  const fuse = new Fuse(close, { keys: ['folded'], includeScore: true, ignoreLocation: true, threshold: 0.5 })
  return fuse
    .search(typed, { limit: 50 })
    .map(({ item, score }) => ({ name: item, score: nearScore * (1 - (score ?? 1)) }))
}

/** The bit of each unit that is looked for. */
const bits = new Uint16Array(0x10000)

function bitsOf({ units }: Spelling): number {
  let found = 0
  for (const unit of units) found |= bits[unit] ?? 0
  return found
}

function countBits(number: number): number {
  let count = 0
  for (let rest = number; rest !== 0; rest &= rest - 1) count++
  return count
}
