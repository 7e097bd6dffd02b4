import type { Clauses } from './clauses.ts'
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

/** Passages that share words with a query, best first, and the clauses of the query; null for a query of a sentence or less. */
export type Answers = {
  readonly holdings: Holdings
  readonly clauses: Clauses | null
  readonly rated: readonly Rated[]
}

/** What a passage gains, in parts of the best score, by the subject it stands under and by answering every clause. */
const subjectWeight = 1
const answerWeight = 3
/** A first sentence beyond this length is no heading. */
const longestLead = 45
const fullStop = 0x3002

/**
 * For each passage what a pasted text of several clauses adds, 0 for shorter queries. First its subject: each clause lets the passages
 * that answer it say by their headings what it is about (half a clause, a sixteenth of the say), and a passage gains so much as its own
 * headings share with that; one that has the words by chance stands under something else. Nothing counts for itself. Second, how much of
 * each clause it answers, squared: two clauses answered are more than four touched upon.
 */
export function topicScores(query: Query, { holdings, clauses, rated }: Answers): Float64Array {
  const best = rated[0]?.score ?? 0
  if (clauses === null || rated.length < 3 || best <= 0) return new Float64Array(rated.length)
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
  const { keys, firsts, worth, lengths } = heads
  const scores = new Float64Array(rated.length)
  const agreed = new Float64Array(rated.length)
  const say = new Float64Array(rated.length)
  const said = new Float64Array(worth.length)
  for (let clause = 0; clause < clauses.count; clause++) {
    said.fill(0)
    for (let i = 0; i < rated.length; i++) {
      const part = rated[i]?.answered[clause] ?? 0
      const own = part * part * part * part
      say[i] = own
      if (own === 0) continue
      for (let k = firsts[i] ?? 0, last = firsts[i + 1] ?? 0; k < last; k++) {
        const key = keys[k] ?? 0
        said[key] = (said[key] ?? 0) + own
      }
    }
    let most = 0
    for (let i = 0; i < rated.length; i++) {
      const own = say[i] ?? 0
      let sum = 0
      for (let k = firsts[i] ?? 0, last = firsts[i + 1] ?? 0; k < last; k++) {
        const key = keys[k] ?? 0
        sum += (worth[key] ?? 0) * ((said[key] ?? 0) - own)
      }
      agreed[i] = sum / (lengths[i] ?? 1)
      most = Math.max(most, agreed[i] ?? 0)
    }
    if (most === 0) continue
    const share = Math.sqrt(clauses.worth[clause] ?? 0) / most
    for (let i = 0; i < rated.length; i++) scores[i] = (scores[i] ?? 0) + share * (agreed[i] ?? 0)
  }
  return scores
}

/**
 * The distinct tokens of the headings of passages, numbered from 0: how telling each is, those of passage `i` in keys[firsts[i]] …
 * keys[firsts[i + 1] - 1], and how much each passage has to tell.
 */
type Heads = {
  readonly worth: readonly number[]
  readonly keys: readonly number[]
  readonly firsts: readonly number[]
  readonly lengths: readonly number[]
}

function headsOf(rated: readonly Rated[], { passages, characters }: Holdings): Heads {
  const numbers = new Map<number, number>()
  const worth: number[] = []
  /** Of each token the last passage it was seen in. */
  const seen: number[] = []
  const keys: number[] = []
  const firsts = [0]
  const lengths = rated.map((one, i) => {
    readHead(one)
    let length = 0
    for (let k = 0; k < tokens.count; k++) {
      const key = tokens.keys[k] ?? 0
      let number = numbers.get(key)
      if (number === undefined) {
        number = worth.length
        numbers.set(key, number)
        // Judged by the rarer of its characters: counting its passages would take longer than the query.
        const count = Math.min(characters[key >>> 16] ?? 0, characters[key & 0xffff] ?? 0)
        worth.push(rarity(passages, count))
        seen.push(-1)
      }
      if (seen[number] === i) continue
      seen[number] = i
      keys.push(number)
      length += worth[number] ?? 0
    }
    firsts.push(keys.length)
    return Math.sqrt(length) || 1
  })
  return { worth, keys, firsts, lengths }
}

const tokens = createTokens()

/** Reads the headings above a passage and its first sentence, where that reads as a heading, into `tokens`. */
function readHead({ segment: { units, starts, bodies }, place }: Rated): void {
  const body = bodies[place] ?? 0
  const lead = units.subarray(body, Math.min(starts[place + 1] ?? 0, body + longestLead)).indexOf(fullStop)
  tokenise(units, [starts[place] ?? 0, body + Math.max(lead, 0)], tokens)
}
