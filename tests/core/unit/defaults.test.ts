import { expect, test } from 'vitest'
import { gbt9704 } from '../../../electron/core/layout/gbt9704.ts'
import { blankUnit, suggestedCode } from '../../../electron/core/unit/defaults.ts'
import { unitSchema } from '../../../electron/core/unit/unit.ts'

test('a unit made of its name alone can be saved and can number every kind of letter', () => {
  const unit = blankUnit('江临市数据发展局', gbt9704)
  expect(unitSchema.parse(unit)).toEqual(unit)
  expect(unit.series.map(s => `${s.replyKind} ${s.itemKind} ${s.code}`)).toEqual([
    'answer suggestion 江数发建',
    'answer proposal 江数发提',
    'contribution suggestion 江数发建函',
    'contribution proposal 江数发提函'
  ])
  expect(unit.deadlines).toEqual({ replyMonths: 3, contributionDays: 30 })
  expect(unit.letterhead).toBe('江临市数据发展局文件')
})

test.each([
  ['江临市数据发展局', '江数发'],
  ['江临市教育局', '江教'],
  ['江临市卫生健康委员会', '江卫健'],
  ['江临市农业农村局', '江农'],
  ['云岭省江临市交通运输局', '江交运'],
  ['数据发展局', '数发'],
  ['局', '局']
])('the code suggested for %s is %s', (name, code) => {
  expect(suggestedCode(name)).toBe(code)
})
