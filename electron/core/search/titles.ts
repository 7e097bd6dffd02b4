import { lookUp, type Query } from './query.ts'
import { createTokens, fold, isCharacter, textOf, tokenise, unitsOf } from './tokens.ts'
import { rarity } from './weigh.ts'

/** What a title adds to the passages of its source when it says nothing but what the query says; less the more else it says. */
const titleWeight = 2.5
/** What it adds besides when the query says nothing but what it says: the query is that title, more or less. */
const wholeTitleWeight = 3
/** The same when the query has the form of a title, 关于…的建议. */
const titleAsTypedWeight = 12
/** What a character that both have is worth, next to a pair. */
const characterWeight = 0.7

const tokens = createTokens()

/** The words that every title has are left out: 关于…的建议, …的提案. */
function bare(title: string): string {
  return title
    .trim()
    .replace(/^关于/, '')
    .replace(/的(?:建议|提案|议案)$/, '')
}

/** The distinct tokens of a title, then its distinct characters, which tokens of one character are too. */
export function titleKeys(title: string): Uint32Array {
  const units = unitsOf(bare(title))
  tokenise(units, [0, units.length], tokens)
  const characters = Array.from(units, fold).filter(isCharacter)
  return Uint32Array.from(new Set([...tokens.keys.subarray(0, tokens.count), ...characters]))
}

/** In how many titles each token and character comes. */
export type TitleCounts = Map<number, number>

/** Counts the keys of one title in, or with `by` -1 out. */
export function countTitle(counts: TitleCounts, keys: Uint32Array, by: 1 | -1): void {
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + by)
}

/** The counts of many titles. */
export function countTitles(titles: readonly Uint32Array[]): TitleCounts {
  const counts: TitleCounts = new Map()
  for (const keys of titles) countTitle(counts, keys, 1)
  return counts
}

/** What is known of the titles of all sources: the keys of each by number, the counts, and how many sources there are still. */
type Titles = {
  readonly titles: readonly Uint32Array[]
  readonly titleCounts: TitleCounts
  readonly numbers: ReadonlyMap<string, number>
}

/** For each title what it adds, given the weights of the query's terms. */
export function titleScores(
  { titles, titleCounts, numbers }: Titles,
  query: Query,
  weights: Float64Array
): Float32Array {
  const worth = (key: number) => {
    const count = titleCounts.get(key) ?? 0
    return count === 0 ? 0 : rarity(numbers.size, count)
  }
  const typed = query.words.map(({ units }) => textOf(units, 0, units.length)).join('，')
  const title = bare(typed)
  const keys = titleKeys(typed)
  const told = new Set(keys)
  const asked = Float64Array.from(query.terms, ({ key }) =>
    key < 0x10000 || !told.has(key) ? 0 : worth(key)
  )
  query.terms.forEach(({ key, echo }, term) => {
    if (echo !== null) asked[term] = echo.share * Math.min(worth(key), asked[echo.of] ?? 0)
  })
  const letters = keys.filter(key => key < 0x10000)
  const titleLike = title !== typed
  const wholeWorth = (share: number, same: number) => {
    if (query.long) return 0
    return titleLike ? titleAsTypedWeight * share * same : wholeTitleWeight * share * share * same
  }
  let whole = asked.subarray(0, query.typed).reduce((sum, one) => sum + one, 0)
  for (const unit of letters) whole += setLetter(unit, characterWeight * worth(unit))
  const scores = Float32Array.from(titles, keys =>
    scoreOf(keys, { query, weights, asked, whole, wholeWorth })
  )
  for (const unit of letters) letterWorth[unit] = 0
  return scores
}

const letterWorth = new Float32Array(0x10000)

function setLetter(unit: number, worth: number): number {
  letterWorth[unit] = worth
  return worth
}

type Asked = {
  readonly query: Query
  readonly weights: Float64Array
  readonly asked: Float64Array
  readonly whole: number
  /** What a title is worth that holds this share of what was asked, and so much of it. */
  readonly wholeWorth: (share: number, same: number) => number
}

function scoreOf(keys: Uint32Array, { query, weights, asked, whole, wholeWorth }: Asked): number {
  let held = 0
  let same = 0
  let found = 0
  let pairs = 0
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] ?? 0
    if (key < 0x10000) {
      same += letterWorth[key] ?? 0
      continue
    }
    pairs++
    const term = lookUp(query.table, key)
    if (term < 0) continue
    found++
    held += weights[term] ?? 0
    same += asked[term] ?? 0
  }
  if (same === 0) return 0
  return (titleWeight * held * found) / Math.max(pairs, 1) + wholeWorth(Math.min(same / whole, 1), same)
}
