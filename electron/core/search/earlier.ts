import type { OrganRow } from '../check/words.ts'
import { aboutOf } from './about.ts'
import { type Difference, differencesAmong, type PastAnswer } from './conflicts.ts'
import { meets, select } from './facets.ts'
import { noConditions } from './conditions.ts'
import type { Shelf } from './find-sources.ts'
import { present, rank, type Hit, type Ranked } from './passage-index.ts'

/** One thing that is asked for. */
export type Asked = { readonly id: string; readonly text: string }

/** The question whose past answers are looked for. `hidden` sources are none of them; `family` names those known to say nearly the same. */
export type PastQuestion = {
  readonly title: string
  readonly asks: readonly Asked[]
  readonly hidden: readonly string[]
  /** A reply of the library that is one of the answers, or null. */
  readonly self: string | null
}

/** What is known of a source here. */
export type PastFacts = Pick<PastAnswer, 'year' | 'category'> & {
  readonly title: string
  readonly family: string | null
}

/** A past reply, with the passages that answer each ask (asks it says nothing to are left out). */
export type PastReply = {
  readonly sourceId: string
  readonly answers: readonly { readonly askId: string; readonly passages: readonly Hit[] }[]
}

const ranked = 200
const most = 12
/** Passages of one reply to one ask. */
const each = 2
/** A passage answers an ask when it comes to this part of what the best one does. */
const leastShare = 0.4
/** Titles ask the same when so much of both, or so much of the shorter, is common. */
const leastOfBoth = 0.55
const leastOfShorter = 0.75
const leastPairs = 3

/** Whether two titles ask for the same or nearly the same. */
export function asksTheSame(title: string, other: string): boolean {
  const [x, y] = [aboutOf(bareTitle(title)).pairs, aboutOf(bareTitle(other)).pairs]
  const [small, large] = x.size <= y.size ? [x, y] : [y, x]
  if (small.size === 0) return false
  const shared = [...small].filter(pair => large.has(pair)).length
  if (shared === small.size && small.size === large.size) return true
  const ofBoth = (2 * shared) / (small.size + large.size)
  return ofBoth >= leastOfBoth || (small.size >= leastPairs && shared / small.size >= leastOfShorter)
}

function bareTitle(title: string): string {
  return title.replace(
    /^.*?关于|的(?:建议|提案|议案|答复|函)+$|加强|推动|促进|完善|优化|提升|改善|进一步|解决|规范|健全|强化|深化|提高|支持|鼓励|做好|打造|构建|全面|大力|切实/g,
    ' '
  )
}

/** What is known besides the shelf: of a source (null leaves it out), and which organs were renamed. */
export type PastKnown = {
  readonly factsOf: (sourceId: string) => PastFacts | null
  readonly organs: readonly OrganRow[]
}

/** Past replies to the same or nearly the same question, the newest first, at most 12, and how they differ. */
export function earlierReplies(
  shelf: Shelf,
  question: PastQuestion,
  { factsOf, organs }: PastKnown
): { readonly replies: readonly PastReply[]; readonly differences: readonly Difference[] } {
  const selection = select(shelf.table, noConditions, { kind: 'reply', hidden: new Set(question.hidden) })
  const isReply = (id: string) => {
    const row = shelf.table.rows.get(id)
    return row !== undefined && meets(shelf.table, selection, row)
  }
  const own = question.self === null ? null : factsOf(question.self)
  const family = own?.family ?? question.self
  const candidates = new Set(look(shelf, question.title, isReply).map(({ passage }) => passage.sourceId))
  for (const id of shelf.table.rows.keys())
    if (family !== null && isReply(id) && (factsOf(id)?.family === family || id === family))
      candidates.add(id)
  const facts = new Map<string, PastFacts>()
  for (const id of candidates) {
    const known = factsOf(id)
    if (known === null) continue
    const same = id === question.self || (family !== null && (known.family === family || id === family))
    if (same || asksTheSame(question.title, known.title)) facts.set(id, known)
  }
  const ids = [...facts.keys()]
    .toSorted((x, y) => (facts.get(y)?.year ?? 0) - (facts.get(x)?.year ?? 0) || (x < y ? -1 : 1))
    .slice(0, most)
  const asks = question.asks.length > 0 ? question.asks : [{ id: '', text: question.title }]
  const byAsk = asks.map(ask => ({ ask, found: answersTo(shelf, ask.text, new Set(ids)) }))
  const replies = ids.map((sourceId): PastReply => ({
    sourceId,
    answers: byAsk.flatMap(({ ask, found }) => {
      const passages = found.get(sourceId) ?? []
      return passages.length === 0 ? [] : [{ askId: ask.id, passages: passages.map(present) }]
    })
  }))
  return {
    replies: replies.filter(({ sourceId }) => sourceId !== question.self),
    differences: differ(replies, { facts, organs })
  }
}

function look(shelf: Shelf, words: string, accept: (id: string) => boolean): readonly Ranked[] {
  return rank(shelf.index, words.replace(/[“”"「」＂]/g, ''), {
    limit: ranked,
    accept,
    without: [],
    spelling: 'as-typed',
    shown: null
  }).hits
}

/** For each of the replies the passages that answer an ask. */
function answersTo(
  shelf: Shelf,
  ask: string,
  ids: ReadonlySet<string>
): ReadonlyMap<string, readonly Ranked[]> {
  const found = new Map<string, Ranked[]>()
  const hits = look(shelf, ask, id => ids.has(id))
  const best = hits[0]?.score ?? 0
  for (const hit of hits) {
    const before = found.get(hit.passage.sourceId) ?? []
    if (before.length < each && hit.score >= leastShare * best)
      found.set(hit.passage.sourceId, [...before, hit])
  }
  return found
}

/** Categories are told once for a reply, sentences for each ask; the same pair under two asks is told once. */
function differ(
  replies: readonly PastReply[],
  { facts, organs }: Pick<PastKnown, 'organs'> & { readonly facts: ReadonlyMap<string, PastFacts> }
): readonly Difference[] {
  const past = ({ sourceId }: PastReply, passages: PastAnswer['passages']): PastAnswer => {
    const known = facts.get(sourceId)
    return { sourceId, year: known?.year ?? null, category: null, passages }
  }
  const categories = replies.map(reply => ({
    ...past(reply, []),
    category: facts.get(reply.sourceId)?.category ?? null
  }))
  const asks = new Set(replies.flatMap(({ answers }) => answers.map(({ askId }) => askId)))
  const told = [...asks].flatMap(askId =>
    differencesAmong(
      replies.map(reply =>
        past(
          reply,
          reply.answers
            .filter(answer => answer.askId === askId)
            .flatMap(({ passages }) => passages.map(({ passage }) => passage))
        )
      ),
      organs
    )
  )
  const seen = new Set<string>()
  return [...differencesAmong(categories, organs), ...told]
    .filter(({ kind, older, newer }) => {
      const key = [kind, older.sourceId, older.sentence, newer.sourceId, newer.sentence].join('\n')
      return !seen.has(key) && seen.add(key)
    })
    .toSorted((x, y) => (x.verdict === y.verdict ? 0 : x.verdict === 'conflict' ? -1 : 1))
}
