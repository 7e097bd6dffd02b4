import { replacing } from '../report.ts'
import { fromChinese } from '../../chinese/numerals.ts'
import type { StretchRule } from '../rule.ts'
import { hits } from '../walk.ts'

/** Counts of one kind in one sentence have one form: 6个镇、七个村. Off until an office asks for it. */
export const mixedFigureForms: StretchRule = {
  id: 'mixed-figure-forms',
  group: '数字',
  authority: '本单位',
  severity: 'hint',
  basis: '本单位体例：同类数字形式一致',
  where: 'prose',
  checkIn: stretch =>
    hits(
      stretch,
      /(?<=\d([个家名项条座处所台户])[\p{Script=Han}]{1,6}、)([两三四五六七八九])(?=\1[\p{Script=Han}])/gu
    ).flatMap(hit => {
      const value = fromChinese(hit.words)
      if (value === null) return []
      const after = String(value)
      return [
        replacing(stretch, hit, { message: `同类数字形式一致，写作“${after}”。`, after, fix: 'proposed' })
      ]
    })
}
