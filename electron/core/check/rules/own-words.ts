import { replacing, remark } from '../report.ts'
import type { StretchRule } from '../rule.ts'
import { rowHits } from '../data-rule.ts'

/** Words the office itself has put on its list, with what it writes instead; a row without a proposal is only pointed out. */
export const ownWords: StretchRule = {
  id: 'own-words',
  group: '用语',
  authority: '本单位',
  severity: 'warning',
  basis: '本单位用词表',
  where: 'prose',
  checkIn: (stretch, { settings }) =>
    rowHits(stretch, settings.ownWords).map(({ hit, row: [word, right] }) =>
      right === null
        ? remark(stretch, hit, `“${word}”在本单位用词表中，请核对。`)
        : replacing(stretch, hit, { message: `本单位写作“${right}”。`, after: right, fix: 'proposed' })
    )
}
