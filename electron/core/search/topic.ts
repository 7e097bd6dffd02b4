import type { Clauses } from './clauses.ts'
import { breadth, lettersOf } from './score.ts'
import type { Query } from './query.ts'
import type { Segment } from './segment.ts'
import { agreement, outvoted, subjectOf, type Subjects } from './subjects.ts'
import { createTokens, tokenise } from './tokens.ts'
import { rarity, type Holdings } from './weigh.ts'

/** A passage, how well its own words answer, and how much of each clause. */
type Rated = {
  readonly segment: Segment
  readonly place: number
  readonly score: number
  readonly answered: Float32Array
}

/** Passages that share words with a query, best first, and the clauses of the query; null for one that is no sentence. */
export type Answers = {
  readonly holdings: Holdings
  readonly clauses: Clauses | null
  /** What the library taught about its subjects; null before it was learnt. */
  readonly subjects: Subjects | null
  readonly rated: readonly Rated[]
}

/** For a sentence, and for a pasted text of several; what lies between is weighed by the length of the query. */
type Range = readonly [sentence: number, text: number]

/** What a passage gains, in parts of the best score, by the subject it stands under and by answering every clause. */
const subjectWeight: Range = [0, 1]
const answerWeight: Range = [1, 3]
/** … and by agreeing in its subject with the query, as far as the library taught what tells subjects. */
const learntWeight: Range = [0.3, 1]
/** Agreeing so far counts in full: among passages on the subject of a sentence its words decide. */
const agreeing: Range = [0.3, 1]
/** The subject counts from so many letters on, in full from twice as many more: two or three words name none. */
const fewLetters = 10
const manyLetters = 30
/**
 * Where the tenth best answers less than the first part as well as the best, the words have told passages apart, and the subject counts
 * hardly; from the second part on it counts in full.
 */
const toldApart: Range = [0.7, 0.3]
const alike: Range = [0.8, 0.5]
const tenth = 9
/** Where the words tell them apart, the subject still decides between two that answer alike. */
const leastDoubt = 0.05
/** So many of the first passages say what the query is about, next to its own words. */
const voters = 9
/** A passage that answers so many times as much as the fourth best, and so much at least, is what was meant, and comes first. */
const standingOut = 1.4
const leastAnswer = 0.1
const fourth = 3
const firstOfAll = 10
/** A first sentence beyond this length is no heading. */
const longestLead = 45
const fullStop = 0x3002

/**
 * For each passage what its subject adds. First by headings: each clause of the query lets the passages that answer it say by their
 * headings what it is about (half a clause, a sixteenth of the say), and a passage gains so much as its own headings share with that; one
 * that has the words by chance stands under something else. Nothing counts for itself. Second, how much of each clause it answers,
 * squared: two clauses answered are more than four touched upon. Third, how well its words and those of the query agree in what the
 * library taught about subjects: first by the query alone, then by what the first passages so found are about as well. All this counts
 * where the words of the query tell the passages little apart. A passage that answers far more than all others is the one that was asked
 * for.
 */
export function topicScores(query: Query, { holdings, clauses, subjects, rated }: Answers): Float64Array {
  const best = rated[0]?.score ?? 0
  if (clauses === null || rated.length < 3 || best <= 0) return new Float64Array(rated.length)
  const headed = subjectScores(clauses, rated, headsOf(rated, holdings))
  const most = headed.reduce((high, score) => Math.max(high, score), 0) || 1
  const answers = answersOf(clauses, rated)
  const usual = Math.max(standingOut * (answers.toSorted((x, y) => y - x)[fourth] ?? 0), leastAnswer)
  const scale = best * doubtOf(query, rated)
  const { subject, answer, learnt, enough } = weightsFor(query)
  const withLearnt = (agreed: Float64Array) =>
    Float64Array.from(answers, (answered, i) => {
      const first = answered > usual ? firstOfAll : 0
      const told = Math.min(1, (agreed[i] ?? 0) / enough)
      return scale * (first + (subject * (headed[i] ?? 0)) / most + answer * answered + learnt * told)
    })
  if (subjects === null) return withLearnt(new Float64Array(rated.length))
  const words = query.words.map(({ units }) => units)
  const own = subjectOf(subjects, words)
  const seen = bestOf(rated, withLearnt(agreement(subjects, own, rated)))
  return withLearnt(agreement(subjects, outvoted(subjects, own, seen), rated))
}

function weightsFor(query: Query) {
  const text = breadth(query) ** 2
  return {
    subject: between(subjectWeight, text),
    answer: between(answerWeight, text),
    learnt: between(learntWeight, text),
    enough: between(agreeing, text)
  }
}

function between([sentence, text]: Range, share: number): number {
  return sentence + (text - sentence) * share
}

/** How far the words of the query leave open which passage is meant, 0 to 1. */
function doubtOf(query: Query, rated: readonly Rated[]): number {
  const long = upTo1((lettersOf(query) - fewLetters) / (manyLetters - fewLetters))
  const [apart, level] = [between(toldApart, breadth(query)), between(alike, breadth(query))]
  const likeness = ((rated[tenth] ?? rated.at(-1))?.score ?? 0) / (rated[0]?.score ?? 1)
  return long ** 2 * Math.max(leastDoubt, upTo1((likeness - apart) / (level - apart)))
}

function upTo1(number: number): number {
  return Math.min(1, Math.max(0, number))
}

/** How much of all clauses each passage answers, 0 to 1. */
function answersOf({ worth }: Clauses, rated: readonly Rated[]): readonly number[] {
  const whole = worth.reduce((sum, one) => sum + one, 0)
  return rated.map(
    ({ answered }) =>
      answered.reduce((sum, part, clause) => sum + (worth[clause] ?? 0) * part * part, 0) / Math.max(whole, 1)
  )
}

/** The passages that come first when they gain so much. */
function bestOf(rated: readonly Rated[], gains: Float64Array): readonly Rated[] {
  const scores = rated.map(({ score }, i) => score + (gains[i] ?? 0))
  const order = [...scores.keys()].sort((x, y) => (scores[y] ?? 0) - (scores[x] ?? 0))
  return order.slice(0, voters).flatMap(i => rated[i] ?? [])
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
