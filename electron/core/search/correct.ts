import { stands } from './phrase.ts'
import type { Segment } from './segment.ts'
import { soundsLike, type Likeness } from './sounds.ts'
import { pairsOf, placesWithAll, substitutes, type Substitute } from './substitutes.ts'
import { isCharacter } from './tokens.ts'
import type { Holdings } from './weigh.ts'

/** A word of the library that differs from a typed one in one character, and in how many passages it stands. */
export type Correction = { readonly units: Uint16Array; readonly likeness: Likeness; readonly count: number }

/** Longer stretches are several words, in which one character hardly matters to the search, and trying all costs more than a keystroke may. */
const longest = 6
/** Below this length only a character that sounds the same may have been meant: anything else is another word. */
const shortestGuess = 4
/** More passages than these are not counted: which of two corrections is the more frequent is told by then. */
const mostCounted = 100
/** A word that none of so many passages with all its pairs has in one piece is no word of the library. */
const mostRead = 400
/** … and of what was typed, which is never put right where it stands, so many. */
const mostReadOfTyped = 4000
/** So many corrections are told apart at most. */
const mostReadings = 3
/** So many substitutes are looked at closely, those that may be most frequent first. */
const mostTried = 60

/**
 * What a word that stands nowhere in the library was meant to be: words of the library with one other character, those that sound
 * the same first, then the more frequent, `mostReadings` at most. Empty when the word stands somewhere as typed, is no Chinese
 * word of 2 to 6 characters, or is plainly two words written together. `units` of the word are folded.
 */
export function corrections(holdings: Holdings, word: Uint16Array): readonly Correction[] {
  if (word.length < 2 || word.length > longest || !word.every(isCharacter)) return []
  if (countOf(holdings, word, { most: 1, read: mostReadOfTyped }) > 0) return []
  const alike = soundsLike(word, holdings.characters).map(
    others => new Map(others.map(({ unit, likeness }) => [unit, likeness]))
  )
  const heard = [...word.keys()].flatMap(at => {
    const others = alike[at]
    if (others === undefined || others.size === 0) return []
    return substitutes(holdings.segments, { word, at }, unit => others.has(unit))
  })
  const likenessOf = ({ at, unit }: Substitute): Likeness => alike[at]?.get(unit) ?? 'none'
  const bySound = (['same', 'near'] as const).flatMap(likeness =>
    standing(
      holdings,
      word,
      heard.filter(one => likenessOf(one) === likeness)
    ).map(one => ({ ...one, likeness }))
  )
  if (bySound.length > 0 || word.length < shortestGuess || isTwoWords(holdings, word))
    return bySound.slice(0, mostReadings)
  const others = [...word.keys()].flatMap(at =>
    substitutes(holdings.segments, { word, at }, unit => isCharacter(unit) && alike[at]?.has(unit) !== true)
  )
  return standing(holdings, word, others).map(one => ({ ...one, likeness: 'none' }))
}

/**
 * The words that substitutes make, as far as they stand in the library: the `mostReadings` most frequent. They are counted in
 * the order of what they may reach, so that the counting can stop early.
 */
function standing(
  holdings: Holdings,
  word: Uint16Array,
  tried: readonly Substitute[]
): readonly Omit<Correction, 'likeness'>[] {
  const order = tried.toSorted((x, y) => y.most - x.most || x.at - y.at || x.unit - y.unit)
  let best: readonly Omit<Correction, 'likeness'>[] = []
  for (const { at, unit, most } of order.slice(0, mostTried)) {
    const last = best[mostReadings - 1]
    if (last !== undefined && last.count >= Math.min(most, mostCounted)) break
    const units = word.slice()
    units[at] = unit
    const count = countOf(holdings, units, { most: mostCounted, read: mostRead })
    if (count === 0) continue
    best = [...best, { units, count }].sort((x, y) => y.count - x.count).slice(0, mostReadings)
  }
  return best
}

type Counting = { readonly most: number; readonly read: number }

/** In how many passages a word stands, `most` at most; 0 when it is in none of the first `read` that hold its pairs. */
function countOf(holdings: Holdings, word: Uint16Array, { most, read }: Counting): number {
  const keys = pairsOf(word)
  let count = 0
  let left = read
  for (const segment of holdings.segments)
    for (const place of placesWithAll(segment, keys)) {
      if (holdings.gone(segment.sources[place] ?? 0)) continue
      if (stands(segment, place, word) && ++count >= most) return count
      if (--left <= 0 && count === 0) return 0
    }
  return count
}

/** Two words written together, as 停车养老: both stand in one passage, only not one after the other. */
function isTwoWords(holdings: Holdings, word: Uint16Array): boolean {
  const pairs = pairsOf(word)
  const holds = (segment: Segment, keys: readonly number[]) => placesWithAll(segment, keys).length > 0
  return pairs.slice(1, -1).some((_, i) => {
    const rest = pairs.filter((_, at) => at !== i + 1)
    return holdings.segments.some(segment => holds(segment, rest))
  })
}
