import { reusedFacts, type ReusedFact } from '../freshness/reused.ts'
import { letterYear } from '../reply/letter-year.ts'
import type { Place } from '../reply/place.ts'
import type { Reply } from '../reply/reply.ts'
import { fixOf } from './report.ts'
import type { Report, RuleContext } from './rule.ts'

const looked = new WeakMap<Reply, { readonly key: string; readonly facts: readonly ReusedFact[] }>()

/** What is old in the reused paragraphs of a letter, seen on the letter's day, else today; nothing when neither is known. */
export function reusedIn({ reply, kase, words, today }: RuleContext): readonly ReusedFact[] {
  const year = letterYear(reply.frame)
  const day = reply.frame.date ?? today ?? (year === null ? null : `${year}-06-30`)
  if (day === null) return []
  const session = kase?.item.session ?? null
  const key = `${day} ${session ?? ''}`
  const known = looked.get(reply)
  if (known?.key === key) return known.facts
  const facts = reusedFacts(reply, { today: day, session, organs: words.organs })
  looked.set(reply, { key, facts })
  return facts
}

/** Whether words that a rule found are told already as something old that came with a reused paragraph. */
export function isToldAsReused(context: RuleContext, { block, start, end }: Place): boolean {
  return reusedIn(context).some(one => one.block === block && one.fact.start < end && start < one.fact.end)
}

/** A fact as a finding's report. */
export function reportOf({ block, year, fact }: ReusedFact): Report {
  const place = { block, start: fact.start, end: fact.end }
  const origin = year === null ? '本段取自年份不明的资料。' : `本段取自${year}年的资料。`
  const { words, replacement, advice } = fact
  return {
    place,
    message: origin + advice,
    fix: replacement === null ? null : fixOf([{ place, before: words, after: replacement }], 'proposed')
  }
}
