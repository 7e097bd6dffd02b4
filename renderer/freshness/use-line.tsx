import type { UseTally } from '../../electron/core/library/uses.ts'
import { freshnessText as text } from '../text/freshness.ts'

/** What came of a passage where it was reused: 用过 3 次，最近 2025 年，平均改动 12%，满意 2. Nothing when it never was. */
export function UseLine({ tally }: { readonly tally: UseTally | null }) {
  if (tally === null) return null
  const { times, lastYear, changed, satisfied, unsatisfied } = tally
  return (
    <div className="use-line faint">
      {text.uses(times, lastYear, changed)}
      {satisfied > 0 && text.satisfied(satisfied)}
      {unsatisfied > 0 && text.unsatisfied(unsatisfied)}
    </div>
  )
}
