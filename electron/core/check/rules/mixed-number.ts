import { replacing } from '../report.ts'
import type { Rule } from '../rule.ts'
import { hits } from '../walk.ts'

/**
 * Of the Chinese places only 万 and 亿 go with Arabic figures (GB/T 15835—2011 5.3): 3千5百户 is 3500户. Units that begin with 千 or 百
 * (千米, 千瓦, 百分点) are no places, so a single place is looked at only before a measure word.
 */
export const mixedNumber: Rule = {
  id: 'mixed-number',
  group: '数字',
  authority: '国标',
  severity: 'warning',
  basis: 'GB/T 15835—2011 5.3',
  where: 'prose',
  checkIn: stretch => [
    ...hits(stretch, /(?<![\d.万亿])(?:(\d)千)?(?:(\d)百)(?:(\d)十)?(\d)?(?!\d)(?=[\p{Script=Han}，。；])/gu)
      .filter(({ groups }) => groups.filter(group => group !== '').length > 1)
      .map(hit => {
        const [thousands, hundreds, tens, ones] = hit.groups.map(Number)
        const after = String((thousands ?? 0) * 1000 + (hundreds ?? 0) * 100 + (tens ?? 0) * 10 + (ones ?? 0))
        return replacing(stretch, hit, { message: message(after), after, fix: 'safe' })
      }),
    // 2万3千 is 2.3万: what is below 万 goes behind the point.
    ...hits(stretch, /(?<![\d.亿])(\d{1,4})万(\d)千(?=[\p{Script=Han}，。；])(?!米|克|瓦|多|余|\d)/gu).map(
      hit => {
        const after = `${hit.groups[0]}.${hit.groups[1]}万`
        return replacing(stretch, hit, { message: message(after), after, fix: 'proposed' })
      }
    ),
    ...hits(stretch, /(?<![\d.千百万亿])(\d)([千百])(?=[余多]?[户人家名亩元吨个件台辆](?!民币))/g).map(
      hit => {
        const after = hit.groups[0] + (hit.groups[1] === '千' ? '000' : '00')
        return replacing(stretch, hit, { message: message(after), after, fix: 'proposed' })
      }
    )
  ]
}

const message = (after: string) => `阿拉伯数字不与“千”“百”“十”混写，写作“${after}”。`
