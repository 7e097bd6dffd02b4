import { remark } from '../report.ts'
import type { StretchRule } from '../rule.ts'

/** A sentence of more than 150 characters without a ； tires its reader. Off until an office asks for it. */
export const sentenceLength: StretchRule = {
  id: 'sentence-length',
  group: '用语',
  authority: '本单位',
  severity: 'hint',
  basis: '本单位体例：长句分开写',
  where: 'prose',
  checkIn: stretch =>
    stretch.kind === 'paragraph'
      ? [...stretch.text.matchAll(/[^。！？；]+/g)]
          .filter(found => found[0].length > longest)
          .map(found =>
            remark(
              stretch,
              { start: found.index, end: found.index + found[0].length },
              `这句有${found[0].length}字，请分成几句。`
            )
          )
      : []
}

const longest = 150
