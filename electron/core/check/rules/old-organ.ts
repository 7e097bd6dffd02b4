import { oldOrgansIn, organAdvice } from '../../freshness/organs.ts'
import { replacing } from '../report.ts'
import type { WholeRule } from '../rule.ts'
import { isKept, proseOf } from '../walk.ts'

/**
 * Organs go by the names they have now (list of organs with the month from which a name is no longer current). Left alone: 原国土资源局, and
 * sentences that tell of a year before the change, where the old name was the right one.
 */
export const oldOrgan: WholeRule = {
  id: 'old-organ',
  group: '用语',
  authority: '惯例',
  severity: 'warning',
  basis: '机构改革后的现行名称（机构名称表）',
  check: ({ reply, words: { organs } }) => {
    const { date, number } = reply.frame
    const month = date?.slice(0, 7) ?? (number === null ? '9999-12' : `${number.year}-12`)
    return proseOf(reply).flatMap(stretch =>
      oldOrgansIn(stretch.text, { organs, month })
        .filter(({ start, end }) => !isKept(stretch, [start, end]))
        .map(found =>
          replacing(stretch, found, {
            message: organAdvice(found.row),
            after: found.row.now,
            fix: 'proposed'
          })
        )
    )
  }
}
