import type { Profile } from '../../../electron/core/layout/profile.ts'
import { closing, framed, h1, h2, h3, opening, p, reply } from '../../../electron/core/reply/build.ts'
import type { Reply } from '../../../electron/core/reply/reply.ts'
import type { Unit } from '../../../electron/core/unit/unit.ts'

const sentence =
  '我局已会同有关部门逐项研究，明确责任单位和完成时限，建立月调度、季通报制度，目前各项工作正按计划推进。'

/** A made-up answer of the unit that shows every part of a page, for looking at a layout. `today` as YYYY-MM-DD. */
export function sampleLetter(unit: Unit, profile: Profile, today: string): Reply {
  const signer = unit.people.find(person => person.roles.includes('signer'))?.name ?? '纪明远'
  const code = unit.series[0]?.code ?? '江数发建'
  const body = reply(
    opening('您在市三届人大五次会议期间提出的《关于办好社区食堂的建议》（第36号建议）收悉，现答复如下：'),
    h1('关于增加社区食堂网点'),
    p(`2026年3月底前完成选址128处。${sentence}`),
    h2('扩大覆盖范围'),
    p(`${sentence}对偏远社区，采取“中央厨房＋助餐点”方式解决。${sentence}`),
    h3('分批建设'),
    p(`第一批35处6月底前建成，第二批40处年底前建成。${sentence}${sentence}`),
    h1('关于降低用餐负担'),
    p(`${sentence}对80周岁以上老年人，每餐补助3.5元。${sentence}`),
    closing('感谢您对我们工作的关心和支持。')
  )
  return framed(body, {
    category: { letter: 'A', definition: null },
    issuer: unit.name,
    letterhead: profile.letter === null ? unit.letterhead : unit.name,
    number: { code: code === '' ? '江数发建' : code, year: Number(today.slice(0, 4)), serial: 3 },
    signers: [signer],
    title: '对市三届人大五次会议第36号建议的答复',
    addressees: [{ name: '程立言', role: 'deputy' }],
    signature: [unit.name],
    date: today,
    contact: { person: unit.contact.person ?? '苏晓棠', phone: unit.contact.phone ?? '0500-85550136' },
    openness: unit.openness ?? 'proactive',
    copies: unit.copies.suggestion.length > 0 ? unit.copies.suggestion : ['市人大常委会代表工作委员会'],
    printing: { organ: unit.printingOrgan, date: today }
  })
}
