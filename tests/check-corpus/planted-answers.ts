import type { CheckContext } from '../../electron/core/check/rule.ts'
import type { Block, Frame, Reply } from '../../electron/core/reply/reply.ts'
import { answerOf, drawFacts, itemWord, openingText, type Answer, type Facts } from './clean-answers.ts'
import { unit } from './clean-unit.ts'
import { letters, type LetterKind, type PlantedLetter } from './letter-kind.ts'
import { between, fill, pick, type Draw } from './random.ts'
import { vocabulary } from './vocabulary.ts'

/** An answer in its case with the letter changed. */
function inCase(
  given: Answer,
  change: (reply: Reply) => Reply,
  blocks: readonly string[] | null
): PlantedLetter {
  const context = (reply: Reply): CheckContext => ({ reply, kase: { ...given.kase, reply }, unit })
  return { clean: context(given.reply), wrong: context(change(given.reply)), blocks }
}

const framed =
  (frame: Partial<Frame>) =>
  (reply: Reply): Reply => ({ ...reply, frame: { ...reply.frame, ...frame } })

function withText(id: string, change: (text: string) => string): (reply: Reply) => Reply {
  const one = (block: Block): Block =>
    block.kind === 'paragraph' && block.id === id ? { ...block, text: change(block.text) } : block
  return reply => ({ ...reply, body: reply.body.map(one) })
}

const other = (facts: Facts) => (facts.kind === 'suggestion' ? '提案' : '建议')
const stranger = (facts: Facts, draw: Draw) =>
  pick(
    (vocabulary['deputy'] ?? []).filter(name => !facts.names.includes(name)),
    draw
  )

function answered(draw: Draw, wanted: (facts: Facts) => Partial<Facts>): Answer {
  const facts = drawFacts(draw)
  return answerOf({ ...facts, ...wanted(facts) }, draw)
}

const any = () => ({})
const single = (facts: Facts) => ({ names: facts.names.slice(0, 1) })
const helped = (facts: Facts) => ({ helpers: facts.helpers.length > 0 ? facts.helpers : ['市财政局'] })

/** Errors about the letter as a whole and about what it answers. */
export const plantedAnswers: readonly LetterKind[] = [
  letters(
    'R01',
    '标题编号不符',
    draw => {
      const given = answered(draw, any)
      const title = given.reply.frame.title?.replace(/第\d+号/, `第${Number(given.facts.number) + 9}号`) ?? ''
      return inCase(given, framed({ title }), ['frame.title', 'b1'])
    },
    'text'
  ),
  letters(
    'R01',
    '正文编号不符',
    draw => {
      const given = answered(draw, any)
      const wrong = String(Number(given.facts.number) + 9)
      return inCase(
        given,
        withText('b1', text => text.replace(/第\d+号/, `第${wrong}号`)),
        ['b1', 'frame.title']
      )
    },
    'text'
  ),
  letters(
    'R02',
    '标题建议提案混用',
    draw => {
      const given = answered(draw, any)
      const title = given.reply.frame.title?.replace(itemWord(given.facts), other(given.facts)) ?? ''
      return inCase(given, framed({ title }), ['frame.title'])
    },
    'text'
  ),
  letters(
    'R02',
    '正文建议提案混用',
    draw => {
      const given = answered(draw, any)
      const change = (text: string) =>
        text.replace(`号${itemWord(given.facts)}）`, `号${other(given.facts)}）`)
      return inCase(given, withText('b1', change), ['b1'])
    },
    'text'
  ),
  letters('R02', '称呼代表委员混用', draw => {
    const given = answered(draw, any)
    const role = given.facts.kind === 'suggestion' ? ('member' as const) : ('deputy' as const)
    const addressees = given.reply.frame.addressees.map(one => ({ ...one, role }))
    return inCase(given, framed({ addressees }), ['frame.addressees'])
  }),
  letters(
    'R03',
    '来件题目缺字',
    draw => {
      const given = answered(draw, any)
      const { title } = given.facts
      const cut = between(3, title.length - 5, draw)
      const wrong = title.slice(0, cut) + title.slice(cut + 1)
      return inCase(
        given,
        withText('b1', text => text.replace(title, wrong)),
        ['b1']
      )
    },
    'text'
  ),
  letters(
    'R03',
    '关于《关于',
    draw => {
      const given = answered(draw, any)
      return inCase(
        given,
        withText('b1', text => text.replace('《关于', '关于《关于')),
        ['b1']
      )
    },
    'text'
  ),
  letters(
    'R04',
    '会议届次不符',
    draw => {
      const given = answered(draw, any)
      const { session } = given.facts
      const wrong = session.replace(/[四五]次/, '三次')
      return inCase(
        given,
        withText('b1', text => text.replace(session, wrong)),
        ['b1', 'frame.title']
      )
    },
    'text'
  ),
  letters(
    'R06',
    '你您混用',
    draw => {
      const given = answered(draw, single)
      const last = given.reply.body.at(-1)?.id ?? ''
      return inCase(
        given,
        withText(last, text => text.replace('感谢您', '感谢你')),
        [last]
      )
    },
    'text'
  ),
  letters(
    'R07',
    '称呼姓名写错',
    draw => {
      const given = answered(draw, single)
      const addressees = given.reply.frame.addressees.map(one => ({
        ...one,
        name: one.name.slice(0, 2) + pick(['芝', '伟', '明'], draw)
      }))
      return inCase(given, framed({ addressees }), ['frame.addressees'])
    },
    'text'
  ),
  letters(
    'R08',
    '收悉重复',
    draw => {
      const given = answered(draw, any)
      return inCase(
        given,
        withText('b1', text => text.replace('收悉', '收悉已收悉')),
        ['b1']
      )
    },
    'text'
  ),
  letters('R10', 'A类只有打算', draw => {
    const given = answered(draw, () => ({ letter: 'A' as const }))
    const plan = () =>
      fill(
        '{work}已列入计划，我局将于2026年9月底前启动，由{town}负责实施。'.replace('已列入', '拟列入2026年度'),
        draw
      )
    const replaced = (reply: Reply) => withText('b3', plan)(withText('b2', plan)(reply))
    return inCase(given, replaced, null)
  }),
  letters('R11', '承诺无时限', draw => {
    const given = answered(draw, () => ({ letter: 'B' as const }))
    const promise = (when: string) => fill(`{town}提出了具体需求。我局将${when}完成{facility}选址。`, draw)
    const [dated, open] = [promise('于2026年9月底前'), promise(pick(['尽快', '适时', '抓紧'], draw))]
    const sound = withText(
      'b3',
      () => '我局分管负责人带队走访，当面听取意见。'
    )(withText('b2', () => dated)(given.reply))
    return inCase(
      { ...given, reply: sound },
      withText('b2', () => open),
      ['b2']
    )
  }),
  letters('R10', 'C类没有理由', draw => {
    const given = answered(draw, () => ({ letter: 'A' as const }))
    return inCase(given, framed({ category: { letter: 'C', definition: null } }), null)
  }),
  letters('R13', '抄送漏会办单位', draw => {
    const given = answered(draw, helped)
    const copies = given.reply.frame.copies.slice(0, -1)
    return inCase(given, framed({ copies }), ['frame.copies', 'b1'])
  }),
  letters('R13', '会同的单位不是会办', draw => {
    const given = answered(draw, helped)
    const stray = pick(['市文化广电旅游局', '市水利局', '市司法局'], draw)
    const change = (text: string) => text.replace(`${given.facts.helpers.at(-1)}研究`, `${stray}研究`)
    return inCase(given, withText('b1', change), null)
  }),
  letters('R14', '致谢过多', draw => {
    const given = answered(draw, single)
    const more = (text: string) => `${text}感谢您的建议。衷心感谢您的理解。再次感谢您的支持。`
    return inCase(given, withText('b3', more), null)
  }),
  letters('R16', '电话缺区号', draw =>
    inCase(
      answered(draw, any),
      framed({ contact: { person: '顾南乔', phone: pick(['8788586', '85550136', '878858'], draw) } }),
      ['frame.contact']
    )
  ),
  letters('R16', '缺联系人', draw =>
    inCase(answered(draw, any), framed({ contact: null }), ['frame.contact'])
  ),
  letters('R17', '缺公开属性', draw =>
    inCase(answered(draw, any), framed({ openness: null }), ['frame.openness'])
  ),
  letters('R19', '残留其他代表姓名', draw => {
    const given = answered(draw, single)
    const role = given.facts.kind === 'suggestion' ? '代表' : '委员'
    const left = `${stranger(given.facts, draw)}${role}，您提出的意见很有针对性。`
    return inCase(
      given,
      withText('b2', text => left + text),
      ['b2']
    )
  }),
  letters('R20', '感谢对象不符', draw => {
    const given = answered(draw, any)
    const wrong = given.facts.kind === 'suggestion' ? '委员' : '代表'
    const last = given.reply.body.at(-1)?.id ?? ''
    return inCase(
      given,
      withText(last, text => `${text}衷心感谢${wrong}们的监督。`),
      [last]
    )
  }),
  letters('R21', '抄送次序', draw => {
    const given = answered(draw, helped)
    const copies = given.reply.frame.copies.toReversed()
    return inCase(given, framed({ copies }), ['frame.copies'])
  }),
  letters('D05', '字号系列不符', draw => {
    const given = answered(draw, any)
    const code = given.facts.kind === 'suggestion' ? '江数发提' : '江数发建'
    return inCase(given, framed({ number: { code, year: 2026, serial: 3 } }), ['frame.number'])
  }),
  letters('D09', '日期早于交办', draw =>
    inCase(answered(draw, any), framed({ date: '2026-02-10' }), ['frame.date'])
  ),
  letters('D15', '提到的附件没有', draw =>
    inCase(
      answered(draw, any),
      withText('b2', text => `${text}具体情况见附件。`),
      ['b2', 'frame.attachments']
    )
  ),
  letters('R05', '提出人人数不符', draw => {
    const given = answered(draw, () => ({ names: ['陆知行', '沈一苇', '苏晓棠'] }))
    const role = given.facts.kind === 'suggestion' ? '代表' : '委员'
    const named = (count: string) => openingText(given.facts).replace('你们在', `陆知行等${count}名${role}在`)
    const sound = { ...given, reply: withText('b1', () => named('3'))(given.reply) }
    return inCase(
      sound,
      withText('b1', () => named(pick(['4', '2', '5'], draw))),
      ['b1']
    )
  }),
  letters('W09', '同一数据前后不一', draw => {
    const given = answered(draw, any)
    const thing = fill('{facility}', draw)
    const sound = withText('b2', text => `${text}全市已建成${thing}46个。`)(given.reply)
    const wrong = withText('b3', text => `${text}已建成的${thing}64个均免费开放。`)
    const same = withText('b3', text => `${text}已建成的${thing}46个均免费开放。`)
    const clean = inCase({ ...given, reply: sound }, same, null)
    return { ...inCase({ ...given, reply: sound }, wrong, ['b2', 'b3']), clean: clean.wrong }
  })
]
