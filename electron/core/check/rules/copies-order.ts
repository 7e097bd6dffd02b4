import { fieldRemark } from '../report.ts'
import type { WholeRule } from '../rule.ts'

/** Copies stand in the order 党委, the body whose item it is (人大, 政协), 政府; departments follow (R21). Names that show none of these are not looked at. */
export const copiesOrder: WholeRule = {
  id: 'copies-order',
  group: '格式',
  authority: '惯例',
  severity: 'hint',
  basis: '办理惯例：抄送先党委，次人大、政协，再政府办，后部门',
  check: ({ reply }) => {
    const ranks = reply.frame.copies.map(rankOf).filter(rank => rank !== null)
    const ordered = ranks.every((rank, index) => index === 0 || rank >= (ranks[index - 1] ?? 0))
    return ordered
      ? []
      : [fieldRemark('copies', '抄送的次序一般是党委、人大或政协、政府办公室，部门在后，请核对。')]
  }
}

function rankOf(name: string): number | null {
  if (/^(?:中共)?.{0,8}[市县区省州旗]委(?:办公?室?|督查室)?$/.test(name)) return 1
  if (/人大|政协/.test(name)) return 2
  return /政府(?:办公?室?|督查室|办公厅)?$/.test(name) ? 3 : null
}
