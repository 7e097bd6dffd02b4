import { fieldRemark } from '../report.ts'
import type { Rule } from '../rule.ts'

/**
 * The departments that helped get a copy (核稿 list no. 12; R13). A short name counts as the full one when its characters stand in it in
 * order: 市发改局 is 江临市发展和改革局. Without any copies missing-frame-part speaks.
 */
export const copiesMissingUnit: Rule = {
  id: 'copies-missing-unit',
  group: '答复',
  authority: '惯例',
  severity: 'warning',
  basis: '办理惯例：会办单位列入抄送',
  check: ({ reply, kase }) => {
    const { copies } = reply.frame
    if (kase === null || reply.kind === 'contribution' || copies.length === 0) return []
    return kase.item.helpers
      .filter(helper => !copies.some(copy => sameOrgan(helper, copy)))
      .map(helper => fieldRemark('copies', `会办单位“${helper}”不在抄送中，请补上。`))
  }
}

/** Whether two names are those of one organ: the characters of the shorter stand in the longer in order. */
export function sameOrgan(a: string, b: string): boolean {
  return standsIn(a, b) || standsIn(b, a)
}

function standsIn(short: string, long: string): boolean {
  let from = 0
  for (const character of short.replace(/[\s省市县区]/g, '')) {
    from = long.indexOf(character, from) + 1
    if (from === 0) return false
  }
  return true
}
