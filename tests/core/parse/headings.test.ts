import { describe, expect, test } from 'vitest'
import type { Block } from '../../../electron/core/reply/reply.ts'
import { codes, letter } from './letters.ts'

/** A block in short: level and text of a heading, level, lead | text of a run-in paragraph, plain text. */
function short(block: Block): string {
  if (block.kind === 'heading') return `h${block.level} ${block.text}`
  if (block.kind === 'paragraph')
    return block.lead === null ? block.text : `r${block.level} ${block.lead}|${block.text}`
  return block.kind === 'slot' ? `[${block.name}]` : block.rows.map(row => row.join(',')).join(';')
}

const read = (...body: readonly string[]) => letter({ body })
const shapes = (...body: readonly string[]) =>
  read(...body)
    .value.body.slice(1)
    .map(short)
const text = '我局已选定三处地点，将于年内陆续开业。'

describe('headings on their own line', () => {
  test.each<[string, string, string]>([
    ['一、关于站点建设', 'h1 关于站点建设', ''],
    ['一，关于站点建设', 'h1 关于站点建设', 'heading-form'],
    ['一.关于站点建设', 'h1 关于站点建设', 'heading-form'],
    ['一 、 关于站点建设', 'h1 关于站点建设', 'heading-form'],
    ['（一）关于站点建设', 'h2 关于站点建设', ''],
    ['(一)关于站点建设', 'h2 关于站点建设', 'heading-form'],
    ['（一）、关于站点建设', 'h2 关于站点建设', 'heading-form'],
    ['1.关于站点建设', 'h3 关于站点建设', ''],
    ['1、关于站点建设', 'h3 关于站点建设', 'heading-form'],
    ['1．关于站点建设', 'h3 关于站点建设', 'heading-form'],
    ['（1）关于站点建设', 'h4 关于站点建设', ''],
    ['(1)关于站点建设', 'h4 关于站点建设', 'heading-form'],
    ['1）关于站点建设', 'h4 关于站点建设', 'heading-form'],
    ['１．关于站点建设', 'h3 关于站点建设', 'heading-form'],
    ['1.5G基站建设', 'h3 5G基站建设', ''],
    ['1.2026年工作安排', 'h3 2026年工作安排', ''],
    ['一、关于站点建设。', 'h1 关于站点建设', 'heading-end-mark'],
    ['一、主要做法：', 'h1 主要做法', 'heading-end-mark'],
    ['一、关于您提出的“增设站点、延长时间”的建议', 'h1 关于您提出的“增设站点、延长时间”的建议', '']
  ])('%s', (line, shape, code) => {
    expect(shapes(line, text)).toEqual([shape, text])
    expect(codes(read(line, text))).toEqual(code === '' ? [] : [code])
  })

  test('numbers out of order are told and dropped', () => {
    const body = ['一、站点建设', text, '三、经费保障', text]
    expect(shapes(...body)).toEqual(['h1 站点建设', text, 'h1 经费保障', text])
    expect(codes(read(...body))).toEqual(['heading-number-gap'])
  })

  test('each heading counts its own parts from one', () => {
    const body = ['一、站点', '（一）城区', text, '（二）乡镇', text, '二、经费', '（一）市级', text]
    expect(shapes(...body).filter(shape => shape.startsWith('h'))).toEqual([
      'h1 站点',
      'h2 城区',
      'h2 乡镇',
      'h1 经费',
      'h2 市级'
    ])
    expect(codes(read(...body))).toEqual([])
  })
})

describe('run-in headings', () => {
  test.each<[string, string]>([
    ['（一）强站点建设。近年来，站点不断增加。', 'r2 强站点建设。|近年来，站点不断增加。'],
    [
      '（一）强站点建设，让服务更近。近年来，站点不断增加。',
      'r2 强站点建设，让服务更近。|近年来，站点不断增加。'
    ],
    ['1.上岗培训。由我局组织，每年两次。', 'r3 上岗培训。|由我局组织，每年两次。'],
    ['1.上岗培训：由我局组织，每年两次。', 'r3 上岗培训：|由我局组织，每年两次。'],
    ['（1）上岗培训。由我局组织。', 'r4 上岗培训。|由我局组织。'],
    ['一、站点建设。我局已选定三处地点。', 'r1 站点建设。|我局已选定三处地点。'],
    ['（一）提升“软实力”。一是办学校。二是请师傅。', 'r2 提升“软实力”。|一是办学校。二是请师傅。'],
    [
      '（一）强站点建设　　近年来，站点不断增加，群众满意。',
      'r2 强站点建设　　|近年来，站点不断增加，群众满意。'
    ]
  ])('%s', (line, shape) => {
    expect(shapes(line)).toEqual([shape])
  })

  test('a long first sentence beside real headings becomes the lead, so that layout counts right', () => {
    const long = `（二）${'我局会同市财政部门和各镇街逐一核定了每一个站点所需的人员经费和设备经费，'}确保专款专用。余下的经费结转下年。`
    const [, second] = shapes('（一）强站点建设。近年来，站点不断增加。', long)
    expect(second).toMatch(/^r2 我局会同.*专用。\|余下的经费结转下年。$/)
  })
})

describe('what is not a heading', () => {
  test.each([
    '一是办学校。二是请师傅。三是给补助。',
    '①设备；②人员；③经费。',
    '一、二产业融合发展势头良好。',
    '1.5万户居民已经用上。',
    '2026年新建五个站点。',
    '第一，选好地点。'
  ])('%s', line => {
    expect(shapes(line)).toEqual([line])
  })

  test('the items of a list keep their numbers in the text', () => {
    const list = ['1.设备费每站五万元；', '2.人员费每站八万元；', '3.水电费由社区承担。']
    expect(shapes('（一）经费标准', ...list)).toEqual(['h2 经费标准', ...list])
    expect(codes(read('（一）经费标准', ...list))).toEqual([])
  })
})

describe('slots and tables', () => {
  test('【待补：…】 on its own line is a slot, within a sentence it is text', () => {
    expect(shapes('【待补：面商日期】', '于【待补：面商日期】与您面商。')).toEqual([
      '[面商日期]',
      '于【待补：面商日期】与您面商。'
    ])
  })

  test('lines of tab-separated cells are a table, with its caption', () => {
    const [table] = letter({ body: ['表1 站点分布', '街道\t站点', '城东\t3', '河西\t4'] }).value.body.slice(1)
    expect(table).toMatchObject({
      kind: 'table',
      rows: [
        ['街道', '站点'],
        ['城东', '3'],
        ['河西', '4']
      ],
      headerRows: 1,
      caption: '表1 站点分布'
    })
  })
})
