import { describe, expect, test } from 'vitest'
import { addSource, createIndex, find } from '../../../electron/core/search/passage-index.ts'
import { createReader, richest } from '../../../electron/core/search/scan.ts'
import { readQuery } from '../../../electron/core/search/query.ts'
import { unitsOf } from '../../../electron/core/search/tokens.ts'
import { found, indexOf, passages, sentences } from './library.ts'

const demand = '建议加快老旧小区电梯加装，公布补贴标准，街道牵头邻里协商。'

describe('a demand in a sentence or more', () => {
  test('is answered by the passage that says it in one place rather than by its words scattered over a page', () => {
    const filler = '此外，我们还做了一些别的事情，这里不再逐一说明，请予谅解。'
    const parts = [
      '加快推进老旧小区',
      '电梯维保有序',
      '加装护栏',
      '公布名单',
      '补贴到位',
      '标准统一',
      '街道整洁',
      '牵头部门明确',
      '邻里和睦',
      '协商议事'
    ]
    const scattered = parts.map(part => `${part}。${filler}`).join('')
    const together = `${filler.repeat(9)}老旧小区电梯的加装，补贴按标准公布，由街道牵头，邻里之间协商。`
    expect(found(indexOf({ a: [scattered], b: [together] }), demand)[0]).toBe('b#0')
  })

  test('passages whose headings agree with those of the best answers come before those that stand elsewhere', () => {
    const index = createIndex()
    const under = (id: string, heading: string, text: string) =>
      addSource(index, { sourceId: id, title: '', passages: passages(id, [text], [heading]) })
    under('a', '一、宜居城市改造', '老旧小区加装电梯补贴标准已经公布，街道牵头邻里协商。')
    under('b', '二、改造宜居城市', '街道牵头，邻里协商，加快老旧小区电梯加装，公布标准。')
    under('c', '三、宜居城市的改造', '老旧小区加装电梯，街道公布补贴，邻里协商。')
    under('aa', '四、物业费用的收取', '老旧小区加装电梯，街道公布补贴，邻里协商。')
    sentences.forEach((text, i) => under(`x${i}`, '五、其他事项', text))
    const last = found(index, `${demand}${demand}${demand}`).filter(id => id === 'c#0' || id === 'aa#0')
    expect(last).toEqual(['c#0', 'aa#0'])
  })

  test('a point of a longer answer gains by the points beside it', () => {
    const text =
      '近年来，我在走访中了解到，不少老旧小区的高龄居民上下楼困难，大家盼望加装电梯，但前期勘察慢、补贴标准不清楚。' +
      '为此建议住建部门尽快完成前期勘察，公布每台电梯的补贴标准，并由街道牵头做好邻里协商，切实解决群众的实际困难。'
    const point = '勘察已经开始，补贴标准随后公布，街道和邻里协商居民的实际困难。'
    const index = indexOf({
      a: ['其他事项另行通知。', point, '其他事项另行通知。'],
      b: ['住建部门尽快完成前期勘察，公布每台电梯的补贴标准。', point, '街道牵头做好邻里协商。']
    })
    const points = found(index, text).filter(id => id === 'a#1' || id === 'b#1')
    expect(points).toEqual(['b#1', 'a#1'])
  })

  test('is answered by a paragraph that was cut into points before shorter ones that say less of it', () => {
    const text =
      '建议住建部门尽快完成前期勘察，公布每台电梯的补贴标准，并由街道牵头做好邻里协商，切实解决高龄居民上下楼的实际困难，' +
      '同时引导物业企业参与运行维护，明确维修资金的使用办法，让加装以后的电梯用得安全、用得长久。'
    const lead = '推进电梯加装'
    const index = createIndex()
    const points = [
      `${lead}。一是住建部门完成前期勘察。`,
      '二是公布每台电梯的补贴标准。',
      '三是街道牵头做好邻里协商。',
      '四是引导物业企业参与运行维护，明确维修资金的使用办法。'
    ]
    const cut = passages('b', points, [lead]).map((passage, i) =>
      i === 0 ? { ...passage, path: [] } : passage
    )
    addSource(index, { sourceId: 'b', title: '', passages: cut })
    const partly =
      '住建部门尽快完成电梯前期勘察，公布每台电梯的补贴标准，街道牵头做好邻里协商，解决高龄居民上下楼的实际困难。'
    addSource(index, { sourceId: 'a', title: '', passages: passages('a', [partly]) })
    sentences.forEach((one, i) =>
      addSource(index, { sourceId: `x${i}`, title: '', passages: passages(`x${i}`, [one]) })
    )
    expect(found(index, text)[0]).toMatch(/^b#/)
    expect(found(index, text).filter(id => id === 'a#0')).toHaveLength(1)
  })

  test('changes nothing for a query of a few words', () => {
    const index = createIndex()
    addSource(index, { sourceId: 'a', title: '', passages: passages('a', ['停车泊位。'], ['一、停车泊位']) })
    addSource(index, { sourceId: 'b', title: '', passages: passages('b', ['停车泊位。'], ['二、别的']) })
    const scores = find(index, '停车', { limit: 9, accept: null }).hits.map(hit => hit.score)
    expect(scores[0]).toBeGreaterThan(scores[1] ?? 0)
  })
})

describe('reading what of a query stands in a text', () => {
  const scanOf = (words: string, text: string) => {
    const query = readQuery(words, new Map())
    const units = unitsOf(text)
    return { query, scan: createReader(query)(units, [0, units.length]) }
  }

  test.each([
    ['电梯加装', '加装电梯，电梯加装。', { 电梯: 2, 加装: 2, 梯加: 1 }],
    ['停车5G', '５Ｇ停车、停 车', { 停车: 1, '5g': 1 }],
    ['3.5亿', '共3.5亿条', { '3.5': 1 }]
  ])('%s in %s', (words, text, expected) => {
    const { query, scan } = scanOf(words, text)
    const counted = Object.fromEntries(
      Object.keys(expected).map(part => [
        part,
        scan.times[query.terms.findIndex(({ key }) => key === readQuery(part, new Map()).terms[0]?.key)]
      ])
    )
    expect(counted).toEqual(expected)
  })

  test('the richest stretch counts each mark once and is no longer than asked', () => {
    const { scan } = scanOf('电梯', '电梯电梯，………………………………电梯')
    const worth = new Float64Array(scan.times.length).fill(1)
    expect(richest(scan, worth, 4)).toBe(3)
    expect(richest(scan, worth, 1)).toBe(2)
    expect(richest(scan, worth, 100)).toBe(3)
  })
})
