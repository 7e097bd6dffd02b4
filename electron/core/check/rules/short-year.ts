import { replacing } from '../report.ts'
import type { Rule } from '../rule.ts'
import { hits } from '../walk.ts'

/**
 * A year is written in full (GB/T 15835—2011 5.1.4). 22年 alone may be a length of time, so it is reported only before a month, a
 * quarter, 度 or 底, where it can only be a year.
 */
export const shortYear: Rule = {
  id: 'short-year',
  group: '数字',
  authority: '国标',
  severity: 'warning',
  basis: 'GB/T 15835—2011 5.1.4',
  where: 'prose',
  checkIn: stretch =>
    hits(
      stretch,
      /(?<![\d.．—～~\-–第共近满历])([0-4]\d)年(?=(?:1[0-2]|[1-9])月|[上下]半年|第?[一二三四1-4]季度|度(?![假过量日数])|底(?![蕴气子部线色])|末(?![端期])|初(?![步见心期级衷具中创])|全年)/g
    ).map(hit => {
      const after = `20${hit.words}`
      return replacing(stretch, hit, {
        message: `年份不可省写，应写作“${after}”。`,
        after,
        fix: 'proposed'
      })
    })
}
