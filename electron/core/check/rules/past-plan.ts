import { planWords } from '../../freshness/promises.ts'
import { letterYear } from '../../reply/letter-year.ts'
import { isToldAsReused } from '../reused.ts'
import { remark } from '../report.ts'
import type { WholeRule } from '../rule.ts'
import { hits, placeIn, proseOf } from '../walk.ts'

/** What is still planned cannot lie in a year that is over when the letter is dated: text taken from an older reply was not brought up to date. */
export const pastPlan: WholeRule = {
  id: 'past-plan',
  group: '答复',
  authority: '惯例',
  severity: 'warning',
  basis: '办理惯例：沿用旧文时更新时间和进度',
  check: context => {
    const { reply } = context
    const year = letterYear(reply.frame)
    if (year === null) return []
    return proseOf(reply).flatMap(stretch =>
      hits(stretch, planned)
        .filter(
          hit =>
            Number(hit.groups[0]) < year && !isToldAsReused(context, placeIn(stretch, hit.start, hit.end))
        )
        .map(hit => remark(stretch, hit, `${hit.groups[0]}年已经过去，这里还写作计划，请更新进度。`))
    )
  }
}

const planned = new RegExp(
  `${planWords}((?:19|20)\\d{2})年(?!度?(?:规划|计划|印发|出台|制定|发布|批准|确定))`,
  'g'
)
