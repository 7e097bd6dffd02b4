import { describe, expect, test } from 'vitest'
import { draft } from '../../../electron/core/draft/draft.ts'
import { dropLoneHeadings } from '../../../electron/core/draft/lone-headings.ts'
import { placeLeads } from '../../../electron/core/draft/place-leads.ts'
import type { NewBlock } from '../../../electron/core/reply/build.ts'
import { h1, h2, h3, h4, p, runIn } from '../../../electron/core/reply/build.ts'
import { blockText } from '../../../electron/core/reply/place.ts'
import { asks, contributions, filed, input, item, kase } from './builders.ts'

const point = (lead: string): NewBlock => ({ ...p('已办。'), lead })
const shown = (blocks: readonly NewBlock[]) =>
  blocks.map(block => {
    if (block.kind === 'heading') return `${block.level} ${block.text}`
    if (block.kind !== 'paragraph') return block.kind
    return block.level === null ? block.text : `${block.level} ${block.lead}|${block.text}`
  })

describe('the headings of points', () => {
  test.each([
    [
      'two in a section are numbered below it',
      [h1('甲'), point('子。'), p('文。'), point('丑。')],
      ['1 甲', '2 子。|已办。', '文。', '2 丑。|已办。']
    ],
    [
      'one in a section is plain text',
      [h1('甲'), point('子。'), h1('乙'), point('丑。')],
      ['1 甲', '子。已办。', '1 乙', '丑。已办。']
    ],
    [
      'without any heading they are the first level',
      [point('子。'), point('丑。')],
      ['1 子。|已办。', '1 丑。|已办。']
    ],
    [
      'below the fourth level there is none',
      [h1('甲'), h2('乙'), h3('丙'), h4('丁'), point('子。'), point('丑。')],
      ['1 甲', '2 乙', '3 丙', '4 丁', '子。已办。', '丑。已办。']
    ]
  ] as const)('%s', (_, blocks, result) => {
    expect(shown(placeLeads(blocks))).toEqual(result)
  })
})

describe('headings that stand alone', () => {
  test.each([
    [
      'a single first level goes and what is below moves up',
      [h1('甲'), h2('子'), p('文。'), h2('丑'), p('文。')],
      ['1 子', '文。', '1 丑', '文。']
    ],
    ['a single second level goes', [h1('甲'), h2('子'), p('文。'), h1('乙')], ['1 甲', '文。', '1 乙']],
    [
      'a run-in heading of the same level is company',
      [h1('甲'), p('文。'), runIn(1, '乙。', '文。')],
      ['1 甲', '文。', '1 乙。|文。']
    ],
    ['a chain of single ones goes altogether', [h1('甲'), h2('子'), h3('寅'), p('文。')], ['文。']],
    ['pairs stay', [h1('甲'), h2('子'), h2('丑'), h1('乙')], ['1 甲', '2 子', '2 丑', '1 乙']]
  ] as const)('%s', (_, blocks, result) => {
    expect(shown(dropLoneHeadings(blocks))).toEqual(result)
  })
})

describe('what departments handed in', () => {
  test('is numbered under its ask when there is more than one point', () => {
    const more = filed('c3', '市民政局', [
      ['送餐车辆', '送餐车辆18台已纳入调度平台，行动不便的老人由专人送餐。']
    ])
    const given = kase({ asks, contributions: [...contributions, more] })
    const leads = draft(input({ kase: given })).body.flatMap(block =>
      block.kind === 'paragraph' && block.level !== null ? [`${block.level} ${block.lead}`] : []
    )
    expect(leads).toEqual(['2 送餐上门。', '2 送餐车辆。'])
  })

  test('keeps apart points that carry the same id in two contributions', () => {
    const twins = ['c1', 'c2'].map((id, index) => {
      const one = filed(id, `市${['民政', '财政'][index]}局`, [
        [null, index === 0 ? '菜价和补贴标准已在网上公布。' : '经费由财政保障。']
      ])
      const points = one.contribution.points.map(each => ({ ...each, id: 'p1' }))
      return { ...one, contribution: { ...one.contribution, points } }
    })
    const reply = draft(input({ kase: kase({ asks, contributions: twins }) }))
    const place = (text: string) => reply.body.find(block => blockText(block) === text)?.answers
    expect(place('菜价和补贴标准已在网上公布。')).toEqual(['a2'])
    expect(place('经费由财政保障。')).toEqual([])
  })

  test('goes under the name the form gives the department', () => {
    const given = kase({
      item: { ...item, helpers: ['市民政局'] },
      contributions: [filed('c1', '江临市民政局', [[null, '经费由财政保障。']])]
    })
    const reply = draft(input({ kase: given }))
    const from = reply.body.flatMap(block => (block.from?.kind === 'contribution' ? [block.from.label] : []))
    expect(from).toEqual(['市民政局意见第1点'])
    expect(reply.frame.copies.filter(name => name.includes('民政'))).toEqual(['市民政局'])
  })

  test('loses its farewell, wherever the point carries it', () => {
    const given = kase({ contributions: [filed('c1', '市民政局', [[null, '经费由财政保障。\n此函。']])] })
    const reply = draft(input({ kase: given }))
    expect(reply.body.map(blockText)).toContain('经费由财政保障。')
    expect(reply.body.map(blockText)).not.toContain('此函。')
  })
})
