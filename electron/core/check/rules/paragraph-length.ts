import { remark } from '../report.ts'
import type { StretchRule } from '../rule.ts'

/** A paragraph of more than 600 characters is better parted at 一是, 二是. Off until an office asks for it. */
export const paragraphLength: StretchRule = {
  id: 'paragraph-length',
  group: '格式',
  authority: '本单位',
  severity: 'hint',
  basis: '本单位体例：段落不过长',
  where: 'prose',
  checkIn: stretch => {
    const { length } = stretch.text
    if (stretch.kind !== 'paragraph' || length <= longest) return []
    return [
      remark(stretch, { start: 0, end: length }, `这段有${length}字，请分段（可在“一是”“二是”处分开）。`)
    ]
  }
}

const longest = 600
