import { changedShare } from '../case/coverage.ts'
import type { Case } from '../case/case.ts'
import { blockText } from '../reply/place.ts'
import type { Block } from '../reply/reply.ts'
import { printNumber } from '../reply/wording.ts'
import type { Stage } from '../workflow/stage.ts'
import type { Outcome, SourceFacts } from './source.ts'

/** One reply in which a passage was reused. `changed`: how far its words were changed, 0–1; `day`: of the letter, else of its last change. */
export type Use = {
  readonly caseId: string
  readonly title: string
  readonly number: string | null
  readonly sourceId: string
  readonly passageId: string
  readonly stage: Stage
  readonly day: string
  readonly category: SourceFacts['category']
  readonly outcome: Outcome | null
  readonly changed: number
}

/** What came of a passage in the letters that were signed: how often, the last year, the mean change 0–1, and what the deputies said. */
export type UseTally = {
  readonly times: number
  readonly lastYear: number
  readonly changed: number
  readonly satisfied: number
  readonly unsatisfied: number
}

/** Whether a letter went out: what is still being written is no use yet. */
export function isIssued(stage: Stage): boolean {
  return stage === 'numbering' || stage === 'archiving' || stage === 'archived'
}

/** The ids of the passages a case has reused, each once; cheap, no texts are compared. */
export function passagesUsedIn({ reply }: Case): readonly string[] {
  const ids = (reply?.body ?? []).flatMap(({ from }) => (from?.kind === 'passage' ? [from.passageId] : []))
  return [...new Set(ids)]
}

/** The day of a case's letter, else of its last change, YYYY-MM-DD. */
export function dayOf({ reply, updatedAt }: Case): string {
  return reply?.frame.date ?? updatedAt.slice(0, 10)
}

/** How a case reused a passage; null when it did not. Of a passage that became several blocks the change is the mean by length. */
export function useIn(kase: Case, passageId: string): Use | null {
  const blocks = (kase.reply?.body ?? []).filter(
    ({ from }) => from?.kind === 'passage' && from.passageId === passageId
  )
  const from = blocks[0]?.from
  if (from?.kind !== 'passage' || kase.reply === null) return null
  const { frame } = kase.reply
  return {
    caseId: kase.id,
    title: kase.item.title,
    number: frame.number && printNumber(frame.number),
    sourceId: from.sourceId,
    passageId,
    stage: kase.stage,
    day: dayOf(kase),
    category: frame.category?.letter ?? null,
    outcome: kase.outcome?.value ?? null,
    changed: meanChange(blocks)
  }
}

/** The uses in letters that went out, summed up; null when there are none. */
export function tallyUses(uses: readonly Use[]): UseTally | null {
  const issued = uses.filter(use => isIssued(use.stage))
  if (issued.length === 0) return null
  const said = (outcome: Outcome) => issued.filter(use => use.outcome === outcome).length
  return {
    times: issued.length,
    lastYear: Math.max(...issued.map(use => Number(use.day.slice(0, 4)))),
    changed: issued.reduce((sum, use) => sum + use.changed, 0) / issued.length,
    satisfied: said('satisfied'),
    unsatisfied: said('unsatisfied')
  }
}

/** Part of the best score within which two answers count as equally good. */
const near = 0.01

/** What speaks for one of two equally good answers: what the deputies said first, then how new it is, then how often it was reused. */
export type Merit = {
  readonly tally: UseTally | null
  readonly outcome: Outcome | null
  readonly year: number | null
}

/**
 * The answers, best first, in the same order but for runs of almost the same score (within 1 %): within such a run those that satisfied, are newer and were
 * reused more come first. A better answer is never passed by a worse one.
 */
export function preferProven<T>(
  answers: readonly T[],
  { scoreOf, meritOf }: { readonly scoreOf: (answer: T) => number; readonly meritOf: (answer: T) => Merit }
): readonly T[] {
  const ordered: T[] = []
  let run: T[] = []
  const flush = () => {
    ordered.push(...run.toSorted((a, b) => compareMerit(meritOf(a), meritOf(b))))
    run = []
  }
  for (const answer of answers) {
    const [first] = run
    // Answers without a score were not ranked by words: their order stands for something else.
    if (first !== undefined && (scoreOf(first) <= 0 || scoreOf(answer) < scoreOf(first) * (1 - near))) flush()
    run.push(answer)
  }
  flush()
  return ordered
}

function compareMerit(a: Merit, b: Merit): number {
  return (
    pleased(b) - pleased(a) || (b.year ?? 0) - (a.year ?? 0) || (b.tally?.times ?? 0) - (a.tally?.times ?? 0)
  )
}

function pleased({ tally, outcome }: Merit): number {
  const own = outcome === 'satisfied' ? 1 : outcome === 'unsatisfied' ? -1 : 0
  return Math.sign(own + (tally?.satisfied ?? 0) - (tally?.unsatisfied ?? 0))
}

const shares = new WeakMap<Block, number>()

function shareOf(block: Block): number {
  const known = shares.get(block)
  if (known !== undefined) return known
  const share = changedShare(block)
  shares.set(block, share)
  return share
}

function meanChange(blocks: readonly Block[]): number {
  const weighed = blocks.map(block => ({
    weight: Math.max(1, blockText(block).length),
    share: shareOf(block)
  }))
  const whole = weighed.reduce((sum, { weight }) => sum + weight, 0)
  return weighed.reduce((sum, { weight, share }) => sum + (weight * share) / whole, 0)
}
