import { describe, expect, test } from 'vitest'
import { itemKindOf, readNamedItem, sessionName } from '../../../electron/core/parse/item-named.ts'
import type { Paragraph } from '../../../electron/core/reply/reply.ts'
import { codes, letter, openingLine } from './letters.ts'

describe('what the opening says of the item', () => {
  test.each<[string, string | null, string | null, string | null]>([
    [openingLine, '关于建设数据服务站的建议', '208', '市九届人大五次会议'],
    [
      '您提出的《关于建设数据服务站的建议》（第208号）收悉，现答复如下：',
      '关于建设数据服务站的建议',
      '208',
      null
    ],
    ['您提出的第046号提案《关于社区食堂的提案》收悉。', '关于社区食堂的提案', '046', null],
    [
      '您在江临市第九届人民代表大会第五次会议上提出的《关于落实〈条例〉的建议》（编号：20260036）收悉',
      '关于落实〈条例〉的建议',
      '20260036',
      '江临市第九届人民代表大会第五次会议'
    ],
    [
      '您在政协江临市六届四次会议期间提出的《关于修订《条例》的提案》（提案第046号）收悉',
      '关于修订《条例》的提案',
      '046',
      '政协江临市六届四次会议'
    ],
    ['你们提出的“关于社区食堂的建议”（DH0271号建议）已收悉', '关于社区食堂的建议', 'DH0271', null],
    ['您提出的关于社区食堂的建议（B(2026)327号建议）收悉', '关于社区食堂的建议', 'B(2026)327', null],
    ['您提出的《关于社区食堂的建议》（第12、15号建议）收悉', '关于社区食堂的建议', '12、15', null],
    ['关于市九届人大五次会议“208号”建议的答复', null, '208', '市九届人大五次会议'],
    ['您的来信收悉。', null, null, null]
  ])('%s', (text, title, number, session) => {
    expect(readNamedItem(text)).toEqual({ title, number, session })
  })

  test.each([
    ['对市十八届人大一次会议第110号建议的答复', '市十八届人大一次会议'],
    [
      '江临市数据发展局关于对江临市第九届人民代表大会第五次会议第3号建议的答复',
      '江临市第九届人民代表大会第五次会议'
    ],
    ['关于市政协十五届一次会议第046号提案的答复', '市政协十五届一次会议'],
    ['关于政协第六届江临市委员会第四次会议第046号提案答复的函', '政协第六届江临市委员会第四次会议'],
    ['关于2026年度第3号建议的答复', null]
  ])('the session in %s', (text, session) => {
    expect(sessionName(text)).toBe(session)
  })

  test.each([
    ['对市九届人大五次会议第208号建议的答复', 'suggestion'],
    ['关于市政协六届四次会议第046号提案的答复', 'proposal'],
    ['关于提高提案质量的第208号建议的答复', 'suggestion'],
    ['关于市九届人大五次会议第3号议案的答复', 'suggestion'],
    ['关于社区食堂的答复', null]
  ])('the kind of item in %s', (text, kind) => {
    expect(itemKindOf(text)).toBe(kind)
  })

  test('two different numbers in title and opening are told; the opening is believed', () => {
    const read = letter({ title: ['对市九届人大五次会议第209号建议的答复'] })
    expect(read.value.item.number).toBe('208')
    expect(codes(read)).toEqual(['item-number-differs'])
  })

  test('the kind follows from 代表 or 委员 when nothing else says it', () => {
    const { item } = letter({
      title: ['关于社区食堂的答复'],
      salutation: ['程秋白委员：'],
      opening: ['您反映的社区食堂一事收悉，现答复如下：']
    }).value
    expect(item).toEqual({ kind: 'proposal', title: null, number: null, session: null })
  })
})

describe('opening and closing', () => {
  const roles = (opening: readonly string[], body: readonly string[]) =>
    letter({ opening, body })
      .value.body.filter((block): block is Paragraph => block.kind === 'paragraph')
      .map(block => block.role[0])
      .join('')

  test.each<[string, readonly string[], readonly string[], string]>([
    ['one paragraph', [openingLine], ['已经办好三件事。'], 'ob'],
    [
      'two paragraphs up to 答复如下：',
      ['您提出的《关于食堂的建议》收悉。', '感谢您的关心，现将办理情况答复如下：'],
      ['已经办好三件事。'],
      'oob'
    ],
    ['without 答复如下', ['您提出的《关于食堂的建议》收悉。'], ['已经办好三件事。'], 'ob'],
    ['with a full stop', ['您提出的《关于食堂的建议》收悉，现答复如下。'], ['已经办好三件事。'], 'ob'],
    [
      'thanks and 此复',
      [openingLine],
      ['已经办好三件事。', '感谢您对食堂工作的关心和支持。', '此复。'],
      'obcc'
    ],
    ['以上答复', [openingLine], ['已经办好三件事。', '以上是我局的答复意见，如有不当，请批评指正。'], 'obc'],
    ['专此函复', [openingLine], ['已经办好三件事。', '专此函复'], 'obc'],
    ['特此函复', [openingLine], ['已经办好三件事。', '特此函复。'], 'obc'],
    ['a form to fill in', [openingLine], ['已经办好三件事。', '请填写征询意见表，寄回我局办公室。'], 'obc'],
    ['如有不妥', [openingLine], ['已经办好三件事。', '如有不妥之处，请您指出。'], 'obc'],
    ['以上答复当否', [openingLine], ['已经办好三件事。', '以上答复当否，请您指正。年底前请您察看。'], 'obc'],
    ['a welcome', [openingLine], ['已经办好三件事。', '您的建议已全部采纳。欢迎您再来看看。'], 'obc'],
    ['no closing', [openingLine], ['已经办好三件事。', '下一步，我局将继续推进。'], 'obb']
  ])('%s', (_, opening, body, expected) => {
    expect(roles(opening, body)).toBe(expected)
  })

  test('thanks inside the answer are not a closing', () => {
    expect(roles([openingLine], ['感谢您指出食堂太少。', '我局已选定三处地点，年内开业。'])).toBe('obb')
  })

  test('an answer written into the paragraph of the opening is counted as answer', () => {
    const whole = `${openingLine}${'我局已选定三处地点，年内开业，每处安排两名工作人员，并公布监督电话。'.repeat(3)}`
    expect(roles([whole], [])).toBe('b')
    expect(letter({ opening: [whole], body: [] }).value.item.number).toBe('208')
  })
})
