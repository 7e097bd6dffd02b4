import { replacing } from '../report.ts'
import type { Rule } from '../rule.ts'
import { hits } from '../walk.ts'

/** Both ends of a range carry the percent sign: 10%～15% (GB/T 15835—2011 5.1.3). */
export const percentRange: Rule = {
  id: 'percent-range',
  group: '数字',
  authority: '国标',
  severity: 'warning',
  basis: 'GB/T 15835—2011 5.1.3',
  where: 'prose',
  checkIn: stretch =>
    hits(stretch, /(?<![\d.—～~-])(\d+(?:\.\d+)?)([-–—～~至])(\d+(?:\.\d+)?)([%％])/g).map(hit => {
      const [from, join, to, sign] = hit.groups
      const after = `${from}${sign}${join}${to}${sign}`
      return replacing(stretch, hit, {
        message: `百分数范围前后都要带百分号，写作“${after}”。`,
        after,
        fix: 'safe'
      })
    })
}
