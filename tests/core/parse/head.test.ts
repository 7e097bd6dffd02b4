import { describe, expect, test } from 'vitest'
import { parseReply } from '../../../electron/core/parse/parse-reply.ts'
import { blockText } from '../../../electron/core/reply/place.ts'
import type { DocumentNumber } from '../../../electron/core/reply/reply.ts'
import { codes, letter, lines, openingLine } from './letters.ts'

describe('the 类别标记 is found where offices print it', () => {
  const number = '江数发建〔2026〕3号'
  const organ = '江临市数据发展局文件'
  test.each<[string, readonly string[], string]>([
    ['on its own line above the red words', ['类别标记：A', organ, number], 'A'],
    ['with a half-width colon and blanks', ['   类别标记:  Ａ', organ, number], 'A'],
    ['on the line of the number', [organ, `${number}　B类　同意公开`], 'B'],
    ['right behind the number', [organ, `${number}B类`], 'B'],
    ['as part of the serial', [organ, '江公交提字〔2026〕02A'], 'A'],
    ['in a block of lines', ['是否同意公开：是', '办理结果：（C）', '建议字：〔2026〕8号', organ], 'C'],
    ['as 类别：', [organ, number, '类别：B'], 'B'],
    ['as 分类A', ['分类A', organ, number], 'A'],
    ['with a slash', [organ, number, 'A类 / 公开'], 'A'],
    ['in brackets', ['（A类）', organ, number], 'A'],
    ['in black brackets', ['【B类】', organ, number], 'B'],
    ['as 办理类别', ['办理类别：D', organ, number], 'D']
  ])('%s', (_, head, category) => {
    const { value, notices } = letter({ head })
    expect(value.frame.category).toEqual({ letter: category, definition: null })
    expect(notices.some(one => one.code === 'unrecognised-head')).toBe(false)
    expect(value.body[0]).toMatchObject({ role: 'opening' })
  })

  test.each<[string, readonly string[], readonly string[]]>([
    ['behind a web title', ['关于第208号建议的答复函（江数函〔2026〕9号）分类：B'], ['B', '江数函']],
    ['in the title', ['关于市九届人大五次会议第208号建议的答复（B类）'], ['B']]
  ])('%s', (_, title, [category, code]) => {
    const { frame } = letter({ head: [], title }).value
    expect(frame.category?.letter).toBe(category)
    expect(frame.number?.code).toBe(code)
    expect(frame.title).toMatch(/^关于.*答复函?$/)
  })

  test('at the end as 办复类别', () => {
    const { frame } = letter({ tail: ['江临市数据发展局', '2026年5月8日', '办复类别：A类'] }).value
    expect(frame.category?.letter).toBe('A')
    expect(frame.date).toBe('2026-05-08')
  })

  test('a form on which nothing was chosen gives none', () => {
    const read = letter({ head: ['分类A/B/C', '江临市数据发展局文件', number] })
    expect(read.value.frame.category).toBeNull()
    expect(codes(read)).toEqual(['unrecognised-head'])
  })
})

describe('the 公开属性 in the head', () => {
  test.each([
    ['江数发建〔2026〕3号　B类　同意公开', 'proactive'],
    ['江数发建〔2026〕3号  A类  不同意公开', 'closed'],
    ['江数发建〔2026〕3号  依申请公开', 'on-request'],
    ['是否同意公开：是', 'proactive'],
    ['是否同意公开：否', 'closed'],
    ['是否公开：是', 'proactive'],
    ['公开方式：主动公开', 'proactive'],
    ['公开属性：依申请公开', 'on-request'],
    ['A类 / 公开', 'proactive']
  ])('%s', (line, openness) => {
    expect(letter({ head: ['江临市数据发展局文件', line] }).value.frame.openness).toBe(openness)
  })
})

describe('the 发文字号', () => {
  const right: DocumentNumber = { code: '江数发建', year: 2026, serial: 3 }
  test.each<[string, DocumentNumber, boolean]>([
    ['江数发建〔2026〕3号', right, false],
    ['江数发建【2026】3号', right, true],
    ['江数发建[2026]3号', right, true],
    ['江数发建［2026］3号', right, true],
    ['江数发建(2026)3号', right, true],
    ['江数发建（2026）3号', right, true],
    ['江数发建〔2026〕第3号', right, true],
    ['江数发建〔2026〕03号', right, true],
    ['江数发建 〔 2026 〕 3 号', right, true],
    ['江 数 发 建〔2026〕3号', right, true],
    ['江数发建〔26〕3号', right, true],
    ['江数发建〔２０２６〕３号', right, true],
    ['江数发建〔二〇二六〕3号', right, true],
    ['发文字号：江数发建〔2026〕3号', right, false],
    ['建议字：〔2026〕8号', { code: '建议字', year: 2026, serial: 8 }, true],
    ['提案字〔2026〕第28号', { code: '提案字', year: 2026, serial: 28 }, true]
  ])('%s', (line, number, deviates) => {
    const read = letter({ head: ['江临市数据发展局文件', line] })
    expect(read.value.frame.number).toEqual(number)
    expect(codes(read)).toEqual(deviates ? ['number-form'] : [])
  })

  test('left open is not there', () => {
    const read = letter({ head: ['江临市数据发展局文件', '江数发建〔2026〕　　号'] })
    expect(read.value.frame.number).toBeNull()
    expect(read.notices.map(one => one.code)).toContain('missing-number')
  })
})

describe('the 签发人', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['one', ['江数发建〔2026〕3号      签发人： 沈一苇'], ['沈一苇']],
    ['with a spread name', ['江数发建〔2026〕3号      签发人：沈　苇'], ['沈苇']],
    ['two on a line', ['江数发建〔2026〕3号   签发人：沈一苇　韩小满'], ['沈一苇', '韩小满']],
    ['two with 、', ['江数发建〔2026〕3号   签发人：沈一苇、韩小满'], ['沈一苇', '韩小满']],
    [
      'on two lines',
      ['江数发建〔2026〕3号   签发人：沈一苇', '                 韩小满'],
      ['沈一苇', '韩小满']
    ],
    ['on a line of its own', ['签 发 人：沈一苇', '江数发建〔2026〕3号'], ['沈一苇']],
    ['before other marks', ['江数发建〔2026〕3号  签发人：沈一苇  B类'], ['沈一苇']],
    ['left open', ['江数发建〔2026〕3号   签发人：'], []]
  ])('%s', (_, head, signers) => {
    const read = letter({ head: ['江临市数据发展局文件', ...head] })
    expect(read.value.frame.signers).toEqual(signers)
    expect(codes(read)).toEqual([])
  })

  test('as 领导签发 after the date', () => {
    const { frame } = letter({ tail: ['江临市数据发展局', '2026年5月8日', '领导签发：沈一苇'] }).value
    expect(frame.signers).toEqual(['沈一苇'])
  })
})

describe('the red words', () => {
  test.each<[string, readonly string[], string, string]>([
    ['name and 文件', ['江临市数据发展局文件'], '江临市数据发展局文件', '江临市数据发展局'],
    ['the name alone', ['江临市数据发展局'], '江临市数据发展局', '江临市数据发展局'],
    ['letters spread', ['江 临 市 数 据 发 展 局 文 件'], '江临市数据发展局文件', '江临市数据发展局'],
    ['broken over lines', ['江临市数据', '发展局文件'], '江临市数据发展局文件', '江临市数据发展局'],
    ['文件 on its own line', ['江临市数据发展局', '文件'], '江临市数据发展局文件', '江临市数据发展局'],
    [
      'two organs',
      ['江临市数据发展局', '江临市工业发展局文件'],
      '江临市数据发展局 江临市工业发展局文件',
      '江临市数据发展局'
    ],
    ['the office in brackets', ['江临市数据发展局（函）'], '江临市数据发展局（函）', '江临市数据发展局']
  ])('%s', (_, head, letterhead, issuer) => {
    const read = letter({ head: [...head, '江数发建〔2026〕3号'] })
    expect(read.value.frame.letterhead).toBe(letterhead)
    expect(read.value.frame.issuer).toBe(issuer)
    expect(codes(read)).toEqual([])
  })

  test('are absent from a plain letter, whose issuer is the one that signs', () => {
    const { frame } = letter({ head: [], tail: ['江临市数据发展局', '2026年5月8日'] }).value
    expect([frame.letterhead, frame.issuer]).toEqual([null, '江临市数据发展局'])
  })
})

describe('the title in the grammars offices use', () => {
  test.each([
    ['对市九届人大五次会议第208号建议的答复'],
    ['关于市九届人大五次会议第208号建议的答复'],
    ['关于对市九届人大五次会议第208号建议的答复'],
    ['江临市数据发展局关于市九届人大五次会议第208号建议的答复函'],
    ['江临市数据发展局对市九届人大五次会议第208号建议的答复'],
    ['关于市九届人大五次会议第208号建议答复的函'],
    ['关于市九届人大五次会议第208号建议的复函'],
    ['关于市九届人大五次会议第208号建议办理情况的答复'],
    ['关于市九届人大五次会议第208号建议办理情况的答复函'],
    ['关于《关于建设数据服务站的建议》的答复'],
    ['关于政协江临市第六届委员会第四次会议第046号提案答复的函']
  ])('%s', title => {
    const read = letter({ title: [title] })
    expect(read.value.frame.title).toBe(title)
    expect(codes(read).filter(code => code !== 'item-number-differs')).toEqual([])
  })

  test.each<[readonly string[], string]>([
    [
      ['江临市数据发展局', '关于市九届人大五次会议第208号建议的', '答复'],
      '江临市数据发展局关于市九届人大五次会议第208号建议的答复'
    ],
    [
      ['江临市数据发展局关于市九届人大五次会议', '第208号建议的答复'],
      '江临市数据发展局关于市九届人大五次会议第208号建议的答复'
    ],
    [['关于市九届人大五次会议第 208 号', '建议的答复'], '关于市九届人大五次会议第208号建议的答复'],
    [
      ['关于江临市', '第九届人民代表大会第五次会议', '第208号建议的答复'],
      '关于江临市第九届人民代表大会第五次会议第208号建议的答复'
    ]
  ])('broken over lines: %j', (title, whole) => {
    const read = letter({ title })
    expect(read.value.frame.title).toBe(whole)
    expect(codes(read)).toEqual([])
  })

  test('with the organ in front names the issuer when there are no red words', () => {
    const read = letter({ head: [], title: ['江临市数据发展局', '关于市九届人大五次会议第208号建议的答复'] })
    expect(read.value.frame.issuer).toBe('江临市数据发展局')
  })
})

describe('what the head does not explain', () => {
  test('stays at the beginning of the text and is told', () => {
    const read = parseReply(
      lines(
        '首页 > 政务公开',
        '关于市九届人大五次会议第208号建议的答复',
        '陆知行代表：',
        openingLine,
        '已经办好。'
      )
    )
    expect(read.value.body.map(blockText)).toEqual(['首页 > 政务公开', openingLine, '已经办好。'])
    expect(codes(read)).toEqual(['unrecognised-head'])
    expect(read.value.body[1]).toMatchObject({ role: 'opening' })
  })

  test('a title that the web page repeats above the letter is not kept twice', () => {
    const title = '关于市九届人大五次会议第208号建议的答复'
    const read = parseReply(
      lines(title, '江临市数据发展局文件', '江数发建〔2026〕3号', title, '陆知行代表：', openingLine)
    )
    expect(read.value.body.map(blockText)).toEqual([openingLine])
    expect(read.value.frame).toMatchObject({ title, letterhead: '江临市数据发展局文件' })
  })
})
