import { fieldRemark, remark } from '../report.ts'
import type { Report, WholeRule } from '../rule.ts'
import { hits, proseOf } from '../walk.ts'

/** 会办意见 goes to the bureau that answers, not to the deputy: no deputy among the addressees, no thanks to one, no 批评指正 (R15). */
export const contributionVoice: WholeRule = {
  id: 'contribution-voice',
  group: '答复',
  authority: '惯例',
  severity: 'warning',
  basis: '办理惯例：会办意见送主办单位，不直接答复代表、委员',
  check: ({ reply }) => {
    if (reply.kind !== 'contribution') return []
    const addressed: readonly Report[] = reply.frame.addressees.some(
      ({ role }) => role === 'deputy' || role === 'member'
    )
      ? [fieldRemark('addressees', '会办意见应主送主办单位，不直接写给代表、委员，请核对。')]
      : []
    const thanks = proseOf(reply).flatMap(stretch =>
      hits(stretch, /(?:衷心|非常|再次)?感谢您[^。；]*|请?您?(?:予以)?批评指正/g).map(hit =>
        remark(stretch, hit, '会办意见送主办单位，不写对代表、委员说的话，请删去。')
      )
    )
    return [...addressed, ...thanks]
  }
}
