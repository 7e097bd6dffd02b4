import { breadth, isSentence } from './score.ts'
import type { Query } from './query.ts'
import type { Segment } from './segment.ts'
import { createTokens, tokenise } from './tokens.ts'
import { rarity, type Holdings } from './weigh.ts'

/** A passage and how well its own words answer. */
type Rated = { readonly segment: Segment; readonly place: number; readonly score: number }

/** How many of the best passages say what the query is about. */
const voters = 20
/** How much less a passage's say is than its score: half the score, a sixteenth of the say. */
const steepness = 4
/** What a passage gains at most, in parts of the best score, for a text of several sentences; one sentence asks for what it says. */
const topicWeight = 0.42
/** A first sentence beyond this length is no heading. */
const longestLead = 45
const fullStop = 0x3002

/**
 * For each passage, best first, what its subject adds: so much as its headings and its first sentence share with those of the
 * best passages. Passages that answer a demand agree in what they are headed by; one that has its words by chance
 * stands under something else. Only headings have a say, and none for itself. All 0 for a query of a sentence or less.
 */
export function topicScores(query: Query, holdings: Holdings, rated: readonly Rated[]): Float64Array {
  const scores = new Float64Array(rated.length)
  const best = rated[0]?.score ?? 0
  if (!isSentence(query) || breadth(query) === 0 || rated.length < 3 || best <= 0) return scores
  const heads = rated.map(headOf)
  const say = rated.slice(0, voters).map(({ score }) => (Math.max(score, 0) / best) ** steepness)
  const worth = new Map<number, number>()
  const weightOf = (key: number) => {
    const known = worth.get(key)
    if (known !== undefined) return known
    const weight = tellingOf(key, holdings)
    worth.set(key, weight)
    return weight
  }
  const said = new Map<number, number>()
  say.forEach((part, i) => heads[i]?.forEach(key => said.set(key, (said.get(key) ?? 0) + part)))
  let most = 0
  heads.forEach((keys, i) => {
    const own = say[i] ?? 0
    let [shared, whole] = [0, 0]
    for (const key of keys) {
      const weight = weightOf(key)
      whole += weight
      shared += weight * ((said.get(key) ?? own) - own)
    }
    scores[i] = whole === 0 ? 0 : shared / Math.sqrt(whole)
    most = Math.max(most, scores[i] ?? 0)
  })
  const scale = most === 0 ? 0 : (best * topicWeight * breadth(query)) / most
  return scores.map(score => score * scale)
}

const tokens = createTokens()

/** The distinct tokens of the headings above a passage and of its first sentence, where that reads as a heading. */
function headOf({ segment: { units, starts, bodies }, place }: Rated): ReadonlySet<number> {
  const body = bodies[place] ?? 0
  const lead = units.subarray(body, Math.min(starts[place + 1] ?? 0, body + longestLead)).indexOf(fullStop)
  tokenise(units, [starts[place] ?? 0, body + Math.max(lead, 0)], tokens)
  return new Set(tokens.keys.subarray(0, tokens.count))
}

/** How telling a token is, judged by the rarer of its characters: counting its passages would take longer than the query. */
function tellingOf(key: number, { passages, characters }: Holdings): number {
  const count = Math.min(characters[key >>> 16] ?? 0, characters[key & 0xffff] ?? 0)
  return rarity(passages, count)
}
