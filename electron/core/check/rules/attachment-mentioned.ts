import { fromChinese } from '../../chinese/numerals.ts'
import { remark } from '../report.ts'
import type { WholeRule } from '../rule.ts'
import { hits, proseOf } from '../walk.ts'

/** What the text calls an attachment is there (D15): 详见附件 asks for one, 附件3 for three. */
export const attachmentMentioned: WholeRule = {
  id: 'attachment-mentioned',
  group: '格式',
  authority: '国标',
  severity: 'warning',
  basis: 'GB/T 9704—2012 7.3.4',
  check: ({ reply }) => {
    const there = reply.frame.attachments.length
    return proseOf(reply).flatMap(stretch =>
      hits(stretch, /(?:详?见|参见|如)本?(?:文|函)?附件(\d{1,2}|[一二三四五六七八九十])?/g)
        .filter(hit => (fromChinese(hit.groups[0] ?? '') ?? 1) > there)
        .map(hit =>
          remark(
            stretch,
            hit,
            there === 0
              ? '文中提到附件，答复却没有附件，请补上或删去。'
              : `文中提到“${hit.words}”，附件只有${there}个，请核对。`
          )
        )
    )
  }
}
