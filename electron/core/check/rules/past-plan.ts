import { letterYear } from '../../reply/letter-year.ts'
import { remark } from '../report.ts'
import type { WholeRule } from '../rule.ts'
import { hits, proseOf } from '../walk.ts'

/** What is still planned cannot lie in a year that is over when the letter is dated: text taken from an older reply was not brought up to date. */
export const pastPlan: WholeRule = {
  id: 'past-plan',
  group: '答复',
  authority: '惯例',
  severity: 'warning',
  basis: '办理惯例：沿用旧文时更新时间和进度',
  check: ({ reply }) => {
    const year = letterYear(reply.frame)
    if (year === null) return []
    return proseOf(reply).flatMap(stretch =>
      hits(stretch, planned)
        .filter(hit => Number(hit.groups[0]) < year)
        .map(hit => remark(stretch, hit, `${hit.groups[0]}年已经过去，这里还写作计划，请更新进度。`))
    )
  }
}

const planned =
  /(?<!原)(?:计划(?:于|在)?|拟(?:于|在)?|将(?:于|在)|预计(?:于|在|到|至)?|力争(?:于|在|到)?|确保(?:于|在|到)?)((?:19|20)\d{2})年(?!度?(?:规划|计划|印发|出台|制定|发布|批准|确定))/g
