import { describe, expect, test } from 'vitest'
import { announcedCount } from '../../../../electron/core/check/rules/announced-count.ts'
import { chainOrder } from '../../../../electron/core/check/rules/chain-order.ts'
import { emptyHeading } from '../../../../electron/core/check/rules/empty-heading.ts'
import { headingEndMark } from '../../../../electron/core/check/rules/heading-end-mark.ts'
import { headingLevelSkip } from '../../../../electron/core/check/rules/heading-level-skip.ts'
import { leadEndMark } from '../../../../electron/core/check/rules/lead-end-mark.ts'
import { typedNumber } from '../../../../electron/core/check/rules/typed-number.ts'
import { unfilledSlot } from '../../../../electron/core/check/rules/unfilled-slot.ts'
import type { NewBlock } from '../../../../electron/core/reply/build.ts'
import {
  closing,
  h1,
  h2,
  h3,
  h4,
  p,
  reply,
  runIn,
  slot,
  table
} from '../../../../electron/core/reply/build.ts'
import { found, wordTable } from '../table.ts'

wordTable(
  headingEndMark,
  {
    clean: ['主要做法', '能不能再快一点？', '“一窗通办”', '关于“三张清单”（试行）'],
    dirty: [
      ['主要做法。', ['。'], '主要做法'],
      ['主要做法：', ['：'], '主要做法'],
      ['下步打算；', ['；'], '下步打算'],
      ['下步打算，', ['，'], '下步打算']
    ]
  },
  text => reply(h1(text), p('正文。'))
)

wordTable(
  leadEndMark,
  {
    clean: ['强平台。|近年来推进。', '强“软实力”。|近年来推进。', '强平台：|近年来推进。', '强平台|'],
    dirty: [
      ['强平台|近年来推进。', ['台'], '强平台。近年来推进。'],
      ['强“软实力”|近年来推进。', ['”'], '强“软实力”。近年来推进。'],
      ['强平台（试行）|近年来。', ['）'], '强平台（试行）。近年来。'],
      ['建队伍|我局牵头。', ['伍'], '建队伍。我局牵头。']
    ]
  },
  text => {
    const [lead = '', rest = ''] = text.split('|')
    return reply(runIn(2, lead, rest))
  }
)

wordTable(
  typedNumber,
  {
    clean: ['一、二期工程进展', '1.5万亩农田建设', '三、四季度安排', '（试行）办法的执行', '十大工程'],
    dirty: [
      ['一、主要做法', ['一、'], '主要做法'],
      ['（二）下步打算', ['（二）'], '下步打算'],
      ['1.加大投入', ['1.'], '加大投入'],
      ['（3）加大投入', ['（3）'], '加大投入'],
      ['（一）、主要做法', ['（一）、'], '主要做法']
    ]
  },
  text => reply(h1(text), p('正文。'))
)

const t = p('正文。')

describe('heading-level-skip', () => {
  const clean: readonly (readonly [string, readonly NewBlock[]])[] = [
    ['一、（一）1.（1）', [h1('甲'), h2('乙'), h3('丙'), h4('丁'), t]],
    ['two levels, 一、 then 1.', [h1('甲'), h3('乙'), t, h1('丙'), h3('丁'), t]],
    ['up from 1. to 一、', [h1('甲'), runIn(2, '乙。', '丙。'), h3('丁'), t, h1('戊'), t]],
    ['begins at （一）', [runIn(2, '甲。', '乙。'), runIn(2, '丙。', '丁。')]],
    ['no headings', [t, t]]
  ]
  test.each(clean)('says nothing of: %s', (_name, blocks) => {
    expect(found(headingLevelSkip, reply(...blocks))).toEqual([])
  })
  const dirty: readonly (readonly [string, readonly NewBlock[], readonly string[]])[] = [
    ['一、 then 1. while （一） is used', [h1('甲'), h3('乙'), t, h1('丙'), h2('丁'), t], ['乙']],
    ['一、 then （1）', [h1('甲'), h4('乙'), t], ['乙']],
    ['（一） then （1）', [h1('甲'), h2('乙'), h4('丙'), t], ['丙']],
    ['（一） first, 一、 later', [runIn(2, '甲。', '乙。'), h1('丙'), t], ['丙']]
  ]
  test.each(dirty)('finds the fault in: %s', (_name, blocks, quotes) => {
    expect(found(headingLevelSkip, reply(...blocks)).map(finding => finding.quote)).toEqual(quotes)
  })
})

describe('empty-heading', () => {
  const clean: readonly (readonly NewBlock[])[] = [
    [h1('甲'), t],
    [h1('甲'), h2('乙'), t],
    [h1('甲'), table(['项', '数'], ['驿站', '46'])],
    [h1('甲'), slot('办理情况', '')]
  ]
  test.each(clean)('says nothing of headings with something below, case %#', (...blocks) => {
    expect(found(emptyHeading, reply(...blocks))).toEqual([])
  })
  const dirty: readonly (readonly [string, readonly NewBlock[], readonly string[]])[] = [
    ['a heading of the same level follows', [h1('甲'), h1('乙'), t], ['甲']],
    ['a higher heading follows', [h1('甲'), h2('乙'), h1('丙'), t], ['乙']],
    ['the letter ends', [h1('甲'), t, h1('乙')], ['乙']],
    ['only the closing follows', [h1('甲'), closing('感谢支持。')], ['甲']]
  ]
  test.each(dirty)('finds a heading without text when %s', (_name, blocks, quotes) => {
    expect(found(emptyHeading, reply(...blocks)).map(finding => finding.quote)).toEqual(quotes)
  })
})

describe('chain-order', () => {
  const clean: readonly (readonly NewBlock[])[] = [
    [p('一是修路。二是架桥。三是绿化。')],
    [p('一是修路：一是东路；二是西路。二是架桥。')],
    [p('一是修路。'), p('二是架桥。'), p('三是绿化。')],
    [runIn(2, '甲。', '一是修路。二是架桥。'), runIn(2, '乙。', '一是绿化。二是亮化。')],
    [p('首先，修路。二是架桥。')],
    [p('标准统一是前提，原因之一是资金，二者缺一。')],
    [p('有三种说法：“二是架桥”“四是绿化”。')],
    [p('九是修路，十是架桥。'.replace('九是', '一是').replace('十是', '二是'))]
  ]
  test.each(clean)('says nothing of a chain in order, case %#', (...blocks) => {
    expect(found(chainOrder, reply(...blocks))).toEqual([])
  })
  const dirty: readonly (readonly [readonly NewBlock[], readonly string[]])[] = [
    [[p('一是修路。三是绿化。')], ['三是']],
    [[p('一是修路。二是架桥。二是绿化。')], ['二是']],
    [[p('二是修路。三是架桥。')], ['二是']],
    [[p('一是修路。十三是架桥。二是绿化。')], ['十三是']],
    [[p('一是修路。'), p('二是架桥。'), p('四是绿化。')], ['四是']],
    [[runIn(2, '甲。', '一是修路。二是架桥。'), runIn(2, '乙。', '三是绿化。')], ['三是']]
  ]
  test.each(dirty)('finds a gap or a repeat, case %#', (blocks, quotes) => {
    expect(found(chainOrder, reply(...blocks)).map(finding => finding.quote)).toEqual(quotes)
  })
  test('says which mark should stand there', () => {
    const [finding] = found(chainOrder, reply(p('一是修路。三是绿化。')))
    expect(finding?.message).toBe('“一是”之后应为“二是”，这里是“三是”，请核对序次。')
  })
})

describe('announced-count', () => {
  const clean: readonly (readonly NewBlock[])[] = [
    [p('采取三项措施：一是修路；二是架桥；三是绿化。')],
    [p('抓好两个方面：一是修路；二是架桥。')],
    [p('采取三项措施：一是修路；二是架桥。'), p('三是绿化。')],
    [p('聚焦六大工程，建设两个中心。一是修路；二是架桥。')],
    [p('采取三项措施：一是修路：一是东路；二是西路。')],
    [p('第三方面：一是修路；二是架桥。')]
  ]
  test.each(clean)('says nothing when the numbers agree or cannot be compared, case %#', (...blocks) => {
    expect(found(announcedCount, reply(...blocks))).toEqual([])
  })
  const dirty = [
    ['采取三项措施：一是修路；二是架桥。', '三项措施：'],
    ['抓好两个方面工作：一是修路；二是架桥；三是绿化。', '两个方面工作：'],
    ['做到4点：一是修路；二是架桥；三是绿化。', '4点：'],
    ['落实五条举措：一是修路；二是架桥；三是绿化；四是亮化。', '五条举措：']
  ]
  test.each(dirty)('finds the wrong number in: %s', (text, quote) => {
    expect(found(announcedCount, reply(p(text ?? ''))).map(finding => finding.quote)).toEqual([quote])
  })
})

describe('unfilled-slot', () => {
  test('names every slot that is left', () => {
    const letter = reply(h1('甲'), slot('办理情况', '写明已做的事'), t, slot('下步打算', ''))
    expect(found(unfilledSlot, letter).map(({ message, severity }) => [message, severity])).toEqual([
      ['“办理情况”还没有填写，请填写或删去这一处。', 'error'],
      ['“下步打算”还没有填写，请填写或删去这一处。', 'error']
    ])
  })
  test('says nothing of a letter without slots', () => {
    expect(found(unfilledSlot, reply(h1('甲'), t))).toEqual([])
  })
})
