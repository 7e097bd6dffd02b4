import { describe, expect, test } from 'vitest'
import { headingNumbers } from '../../../electron/core/layout/numbering.ts'
import {
  h1,
  h2,
  h3,
  h4,
  numberBlocks,
  p,
  runIn,
  slot,
  type NewBlock
} from '../../../electron/core/reply/build.ts'

const lead = (level: 1 | 2 | 3 | 4) => runIn(level, '强平台。', '正文')

describe('numbers of headings', () => {
  const cases: readonly [string, readonly NewBlock[], readonly string[]][] = [
    [
      'four levels have four forms',
      [h1('甲'), h2('乙'), h3('丙'), h4('丁')],
      ['一、', '（一）', '1.', '（1）']
    ],
    ['a level counts on', [h1('甲'), h1('乙'), h1('丙')], ['一、', '二、', '三、']],
    [
      'a level begins anew under the next parent',
      [h1('甲'), h2('乙'), h2('丙'), h1('丁'), h2('戊')],
      ['一、', '（一）', '（二）', '二、', '（一）']
    ],
    [
      'deeper levels begin anew under any higher one',
      [h1('甲'), h3('乙'), h2('丙'), h3('丁')],
      ['一、', '1.', '（一）', '1.']
    ],
    [
      'run-in headings and headings share one count',
      [h1('甲'), lead(2), h2('乙'), lead(2)],
      ['一、', '（一）', '（二）', '（三）']
    ],
    [
      'paragraphs and slots have no number and end no count',
      [h1('甲'), p('正文'), slot('日期', ''), h1('乙')],
      ['一、', '', '', '二、']
    ],
    [
      'the eleventh is 十一',
      Array.from({ length: 11 }, () => h1('甲')),
      ['一、', '二、', '三、', '四、', '五、', '六、', '七、', '八、', '九、', '十、', '十一、']
    ],
    ['a level may be left out', [h1('甲'), h3('乙'), h3('丙')], ['一、', '1.', '2.']],
    ['nothing gives nothing', [], []]
  ]
  test.each(cases)('%s', (_, blocks, numbers) => {
    expect(headingNumbers(numberBlocks(blocks))).toEqual(numbers)
  })
})
