import { describe, expect, test } from 'vitest'
import { addresseeConsistent } from '../../../../electron/core/check/rules/addressee-consistent.ts'
import { copiesMissingUnit } from '../../../../electron/core/check/rules/copies-missing-unit.ts'
import { itemKindConsistent } from '../../../../electron/core/check/rules/item-kind-consistent.ts'
import { itemNumberConsistent } from '../../../../electron/core/check/rules/item-number-consistent.ts'
import { itemTitleConsistent } from '../../../../electron/core/check/rules/item-title-consistent.ts'
import { mixedYou } from '../../../../electron/core/check/rules/mixed-you.ts'
import { otherNameLeft } from '../../../../electron/core/check/rules/other-name-left.ts'
import { sessionConsistent } from '../../../../electron/core/check/rules/session-consistent.ts'
import { unansweredAsk } from '../../../../electron/core/check/rules/unanswered-ask.ts'
import type { CheckContext, Rule } from '../../../../electron/core/check/rule.ts'
import { slot } from '../../../../electron/core/reply/build.ts'
import type { Reply } from '../../../../electron/core/reply/reply.ts'
import { author, caseOf, soundLetter, withFrame, worded } from '../made-up.ts'
import { alone, found } from '../table.ts'

type Row = readonly [name: string, context: CheckContext]
type DirtyRow = readonly [name: string, context: CheckContext, said: readonly string[]]

function letterTable(
  rule: Rule,
  table: { readonly clean: readonly Row[]; readonly dirty: readonly DirtyRow[] }
) {
  describe(rule.id, () => {
    test.each(table.clean)('says nothing: %s', (_name, context) => {
      expect(found(rule, context).map(finding => finding.message)).toEqual([])
    })
    test.each(table.dirty)('speaks: %s', (_name, context, said) => {
      const messages = found(rule, context).map(finding => finding.message)
      expect(messages).toHaveLength(said.length)
      said.forEach((words, index) => expect(messages[index]).toContain(words))
    })
  })
}

function inCase(reply: Reply, item: Parameters<typeof caseOf>[0] = {}): CheckContext {
  return { reply, kase: caseOf(item), unit: null }
}

const proposalOpening =
  '您在市政协九届五次会议期间提出的《关于建设社区数据驿站的提案》（第046号提案）收悉，现答复如下：'
const proposal = {
  ...worded({ title: '对市政协九届五次会议第046号提案的答复', opening: proposalOpening }),
  frame: {
    ...soundLetter.frame,
    title: '对市政协九届五次会议第046号提案的答复',
    addressees: [{ name: '方若溪', role: 'member' as const }]
  }
}

letterTable(itemNumberConsistent, {
  clean: [
    ['title and opening agree', alone(soundLetter)],
    ['the register agrees', inCase(soundLetter)],
    [
      'leading noughts do not count',
      inCase(worded({ opening: '您提出的《甲》（第0208号建议）收悉，现答复如下：' }))
    ],
    [
      'other numbers in the text are not the item’s',
      inCase(worded({ text: '依据第12号令和第46号文件，5号楼已完工。' }))
    ],
    ['one of several items', inCase(worded({ title: '对第207号、第208号建议的答复' }))],
    ['the register has no number yet', inCase(soundLetter, { number: null })],
    [
      'numbers with letters and brackets',
      inCase(
        worded({
          title: '对B(2026)327号建议的答复',
          opening: '您提出的《甲》（第B（2026）327号建议）收悉，现答复如下：'
        }),
        { number: 'B（2026）327' }
      )
    ]
  ],
  dirty: [
    [
      'title and opening differ',
      alone(worded({ title: '对第201号建议的答复' })),
      ['“第208号”，前面写的是“第201号']
    ],
    [
      'the register has another number',
      inCase(soundLetter, { number: '209' }),
      ['编号是“209”', '编号是“209”']
    ],
    [
      'only the opening is wrong',
      inCase(worded({ opening: '您提出的《甲》（第280号建议）收悉，现答复如下：' })),
      ['编号是“208”']
    ],
    ['only the title is wrong', inCase(worded({ title: '对第20号建议的答复' })), ['编号是“208”']]
  ]
})

letterTable(itemKindConsistent, {
  clean: [
    ['a suggestion throughout', alone(soundLetter)],
    ['a proposal throughout', alone(proposal)],
    [
      '建议 as a common word in a proposal’s answer',
      alone({
        ...proposal,
        body: [...proposal.body, ...worded({ text: '您的建议很好，吸收各方意见建议。' }).body.slice(1, 2)]
      })
    ],
    [
      'both kinds of work in one breath',
      inCase(worded({ text: '做好建议提案办理工作，该提案办理机制和人大代表建议、政协提案一并推进。' }))
    ],
    [
      'committees and teams',
      inCase(worded({ text: '感谢委员会和代表团的指导，会同市政协九届五次会议筹备组研究。' }))
    ],
    ['quoted words', inCase(worded({ text: '落实《关于该提案的说明》和“本提案”的要求。' }))]
  ],
  dirty: [
    [
      'the title says 提案',
      inCase(worded({ title: '对市九届人大五次会议第208号提案的答复' })),
      ['写成了“提案”']
    ],
    [
      'the opening says 提案',
      alone(worded({ opening: '您提出的《甲》（第208号提案）收悉，现答复如下：' })),
      ['写成了“提案”']
    ],
    [
      'the addressee is a member',
      alone(withFrame({ addressees: [{ name: '陆知行', role: 'member' }] })),
      ['应称“代表”']
    ],
    ['thanks to members', inCase(worded({ text: '衷心感谢委员们的关心。' })), ['应为“代表”']],
    ['该提案 in the text', inCase(worded({ text: '该提案很有针对性。' })), ['写成了“提案”']],
    [
      'the meeting is the other body’s',
      inCase(worded({ title: '对市政协九届五次会议第208号建议的答复' })),
      ['人大会议上提出']
    ],
    [
      'thanks to deputies in a proposal',
      alone({
        ...proposal,
        body: [...proposal.body, ...worded({ text: '感谢代表的关心。' }).body.slice(1, 2)]
      }),
      ['应为“委员”']
    ]
  ]
})

letterTable(sessionConsistent, {
  clean: [
    ['title and opening agree', alone(soundLetter)],
    [
      'full and short names of one session',
      inCase(worded({ title: '对市第九届人民代表大会第五次会议第208号建议的答复' }))
    ],
    ['no session named', alone(worded({ title: '对第208号建议的答复' }))],
    [
      'several sessions in one text',
      inCase(
        worded({ opening: '您在市九届人大四次会议、九届人大五次会议期间提出的《甲》收悉，现答复如下：' })
      )
    ]
  ],
  dirty: [
    [
      'title and opening differ',
      alone(worded({ title: '对市九届人大四次会议第208号建议的答复' })),
      ['“9届5次”，前面写的是“9届4次”']
    ],
    [
      'the register differs',
      inCase(soundLetter, { session: '市九届人大四次会议' }),
      ['“9届5次”', '“9届5次”']
    ],
    ['another 届', inCase(worded({ title: '对市八届人大五次会议第208号建议的答复' })), ['“8届5次”']],
    [
      'only the opening',
      inCase(worded({ opening: '您在市九届人大一次会议期间提出的《甲》收悉，现答复如下：' })),
      ['“9届1次”']
    ]
  ]
})

letterTable(itemTitleConsistent, {
  clean: [
    ['quoted exactly', inCase(soundLetter)],
    ['the register leaves out 的建议', inCase(soundLetter, { title: '关于建设社区数据驿站' })],
    [
      'nested titles in either form',
      inCase(worded({ opening: '您提出的《关于落实〈数据条例〉的建议》收悉，现答复如下：' }), {
        title: '关于落实《数据条例》的建议'
      })
    ],
    [
      'other documents beside it',
      inCase(
        worded({ opening: '您提出的《关于建设社区数据驿站的建议》收悉，依据《数据条例》，现答复如下：' })
      )
    ],
    ['not quoted at all', inCase(worded({ opening: '您提出的第208号建议收悉，现答复如下：' }))]
  ],
  dirty: [
    [
      'a word changed',
      inCase(worded({ opening: '您提出的《关于建设街道数据驿站的建议》收悉，现答复如下：' })),
      ['来件题目是《关于建设社区数据驿站的建议》']
    ],
    [
      'a mark left out',
      inCase(worded({ opening: '您提出的《关于建设社区、数据驿站的建议》收悉，现答复如下：' })),
      ['不一致']
    ],
    [
      'title and opening differ',
      alone(worded({ title: '对《关于甲的建议》的答复' })),
      ['前面写的是《关于甲的建议》']
    ],
    [
      '关于 doubled',
      inCase(worded({ opening: '您提出的关于《关于建设社区数据驿站的建议》收悉，现答复如下：' })),
      ['“关于”重复']
    ]
  ]
})

letterTable(addresseeConsistent, {
  clean: [
    ['the author', inCase(soundLetter)],
    ['a name set with a blank', inCase(withFrame({ addressees: [{ name: '陆　知行', role: 'deputy' }] }))],
    [
      'some named, all counted',
      inCase(withFrame({ addresseeTotal: 3 }), {
        authors: [author('陆知行'), author('方若溪'), author('林晚')]
      })
    ],
    ['no authors known', inCase(soundLetter, { authors: [] })],
    [
      'a 会办意见 to the bureau',
      alone({ ...withFrame({ addressees: [{ name: '市教育局', role: 'organ' }] }), kind: 'contribution' })
    ]
  ],
  dirty: [
    [
      'another name',
      inCase(withFrame({ addressees: [{ name: '陆之行', role: 'deputy' }] })),
      ['“陆之行”不在来件的提出人中']
    ],
    [
      'an author left out',
      inCase(soundLetter, { authors: [author('陆知行'), author('方若溪')] }),
      ['方若溪没有写入主送']
    ],
    [
      'the count is wrong',
      inCase(withFrame({ addresseeTotal: 5 }), { authors: [author('陆知行'), author('方若溪')] }),
      ['是2名']
    ],
    ['a 会办意见 to the deputy', alone({ ...soundLetter, kind: 'contribution' }), ['应送主办单位']]
  ]
})

letterTable(otherNameLeft, {
  clean: [
    ['the addressee’s own name', alone(worded({ text: '感谢陆知行代表的关心。' }))],
    [
      'deputies in general',
      alone(worded({ text: '感谢各位代表，感谢人大代表，感谢全体代表，感谢许多代表。' }))
    ],
    ['a name in the third person', alone(worded({ text: '此前王若水代表也提过。' }))],
    [
      'co-signers not listed',
      alone({
        ...worded({ text: '感谢王若水代表的关心。' }),
        frame: { ...soundLetter.frame, addresseeTotal: 8 }
      })
    ],
    ['a delegation', alone(worded({ text: '感谢江南片代表团。' }))]
  ],
  dirty: [
    ['thanks to another deputy', alone(worded({ text: '感谢王若水代表的关心。' })), ['“王若水”']],
    ['another deputy addressed', alone(worded({ text: '尊敬的李宛代表，' })), ['“李宛”']],
    ['another member', alone(worded({ text: '再次感谢张望舒委员。' })), ['“张望舒”']],
    ['in a case', inCase(worded({ text: '感谢周之初代表。' })), ['“周之初”']]
  ]
})

letterTable(mixedYou, {
  clean: [
    ['only 您', alone(soundLetter)],
    [
      'only 你',
      alone(
        worded({ opening: '你提出的建议收悉，现答复如下：', text: '感谢你。', closing: '感谢你的关心。' })
      )
    ],
    [
      '你追我赶 and quoted words',
      alone(worded({ text: '您看到你追我赶的氛围，“你办我评”机制、迷你驿站，你我同行。' }))
    ],
    ['你们 for all beside 您', alone(worded({ text: '希望您和你们小组继续关心。' }))]
  ],
  dirty: [
    ['你 among 您', alone(worded({ text: '希望你继续关心。' })), ['这里称“你”']],
    ['您们 to one', alone(worded({ text: '希望您们继续关心。' })), ['改为“您”']],
    [
      '您们 to several',
      alone({ ...worded({ text: '感谢您们。' }), frame: { ...soundLetter.frame, addresseeTotal: 3 } }),
      ['改为“你们”']
    ],
    ['twice', alone(worded({ text: '你的建议很好，请你继续关心。' })), ['称“你”', '称“你”']]
  ]
})

letterTable(copiesMissingUnit, {
  clean: [
    ['all helpers are there', inCase(soundLetter)],
    [
      'full name and short name',
      inCase(withFrame({ copies: ['江临市发展和改革局'] }), { helpers: ['市发改局'] })
    ],
    ['no helpers', inCase(soundLetter, { helpers: [] })],
    ['no copies at all is another rule’s', inCase(withFrame({ copies: [] }))],
    ['no case', alone(soundLetter)]
  ],
  dirty: [
    ['one is missing', inCase(soundLetter, { helpers: ['市教育局'] }), ['“市教育局”不在抄送中']],
    ['one of two', inCase(soundLetter, { helpers: ['市财政局', '市民政局'] }), ['“市民政局”']],
    ['both', inCase(soundLetter, { helpers: ['市教育局', '市民政局'] }), ['“市教育局”', '“市民政局”']],
    [
      'a similar name is another bureau',
      inCase(soundLetter, { helpers: ['市政务服务局'] }),
      ['“市政务服务局”']
    ]
  ]
})

const twoAsks = {
  ...caseOf({}),
  asks: [
    { id: 'a1', text: '增建数据驿站', quote: '增建。' },
    { id: 'a2', text: '培训辅导员', quote: '培训。' }
  ]
}

letterTable(unansweredAsk, {
  clean: [
    ['all asks answered', inCase(soundLetter)],
    ['no case', alone(soundLetter)],
    [
      'a 会办意见 answers only its part',
      { reply: { ...soundLetter, kind: 'contribution' }, kase: twoAsks, unit: null }
    ],
    [
      'a slot stands for it and speaks itself',
      {
        reply: {
          ...soundLetter,
          body: [...soundLetter.body, { ...slot('办理情况', ''), id: 'b9', answers: ['a2'] }]
        },
        kase: twoAsks,
        unit: null
      }
    ],
    ['no asks', { reply: soundLetter, kase: { ...caseOf({}), asks: [] }, unit: null }]
  ],
  dirty: [
    ['one ask has no block', { reply: soundLetter, kase: twoAsks, unit: null }, ['“培训辅导员”']],
    [
      'an answer to the other only',
      {
        reply: { ...soundLetter, body: soundLetter.body.map(block => ({ ...block, answers: ['a2'] })) },
        kase: twoAsks,
        unit: null
      },
      ['“增建数据驿站”']
    ],
    ['the answer was emptied', inCase(worded({ text: '' })), ['“增建数据驿站”']],
    [
      'none',
      { reply: { ...soundLetter, body: [] }, kase: twoAsks, unit: null },
      ['“增建数据驿站”', '“培训辅导员”']
    ]
  ]
})
