import type { Case } from '../../electron/core/case/case.ts'
import type { Author } from '../../electron/core/case/item.ts'
import { closing, framed, opening, p, reply } from '../../electron/core/reply/build.ts'
import type { Reply } from '../../electron/core/reply/reply.ts'
import { between, fill, pick, pickSome, type Draw } from './random.ts'
import { vocabulary } from './vocabulary.ts'

/** What a letter is written from; a planter of errors changes one part and leaves the case as it was. */
export type Facts = {
  readonly kind: 'suggestion' | 'proposal'
  readonly title: string
  readonly number: string
  readonly session: string
  readonly names: readonly string[]
  readonly helpers: readonly string[]
  readonly letter: 'A' | 'B' | 'C'
}
/** A letter with the case it answers. */
export type Answer = { readonly reply: Reply; readonly kase: Case; readonly facts: Facts }

export const you = (facts: Facts) => (facts.names.length > 1 ? '你们' : '您')
export const itemWord = (facts: Facts) => (facts.kind === 'suggestion' ? '建议' : '提案')

export function drawFacts(draw: Draw): Facts {
  const kind = pick(['suggestion', 'proposal'] as const, draw)
  const word = kind === 'suggestion' ? '建议' : '提案'
  return {
    kind,
    title: fill(`关于{theme}的${word}`, draw),
    number: String(between(12, 290, draw)),
    session: kind === 'suggestion' ? '市九届人大五次会议' : '市政协七届四次会议',
    names: pickSome(vocabulary.deputy ?? [], pick([1, 1, 1, 2, 3], draw), draw),
    helpers: pickSome(vocabulary.dept ?? [], between(0, 3, draw), draw),
    letter: pick(['A', 'B', 'C'] as const, draw)
  }
}

export function openingText(facts: Facts): string {
  const helped = facts.helpers.length === 0 ? '经研究，' : `经会同${facts.helpers.join('、')}研究，`
  return `${you(facts)}在${facts.session}期间提出的《${facts.title}》（第${facts.number}号${itemWord(facts)}）收悉。${helped}现答复如下：`
}

const done = [
  '{facility}新增的{11-30}个点位，已于2025年{3-11}月全部建成。',
  '{work}方案已于2025年{3-11}月印发，资金{120-900}万元已拨付到位。',
  '目前该路段{facility}已完成改造，并通过{town}验收。'
]
const planned = [
  '我局将于2026年9月底前完成{facility}选址，由{town}负责实施。',
  '计划于2026年12月底前新建{facility}{3-9}个，年内启动招标。',
  '{work}已列入2026年度计划，将于第三季度开工，由我局牵头推进。'
]
const refused = [
  '由于该地块已划入生态保护红线，按照《江临市河道管理规定》不得新建{facility}，暂不具备实施条件。',
  '因上级对收费标准已有统一规定，我市无权另行调整，现阶段难以实施。'
]
const asides = [
  '代表、委员的关注推动了这项工作，有关情况已向市人大常委会代表工作委员会、市政协提案委员会通报。',
  '此前市政协委员提出的同类提案和人大代表提出的建议，已一并研究吸收。',
  '群众反映“以后还会不会反复”，{town}已建立每月回访机制。',
  '“将群众的小事当作大事来办”是我们一贯的要求。',
  '{company}负责人在座谈会上说：“下一步我们将加大投入。”',
  '在你追我赶的氛围中，{town}率先完成任务。',
  '根据面商时的意见，我们对方案作了{3-9}处修改。',
  '2021年至2025年，{work}投入逐年增加，累计达{2-9}.{1-9}亿元。',
  '涉及{facility}的投诉由{120-300}件降至{12-60}件。',
  '我局分管负责人带队走访{town}，当面听取意见。',
  '感谢信、锦旗共收到{12-60}件，来自{town}、{town2}等地。',
  '上述安排已写入《江临市停车场管理办法（试行）》（江政办发〔2025〕{2-40}号）。'
]

function bodyTexts(facts: Facts, draw: Draw): readonly string[] {
  const aside = () =>
    pickSome(asides, 2, draw)
      .map(one => fill(one, draw))
      .join('')
  const main = { A: done, B: planned, C: refused }[facts.letter]
  const first = fill(pick(main, draw), draw)
  const second = facts.letter === 'A' ? fill(pick(done, draw), draw) : aside()
  return [first + aside(), second]
}

export function answerOf(facts: Facts, draw: Draw): Answer {
  const role = facts.kind === 'suggestion' ? ('deputy' as const) : ('member' as const)
  const body = bodyTexts(facts, draw)
  const whole = framed(
    reply(
      opening(openingText(facts)),
      ...body.map(text => ({ ...p(text), answers: ['a1'] })),
      closing(
        pick(
          [
            `感谢${you(facts)}对我市${fill('{work}', draw)}工作的关心和支持。`,
            `以上答复，如有不妥，请批评指正。感谢${you(facts)}的关心和支持。`,
            `再次感谢${you(facts)}对政府工作的监督和支持，希望继续提出宝贵意见。`
          ],
          draw
        )
      )
    ),
    {
      category: { letter: facts.letter, definition: null },
      issuer: '江临市数据发展局',
      letterhead: '江临市数据发展局文件',
      number: { code: facts.kind === 'suggestion' ? '江数发建' : '江数发提', year: 2026, serial: 3 },
      signers: ['温叙白'],
      title: `对${facts.session}第${facts.number}号${itemWord(facts)}的答复`,
      addressees: facts.names.map(name => ({ name, role })),
      signature: ['江临市数据发展局'],
      date: '2026-05-20',
      contact: { person: '顾南乔', phone: '0500-85550136' },
      openness: 'proactive',
      copies: [
        facts.kind === 'suggestion' ? '市人大常委会代表工作委员会' : '市政协提案委员会',
        '市政府办公室',
        ...facts.helpers
      ]
    }
  )
  return { reply: whole, kase: caseFor(facts, whole), facts }
}

function caseFor(facts: Facts, letter: Reply): Case {
  const authors = facts.names.map((name, index): Author => ({
    name,
    group: null,
    phone: null,
    leading: index === 0
  }))
  return {
    schema: 1,
    id: 'case-1',
    revision: 1,
    createdAt: '2026-03-01T09:00:00.000+08:00',
    updatedAt: '2026-05-20T09:00:00.000+08:00',
    stage: 'drafting',
    item: {
      kind: facts.kind,
      title: facts.title,
      number: facts.number,
      session: facts.session,
      authors,
      assigned: '2026-03-01',
      lead: '江临市数据发展局',
      helpers: facts.helpers,
      paragraphs: [`建议有关部门${facts.title.replace(/^关于|的(?:建议|提案)$/g, '')}，并明确责任单位。`]
    },
    itemSourceId: null,
    due: null,
    asks: [{ id: 'a1', text: '明确责任单位', quote: '明确责任单位' }],
    contributions: [],
    chosen: [],
    templateId: null,
    skeletonId: null,
    reply: letter,
    dismissals: [],
    signedDigest: null,
    requestNumber: null,
    outcome: null,
    earlier: null
  }
}
