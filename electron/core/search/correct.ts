import { placesOf, stands } from './phrase.ts'
import { lowerBound, type Segment } from './segment.ts'
import { soundsLike, type Likeness } from './sounds.ts'
import { fold, isCharacter } from './tokens.ts'
import type { Holdings } from './weigh.ts'

/** A word of the library that differs from a typed one in one character, and in how many passages it stands. */
export type Correction = { readonly units: Uint16Array; readonly likeness: Likeness; readonly count: number }

/** Longer stretches are several words, in which one character hardly matters to the search, and trying all costs more than a keystroke may. */
const longest = 6
/** Below this length only a character that sounds the same may have been meant: anything else is another word. */
const shortestGuess = 4
/** Where the first or last character is wrong, so many passages are read for what stands there instead. */
const edgeReading = 200
/** More passages than these are not counted: which of two corrections is the more frequent is told by then. */
const mostCounted = 100

type Place = { readonly segment: Segment; readonly place: number }

/**
 * What a word that stands nowhere in the library was meant to be: words of the library with one other character, those that sound
 * the same first, then the more frequent. Empty when the word stands somewhere as typed, is no Chinese word of 2 to 6
 * characters, or is plainly two words written together. `units` of the word are folded.
 */
export function corrections(holdings: Holdings, word: Uint16Array): readonly Correction[] {
  if (word.length < 2 || word.length > longest || !word.every(isCharacter)) return []
  if (placesOfWord(holdings, word, 1).length > 0) return []
  const heard = soundsLike(word, holdings.characters).flatMap((others, at) =>
    others.map(other => ({ at, ...other }))
  )
  const bySound = counted(holdings, word, heard)
  if (bySound.length > 0 || word.length < shortestGuess || isTwoWords(holdings, word)) return bySound
  return counted(holdings, word, othersThatFit(holdings, word))
}

type Change = { readonly at: number; readonly unit: number; readonly likeness: Likeness }

const order: readonly Likeness[] = ['same', 'near', 'none']

function counted(holdings: Holdings, word: Uint16Array, changes: readonly Change[]): readonly Correction[] {
  return changes
    .flatMap(({ at, unit, likeness }) => {
      const units = word.slice()
      units[at] = unit
      const count = placesOfWord(holdings, units, mostCounted).length
      return count === 0 ? [] : [{ units, likeness, count }]
    })
    .sort((x, y) => order.indexOf(x.likeness) - order.indexOf(y.likeness) || y.count - x.count)
}

function pairKey(first: number, second: number): number {
  return ((first << 16) | second) >>> 0
}

function pairsOf(word: Uint16Array): readonly number[] {
  return Array.from({ length: word.length - 1 }, (_, i) => pairKey(word[i] ?? 0, word[i + 1] ?? 0))
}

/** Up to `most` passages in which the word stands. */
function placesOfWord(holdings: Holdings, word: Uint16Array, most: number): readonly Place[] {
  const keys = pairsOf(word)
  const found: Place[] = []
  for (const segment of holdings.segments)
    for (const place of placesWithAll(segment, keys)) {
      if (holdings.gone(segment.sources[place] ?? 0) || !stands(segment, place, word)) continue
      found.push({ segment, place })
      if (found.length >= most) return found
    }
  return found
}

type List = { readonly from: number; readonly to: number }

/** The passages of a segment that hold every one of the pairs: the shortest list, as far as it is in all others. */
function placesWithAll(segment: Segment, keys: readonly number[]): readonly number[] {
  const lists: List[] = []
  for (const key of keys) {
    const at = lowerBound(segment, key)
    if (segment.keys[at] !== key) return []
    lists.push({ from: segment.lists[at] ?? 0, to: segment.lists[at + 1] ?? 0 })
  }
  const [shortest, ...others] = lists.sort((x, y) => x.to - x.from - (y.to - y.from))
  if (shortest === undefined) return []
  const places: number[] = []
  for (let e = shortest.from; e < shortest.to; e++) {
    const place = (segment.entries[e] ?? 0) >> 3
    if (others.every(list => isIn(segment, list, place))) places.push(place)
  }
  return places
}

function isIn({ entries }: Segment, { from, to }: List, place: number): boolean {
  let low = from
  let high = to
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((entries[middle] ?? 0) >> 3 < place) low = middle + 1
    else high = middle
  }
  return low < to && (entries[low] ?? 0) >> 3 === place
}

/** Two words written together, as 停车养老: both stand in one passage, only not one after the other. */
function isTwoWords(holdings: Holdings, word: Uint16Array): boolean {
  const pairs = pairsOf(word)
  for (let seam = 1; seam < pairs.length - 1; seam++) {
    const rest = pairs.filter((_, at) => at !== seam)
    if (holdings.segments.some(segment => placesWithAll(segment, rest).length > 0)) return true
  }
  return false
}

/** Any character that makes the word one of the library, wherever in the word it stands. */
function othersThatFit(holdings: Holdings, word: Uint16Array): readonly Change[] {
  const found = new Map<string, Change>()
  const take = (at: number, unit: number) => {
    if (isCharacter(unit)) found.set(`${at} ${unit}`, { at, unit, likeness: 'none' })
  }
  const last = word.length - 1
  for (const unit of neighbours(holdings, word.subarray(1), -1)) take(0, unit)
  for (const unit of neighbours(holdings, word.subarray(0, last), last)) take(last, unit)
  for (let at = 1; at < last; at++) {
    const [before, after] = [word[at - 1] ?? 0, word[at + 1] ?? 0]
    const rest = [...pairsOf(word.subarray(0, at)), ...pairsOf(word.subarray(at + 1))]
    for (const segment of holdings.segments) {
      if (rest.some(key => segment.keys[lowerBound(segment, key)] !== key)) continue
      const end = lowerBound(segment, (before + 1) * 0x10000)
      for (let k = lowerBound(segment, before * 0x10000); k < end; k++) {
        const unit = (segment.keys[k] ?? 0) & 0xffff
        const key = pairKey(unit, after)
        if (segment.keys[lowerBound(segment, key)] === key) take(at, unit)
      }
    }
  }
  return [...found.values()]
}

/** The characters that stand `offset` units from where the word stands, in the first passages that hold it. */
function neighbours(holdings: Holdings, word: Uint16Array, offset: number): ReadonlySet<number> {
  const found = new Set<number>()
  for (const { segment, place } of placesOfWord(holdings, word, edgeReading)) {
    const from = segment.bodies[place] ?? 0
    const text = [from, segment.starts[place + 1] ?? 0] as const
    for (const at of placesOf(segment.units, text, word)) {
      const next = at + offset
      if (next >= text[0] && next < text[1]) found.add(fold(segment.units[next] ?? 0))
    }
  }
  return found
}
