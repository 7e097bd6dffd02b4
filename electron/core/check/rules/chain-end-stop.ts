import { blockText } from '../../reply/place.ts'
import { replacing } from '../report.ts'
import type { Report, WholeRule } from '../rule.ts'
import { proseOf } from '../walk.ts'
import { chainMarks } from './chain-order.ts'

/** The last item of 一是…；二是… ends in a full stop (GB/T 15834—2011 4.6.3). A chain that goes on in the next paragraph is not at its end. */
export const chainEndStop: WholeRule = {
  id: 'chain-end-stop',
  group: '标点',
  authority: '国标',
  severity: 'warning',
  basis: 'GB/T 15834—2011 4.6.3',
  check: ({ reply }) =>
    proseOf(reply).flatMap((stretch): readonly Report[] => {
      const at = stretch.text.length - 1
      if (stretch.kind !== 'paragraph' || stretch.text[at] !== '；' || chainMarks(stretch).length < 2)
        return []
      const next = reply.body[reply.body.findIndex(block => block.id === stretch.block) + 1]
      if (next !== undefined && /^[二三四五六七八九十]+[是要]/.test(blockText(next))) return []
      const words = { message: '最后一项末尾用句号。', after: '。', fix: 'proposed' } as const
      return [replacing(stretch, { start: at, end: at + 1 }, words)]
    })
}
