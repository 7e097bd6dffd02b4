import { describe, expect, test } from 'vitest'
import {
  bareNumber,
  bareTitle,
  factsFrom,
  openRegister
} from '../../../electron/core/intake/match-register.ts'
import { readRegister, type RegisterRow } from '../../../electron/core/intake/register.ts'
import type { SourceFacts } from '../../../electron/core/library/source.ts'
import { plainParagraph, type TextDocument } from '../../../electron/core/library/text-document.ts'

const book = (rows: readonly (readonly string[])[], name = '2023年'): TextDocument => ({
  format: 'xlsx',
  pieces: [plainParagraph(name), { kind: 'table', rows }]
})

const facts: SourceFacts = {
  title: '对市三届人大五次会议第12号建议的答复',
  issuer: '江临市数据发展局',
  number: '江数发建〔2023〕12号',
  year: 2023,
  itemKind: 'suggestion',
  itemTitle: '关于加装电梯的建议',
  category: 'A',
  topic: null,
  outcome: null,
  people: ['沈知微']
}
const source = { id: 's1', kind: 'reply' as const, facts, corrected: [], checkedAt: null }
const row: RegisterRow = {
  number: '12',
  title: '关于加装电梯的建议',
  people: ['沈知微'],
  office: null,
  category: 'B',
  outcome: 'satisfied',
  topic: '城乡建设',
  year: 2023
}

describe('a list is told by its head row', () => {
  test('wherever it stands, and its rows are read by their columns', () => {
    const read = readRegister(
      book([
        ['江临市数据发展局2024年建议提案办理台账'],
        ['序号', '编号', '建议标题', '领衔代表', '主办单位', '办理结果', '满意度', '主题'],
        [
          '1',
          '第012号',
          '关于加装电梯的建议',
          '沈知微等3名代表',
          '江临市数据发展局',
          'B类',
          '基本满意',
          '城乡建设'
        ],
        ['2', '15', '关于停车的建议', '顾南舟、欧阳若水', '', '正在解决', '未反馈', ''],
        ['', '', '', '', '合计', '', '', '']
      ])
    )
    expect(read).toEqual([
      {
        number: '第012号',
        title: '关于加装电梯的建议',
        people: ['沈知微'],
        office: '江临市数据发展局',
        category: 'B',
        outcome: 'partly',
        topic: '城乡建设',
        year: 2023
      },
      {
        number: '15',
        title: '关于停车的建议',
        people: ['顾南舟', '欧阳若水'],
        office: null,
        category: null,
        outcome: null,
        topic: null,
        year: 2023
      }
    ])
  })

  test.each([
    [
      'a table of words',
      [
        ['错误写法', '正确写法'],
        ['企服中心', '企业服务中心']
      ]
    ],
    [
      'a roster',
      [
        ['姓名', '电话'],
        ['沈知微', '0500-85550136']
      ]
    ],
    [
      'a budget',
      [
        ['项目', '金额', '备注'],
        ['加装电梯', '100', '']
      ]
    ],
    [
      'a sentence that speaks of 标题 and 编号',
      [['请在标题和编号后面写明代表姓名和办理结果，一件一行。', '', '']]
    ]
  ])('%s is none', (_, rows) => {
    expect(readRegister(book(rows))).toBeNull()
  })
})

describe('a row finds its source', () => {
  test.each([
    ['《关于加装电梯的建议》', '加装电梯'],
    ['关于加装 电梯的提案', '加装电梯'],
    ['对第12号建议关于加装电梯的答复', '加装电梯']
  ])('title %s is %s', (title, bare) => {
    expect(bareTitle(title)).toBe(bare)
  })

  test.each([
    ['第012号', '12'],
    ['江数发建[2024]02号', '江数发建〔2024〕2'],
    ['江数发建〔2024〕2号', '江数发建〔2024〕2']
  ])('number %s is %s', (number, bare) => {
    expect(bareNumber(number)).toBe(bare)
  })

  test('by its title, in the year it was answered or the one before, and not years apart', () => {
    const found = (year: number | null) => openRegister([{ ...row, year }]).rowFor(source)
    expect(found(2023)).not.toBeNull()
    expect(found(2022)).not.toBeNull()
    expect(found(null)).not.toBeNull()
    expect(found(2019)).toBeNull()
  })

  test('by the number of the letter alone; by the number of an item only with year and deputy', () => {
    const lettered = { ...row, title: null, number: '江数发建〔2023〕12号', year: null }
    expect(openRegister([lettered]).rowFor(source)).toBe(lettered)
    const item = { ...source, facts: { ...facts, number: '12', itemTitle: null, title: null } }
    const numbered = { ...row, title: null }
    expect(openRegister([numbered]).rowFor(item)).toBe(numbered)
    expect(openRegister([{ ...numbered, people: ['顾南舟'] }]).rowFor(item)).toBeNull()
    expect(openRegister([{ ...numbered, year: 2022 }]).rowFor(item)).toBeNull()
  })

  test('rows that contradict each other say nothing', () => {
    expect(openRegister([row, { ...row, category: 'C' }]).rowFor(source)).toBeNull()
    expect(openRegister([row, row]).rowFor(source)).toBe(row)
  })
})

describe('what a row changes', () => {
  test('fills what is not known and puts right what nobody has looked at', () => {
    expect(factsFrom(source, row)).toEqual({
      ...facts,
      category: 'B',
      outcome: 'satisfied',
      topic: '城乡建设'
    })
  })

  test('leaves what a person has set, and what was looked over, and says when nothing changes', () => {
    expect(factsFrom({ ...source, corrected: ['category', 'outcome'] }, row)).toMatchObject({
      category: 'A',
      outcome: null,
      topic: '城乡建设'
    })
    expect(factsFrom({ ...source, checkedAt: '2026-03-05' }, row)).toMatchObject({
      category: 'A',
      outcome: 'satisfied'
    })
    expect(
      factsFrom(
        { ...source, facts: { ...facts, category: 'B', outcome: 'satisfied', topic: '城乡建设' } },
        row
      )
    ).toBeNull()
  })
})
