import { lookUp, type Query } from './query.ts'
import { createTokens, fold, isCharacter, textOf, tokenise, unitsOf } from './tokens.ts'
import { eachWith, presentWith, titlesIn, type TitleBook } from './title-book.ts'
import { rarity } from './weigh.ts'

/** What a title adds to the passages of its source when it says nothing but what the query says; less the more else it says. */
const titleWeight = 2.5
/** What it adds besides when the query says nothing but what it says: the query is that title, more or less. */
const wholeTitleWeight = 3
/** The same for phrases, which are more often a title than words are. */
const phraseTitleWeight = 6
/** Words of so many letters are phrases. */
const phraseLetters = 5
/** The same when the query has the form of a title, 关于…的建议. */
const titleAsTypedWeight = 20
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

/** Whether a query has the form of a title, 关于…的建议. */
export function isTitle({ words }: Query): boolean {
  const typed = words.map(({ units }) => textOf(units, 0, units.length)).join('，')
  return bare(typed) !== typed
}

/** The distinct tokens of a title, then its distinct characters, which tokens of one character are too. */
export function titleKeys(title: string): Uint32Array {
  const units = unitsOf(bare(title))
  tokenise(units, [0, units.length], tokens)
  if (tokens.count + units.length > told.length) return manyKeys(units)
  let count = 0
  for (let i = 0; i < tokens.count; i++) count = tell(tokens.keys[i] ?? 0, count)
  for (let i = 0; i < units.length; i++) {
    const unit = fold(units[i] ?? 0)
    if (isCharacter(unit)) count = tell(unit, count)
  }
  return told.slice(0, count)
}

/** Room for what titles hold; only a text pasted in holds more. */
const told = new Uint32Array(256)

/** Looks through what was told, which for so few is quicker than a set. Returns how many there are then. */
function tell(key: number, count: number): number {
  for (let i = 0; i < count; i++) if (told[i] === key) return count
  told[count] = key
  return count + 1
}

/** The same for a long text, whose tokens have been read. */
function manyKeys(units: Uint16Array): Uint32Array {
  const characters = Array.from(units, fold).filter(isCharacter)
  return Uint32Array.from(new Set([...tokens.keys.subarray(0, tokens.count), ...characters]))
}

/** For each title what it adds, given the weights of the query's terms. */
export function titleScores(book: TitleBook, query: Query, weights: Float64Array): Float32Array {
  const worth = (key: number) => {
    const count = presentWith(book, key)
    return count === 0 ? 0 : rarity(book.there, count)
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
  const titleLike = title !== typed
  const phrases = query.words.every(({ units }) => units.length >= phraseLetters)
  const plainWeight = phrases ? phraseTitleWeight : wholeTitleWeight
  const wholeWorth = (share: number, same: number) => {
    if (query.long) return 0
    return titleLike ? titleAsTypedWeight * share * same : plainWeight * share * share * same
  }
  const sums = sumsFor(titlesIn(book))
  query.terms.forEach(({ key, partial }, term) => {
    for (const one of [key, ...partial]) {
      if (one < 0x10000 || lookUp(query.table, one) !== term) continue
      const [weight, same] = [weights[term] ?? 0, asked[term] ?? 0]
      eachWith(book, one, number => {
        sums.held[number] = (sums.held[number] ?? 0) + weight
        sums.found[number] = (sums.found[number] ?? 0) + 1
        sums.same[number] = (sums.same[number] ?? 0) + same
      })
    }
  })
  const letters = keys.filter(key => key < 0x10000)
  let whole = asked.subarray(0, query.typed).reduce((sum, one) => sum + one, 0)
  // Of a pasted text no title is the whole, and its letters are in most titles: they are not counted.
  for (const unit of query.long ? [] : letters) {
    const letterWorth = characterWeight * worth(unit)
    whole += letterWorth
    eachWith(book, unit, number => {
      sums.same[number] = (sums.same[number] ?? 0) + letterWorth
    })
  }
  const scores = new Float32Array(titlesIn(book))
  for (let number = 0; number < scores.length; number++) {
    const found = sums.found[number] ?? 0
    const same = sums.same[number] ?? 0
    if (same === 0 && found === 0) continue
    const said = (titleWeight * (sums.held[number] ?? 0) * found) / Math.max(book.pairs[number] ?? 0, 1)
    scores[number] = said + wholeWorth(Math.min(same / whole, 1), same)
  }
  return scores
}

/** By the number of a title: the weight of the terms it holds, how many, and how much of what was asked it says. */
type Sums = { readonly held: Float64Array; readonly found: Uint16Array; readonly same: Float64Array }

let room: Sums = { held: new Float64Array(), found: new Uint16Array(), same: new Float64Array() }

function sumsFor(titles: number): Sums {
  if (room.held.length < titles) {
    const size = titles * 2
    room = { held: new Float64Array(size), found: new Uint16Array(size), same: new Float64Array(size) }
  }
  for (const sums of [room.held, room.found, room.same]) sums.fill(0, 0, titles)
  return room
}
