import { reportOf, reusedIn } from '../reused.ts'
import type { WholeRule } from '../rule.ts'

/** What came with text of an earlier source and may have changed since: figures, standards, people, 目前. It may still be right; only someone who looks can tell. */
export const maybeStale: WholeRule = {
  id: 'maybe-stale',
  group: '答复',
  authority: '惯例',
  severity: 'hint',
  basis: '办理惯例：沿用旧文时核对数据、标准和人员',
  check: context =>
    reusedIn(context)
      .filter(({ fact }) => fact.staleness === 'maybe')
      .map(reportOf)
}
