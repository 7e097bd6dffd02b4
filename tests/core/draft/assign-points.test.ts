import { expect, test } from 'vitest'
import { assignPoints } from '../../../electron/core/draft/assign-points.ts'
import { asks } from './builders.ts'

const point = (heading: string | null, text: string) => ({ id: 'p', heading, text })

test.each([
  [point('网点建设', '2025年在老城三个社区新增食堂网点，高龄老人步行十分钟可达。'), 'a1'],
  [point(null, '菜价每周更新，补贴标准随文件公布。'), 'a2'],
  [point('关于第三条建议', '已纳入年度计划。'), 'a3'],
  [point(null, '针对第2点意见，我局已经落实。'), 'a2'],
  [point(null, '以上工作所需经费由财政统筹安排。'), null],
  [point(null, '我局将进一步加强相关工作，积极推进有关机制建设。'), null],
  [point('关于第九条建议', '不属于本单位职责。'), null]
])('the point %j goes to %s', (given, ask) => {
  expect(assignPoints(asks, [given]).get('p')).toBe(ask)
})

test('words that occur in every ask decide nothing', () => {
  const alike = [
    { id: 'a1', text: '公共数据开放目录', quote: '' },
    { id: 'a2', text: '公共数据质量反馈', quote: '' }
  ]
  const given = point(null, '公共数据发现质量问题的，三日内反馈处理结果。')
  expect(assignPoints(alike, [given]).get('p')).toBe('a2')
})

test('without asks every point stays apart', () => {
  expect(assignPoints([], [point(null, '食堂网点')]).get('p')).toBeNull()
})
