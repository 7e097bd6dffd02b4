import { replacing } from '../report.ts'
import type { Rule } from '../rule.ts'
import { hits } from '../walk.ts'

/** From year to year takes the one-em line — (GB/T 15834—2011 4.13.3.2); ～ is left, as GB/T 15835—2011 5.1.3 allows it. Only two full, rising years are looked at. */
export const yearRange: Rule = {
  id: 'year-range',
  group: '标点',
  authority: '国标',
  severity: 'warning',
  basis: 'GB/T 15834—2011 4.13',
  where: 'prose',
  checkIn: stretch =>
    hits(stretch, /(?<![\dA-Za-z/\-–~])((?:19|20)\d{2})(年?)[-–~]((?:19|20)\d{2})年/g)
      .filter(({ groups: [first, , second] }) => Number(first) < Number(second))
      .map(hit => {
        const after = `${hit.groups[0]}${hit.groups[1]}—${hit.groups[2]}年`
        return replacing(stretch, hit, {
          message: `年份起止应用一字线连接，写作“${after}”。`,
          after,
          fix: 'safe'
        })
      })
}
