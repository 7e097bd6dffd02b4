import { replacing } from '../report.ts'
import type { Rule } from '../rule.ts'
import { hits } from '../walk.ts'

/** The ellipsis is six dots, …… (GB/T 15834—2011 4.11.2), and does not stand beside 等, which says the same (4.11.3). */
export const ellipsisForm: Rule = {
  id: 'ellipsis-form',
  group: '标点',
  authority: '国标',
  severity: 'warning',
  basis: 'GB/T 15834—2011 4.11',
  where: 'prose',
  checkIn: stretch => [
    ...hits(stretch, /(?:……|…|\.{3,}|。{3,}|·{3,})等(?![级候待于额值边距效离分])/g).map(hit =>
      replacing(stretch, hit, { message: '省略号与“等”重复，请留“等”。', after: '等', fix: 'proposed' })
    ),
    ...hits(stretch, /(?:\.{3,}|。{3,}|·{3,}|(?<!…)…(?!…))(?!等)/g).map(hit =>
      replacing(stretch, hit, {
        message: `省略号应为六个点“……”，不写作“${hit.words}”。`,
        after: '……',
        fix: 'safe'
      })
    )
  ]
}
