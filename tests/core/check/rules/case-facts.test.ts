import { describe, expect, test } from 'vitest'
import { gbt9704 } from '../../../../electron/core/layout/gbt9704.ts'
import { authorsCount } from '../../../../electron/core/check/rules/authors-count.ts'
import { categoryWording } from '../../../../electron/core/check/rules/category-wording.ts'
import { commitmentDeadline } from '../../../../electron/core/check/rules/commitment-deadline.ts'
import { contactPhone } from '../../../../electron/core/check/rules/contact-phone.ts'
import { contributionVoice } from '../../../../electron/core/check/rules/contribution-voice.ts'
import { copiesOrder } from '../../../../electron/core/check/rules/copies-order.ts'
import { dateOrder } from '../../../../electron/core/check/rules/date-order.ts'
import { figuresChanged } from '../../../../electron/core/check/rules/figures-changed.ts'
import { departmentsNamed } from '../../../../electron/core/check/rules/departments-named.ts'
import { reportStyle } from '../../../../electron/core/check/rules/report-style.ts'
import { seriesKind } from '../../../../electron/core/check/rules/series-kind.ts'
import { signatureIssuer } from '../../../../electron/core/check/rules/signature-issuer.ts'
import { thanksRepeated } from '../../../../electron/core/check/rules/thanks-repeated.ts'
import { closing, framed, p, reply } from '../../../../electron/core/reply/build.ts'
import type { Frame } from '../../../../electron/core/reply/reply.ts'
import { blankUnit } from '../../../../electron/core/unit/defaults.ts'
import { author, caseOf, soundLetter, withFrame, worded } from '../made-up.ts'
import { alone, found } from '../table.ts'

describe('category-wording', () => {
  const answer = (letter: 'A' | 'B' | 'C' | 'D', text: string) =>
    found(
      categoryWording,
      framed(reply(p(text.padEnd(70, '各项工作有序开展'))), { category: { letter, definition: null } })
    )
  test.each<readonly ['A' | 'B' | 'C' | 'D', string]>([
    ['A', '目前全市已建成数据驿站46个，计划再建12个。'],
    ['A', '数据驿站的情况说明如下。'],
    ['B', '我局将于2026年建设驿站。'],
    ['C', '由于用地指标不足，暂不建设。'],
    ['D', '因权限不在我市，仅供参考。']
  ])('%s fits: %s', (letter, text) => {
    expect(answer(letter, text)).toEqual([])
  })
  test.each<readonly ['A' | 'B' | 'C' | 'D', string, string]>([
    ['A', '我局将积极争取建设驿站，力争多方支持。', '没有已办结果'],
    ['A', '下一步，我局计划建设驿站。', '没有已办结果'],
    ['B', '数据驿站的情况说明如下。', '没有写下一步计划'],
    ['C', '数据驿站的情况说明如下。', '没有说明原因'],
    ['D', '您的建议很好，我们认真学习。', '没有说明原因']
  ])('%s does not fit: %s', (letter, text, said) => {
    expect(answer(letter, text).map(({ message }) => message)).toEqual([expect.stringContaining(said)])
  })
  test('of a few words nothing is said', () => {
    expect(
      found(categoryWording, framed(reply(p('将推进。')), { category: { letter: 'A', definition: null } }))
    ).toEqual([])
  })
})

describe('commitment-deadline', () => {
  const b = { category: { letter: 'B', definition: null } } as const
  test.each([
    '下一步，我局将推进驿站建设，2026年6月底前完成选址。',
    '我局计划年底前建成驿站。',
    '驿站已建成。',
    '我局将在三个月内完成整改。',
    '我们将以高度的责任感做好工作。',
    '我局将继续大力支持。'
  ])('says nothing of: %s', text => expect(found(commitmentDeadline, framed(reply(p(text)), b))).toEqual([]))
  test.each([
    '下一步，我局将推进驿站建设。',
    '我局计划增设驿站，完善服务。',
    '我们力争多方筹措资金。',
    '我局拟修订办法。'
  ])('asks for a date in: %s', text =>
    expect(found(commitmentDeadline, framed(reply(p(text)), b))).toHaveLength(1)
  )
  test('what the closing assures is no promise', () => {
    const letter = reply(p('驿站已建成。'), closing('我们将以办理的实效回应您的关切。'))
    expect(found(commitmentDeadline, framed(letter, b))).toEqual([])
  })
  test('is said once, and only of a letter marked B', () => {
    const letter = reply(p('下一步，我局将推进建设。'), p('我局将完善服务。'))
    expect(found(commitmentDeadline, framed(letter, b))).toHaveLength(1)
    expect(
      found(commitmentDeadline, framed(letter, { category: { letter: 'A', definition: null } }))
    ).toEqual([])
  })
})

describe('departments-named', () => {
  const kase = caseOf({ helpers: ['市财政局', '江临市自然资源和规划局'] })
  const names = (text: string) =>
    found(departmentsNamed, { reply: worded({ text }), kase, unit: null }).map(({ quote }) => quote)
  test.each([
    '会同市财政局研究。',
    '会同市财政局、市自然资源和规划局研究。',
    '会同有关部门研究。',
    '商请市财政局支持。'
  ])('says nothing of: %s', text => expect(names(text)).toEqual([]))
  test.each<readonly [string, readonly string[]]>([
    ['会同市教育局研究。', ['市教育局']],
    ['会同市财政局、市教育局研究。', ['市教育局']],
    ['会同市财政局和市卫生健康局办理。', ['市卫生健康局']],
    ['商请市水利局支持。', ['市水利局']]
  ])('finds the stranger in: %s', (text, strangers) => expect(names(text)).toEqual(strangers))
  test('says nothing without a register of helpers', () => {
    const other = caseOf({ helpers: [] })
    expect(
      found(departmentsNamed, { reply: worded({ text: '会同市教育局研究。' }), kase: other, unit: null })
    ).toEqual([])
  })
})

describe('figures-changed', () => {
  const original = '全年培训骨干320名，建成驿站46个，覆盖镇街18个。'
  const from = {
    kind: 'contribution',
    contributionId: 'c1',
    pointId: 'p1',
    label: '市财政局',
    original
  } as const
  const says = (text: string) =>
    found(figuresChanged, reply({ ...p(text), from })).map(({ quote, message }) => `${quote} ${message}`)
  test.each([original, '共培训320名。', '全年培训骨干三百余名，建成驿站46个。', '全年培训讲师300名。'])(
    'says nothing of: %s',
    text => expect(says(text)).toEqual([])
  )
  test.each<readonly [string, string]>([
    ['全年培训骨干230名，建成驿站46个，覆盖镇街18个。', '230 这里是230，市财政局提供的是320，请核对。'],
    ['全年培训骨干320名，建成驿站64个，覆盖镇街18个。', '64 这里是64，市财政局提供的是46，请核对。'],
    ['建成驿站46个，覆盖镇街81个。', '81 这里是81，市财政局提供的是18，请核对。'],
    ['据统计，全年培训骨干32名，建成驿站46个。', '32 这里是32，市财政局提供的是320，请核对。']
  ])('finds the changed figure in: %s', (text, said) => expect(says(text)).toEqual([said]))
})

describe('authors-count', () => {
  const kase = caseOf({ authors: ['陆知行', '方若溪', '秦怀远'].map(author) })
  const says = (opening: string) =>
    found(authorsCount, { reply: worded({ opening }), kase, unit: null }).map(({ quote }) => quote)
  const text = (who: string) => `${who}在市九届人大五次会议期间提出的建议（第208号建议）收悉，现答复如下：`
  test.each(['您等3名代表', '您等三位代表', '您', '您等代表'])('says nothing of: %s', who =>
    expect(says(text(who))).toEqual([])
  )
  test.each(['您等4名代表', '您等十位代表', '您等2位代表', '您等五名代表'])(
    'finds the wrong number in: %s',
    who => expect(says(text(who))).toHaveLength(1)
  )
})

const frameCases: readonly (readonly [
  Parameters<typeof found>[0],
  readonly Partial<Frame>[],
  readonly Partial<Frame>[]
])[] = [
  [
    contactPhone,
    ['0500-60000136', '13900000000', '12345', '0500-60000136、0500-60000137'].map(phone => ({
      contact: { person: '苏晓棠', phone }
    })),
    ['60000136', '0500-600001', '1390000000', '0500-60000136，600001'].map(phone => ({
      contact: { person: '苏晓棠', phone }
    }))
  ],
  [
    copiesOrder,
    [
      ['市委办公室', '市人大常委会代表工作委员会', '市政府办公室'],
      ['市财政局', '市教育局'],
      ['市政协提案委员会', '市政府办公室'],
      []
    ].map(copies => ({ copies })),
    [
      ['市政府办公室', '市人大常委会代表工作委员会'],
      ['市政协提案委员会', '市委办公室'],
      ['市人大办公室', '市委办公室'],
      ['市政协提案委', '市委']
    ].map(copies => ({ copies }))
  ],
  [
    signatureIssuer,
    [['江临市数据发展局'], ['市数据发展局'], ['江临市财政局', '江临市数据发展局'], []].map(signature => ({
      signature
    })),
    [['江临市财政局'], ['江临市数据发展局办公室科技科'], ['市教育局', '市财政局'], ['江临市大数据中心']].map(
      signature => ({ signature })
    )
  ]
]

describe.each(frameCases)('$id', (rule, clean, dirty) => {
  test.each(clean.map((frame, index) => [index + 1, frame] as const))(
    'says nothing of sound frame %i',
    (_, frame) => {
      expect(found(rule, withFrame(frame))).toEqual([])
    }
  )
  test.each(dirty.map((frame, index) => [index + 1, frame] as const))(
    'finds the fault in frame %i',
    (_, frame) => {
      expect(found(rule, withFrame(frame))).toHaveLength(1)
    }
  )
})

describe('date-order', () => {
  const says = (frame: Partial<Frame>) =>
    found(dateOrder, { reply: withFrame(frame), kase: caseOf({}), unit: null }).length
  test.each<readonly [number, Partial<Frame>]>([
    [0, {}],
    [0, { date: '2026-03-01' }],
    [0, { printing: { organ: '办公室', date: '2026-04-21' } }],
    [0, { number: { code: '江数发建', year: 2026, serial: 3 } }],
    [1, { date: '2026-02-28' }],
    [1, { printing: { organ: '办公室', date: '2026-04-19' } }],
    [1, { number: { code: '江数发建', year: 2025, serial: 3 } }],
    [2, { date: '2025-04-20', number: { code: '江数发建', year: 2026, serial: 3 } }]
  ])('finds %i in %j', (count, frame) => expect(says(frame)).toBe(count))
})

describe('series-kind', () => {
  const unit = blankUnit('江临市数据发展局', gbt9704)
  const code = (itemKind: 'suggestion' | 'proposal', replyKind: 'answer' | 'contribution') =>
    unit.series.find(series => series.itemKind === itemKind && series.replyKind === replyKind)?.code ?? ''
  const says = (printed: string, kind: 'suggestion' | 'proposal') =>
    found(seriesKind, {
      reply: withFrame({ number: { code: printed, year: 2026, serial: 3 } }),
      kase: caseOf({ kind }),
      unit
    })
  test.each([
    [code('suggestion', 'answer'), 'suggestion'],
    [code('proposal', 'answer'), 'proposal'],
    ['江府办', 'suggestion'],
    ['江府办', 'proposal']
  ] as const)('%s fits a %s', (printed, kind) => expect(says(printed, kind)).toEqual([]))
  test.each([
    [code('suggestion', 'answer'), 'proposal'],
    [code('proposal', 'answer'), 'suggestion'],
    [code('suggestion', 'contribution'), 'suggestion'],
    [code('proposal', 'contribution'), 'proposal']
  ] as const)('%s does not fit a %s', (printed, kind) => {
    expect(says(printed, kind).map(({ message }) => message)).toEqual([
      expect.stringContaining(`应为“${code(kind, 'answer')}”`)
    ])
  })
})

describe('contribution-voice', () => {
  const says = (text: string, frame: Partial<Frame>) =>
    found(contributionVoice, { ...framed(reply(p(text)), frame), kind: 'contribution' as const }).map(
      ({ quote }) => quote
    )
  const toBureau = { addressees: [{ name: '市教育局', role: 'organ' as const }] }
  const toDeputy = { addressees: [{ name: '陆知行', role: 'deputy' as const }] }
  test.each(['以上意见供参考。', '请贵局统筹答复。', '感谢贵局支持。', '建议采纳。'])(
    'says nothing of: %s',
    text => expect(says(text, toBureau)).toEqual([])
  )
  test.each(['感谢您的关心。', '请批评指正。', '衷心感谢您对工作的支持。'])(
    'finds words to the deputy in: %s',
    text => expect(says(text, toBureau)).toHaveLength(1)
  )
  test('finds the deputy among the addressees', () => {
    expect(says('以上意见供参考。', toDeputy)).toHaveLength(1)
  })
  test('an answer may thank', () => {
    expect(found(contributionVoice, soundLetter)).toEqual([])
  })
})

describe('report-style', () => {
  const body = (answering: number, other: number) => ({
    ...reply({ ...p('答'.repeat(answering)), answers: ['a1'] }, p('述'.repeat(other)))
  })
  const says = (answering: number, other: number) =>
    found(reportStyle, { reply: body(answering, other), kase: caseOf({}), unit: null }).map(
      ({ message }) => message
    )
  test.each([
    [500, 500],
    [400, 600],
    [0, 1000],
    [100, 600]
  ])('says nothing of %i characters that answer and %i that do not', (a, b) => expect(says(a, b)).toEqual([]))
  test.each([
    [300, 700],
    [100, 900],
    [10, 2000],
    [399, 601]
  ])('speaks of %i characters that answer and %i that do not', (a, b) => expect(says(a, b)).toHaveLength(1))
})

describe('thanks-repeated', () => {
  const says = (...texts: readonly string[]) => found(thanksRepeated, alone(reply(...texts.map(p)))).length
  test.each<readonly [number, readonly string[]]>([
    [0, ['感谢您的关心。', '再次感谢您。']],
    [0, ['感谢您。']],
    [0, ['感谢各部门。', '感谢企业。', '感谢大家。']],
    [1, ['感谢您。', '衷心感谢您。', '再次感谢您。']],
    [1, ['感谢您。', '十分感谢您。', '非常感谢您。', '再次感谢您。']],
    [1, ['感谢代表。', '感谢您。', '感谢委员。']]
  ])('finds %i too many in %j', (count, texts) => expect(says(...texts)).toBe(count))
})
