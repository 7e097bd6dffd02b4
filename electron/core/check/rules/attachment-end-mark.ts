import { fixOf } from '../report.ts'
import type { WholeRule } from '../rule.ts'
import { stretchesOf } from '../walk.ts'
import { frameBlock } from '../../reply/place.ts'

/** The name of an attachment has no mark behind it (GB/T 9704—2012 7.3.4). */
export const attachmentEndMark: WholeRule = {
  id: 'attachment-end-mark',
  group: '格式',
  authority: '国标',
  severity: 'warning',
  basis: 'GB/T 9704—2012 7.3.4',
  check: ({ reply }) =>
    stretchesOf(reply)
      .filter(({ block }) => block === frameBlock('attachments'))
      .flatMap(stretch => {
        const mark = /[。；，、]$/.exec(stretch.text)?.[0]
        if (mark === undefined) return []
        const end = stretch.offset + stretch.text.length
        const place = { block: stretch.block, start: end - 1, end }
        return [
          {
            place,
            message: '附件名称后面不加标点，请删去。',
            fix: fixOf([{ place, before: mark, after: '' }], 'safe')
          }
        ]
      })
}
