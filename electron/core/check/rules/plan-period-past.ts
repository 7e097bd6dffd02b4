import { looksForward, planPeriodOf, planPeriodsIn } from '../../chinese/plan-periods.ts'
import { sentenceAt } from '../../chinese/sentences.ts'
import { letterYear } from '../../reply/letter-year.ts'
import { remark } from '../report.ts'
import type { WholeRule } from '../rule.ts'
import { proseOf } from '../walk.ts'

/**
 * A five-year plan whose years are over cannot be what is still to be done: “十三五” ran from 2016 to 2020. Only where the sentence looks forward is this said; what
 * was done in a plan's years may be told at any time.
 */
export const planPeriodPast: WholeRule = {
  id: 'plan-period-past',
  group: '答复',
  authority: '惯例',
  severity: 'warning',
  basis: '办理惯例：沿用旧文时更新规划期',
  check: ({ reply }) => {
    const year = letterYear(reply.frame)
    if (year === null) return []
    return proseOf(reply).flatMap(stretch =>
      planPeriodsIn(stretch.text)
        .filter(
          ({ start, period }) => period.last < year && looksForward(sentenceAt(stretch.text, start).words)
        )
        .map(({ start, end, period }) => {
          const words = stretch.text.slice(start, end)
          const message = `${words}到${period.last}年已经结束，这里还写作打算，请核对（现在是“${planPeriodOf(year).name}”时期）。`
          return remark(stretch, { start, end }, message)
        })
    )
  }
}
