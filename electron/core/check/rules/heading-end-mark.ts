import { replacing } from '../report.ts'
import type { Rule } from '../rule.ts'
import { hits } from '../walk.ts'

/** A heading that stands on its own line has no mark at its end (GB/T 15834—2011 附录 A.1; 公文惯例). ？ and ！ may belong to its words. */
export const headingEndMark: Rule = {
  id: 'heading-end-mark',
  group: '格式',
  authority: '惯例',
  severity: 'warning',
  basis: '公文惯例：独占一行的标题末尾不用标点',
  where: 'all',
  checkIn: stretch =>
    stretch.kind === 'heading' || stretch.kind === 'title'
      ? hits(stretch, /[，。、；：]+$/g).map(hit =>
          replacing(stretch, hit, {
            message: `标题独占一行时末尾不用“${hit.words}”，请删去。`,
            after: '',
            fix: 'safe'
          })
        )
      : []
}
