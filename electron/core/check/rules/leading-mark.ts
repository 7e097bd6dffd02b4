import { replacing } from '../report.ts'
import type { Rule } from '../rule.ts'
import { hits } from '../walk.ts'

/** No paragraph begins with a mark of pause (GB/T 15834—2011 5.1.1). */
export const leadingMark: Rule = {
  id: 'leading-mark',
  group: '标点',
  authority: '国标',
  severity: 'warning',
  basis: 'GB/T 15834—2011 5.1.1',
  where: 'prose',
  checkIn: stretch =>
    stretch.kind !== 'cell'
      ? hits(stretch, /^\s*[，。、；：]+/g).map(hit =>
          replacing(stretch, hit, {
            message: `段落开头不应有标点“${hit.words.trim()}”，请删去。`,
            after: '',
            fix: 'proposed'
          })
        )
      : []
}
