import { reportOf, reusedIn } from '../reused.ts'
import type { WholeRule } from '../rule.ts'

/**
 * Text taken from an earlier source still speaks from its year: 去年, a promise whose time is over, an organ's old name. What certainly no longer holds and still
 * stands as it was taken is told here; what may no longer hold by `maybe-stale`.
 */
export const staleFacts: WholeRule = {
  id: 'stale-facts',
  group: '答复',
  authority: '惯例',
  severity: 'warning',
  basis: '办理惯例：沿用旧文时更新时间、进度和名称',
  check: context =>
    reusedIn(context)
      .filter(({ fact }) => fact.staleness === 'stale')
      .map(reportOf)
}
