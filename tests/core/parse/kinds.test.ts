import { describe, expect, test } from 'vitest'
import type { SourceKind } from '../../../electron/core/library/source.ts'
import { kindOf, parse } from '../../../electron/core/parse/parse.ts'
import { form, plainSuggestion, problem } from './items.ts'
import { lines, openingLine } from './letters.ts'

describe('what a document is', () => {
  test.each<[string, SourceKind, readonly string[]]>([
    [
      'a letter to a deputy',
      'reply',
      ['对市九届人大五次会议第208号建议的答复', '陆知行代表：', openingLine, '已办好。']
    ],
    ['a letter with its head cut off', 'reply', [openingLine, '一、站点建设', '已建成二十个站点。']],
    ['a letter without title', 'reply', ['陆知行代表：', openingLine, '已办好。']],
    [
      'a letter with its beginning cut off',
      'reply',
      ['二、站点建设', '已建成二十个站点。', '以上是对您所提建议的答复。']
    ],
    [
      'a letter whose title is broken',
      'reply',
      ['关于市政协六届四次会议', '第046号提案的答复', '程秋白委员：', '您提出的提案收悉。']
    ],
    [
      'a letter to a party',
      'reply',
      ['关于市政协六届四次会议第046号提案的答复', '民盟江临市委员会：', '贵委提出的提案收悉，现答复如下：']
    ],
    [
      'input to the bureau that answers',
      'contribution',
      ['关于第208号建议的会办意见', '市数据发展局：', '我局会办意见如下：', '已预留场地。']
    ],
    [
      'such input called an answer',
      'contribution',
      ['关于第046号提案的答复函', '市卫生健康局：', '贵局转来的提案收悉，现答复如下：']
    ],
    ['such input without a letter', 'contribution', ['市工业发展局会办意见', '已预留场地。']],
    ['a suggestion', 'item', plainSuggestion],
    ['a proposal', 'item', ['关于保护老街的提案', problem, '建议由专人看护。']],
    [
      'a rule',
      'other',
      ['江临市人民政府办公室关于印发《数据站管理办法》的通知', '各镇人民政府：', '现印发给你们。']
    ],
    ['a plan', 'other', ['数据站建设实施方案', '一、总体要求', '到2027年建成三十个站点。']],
    ['nothing', 'other', ['']]
  ])('%s is %s', (_, kind, texts) => {
    expect(kindOf(lines(...texts))).toBe(kind)
    expect(parse(lines(...texts)).value.kind).toBe(kind)
  })

  test('a form is an item', () => {
    expect(
      kindOf(
        form(
          [
            ['案由', '关于保护老街的提案'],
            ['提案人', '程秋白'],
            ['主办单位', '市文旅局']
          ],
          problem
        )
      )
    ).toBe('item')
  })
})
