import { replacing } from '../report.ts'
import type { Rule } from '../rule.ts'
import { hits } from '../walk.ts'

/**
 * Words for “about” are not doubled: 约50余场 is 50余场 or 约50场 (GB/T 15835—2011 4.2.2; 公文惯例). 签约50余家 and 附近20余家 are other words;
 * 近 is left alone after a character with which it forms one.
 */
export const doubledApproximation: Rule = {
  id: 'doubled-approximation',
  group: '数字',
  authority: '惯例',
  severity: 'warning',
  basis: '公文惯例：约数词不重复',
  where: 'prose',
  checkIn: stretch =>
    hits(
      stretch,
      /(大约|(?<![签契条合公预节制大特解毁赴相邀履续违盟])约|(?<![附最临靠邻接远将新亲贴就])近|超过)(\d+(?:\.\d+)?[万亿]?)(余|多(?!功能|媒体|层|元|方|式|样))/g
    ).map(hit => {
      const [word, figure, rest] = hit.groups
      const after = `${figure}${rest}`
      const message = `“${word}”与“${rest}”意思重复，请只留一个，如“${after}”。`
      return replacing(stretch, hit, { message, after, fix: 'proposed' })
    })
}
