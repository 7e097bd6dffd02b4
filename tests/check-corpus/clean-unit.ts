import { gbt9704 } from '../../electron/core/layout/gbt9704.ts'
import type { Unit } from '../../electron/core/unit/unit.ts'

/** The made-up bureau that writes the letters, with a series for each kind of item. */
export const unit: Unit = {
  schema: 3,
  name: '江临市数据发展局',
  shortName: '市数据局',
  letterhead: '江临市数据发展局文件',
  printingOrgan: '江临市数据发展局办公室',
  series: [
    { id: 's1', code: '江数发建', replyKind: 'answer', itemKind: 'suggestion', startAt: 1 },
    { id: 's2', code: '江数发提', replyKind: 'answer', itemKind: 'proposal', startAt: 1 }
  ],
  categories: [],
  people: [],
  copies: {
    suggestion: ['市人大常委会代表工作委员会', '市政府办公室'],
    proposal: ['市政协提案委员会', '市政府办公室']
  },
  deadlines: { replyMonths: 3, contributionDays: 30 },
  contact: { person: '顾南乔', phone: '0500-85550136' },
  openness: 'proactive',
  profile: gbt9704,
  profiles: [],
  profileUses: {},
  checks: null
}
