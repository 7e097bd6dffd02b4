import type { OrganRow } from '../check/words.ts'
import { sameSubject } from './about.ts'
import { claimsOf, type Claim, type ClaimedSentence, type Progress } from './claims.ts'

/** What one past reply says to a question; `passages` are those that answer it. */
export type PastAnswer = {
  readonly sourceId: string
  readonly year: number | null
  readonly category: 'A' | 'B' | 'C' | 'D' | null
  readonly passages: readonly { readonly id: string; readonly text: string }[]
}

/** One side of a difference: the sentence and where it stands; of a category the passage is null and the words are the letter. */
export type Side = {
  readonly sourceId: string
  readonly passageId: string | null
  readonly year: number | null
  readonly sentence: string
}

/**
 * Two past replies that differ on one thing, the older first. `update`: what time explains — a rule was changed, a count grew, what was
 * planned is done; `conflict`: what does not go together.
 */
export type Difference = {
  readonly kind: 'category' | Claim['kind']
  readonly verdict: 'conflict' | 'update'
  readonly older: Side
  readonly newer: Side
}

/**
 * How answers to the same question differ, conflicts first; each pair of sentences once, a kind of difference between two replies at most twice.
 * `organs` lists those that were renamed: the old name and the new one are no difference.
 */
export function differencesAmong(
  answers: readonly PastAnswer[],
  organs: readonly OrganRow[]
): readonly Difference[] {
  const read = answers
    .map(answer => ({
      answer,
      passages: answer.passages.map(one => ({ id: one.id, told: claimsOf(one.text, organs) }))
    }))
    .toSorted((x, y) => (x.answer.year ?? 0) - (y.answer.year ?? 0))
  const found = read.flatMap((older, at) =>
    read
      .slice(at + 1)
      .flatMap(newer => [
        ...categoryDifference(older.answer, newer.answer),
        ...atMostTwice(claimDifferences(older, newer))
      ])
  )
  return found.toSorted((x, y) => (x.verdict === y.verdict ? 0 : x.verdict === 'conflict' ? -1 : 1))
}

function atMostTwice(found: readonly Difference[]): readonly Difference[] {
  const counts = new Map<string, number>()
  return found.filter(({ kind, verdict }) => {
    const count = (counts.get(kind + verdict) ?? 0) + 1
    counts.set(kind + verdict, count)
    return count <= 2
  })
}

function categoryDifference(older: PastAnswer, newer: PastAnswer): readonly Difference[] {
  if (older.category === null || newer.category === null || older.category === newer.category) return []
  const side = ({ sourceId, year, category }: PastAnswer): Side => ({
    sourceId,
    passageId: null,
    year,
    sentence: `${category ?? ''}类`
  })
  const grown = `${older.category}${newer.category}`
  // 正在解决的后来解决了、条件后来具备了: what time explains.
  const update = (grown === 'BA' || grown === 'CB') && isLater(older.year, newer.year)
  return [
    { kind: 'category', verdict: update ? 'update' : 'conflict', older: side(older), newer: side(newer) }
  ]
}

function isLater(older: number | null, newer: number | null): boolean {
  return older !== null && newer !== null && newer > older
}

type Read = {
  readonly answer: PastAnswer
  readonly passages: readonly { readonly id: string; readonly told: readonly ClaimedSentence[] }[]
}
type Placed = { readonly claim: Claim; readonly side: Side; readonly alone: ReadonlySet<string> }

function placed({ answer, passages }: Read): readonly Placed[] {
  const { sourceId, year } = answer
  const told = passages.flatMap(({ id, told: sentences }) =>
    sentences.flatMap(({ sentence, claims }) => claims.map(claim => ({ id, sentence, claim })))
  )
  const alone = new Set(singleFigures(told.map(({ claim }) => claim)))
  return told.map(({ id, sentence, claim }) => ({
    claim,
    alone,
    side: { sourceId, passageId: id, year, sentence }
  }))
}

/** The measures of which an answer names one value only: of several, any could be the one another reply means. */
function singleFigures(claims: readonly Claim[]): readonly string[] {
  const values = new Map<string, Set<number>>()
  for (const claim of claims)
    if (claim.kind === 'figure') {
      const measure = measureOf(claim)
      values.set(measure, (values.get(measure) ?? new Set<number>()).add(claim.amount))
    }
  return [...values].flatMap(([measure, amounts]) => (amounts.size === 1 ? [measure] : []))
}

type Figure = Extract<Claim, { kind: 'figure' }>

function measureOf({ noun, per, unit }: Figure): string {
  return `${noun} ${per} ${unit}`
}

function claimDifferences(older: Read, newer: Read): readonly Difference[] {
  const news = placed(newer)
  const seen = new Set<string>()
  return placed(older).flatMap(before =>
    news.flatMap(after => {
      const verdict = verdictOn(before, after)
      const key = `${before.claim.kind} ${before.side.sentence} ${after.side.sentence}`
      if (verdict === null || seen.has(key)) return []
      seen.add(key)
      return [{ kind: before.claim.kind, verdict, older: before.side, newer: after.side }]
    })
  )
}

type Verdict = Difference['verdict'] | null

function verdictOn(before: Placed, after: Placed): Verdict {
  const [x, y] = [before.claim, after.claim]
  const years = [before.side.year, after.side.year] as const
  if (x.kind === 'figure' && y.kind === 'figure') return onFigures(x, y, { years, before, after })
  if (!sameSubject(x.about, y.about)) return null
  if (x.kind === 'commitment' && y.kind === 'commitment') return onProgress(x.progress, y.progress, years)
  if (x.kind === 'deadline' && y.kind === 'deadline') return onDeadlines(x.by, y.by, years)
  if (x.kind === 'responsible' && y.kind === 'responsible')
    return x.units.some(unit => y.units.includes(unit)) ? null : 'conflict'
  return null
}

type Years = readonly [number | null, number | null]
type Around = { readonly years: Years; readonly before: Placed; readonly after: Placed }

/** What was changed is often told without what it is for each: 由6000元调整为8000元. */
function sameMeasure(x: Figure, y: Figure): boolean {
  const unspoken = y.change === 'changed' && (x.per === '' || y.per === '')
  return x.noun === y.noun && x.unit === y.unit && (x.per === y.per || unspoken)
}

function onFigures(x: Figure, y: Figure, { years, before, after }: Around): Verdict {
  if (x.sort !== y.sort || x.amount === y.amount || !sameMeasure(x, y)) return null
  if (!sameSubject(x.about, y.about)) return null
  const equal = x.about.pairs.size === y.about.pairs.size
  const single = before.alone.has(measureOf(x)) && after.alone.has(measureOf(y))
  if (!single && !equal) return null
  const later = isLater(...years)
  if (x.sort === 'count') {
    if (!equal) return null
    if (!later) return x.asOf === y.asOf ? 'conflict' : null
    return y.amount > x.amount ? 'update' : null
  }
  return later && y.change === 'changed' ? 'update' : 'conflict'
}

const stage: Readonly<Record<Exclude<Progress, 'refused'>, number>> = { planned: 0, doing: 1, done: 2 }

function onProgress(x: Progress, y: Progress, years: Years): Verdict {
  if (x === y) return null
  const later = isLater(...years)
  if (x === 'refused' || y === 'refused') return later && x === 'refused' ? 'update' : 'conflict'
  if (later) return stage[y] > stage[x] ? 'update' : 'conflict'
  // Within a year what was planned may well be under way: only done and not done do not go together.
  return x === 'done' || y === 'done' ? 'conflict' : null
}

function onDeadlines(x: number, y: number, [older, newer]: Years): Verdict {
  if (x === y) return null
  const ownYear = (by: number, year: number | null) => Math.floor(by / 100) === year
  // 年年都有当年底的期限: a task of every year.
  if (older !== newer && ownYear(x, older) && ownYear(y, newer)) return null
  return 'conflict'
}
