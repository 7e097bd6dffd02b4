import { expect, test } from 'vitest'
import { countRules, sheetsOf, type CheckedFile } from '../../../electron/core/check/batch.ts'
import { check } from '../../../electron/core/check/check.ts'
import { worded } from './made-up.ts'
import { alone } from './table.ts'

const checked = (name: string, text: string): CheckedFile => ({
  outcome: 'checked',
  name,
  title: `${name}的标题`,
  findings: check(alone(worded({ text })))
})

const files: readonly CheckedFile[] = [
  checked('甲.docx', '全市统一布署推进，各镇布署落实。'),
  checked('乙.docx', '全市统一布署推进，涉及到46个驿站。'),
  checked('丙.docx', '全市统一部署推进。'),
  { outcome: 'refused', name: '丁.pdf', why: '这份文件是扫描的图片，没有文字。' }
]

test('rules are counted by how often they spoke and in how many files', () => {
  expect(countRules(files)).toMatchObject([
    { rule: 'wrong-words', count: 3, files: 2 },
    { rule: 'doubled-meaning', count: 1, files: 1 }
  ])
})

test('the report has every finding, every file, every rule, and what could not be checked', () => {
  const [findings, all, rules, refused] = sheetsOf(files)
  expect(findings?.rows).toHaveLength(4)
  expect(findings?.rows[0]).toEqual([
    '甲.docx',
    '请核对',
    '用语',
    '错别字',
    '布署',
    '“布署”应写作“部署”。',
    '改为“部署”',
    '《现代汉语词典》；公文常见错别字表'
  ])
  expect(all?.rows).toEqual([
    ['甲.docx', '甲.docx的标题', 0, 2, 0],
    ['乙.docx', '乙.docx的标题', 0, 2, 0],
    ['丙.docx', '丙.docx的标题', 0, 0, 0]
  ])
  expect(rules?.rows.map(([name, , , count]) => [name, count])).toEqual([
    ['错别字', 3],
    ['词义重复', 1]
  ])
  expect(refused?.rows).toEqual([['丁.pdf', '这份文件是扫描的图片，没有文字。']])
  for (const sheet of sheetsOf(files))
    for (const row of [sheet.head, sheet.widths, ...sheet.rows]) expect(row).toHaveLength(sheet.head.length)
})
