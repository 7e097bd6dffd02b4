import fc from 'fast-check'
import {
  framed,
  h1,
  h2,
  opening,
  closing,
  p,
  reply,
  runIn,
  slot,
  table,
  type NewBlock
} from '../../../electron/core/reply/build.ts'
import type { Addressee, Attachment, Frame, Reply } from '../../../electron/core/reply/reply.ts'

const nouns = ['站点', '食堂', '道路', '水源', '学校', '公园', '数据', '人才', '设备', '补贴', '灯光', '市场']
const verbs = ['建设', '改造', '保障', '推广', '培训', '维护', '规划', '共享']
const clauses = [
  '我局会同各镇街逐个核对现场情况',
  '全市已有二十处投入使用',
  '市财政每年安排一百二十万元',
  '“一站一档”全面推行',
  '计划于2027年6月底前完成',
  '按照《江临市数据管理办法》执行',
  '群众满意度达到98.5%',
  '其中城区12处、乡镇8处'
]
const names = ['陆知行', '程秋白', '顾南舟', '韩小满', '沈一苇', '阿依努尔·买买提', '欧阳一']
const organs = ['江临市数据发展局', '江临市工业发展局', '江临市民政事务局', '江临市人民政府办公室']

const pick = <T>(list: readonly T[]) => fc.constantFrom(...list)
const topic = fc.tuple(pick(nouns), pick(verbs)).map(([noun, verb]) => `${noun}${verb}`)
const sentence = fc.array(pick(clauses), { minLength: 1, maxLength: 4 }).map(parts => `${parts.join('，')}。`)
const text = fc.array(sentence, { minLength: 1, maxLength: 5 }).map(parts => parts.join(''))
const paragraph = text.map(words => `目前，${words}`)
const lead = topic.map(words => `强${words}。`)

const answer: fc.Arbitrary<readonly NewBlock[]> = fc
  .tuple(
    fc.array(paragraph, { minLength: 1, maxLength: 3 }),
    fc.array(fc.tuple(lead, text), { maxLength: 4 }),
    fc.integer({ min: 0, max: 5 })
  )
  .map(([plain, leads, choice]) => [
    ...plain.map(p),
    ...leads.map(([head, words]) => runIn(2, head, words)),
    ...(choice === 1 ? [table(['名称', '数量'], ['城东', '3'], ['河西', '4'])] : []),
    ...(choice === 2 ? [slot('面商日期', '')] : []),
    ...(choice === 3
      ? [h2('下步打算'), runIn(3, '抓建设。', '年内开工。'), runIn(3, '抓管理。', '建立台账。')]
      : [])
  ])

const body: fc.Arbitrary<readonly NewBlock[]> = fc
  .array(fc.tuple(topic, answer), { minLength: 1, maxLength: 4 })
  .map(sections => sections.flatMap(([title, blocks]) => [h1(`关于${title}`), ...blocks]))

const people = fc.uniqueArray(pick(names), { minLength: 1, maxLength: 5 })

/** The three letters an office writes: to deputies, to members and parties, to the bureau that answers. */
const flavours = [
  {
    item: 'suggestion',
    kind: 'answer',
    role: 'deputy',
    session: '市九届人大五次会议',
    word: '建议',
    title: ['对', '的答复'],
    opening: ['您在', '收悉。现答复如下：'],
    closing: ['感谢您对我市工作的关心和支持。', '专此函复。']
  },
  {
    item: 'proposal',
    kind: 'answer',
    role: 'member',
    session: '市政协六届四次会议',
    word: '提案',
    title: ['江临市数据发展局关于', '答复的函'],
    opening: ['你们在', '收悉。经会同市财政局研究，现就有关情况答复如下：'],
    closing: ['以上答复如有不妥，请批评指正。']
  },
  {
    item: 'suggestion',
    kind: 'contribution',
    role: 'organ',
    session: '江临市第九届人民代表大会第五次会议',
    word: '建议',
    title: ['关于', '的会办意见'],
    opening: ['贵局转来的', '收悉。现提出会办意见如下：'],
    closing: ['特此函复。']
  }
] as const

const attachments: fc.Arbitrary<readonly Attachment[]> = fc
  .uniqueArray(topic, { maxLength: 3 })
  .chain(titles =>
    fc.tuple(
      ...titles.map(title =>
        fc.option(paragraph).map(words => ({
          title: `${title}表`,
          body: words === null ? [] : reply(h1('说明'), p(words)).body
        }))
      )
    )
  )

/** Numbers and days that print and read the same. */
const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10))

/** Letters with every combination of parts there and missing, as an office would write them. The letterhead brings the issuer. */
export const madeReplies: fc.Arbitrary<Reply> = fc
  .record({
    body,
    thanks: fc.boolean(),
    number: fc.option(
      fc.record({
        code: pick(['江数发建', '江工函', '浅湾政提字']),
        year: fc.integer({ min: 2000, max: 2030 }),
        serial: fc.integer({ min: 1, max: 999 })
      })
    ),
    item: fc.integer({ min: 1, max: 400 }),
    letter: fc.option(pick(['A', 'B', 'C', 'D'] as const)),
    signers: fc.uniqueArray(pick(names.slice(0, 5)), { maxLength: 2 }),
    honorific: fc.option(fc.constant('尊敬的')),
    flavour: pick(flavours),
    people,
    parties: fc.uniqueArray(pick(['民盟江临市委员会', '市工商联', '经济界别']), { maxLength: 2 }),
    total: fc.option(fc.integer({ min: 2, max: 40 })),
    signature: fc.uniqueArray(pick(organs), { maxLength: 2 }),
    date: fc.option(day),
    contact: fc.option(fc.record({ person: pick(names), phone: pick(['0500-5550123', '13800000000']) })),
    openness: fc.option(pick(['proactive', 'on-request', 'closed'] as const)),
    copies: fc.uniqueArray(pick(['市人大常委会代表工委', '市政府办公室', '浅湾镇人大主席团（2份）']), {
      maxLength: 3
    }),
    printing: fc.option(fc.record({ organ: fc.constant('江临市数据发展局办公室'), date: day })),
    attachments
  })
  .map(made => {
    const { flavour } = made
    const { session, word } = flavour
    const title = `关于建设数据服务站的${word}`
    const number = `第${made.item}号${word}`
    const blocks = [
      opening(`${flavour.opening[0]}${session}期间提出的《${title}》（${number}）${flavour.opening[1]}`),
      ...made.body,
      ...(made.thanks ? flavour.closing.map(closing) : [])
    ]
    const frame: Partial<Frame> = {
      category: made.letter === null ? null : { letter: made.letter, definition: null },
      issuer: '江临市数据发展局',
      letterhead: '江临市数据发展局文件',
      number: made.number,
      signers: made.signers,
      title: `${flavour.title[0]}${session}${number}${flavour.title[1]}`,
      ...addressed(made),
      signature: made.signature,
      date: made.date,
      contact: made.contact,
      openness: made.openness,
      copies: made.copies,
      printing: made.printing,
      attachments: made.attachments
    }
    const item = { kind: flavour.item, title, number: String(made.item), session }
    return framed({ ...reply(...blocks), kind: flavour.kind, item }, frame)
  })

function addressed(made: {
  readonly flavour: (typeof flavours)[number]
  readonly people: readonly string[]
  readonly parties: readonly string[]
  readonly honorific: string | null
  readonly total: number | null
}): Pick<Frame, 'addressees' | 'addresseeTotal' | 'honorific'> {
  const { role } = made.flavour
  if (role === 'organ') {
    return { addressees: [{ name: '市民政事务局', role }], addresseeTotal: null, honorific: null }
  }
  const named = made.people.map((name): Addressee => ({ name, role }))
  const parties = role === 'member' ? made.parties.map((name): Addressee => ({ name, role: 'party' })) : []
  return {
    addressees: [...named, ...parties],
    addresseeTotal: parties.length > 0 ? null : made.total,
    honorific: made.honorific
  }
}
