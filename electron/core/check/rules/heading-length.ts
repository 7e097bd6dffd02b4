import { remark } from '../report.ts'
import type { StretchRule } from '../rule.ts'

/** A heading fits on one line: with its number and two blanks before it, 24 characters of 28 are left. */
export const headingLength: StretchRule = {
  id: 'heading-length',
  group: '格式',
  authority: '本单位',
  severity: 'hint',
  basis: '本单位体例：标题不超过一行',
  where: 'prose',
  checkIn: stretch =>
    stretch.kind === 'heading' && stretch.text.length > longest
      ? [
          remark(
            stretch,
            { start: 0, end: stretch.text.length },
            `标题有${stretch.text.length}字，超过一行，请缩短。`
          )
        ]
      : []
}

const longest = 24
