import { describe, expect, test } from 'vitest'
import { factsOf, passagesOf } from '../../../electron/core/library/describe.ts'
import { parse } from '../../../electron/core/parse/parse.ts'
import { form, plainSuggestion, problem } from '../parse/items.ts'
import { lines, openingLine } from '../parse/letters.ts'

const head = [
  '类别标记：A',
  '江临市数据发展局文件',
  '江数发建〔2026〕3号',
  '对市九届人大五次会议第208号建议的答复',
  '陆知行、程秋白代表：',
  openingLine
]

function described(...texts: readonly string[]) {
  const document = lines(...texts)
  const { value: parsed } = parse(document)
  return {
    facts: factsOf(parsed, 'C:\\旧答复\\江数发建〔2025〕9号.docx', document),
    passages: passagesOf({ id: 's1', parsed, document })
  }
}

describe('the facts of a source', () => {
  test('of a reply come from its frame', () => {
    expect(described(...head, '已办好。').facts).toEqual({
      title: '对市九届人大五次会议第208号建议的答复',
      issuer: '江临市数据发展局',
      number: '江数发建〔2026〕3号',
      year: 2026,
      itemKind: 'suggestion',
      itemTitle: '关于建设数据服务站的建议',
      category: 'A',
      topic: '数字政务',
      outcome: null,
      people: ['陆知行', '程秋白']
    })
  })

  test('that the text does not tell come from the file name', () => {
    const { facts } = described(openingLine, '已办好。')
    expect([facts.title, facts.number, facts.year]).toEqual([
      '江数发建〔2025〕9号',
      '江数发建〔2025〕9号',
      2025
    ])
  })

  test('of an item are its title, number and authors', () => {
    const document = form([
      ['案由', '关于保护老街的提案'],
      ['案号', '046'],
      ['提案人', '程秋白'],
      ['交办日期', '2026年3月1日']
    ])
    const { value } = parse(document)
    expect(factsOf(value, '来件.docx', document)).toMatchObject({
      title: '关于保护老街的提案',
      number: '046',
      year: 2026,
      itemKind: 'proposal',
      people: ['程秋白']
    })
  })

  test('of anything else are its name and the year in it', () => {
    const document = lines('数据站建设实施方案', '到2027年建成三十个站点。')
    expect(factsOf(parse(document).value, '实施方案2024.txt', document)).toMatchObject({
      title: '实施方案2024',
      year: 2024,
      number: null
    })
  })
})

describe('the passages of a source', () => {
  const pairs = (...texts: readonly string[]) =>
    described(...texts).passages.map(one => [one.path.join(' › '), one.text])

  test('of a reply are its paragraphs under their headings, without opening and closing', () => {
    expect(
      pairs(
        ...head,
        '一、站点',
        '全市已有二十个站点。',
        '（一）城区。共十二个。',
        '（二）乡镇。共八个。',
        '二、经费',
        '每年一百万元。',
        '感谢您的关心。'
      )
    ).toEqual([
      ['站点', '全市已有二十个站点。'],
      ['站点', '城区。共十二个。'],
      ['站点', '乡镇。共八个。'],
      ['经费', '每年一百万元。']
    ])
  })

  test('have ids by source and position', () => {
    expect(
      described(...head, '已办好一件。', '已办好两件。').passages.map(one => [
        one.id,
        one.sourceId,
        one.position
      ])
    ).toEqual([
      ['s1#0', 's1', 0],
      ['s1#1', 's1', 1]
    ])
  })

  test('cut a long chain into its links and put its run-in heading above them', () => {
    const filler = '各镇街按照统一标准逐个核对，逐个登记，逐个回访。'.repeat(8)
    const links = [`一是建站点。${filler}`, `二是给补贴。${filler}`, `三是强监管。${filler}`]
    expect(pairs(...head, '一、做法', `（一）三措并举。我局从三方面着手。${links.join('')}`)).toEqual([
      ['做法', `三措并举。我局从三方面着手。${links[0]}`],
      ['做法 › 三措并举', links[1]],
      ['做法 › 三措并举', links[2]]
    ])
  })

  test('leave a short chain whole', () => {
    expect(pairs(...head, '一是建站点。二是给补贴。')).toEqual([['', '一是建站点。二是给补贴。']])
  })

  test('of a reply that is nothing but its opening are the opening', () => {
    expect(pairs(...head)).toEqual([['', openingLine]])
  })

  test('of an item are its paragraphs', () => {
    expect(pairs(...plainSuggestion)).toEqual([
      ['存在的问题', problem],
      ['几点建议', '1.合理布点。在老年人较多的社区优先设立食堂，步行不超过十分钟。'],
      ['几点建议', '2.落实补贴。由市财政对每餐给予适当补贴。'],
      ['几点建议', '3.加强监管。公开后厨，接受居民监督。']
    ])
  })

  test('of a contribution are its points', () => {
    expect(
      pairs(
        '关于第208号建议的会办意见',
        '市数据发展局：',
        '我局会办意见如下：',
        '一、场地。共三处。',
        '二、补贴',
        '共三成。',
        '市工业发展局'
      )
    ).toEqual([
      ['', '场地。共三处。'],
      ['', '补贴。共三成。']
    ])
  })
})
