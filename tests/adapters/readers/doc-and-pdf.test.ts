import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { linesOf, isPageNumber } from '../../../electron/adapters/readers/pdf/lines.ts'
import { readFile } from '../../../electron/adapters/readers/read-file.ts'
import { paragraphs, said } from './read.ts'

const fixture = (name: string) =>
  new Uint8Array(readFileSync(join(import.meta.dirname, '../../fixtures/readers', name)))

const shown =
  '近年来，我市把公共数据开放作为一件实事来抓，先后印发目录三批，开放数据集二百一十六个，覆盖交通、气象、养老、停车等十二个领域，市民通过“江临通”查询超过四十万次，反映总体较好。'
const letter = [
  '关于江临市第三届人民代表大会第二次会议',
  '第57号建议的答复',
  '苏晓禾代表：',
  '您提出的《关于扩大公共数据开放的建议》收悉，现答复如下：',
  '一、已经做的工作',
  shown.repeat(3),
  '二、下一步打算',
  `明年将新增养老、托育两类数据，并公布更新周期。${shown}`,
  '感谢您对数据工作的关心和支持。',
  '江临市数据发展局',
  '2026年6月18日'
]

test.each(['旧稿.doc', '旧稿.wps'])(
  'an old Word or WPS file (%s) gives its words, Chinese marks unharmed',
  async name => {
    const { value, notices } = await readFile(name, fixture('old-word.doc'))
    expect(said(value)).toEqual([...letter, '事项\t时间', '公布目录\t9月底前', '附注', '数据截至五月底。'])
    expect(paragraphs(value).at(-1)?.place).toBe('footnote')
    expect(notices.map(({ code }) => code)).toEqual(['from-doc', 'footnotes'])
  }
)

test('the printed lines of a PDF become the paragraphs they were, across pages and without page numbers', async () => {
  const { value, notices } = await readFile('答复.pdf', fixture('reply.pdf'))
  expect(said(value)).toEqual(letter)
  expect(notices).toEqual([
    { code: 'from-pdf', message: '来自 PDF，分段、表格和标点可能与原文不同，请核对。', paragraph: null }
  ])
})

test('a PDF keeps letter sizes and tells centred and right-hand lines', async () => {
  const { value } = await readFile('答复.pdf', fixture('reply.pdf'))
  const looks = paragraphs(value).map(({ align, fontSize }) => [align, fontSize])
  expect(looks.slice(0, 3)).toEqual([
    ['center', 22],
    ['center', 22],
    [null, 16]
  ])
  expect(looks.slice(-2)).toEqual([
    ['right', 16],
    ['right', 16]
  ])
})

test.each([
  ['— 3 —', true],
  ['- 12 -', true],
  ['—3—', true],
  ['7', true],
  ['第 3 页 共 5 页', true],
  ['3/5', true],
  ['第3页', true],
  ['2026年', false],
  ['第57号', false],
  ['一、', false]
])('%s: a page number? %s', (text, answer) => {
  expect(isPageNumber(text)).toBe(answer)
})

test('words on one baseline make a line; wide gaps stay visible, stretched Chinese stays whole', () => {
  const word = (text: string, x: number, width: number, y = 100) => ({ text, x, y, width, size: 16 })
  const words = [
    word('签发人：', 300, 64),
    word('江数发建', 80, 64),
    word('〔2026〕3号', 146, 88),
    word('下行', 80, 32, 130)
  ]
  const page = { words, width: 595, height: 842, turned: 0 }
  expect(linesOf(page, 0).map(({ text }) => text)).toEqual(['江数发建〔2026〕3号　　　　签发人：', '下行'])
})
