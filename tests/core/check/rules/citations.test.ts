import { expect, test } from 'vitest'
import { attachmentEndMark } from '../../../../electron/core/check/rules/attachment-end-mark.ts'
import { attachmentMentioned } from '../../../../electron/core/check/rules/attachment-mentioned.ts'
import { citationOrder } from '../../../../electron/core/check/rules/citation-order.ts'
import { shortNameUndefined } from '../../../../electron/core/check/rules/short-name-undefined.ts'
import { framed, p, reply } from '../../../../electron/core/reply/build.ts'
import { found, wordTable } from '../table.ts'

wordTable(citationOrder, {
  clean: [
    '根据《江临市数据办法》（江政发〔2021〕5号）。',
    '江政发〔2021〕5号文件精神。',
    '印发江政发〔2021〕5号，《江临市数据办法》同时施行。',
    '《江临市数据办法》。'
  ],
  dirty: [
    [
      '根据江政发〔2021〕5号《江临市数据办法》。',
      ['江政发〔2021〕5号《江临市数据办法》'],
      '根据《江临市数据办法》（江政发〔2021〕5号）。'
    ],
    [
      '按照江数发〔2022〕8号文《驿站管理规定》执行。',
      ['江数发〔2022〕8号文《驿站管理规定》'],
      '按照《驿站管理规定》（江数发〔2022〕8号）执行。'
    ],
    [
      '落实江委发〔2023〕1号文件《数据意见》。',
      ['江委发〔2023〕1号文件《数据意见》'],
      '落实《数据意见》（江委发〔2023〕1号）。'
    ],
    [
      '，江政办〔2024〕12号《实施细则》。',
      ['江政办〔2024〕12号《实施细则》'],
      '，《实施细则》（江政办〔2024〕12号）。'
    ]
  ]
})

wordTable(shortNameUndefined, {
  clean: [
    '《江临市数据条例》（以下简称《条例》）施行。《条例》规定明确。',
    '《江临市数据条例》施行，《条例》规定明确。',
    '《江临市数据条例》。',
    '以下统称《办法》。'
  ],
  dirty: [
    ['落实《条例》要求。', ['《条例》'], null],
    ['《江临市数据条例》施行，《办法》配套。', ['《办法》'], null],
    ['《实施方案》印发。《实施方案》明确目标。', ['《实施方案》'], null],
    ['按照《规划》安排。', ['《规划》'], null]
  ]
})

const attached = (text: string) => framed(reply(p(text)), { attachments: [{ title: '进度表', body: [] }] })

test.each(['详见附件。', '见附件1。', '附件已收悉。', '“详见附件3”。'])(
  'attachment-mentioned says nothing of: %s',
  text => {
    expect(found(attachmentMentioned, attached(text))).toEqual([])
  }
)

test.each<readonly [string, readonly string[]]>([
  ['详见附件2。', ['详见附件2']],
  ['见附件三。', ['见附件三']],
  ['详见附件4，见附件5。', ['详见附件4', '见附件5']],
  ['参见附件2所列名单。', ['参见附件2']]
])('attachment-mentioned finds the missing one in: %s', (text, words) => {
  expect(found(attachmentMentioned, attached(text)).map(({ quote }) => quote)).toEqual(words)
})

test('a letter without attachments may not point to one', () => {
  expect(found(attachmentMentioned, reply(p('名单详见附件。'))).map(({ message }) => message)).toEqual([
    '文中提到附件，答复却没有附件，请补上或删去。'
  ])
})

wordTable(
  attachmentEndMark,
  {
    clean: ['进度表', '名单（第一批）', '“一件事”清单', '《办法》'],
    dirty: [
      ['进度表。', ['。'], '进度表'],
      ['进度表；', ['；'], '进度表'],
      ['名单，', ['，'], '名单'],
      ['清单、', ['、'], '清单']
    ]
  },
  title => framed(reply(), { attachments: [{ title, body: [] }] })
)
