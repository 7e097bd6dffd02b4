import { replacing } from '../report.ts'
import type { StretchRule } from '../rule.ts'
import { hits } from '../walk.ts'

/** From 10% to 15% is 5 个百分点, not 5%. Reported only where the two shares and the difference are all given and the difference is the plain one. */
export const percentagePoints: StretchRule = {
  id: 'percentage-points',
  group: '数字',
  authority: '惯例',
  severity: 'warning',
  basis: '统计用语惯例：两个百分数相减的差用“百分点”',
  where: 'prose',
  checkIn: stretch =>
    hits(stretch, change).flatMap(hit => {
      const [from, to, difference = ''] = hit.groups.map(group => group ?? '')
      const plain = Math.abs(Number(to) - Number(from))
      if (Math.abs(plain - Number(difference)) > 0.051) return []
      const start = hit.end - difference.length - 1
      const after = `${difference}个百分点`
      const message = `两个百分数相减的差写作“${after}”。`
      return [replacing(stretch, { start, end: hit.end }, { message, after, fix: 'proposed' })]
    })
}

const change =
  /[由从](?:[\p{Script=Han}\d]{0,8}的)?(\d+(?:\.\d+)?)%(?:升|降|提高|提升|增长|增加|上升|下降|降低)(?:至|到|为)(?:[\p{Script=Han}\d]{0,8}的)?(\d+(?:\.\d+)?)%，(?:同比)?(?:提高|提升|增长|增加|上升|下降|降低|减少)了?(\d+(?:\.\d+)?)%/gu
