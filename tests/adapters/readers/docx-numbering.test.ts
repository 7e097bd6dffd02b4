import { expect, test } from 'vitest'
import { printListNumber } from '../../../electron/adapters/readers/docx/number-formats.ts'
import { level, listed, numbering, p } from './docx-builder.ts'
import { readParts, said } from './read.ts'

const printed: readonly (readonly [string, number, string])[] = [
  ['decimal', 12, '12'],
  ['decimalZero', 3, '03'],
  ['chineseCounting', 1, '一'],
  ['chineseCounting', 10, '十'],
  ['chineseCounting', 23, '二十三'],
  ['chineseCounting', 105, '一〇五'],
  ['chineseCountingThousand', 105, '一百零五'],
  ['ideographDigital', 10, '一〇'],
  ['japaneseCounting', 21, '二十一'],
  ['japaneseCounting', 120, '百二十'],
  ['chineseLegalSimplified', 12, '壹拾贰'],
  ['ideographTraditional', 3, '丙'],
  ['decimalEnclosedParen', 2, '⑵'],
  ['decimalEnclosedCircle', 20, '⑳'],
  ['decimalEnclosedCircle', 21, '㉑'],
  ['decimalEnclosedCircleChinese', 40, '㊵'],
  ['decimalEnclosedFullstop', 4, '⒋'],
  ['decimalFullWidth', 15, '１５'],
  ['upperLetter', 27, 'AA'],
  ['lowerLetter', 3, 'c'],
  ['upperRoman', 14, 'XIV'],
  ['lowerRoman', 9, 'ix'],
  ['ordinal', 22, '22nd'],
  ['decimal', 20_000, '20000']
]

test.each(printed)('a list number in %s counts %d as %s', (format, value, text) => {
  expect(printListNumber(value, format)).toBe(text)
})

test('an unknown number format is owned up to, even when it is named like a part of every object', () => {
  expect(printListNumber(1, 'thaiLetters')).toBeNull()
  expect(printListNumber(1, 'constructor')).toBeNull()
})

const official =
  level(0, 'chineseCounting', '%1、') +
  level(1, 'chineseCounting', '（%2）') +
  level(2, 'decimal', '%3.') +
  level(3, 'decimal', '（%4）')

test('the four levels of an official document come back as text, and a level restarts when a higher one advances', async () => {
  const document = [
    '0 健全机制',
    '1 领导小组',
    '1 联席会议',
    '2 每季',
    '2 每年',
    '1 通报',
    '2 每月',
    '0 扩大开放',
    '1 目录',
    '3 注'
  ]
    .map(line => p(line.slice(2), listed(1, Number(line[0]))))
    .join('')
  const { value } = await readParts({ document, numbering: numbering(official) })
  expect(said(value)).toEqual([
    '一、健全机制',
    '（一）领导小组',
    '（二）联席会议',
    '1.每季',
    '2.每年',
    '（三）通报',
    '1.每月',
    '二、扩大开放',
    '（一）目录',
    '（1）注'
  ])
})

const restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'

test.each([
  ['two lists of one definition count on', '', ['1.', '2.', '3.', '4.']],
  ['a list with its own start begins anew once', restart, ['1.', '2.', '1.', '2.']]
])('%s', async (_, overrides, labels) => {
  const document = [1, 1, 2, 2].map(list => p('事项', listed(list))).join('')
  const { value } = await readParts({
    document,
    numbering: numbering(level(0, 'decimal', '%1.'), { 1: '', 2: overrides })
  })
  expect(said(value)).toEqual(labels.map(label => `${label}事项`))
})

test('a list may override a level as a whole', async () => {
  const override = `<w:lvlOverride w:ilvl="0">${level(0, 'upperLetter', '%1）')}</w:lvlOverride>`
  const { value } = await readParts({
    document: p('甲', listed(2)) + p('乙', listed(2)),
    numbering: numbering(level(0, 'decimal', '%1.'), { 2: override })
  })
  expect(said(value)).toEqual(['A）甲', 'B）乙'])
})

test('a level that never restarts counts through', async () => {
  const levels = level(0, 'chineseCounting', '%1、') + level(1, 'decimal', '%2.', '<w:lvlRestart w:val="0"/>')
  const { value } = await readParts({
    document: p('甲', listed(1)) + p('子', listed(1, 1)) + p('乙', listed(1)) + p('丑', listed(1, 1)),
    numbering: numbering(levels)
  })
  expect(said(value)).toEqual(['一、甲', '1.子', '二、乙', '2.丑'])
})

test('levels joined in one label keep their own formats, unless the level asks for Arabic figures throughout', async () => {
  const levels =
    level(0, 'chineseCounting', '第%1章') +
    level(1, 'decimal', '%1.%2') +
    level(2, 'decimal', '%1.%2.%3', '<w:isLgl/>')
  const { value } = await readParts({
    document: p('总则', listed(1)) + p('目的', listed(1, 1)) + p('依据', listed(1, 2)),
    numbering: numbering(levels)
  })
  expect(said(value)).toEqual(['第一章 总则', '一.1 目的', '1.1.1 依据'])
})

test('what stands between number and text follows the list: a blank, nothing, or a tab that only indents', async () => {
  const suffix = (word: string) => `<w:suff w:val="${word}"/>`
  const levels =
    level(0, 'decimal', '%1', suffix('space')) +
    level(1, 'decimal', '%2', suffix('nothing')) +
    level(2, 'decimal', '%3.')
  const { value } = await readParts({
    document: p('甲', listed(1)) + p('乙', listed(1, 1)) + p('5G基站', listed(1, 2)) + p('丁', listed(1, 2)),
    numbering: numbering(levels)
  })
  expect(said(value)).toEqual(['1 甲', '1乙', '1. 5G基站', '2.丁'])
})

test('numbers that come with a style are found, through inheritance and by the level that names the style', async () => {
  const styles =
    '<w:style w:type="paragraph" w:styleId="t1"><w:name w:val="标题一"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="t2"><w:name w:val="标题二"/><w:basedOn w:val="t1"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="t3"><w:name w:val="无号"/><w:basedOn w:val="t1"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:style>'
  const levels =
    level(0, 'chineseCounting', '%1、', '<w:pStyle w:val="t1"/>') +
    level(1, 'chineseCounting', '（%2）', '<w:pStyle w:val="t2"/>')
  const styled = (id: string) => `<w:pStyle w:val="${id}"/>`
  const { value } = await readParts({
    document:
      p('机制', styled('t1')) + p('组织', styled('t2')) + p('正文', styled('t3')) + p('措施', styled('t1')),
    styles,
    numbering: numbering(levels)
  })
  expect(said(value)).toEqual(['一、机制', '（一）组织', '正文', '二、措施'])
})

test('a definition that only links to a numbering style is followed to the real one', async () => {
  const styles =
    '<w:style w:type="numbering" w:styleId="list"><w:name w:val="公文编号"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
  const definitions =
    '<w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="list"/></w:abstractNum>' +
    `<w:abstractNum w:abstractNumId="6"><w:styleLink w:val="list"/>${official}</w:abstractNum>` +
    '<w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="6"/></w:num>'
  const { value } = await readParts({ document: p('机制', listed(1)), styles, numbering: definitions })
  expect(said(value)).toEqual(['一、机制'])
})

test('bullets are left out and said so; a strange format is shown in Arabic figures and said so', async () => {
  const { value, notices } = await readParts({
    document: p('要点', listed(1)) + p('条目', listed(1, 1)),
    numbering: numbering(level(0, 'bullet', '\uf0b7') + level(1, 'thaiLetters', '%2.'))
  })
  expect(said(value)).toEqual(['要点', '1.条目'])
  expect(notices.map(({ code }) => code)).toEqual(['bullets', 'unknown-numbers'])
})

test('a number counts on through a table and skips a struck-out paragraph', async () => {
  const struck =
    '<w:p><w:pPr>' +
    listed(1) +
    '<w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:del w:id="2"><w:r><w:delText>删</w:delText></w:r></w:del></w:p>'
  const { value } = await readParts({
    document:
      p('甲', listed(1)) +
      struck +
      `<w:tbl><w:tr><w:tc>${p('乙', listed(1))}</w:tc></w:tr></w:tbl>` +
      p('丙', listed(1)),
    numbering: numbering(level(0, 'decimal', '%1.'))
  })
  expect(said(value)).toEqual(['1.甲', [['2.乙']], '3.丙'])
})
