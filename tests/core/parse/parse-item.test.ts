import { describe, expect, test } from 'vitest'
import { parseItem } from '../../../electron/core/parse/parse-item.ts'
import { form, plainSuggestion, problem } from './items.ts'
import { lines } from './letters.ts'

describe('a suggestion on a form', () => {
  const document = form('江临市第九届人民代表大会第五次会议', '代表建议、批评和意见表', [
    ['编号', '208', '交办日期', '2026年3月20日'],
    ['题　目', '关于加快社区食堂建设的建议'],
    ['领衔代表', '陆知行', '代表团', '浅湾镇代表团', '联系电话', '0500-5550001'],
    ['联名代表', '程秋白、顾南舟'],
    ['主办单位', '市民政事务局', '会办单位', '市财政事务局、市数据发展局'],
    ['正文', `${problem}\n为此建议：\n一是合理布点；\n二是落实补贴。`]
  ])
  const { value: item, notices } = parseItem(document)

  test('fills every field', () => {
    expect(item).toEqual({
      kind: 'suggestion',
      title: '关于加快社区食堂建设的建议',
      number: '208',
      session: '江临市第九届人民代表大会第五次会议',
      authors: [
        { name: '陆知行', group: '浅湾镇代表团', phone: '0500-5550001', leading: true },
        { name: '程秋白', group: null, phone: null, leading: false },
        { name: '顾南舟', group: null, phone: null, leading: false }
      ],
      assigned: '2026-03-20',
      lead: '市民政事务局',
      helpers: ['市财政事务局', '市数据发展局'],
      paragraphs: [
        '江临市第九届人民代表大会第五次会议',
        '代表建议、批评和意见表',
        problem,
        '为此建议：',
        '一是合理布点；',
        '二是落实补贴。'
      ]
    })
    expect(notices).toEqual([])
  })
})

describe('a proposal on a form', () => {
  test('takes the co-signers from a list of names', () => {
    const { value: item } = parseItem(
      form(
        '政协江临市第六届委员会第四次会议提案',
        [
          ['案号', '第046号', '界别', '经济界'],
          ['案由', '关于在老旧小区推广数据服务点的提案'],
          ['第一提案人', '程秋白', '手机', '13800000000'],
          ['姓名', '界别', '联系电话'],
          ['顾南舟', '科技界', '13800000001'],
          ['韩小满', '教育界', ''],
          ['承办单位', '市数据发展局']
        ],
        problem
      )
    )
    expect(item).toMatchObject({
      kind: 'proposal',
      title: '关于在老旧小区推广数据服务点的提案',
      number: '046',
      session: '政协江临市第六届委员会第四次会议',
      authors: [
        { name: '程秋白', group: '经济界', phone: '13800000000', leading: true },
        { name: '顾南舟', group: '科技界', phone: '13800000001', leading: false },
        { name: '韩小满', group: '教育界', phone: null, leading: false }
      ],
      lead: '市数据发展局'
    })
    expect(item.paragraphs).toContain(problem)
  })

  test('may come from a party', () => {
    const { value: item } = parseItem(
      form([
        ['提案编号', '147'],
        ['提案题目', '关于保护老街的提案'],
        ['提案人', '民盟江临市委员会'],
        ['会议', '市政协六届四次会议']
      ])
    )
    expect(item.authors).toEqual([{ name: '民盟江临市委员会', group: null, phone: null, leading: true }])
    expect([item.kind, item.number, item.session]).toEqual(['proposal', '147', '市政协六届四次会议'])
  })
})

describe('an item in plain text', () => {
  test('with labels in lines', () => {
    const { value: item } = parseItem(
      lines(
        '市九届人大五次会议代表建议',
        '建议编号：第208号',
        '案由：关于加快社区食堂建设的建议',
        '领衔代表：陆知行（浅湾镇代表团）　联系电话：0500-5550001',
        '附议人：程秋白、顾南舟等6名代表',
        '主办单位：市民政事务局　　会办单位：市数据发展局',
        problem
      )
    )
    expect(item).toMatchObject({
      kind: 'suggestion',
      title: '关于加快社区食堂建设的建议',
      number: '208',
      session: '市九届人大五次会议',
      lead: '市民政事务局',
      helpers: ['市数据发展局']
    })
    expect(item.authors.map(one => [one.name, one.group, one.phone, one.leading])).toEqual([
      ['陆知行', '浅湾镇代表团', '0500-5550001', true],
      ['程秋白', null, null, false],
      ['顾南舟', null, null, false]
    ])
    expect(item.paragraphs).toEqual(['市九届人大五次会议代表建议', problem])
  })

  test('with title and name on top', () => {
    const { value: item, notices } = parseItem(lines(...plainSuggestion))
    expect(item.title).toBe('关于加快社区食堂建设的建议')
    expect(item.authors).toEqual([{ name: '陆知行', group: null, phone: null, leading: true }])
    expect(item.paragraphs).toEqual(plainSuggestion.slice(2))
    expect(notices.map(one => one.code)).toEqual(['missing-item-number', 'missing-item-session'])
  })

  test('with a title over two lines', () => {
    const { value } = parseItem(lines('关于加快社区食堂建设', '方便老人用餐的提案', problem))
    expect([value.kind, value.title]).toEqual(['proposal', '关于加快社区食堂建设方便老人用餐的提案'])
    expect(value.paragraphs).toEqual([problem])
  })

  test('that says nothing of itself is taken as it is, and told', () => {
    const { value, notices } = parseItem(lines(problem))
    expect(value).toMatchObject({
      title: '',
      number: null,
      session: null,
      authors: [],
      paragraphs: [problem]
    })
    expect(notices.map(one => one.code)).toEqual([
      'item-kind-unclear',
      'missing-item-title',
      'missing-item-number',
      'missing-item-session',
      'missing-item-author'
    ])
  })
})
