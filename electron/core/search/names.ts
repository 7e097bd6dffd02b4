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
export type Names = { readonly names: ReadonlyMap<string, Name>; readonly titles: PassageIndex }

/** Makes names searchable; spellings are worked out here, once. */
export function createNames(entries: readonly NameEntry[]): Names {
  return renewNames({ names: new Map(), titles: createIndex() }, entries)
}

/** Takes names over as they are by now: only what is new or called otherwise is worked out. `before` is not to be used any more. */
export function renewNames(before: Names, entries: readonly NameEntry[]): Names {
  const { titles } = before
  const names = new Map<string, Name>()
  for (const entry of entries) {
    const sourceId = `${entry.kind} ${entry.id}`
    const known = before.names.get(sourceId)
    if (known?.entry.label === entry.label) {
      names.set(sourceId, known)
      continue
    }
    const passage = { id: passageId(sourceId, 0), sourceId, position: 0, path: [], text: entry.label }
    addSource(titles, { sourceId, title: '', passages: [passage] })
    names.set(sourceId, { entry, folded: foldText(entry.label), spelling: spell(entry.label) })
  }
  for (const sourceId of before.names.keys()) if (!names.has(sourceId)) removeSource(titles, sourceId)
  return { names, titles }
}

/**
 * The names that fit `words`, best first: characters as typed, then pinyin in full or by initials, then titles in other words
 * and names with a wrong character. Blanks part words, all of which must fit. Score 0–1; equals by shorter label, label, id.
 */
export function findNames({ names, titles }: Names, words: string, limit: number): readonly FoundName[] {
  const typed = foldText(words)
    .replace(/['’]/g, '')
    .split(/[\s，、；。,;]+/)
    .filter(word => word !== '')
  if (typed.length === 0 || limit < 1) return []
  const scores = new Map<Name, number>()
  for (const name of names.values()) {
    const score = typed.reduce((least, word) => Math.min(least, fitScore(name, word)), 1)
    if (score > 0) scores.set(name, score)
  }
  if (scores.size < limit && [...words].some(letter => isCharacter(fold(letter.charCodeAt(0))))) {
    const near = [...inOtherWords({ names, titles }, words), ...misspelt([...names.values()], typed.join(''))]
    for (const { name, score } of near) scores.set(name, Math.max(score, scores.get(name) ?? 0))
  }
  return [...scores]
    .sort(([x, a], [y, b]) => b - a || inOrder(x.entry, y.entry))
    .slice(0, limit)
    .map(([{ entry }, score]) => ({ kind: entry.kind, id: entry.id, label: entry.label, score }))
}

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

function fitScore({ folded, spelling }: Name, word: string): number {
  const at = folded.indexOf(word)
  if (at >= 0) return placed(howScore.characters, at === 0, word.length / folded.length)
  const found = fit(spelling, word)
  if (found === null) return 0
  const share = (found.end - found.start) / spelling.units.length
  return placed(howScore[found.how], found.start === 0, share) - (found.usual ? 0 : 0.02)
}

/** The start of a label counts more than its middle, a whole label most. */
function placed(score: number, opens: boolean, share: number): number {
  return score + (share === 1 ? 0.08 : (opens ? 0.02 : 0) + 0.02 * share)
}

type Near = { readonly name: Name; readonly score: number }
/** What a name that was not typed as it stands can reach at most. */
const nearScore = 0.6

function inOtherWords({ names, titles }: Names, words: string): readonly Near[] {
  const { hits } = find(titles, words, { limit: 50, accept: null })
  const best = hits[0]?.score ?? 1
  return hits.flatMap(({ passage, score }) => {
    const name = names.get(passage.sourceId)
    return name === undefined ? [] : [{ name, score: (nearScore * score) / best }]
  })
}

/** Longer queries are titles, which the search in other words serves better; fuse.js takes 32 letters at a time. */
const longestMisspelt = 12

function misspelt(names: readonly Name[], typed: string): readonly Near[] {
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
