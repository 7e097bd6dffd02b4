import { describe, expect, test } from 'vitest'
import type { Item } from '../../../electron/core/case/item.ts'
import { findAsks, readChain } from '../../../electron/core/parse/asks.ts'
import { plainSuggestion, problem } from './items.ts'

function item(...paragraphs: readonly string[]): Item {
  return {
    kind: 'suggestion',
    title: '关于加快社区食堂建设的建议',
    number: '208',
    session: null,
    authors: [],
    assigned: null,
    lead: null,
    helpers: [],
    paragraphs
  }
}

const asks = (...paragraphs: readonly string[]) => findAsks(item(...paragraphs)).map(ask => ask.text)

describe('the asks of an item', () => {
  test('under a heading of suggestions are its numbered parts', () => {
    const paragraphs = plainSuggestion.slice(2)
    expect(findAsks(item(...paragraphs))).toEqual([
      { id: 'a1', text: '合理布点', quote: paragraphs[3] },
      { id: 'a2', text: '落实补贴', quote: paragraphs[4] },
      { id: 'a3', text: '加强监管', quote: paragraphs[5] }
    ])
  })

  test.each([
    '为此建议：',
    '为此，我建议：',
    '建议：',
    '建议如下：',
    '因此提出以下几点建议：',
    '对策建议',
    '具体建议：',
    '二、意见和建议',
    '三、相关建议'
  ])('behind “%s”', marker => {
    expect(asks(problem, marker, '1.合理布点。优先老旧小区。', '2.落实补贴。由财政承担。')).toEqual([
      '合理布点',
      '落实补贴'
    ])
  })

  test('are the headings when each has its own paragraphs', () => {
    expect(
      asks(
        '一、问题',
        problem,
        '二、建议',
        '（一）合理布点',
        '优先老旧小区。',
        '（二）落实补贴',
        '由财政承担。'
      )
    ).toEqual(['合理布点', '落实补贴'])
  })

  test('end where the next part begins', () => {
    expect(asks('一、建议', '1.合理布点', '2.落实补贴', '二、其他情况', '1.人口数据', '2.经费数据')).toEqual([
      '合理布点',
      '落实补贴'
    ])
  })

  test('are the links of a chain', () => {
    const found = findAsks(
      item(problem, '为此建议：一是在老旧小区优先布点；二是由财政给予补贴；三是公开后厨，接受监督。')
    )
    expect(found.map(ask => ask.text)).toEqual(['在老旧小区优先布点', '由财政给予补贴', '公开后厨，接受监督'])
    expect(found[0]?.quote).toBe('一是在老旧小区优先布点；')
  })

  test('are the paragraphs behind the marker when nothing is numbered', () => {
    expect(
      asks(
        problem,
        '为此建议：',
        '在老旧小区优先布点，步行不超过十分钟。',
        '由财政给予补贴。',
        '以上建议，请予考虑。'
      )
    ).toEqual(['在老旧小区优先布点，步行不超过十分钟', '由财政给予补贴'])
  })

  test('are sentences that ask, when there is no such part', () => {
    expect(asks(`${problem}建议在老旧小区优先布点。`, '很多老人不会做饭。希望由财政给予补贴。')).toEqual([
      '建议在老旧小区优先布点',
      '希望由财政给予补贴'
    ])
  })

  test('are the headings other than problem and background, when nothing else asks', () => {
    expect(
      asks('一、现状', problem, '二、合理布点', '优先老旧小区。', '三、落实补贴', '由财政承担。')
    ).toEqual(['合理布点', '落实补贴'])
  })

  test('are none when the text asks nothing', () => {
    expect(asks(problem)).toEqual([])
  })

  test('quote words of the item as they stand', () => {
    const paragraphs = plainSuggestion.slice(2)
    for (const { quote } of findAsks(item(...paragraphs))) {
      expect(paragraphs.some(paragraph => paragraph.includes(quote))).toBe(true)
    }
  })
})

describe('a chain', () => {
  test('is cut before each link and loses nothing', () => {
    const text = '我局做了三件事。一是建站点。老人满意。二是给补贴；三是强监管。'
    const chain = readChain(text)
    expect(chain?.before).toBe('我局做了三件事。')
    expect(chain?.links.map(link => link.text)).toEqual(['建站点。老人满意。', '给补贴；', '强监管。'])
    expect([chain?.before, ...(chain?.links.map(link => link.whole) ?? [])].join('')).toBe(text)
  })

  test.each(['统一是关键。二是补贴。', '一是建站点。', '这个问题难是难，但要办。'])(
    'is none in: %s',
    text => {
      expect(readChain(text)).toBeNull()
    }
  )
})
