import type { Reply } from '../../reply/reply.ts'
import { replacing } from '../report.ts'
import type { Report, Rule } from '../rule.ts'
import { hits, proseOf } from '../walk.ts'

/**
 * One form of address in one letter: one person 您, several 你们; 您们 is not a word (公文惯例; 核稿 list no. 11). 你 in idioms
 * (你追我赶) addresses nobody. 你们 beside 您 is left: a letter may speak to one and mean all.
 */
export const mixedYou: Rule = {
  id: 'mixed-you',
  group: '答复',
  authority: '惯例',
  severity: 'warning',
  basis: '公文惯例：全文称谓一致，一人称“您”，多人称“你们”',
  check: ({ reply }) => [...plural(reply), ...single(reply)]
}

const idiom = /(?:我中有|我[追争来情])你|你(?:[追争来情唱帮看死有]|中有|方唱罢|点|办)?我|迷你/

function plural(reply: Reply): readonly Report[] {
  const { addressees, addresseeTotal } = reply.frame
  const one = addressees.length === 1 && addresseeTotal === null && addressees[0]?.role !== 'party'
  return proseOf(reply).flatMap(stretch =>
    hits(stretch, /您们/g).map(hit => {
      const after = one ? '您' : '你们'
      return replacing(stretch, hit, {
        message: `没有“您们”的说法，请改为“${after}”。`,
        after,
        fix: 'proposed'
      })
    })
  )
}

function single(reply: Reply): readonly Report[] {
  const stretches = proseOf(reply)
  if (!stretches.some(stretch => hits(stretch, /您(?!们)/g).length > 0)) return []
  return stretches.flatMap(stretch =>
    hits(stretch, /(?<!迷)你(?!们)/g)
      .filter(hit => !idiom.test(stretch.text.slice(Math.max(0, hit.start - 3), hit.start + 5)))
      .map(hit =>
        replacing(stretch, hit, {
          message: '全文多处称“您”，这里称“你”，请统一为“您”。',
          after: '您',
          fix: 'proposed'
        })
      )
  )
}
