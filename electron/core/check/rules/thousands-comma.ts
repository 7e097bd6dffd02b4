import { replacing } from '../report.ts'
import type { Rule } from '../rule.ts'
import { hits } from '../walk.ts'

/**
 * Figures are grouped by a half-width comma or a thin space or not at all (GB/T 15835—2011 5.1.1); a full-width comma breaks the
 * number. Reported only where a measure word follows and a Chinese word that leads to a number stands before it.
 */
export const thousandsComma: Rule = {
  id: 'thousands-comma',
  group: '数字',
  authority: '国标',
  severity: 'warning',
  basis: 'GB/T 15835—2011 5.1.1',
  where: 'prose',
  checkIn: stretch =>
    hits(
      stretch,
      /(?<=[\p{Script=Han}，。；：（])(?<!第)[1-9]\d{0,2}(?:，\d{3})+(?=(?:\.\d+)?[余多万亿]?(?:平方)?[户人家名亩元吨件个台套辆米处所场次份])/gu
    ).map(hit => {
      const after = hit.words.replaceAll('，', '')
      return replacing(stretch, hit, {
        message: `数字中间不用全角逗号，写作“${after}”。`,
        after,
        fix: 'proposed'
      })
    })
}
