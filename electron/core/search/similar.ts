import type { Passage } from '../library/passage.ts'
import { present, rank, type Hit, type PassageIndex } from './passage-index.ts'
import { createTokens, tokenise, unitsOf } from './tokens.ts'

/** A passage like the one asked about, how like (0–1), and those that say nearly the same as it. */
export type SimilarHit = {
  readonly hit: Hit
  readonly likeness: number
  readonly same: readonly Passage[]
}

/** What is compared: the text, the passage it is when it stands in the library, and which sources count (null: all). */
export type Compared = {
  readonly text: string
  readonly passageId: string | null
  readonly accept: ((sourceId: string) => boolean) | null
}

/** So much of the text is compared: what a paragraph is about it says at its beginning. */
const longestText = 1200
const ranked = 80
/** From this likeness on two passages say the same: a word or a figure was changed. */
const nearlySame = 0.72
/** Below this the two only share the phrases of the trade. */
const leastLike = 0.1

/**
 * The passages that say something like a text, most like first. The text itself is left out, and so are those that say nearly the same
 * as one already listed, which are named with it: a paragraph repeated over the years comes once. At most `limit`.
 */
export function similarPassages(
  index: PassageIndex,
  { text, passageId, accept }: Compared,
  limit: number
): { readonly self: readonly Passage[]; readonly found: readonly SimilarHit[] } {
  const words = text.slice(0, longestText).replace(/[“”"「」＂]/g, '')
  const own = pairsOf(words)
  if (own.size === 0) return { self: [], found: [] }
  const { hits } = rank(index, words, {
    limit: ranked,
    accept,
    without: [],
    spelling: 'as-typed',
    shown: null
  })
  const self: Passage[] = []
  const groups: { hit: Hit; pairs: ReadonlySet<number>; likeness: number; same: Passage[] }[] = []
  for (const ranking of hits) {
    const { passage } = ranking
    if (passage.id === passageId) continue
    const pairs = pairsOf(passage.text)
    const likeness = sharing(own, pairs)
    if (likeness >= nearlySame) self.push(passage)
    else {
      const group = groups.find(one => sharing(one.pairs, pairs) >= nearlySame)
      if (group !== undefined) group.same.push(passage)
      else if (likeness >= leastLike)
        groups.push({ hit: present(ranking), pairs, likeness: round(likeness), same: [] })
    }
  }
  const found = groups.slice(0, limit).map(({ hit, likeness, same }) => ({ hit, likeness, same }))
  return { self, found }
}

const tokens = createTokens()

function pairsOf(text: string): ReadonlySet<number> {
  const units = unitsOf(text)
  tokenise(units, [0, units.length], tokens)
  return new Set(tokens.keys.subarray(0, tokens.count))
}

/** What part of the tokens of two texts is common to both (Dice), 0–1. */
export function sharing(x: ReadonlySet<number>, y: ReadonlySet<number>): number {
  const [small, large] = x.size < y.size ? [x, y] : [y, x]
  let common = 0
  for (const key of small) if (large.has(key)) common++
  return small.size === 0 ? 0 : (2 * common) / (x.size + y.size)
}

/** How alike two texts are by the pairs of characters they share, 0–1. */
export function likenessOf(x: string, y: string): number {
  return sharing(pairsOf(x), pairsOf(y))
}

function round(share: number): number {
  return Math.round(share * 100) / 100
}
