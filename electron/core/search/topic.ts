import { clausesOf, type Clauses } from './clauses.ts'
import { breadth } from './score.ts'
import type { Query } from './query.ts'
import type { Segment } from './segment.ts'
import { createTokens, tokenise } from './tokens.ts'
import { rarity, type Holdings } from './weigh.ts'

/** A passage, how well its own words answer, and how much of each clause. */
type Rated = {
  readonly segment: Segment
  readonly place: number
  readonly score: number
  readonly answered: Float32Array
}

/** Passages that share words with a query, best first, and what its terms weigh. */
export type Answers = {
  readonly holdings: Holdings
  readonly weights: Float64Array
  readonly rated: readonly Rated[]
}

/** How much less a passage's say is than what it answers: half a clause, a sixteenth of the say. */
const steepness = 4
/** What a passage gains, in parts of the best score, by the subject it stands under and by answering every clause. */
const subjectWeight = 1
const answerWeight = 3
/** A first sentence beyond this length is no heading. */
const longestLead = 45
const fullStop = 0x3002

/**
 * For each passage what a pasted text of several clauses adds, 0 for shorter queries. First its subject: each clause lets the passages that answer
 * it say by their headings what it is about, and a passage gains so much as its own headings share with that; one that has the words by chance
 * stands under something else. Nothing counts for itself. Second, how much of each clause it answers, squared: two clauses answered are more than
 * four touched upon.
 */
export function topicScores(query: Query, { holdings, weights, rated }: Answers): Float64Array {
  const best = rated[0]?.score ?? 0
  const told = rated.some(({ answered }) => answered.length > 0)
  if (!told || rated.length < 3 || best <= 0) return new Float64Array(rated.length)
  const clauses = clausesOf(query, weights)
  const subjects = subjectScores(clauses, rated, headsOf(rated, holdings))
  const whole = clauses.worth.reduce((sum, worth) => sum + worth, 0)
  const most = subjects.reduce((high, score) => Math.max(high, score), 0)
  const scale = best * breadth(query) ** 2
  return Float64Array.from(rated, ({ answered }, i) => {
    const subject = most === 0 ? 0 : (subjects[i] ?? 0) / most
    const answer = answered.reduce((sum, part, clause) => sum + (clauses.worth[clause] ?? 0) * part * part, 0)
    return scale * (subjectWeight * subject + (answerWeight * answer) / Math.max(whole, 1))
  })
}

/** How well the headings of each passage agree with those of the others that answer the same clauses. */
function subjectScores(clauses: Clauses, rated: readonly Rated[], heads: Heads): Float64Array {
  const scores = new Float64Array(rated.length)
  const agreed = new Float64Array(rated.length)
  const said = new Float64Array(heads.worth.length)
  for (let clause = 0; clause < clauses.count; clause++) {
    const say = Float64Array.from(rated, ({ answered }) => (answered[clause] ?? 0) ** steepness)
    said.fill(0)
    heads.keys.forEach((keys, i) => {
      for (const key of keys) said[key] = (said[key] ?? 0) + (say[i] ?? 0)
    })
    let most = 0
    heads.keys.forEach((keys, i) => {
      let sum = 0
      for (const key of keys) sum += (heads.worth[key] ?? 0) * ((said[key] ?? 0) - (say[i] ?? 0))
      agreed[i] = sum / (heads.lengths[i] ?? 1)
      most = Math.max(most, agreed[i] ?? 0)
    })
    if (most === 0) continue
    const share = Math.sqrt(clauses.worth[clause] ?? 0) / most
    agreed.forEach((value, i) => (scores[i] = (scores[i] ?? 0) + share * value))
  }
  return scores
}

/** The tokens of the headings of passages, numbered from 0: how telling each is, which each passage has, and how much it has to tell. */
type Heads = {
  readonly worth: readonly number[]
  readonly keys: readonly (readonly number[])[]
  readonly lengths: readonly number[]
}

function headsOf(rated: readonly Rated[], { passages, characters }: Holdings): Heads {
  const numbers = new Map<number, number>()
  const worth: number[] = []
  const numberOf = (key: number) => {
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, worth.length)
    // Judged by the rarer of its characters: counting its passages would take longer than the query.
    const count = Math.min(characters[key >>> 16] ?? 0, characters[key & 0xffff] ?? 0)
    return worth.push(rarity(passages, count)) - 1
  }
  const keys = rated.map(one => [...headOf(one)].map(numberOf))
  const lengths = keys.map(list => Math.sqrt(list.reduce((sum, key) => sum + (worth[key] ?? 0), 0)) || 1)
  return { worth, keys, lengths }
}

const tokens = createTokens()

/** The distinct tokens of the headings above a passage and of its first sentence, where that reads as a heading. */
function headOf({ segment: { units, starts, bodies }, place }: Rated): ReadonlySet<number> {
  const body = bodies[place] ?? 0
  const lead = units.subarray(body, Math.min(starts[place + 1] ?? 0, body + longestLead)).indexOf(fullStop)
  tokenise(units, [starts[place] ?? 0, body + Math.max(lead, 0)], tokens)
  return new Set(tokens.keys.subarray(0, tokens.count))
}
