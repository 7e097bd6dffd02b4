import { replacing } from '../report.ts'
import type { Rule } from '../rule.ts'
import { hits } from '../walk.ts'

/** Both ends of a range carry 万 or 亿: 3万～5万元, as 3～5万元 can be read as three (GB/T 15835—2011 5.1.3). */
export const magnitudeRange: Rule = {
  id: 'magnitude-range',
  group: '数字',
  authority: '国标',
  severity: 'warning',
  basis: 'GB/T 15835—2011 5.1.3',
  where: 'prose',
  checkIn: stretch =>
    hits(stretch, /(?<![\d.—～~年月日号第-])(\d+(?:\.\d+)?)([-–—～~至])(\d+(?:\.\d+)?)([万亿])(?!向)/g)
      .filter(({ groups: [from, , to] }) => Number(from) < Number(to))
      .map(hit => {
        const [from, join, to, scale] = hit.groups
        // A hyphen would be reported next.
        const mark = join === '-' || join === '–' || join === '~' ? '～' : join
        const after = `${from}${scale}${mark}${to}${scale}`
        return replacing(stretch, hit, {
          message: `数值范围前后都要带“${scale}”，写作“${after}”。`,
          after,
          fix: 'proposed'
        })
      })
}
