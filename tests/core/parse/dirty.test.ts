import { describe, expect, test } from 'vitest'
import { plainParagraph, type TextDocument } from '../../../electron/core/library/text-document.ts'
import { parse } from '../../../electron/core/parse/parse.ts'
import { parseReply } from '../../../electron/core/parse/parse-reply.ts'
import { blockText } from '../../../electron/core/reply/place.ts'
import { bodyLines, codes, lines, openingLine } from './letters.ts'

const title = '对市九届人大五次会议第208号建议的答复'
const kept = [openingLine, '关于站点建设', ...bodyLines.slice(1)]

describe('dirty text', () => {
  test('page numbers, empty lines and blanks of all sorts are cleared away', () => {
    const read = parseReply(
      lines(
        '',
        title,
        '',
        '',
        '\u3000\u3000陆知行代表：',
        `\u3000\u3000${openingLine}`,
        '— 1 —',
        ...bodyLines.map(line => `\u00a0\u00a0\u200b${line}\u00a0`),
        '- 2 -',
        '第 3 页 共 3 页',
        ''
      )
    )
    expect(read.value.body.map(blockText)).toEqual(kept)
    expect(codes(read)).toEqual(['page-numbers'])
  })

  test('half-width marks of a web copy are understood', () => {
    const read = parseReply(
      lines(
        title,
        '陆知行代表:',
        openingLine.replace('：', ':'),
        '(一)站点建设',
        '我局已建成二十个站点,今年再建五个.'
      )
    )
    expect(read.value.frame.addressees).toHaveLength(1)
    expect(read.value.body.map(block => block.kind)).toEqual(['paragraph', 'heading', 'paragraph'])
    expect(read.value.body[0]).toMatchObject({ role: 'opening' })
  })

  test('paragraphs run together on one line come apart', () => {
    const read = parseReply(
      lines(
        title,
        '陆知行代表：',
        [openingLine, ...bodyLines].join('\u3000\u3000').replace('建设\u3000', '建设。\u3000')
      )
    )
    expect(read.value.body.map(blockText)).toEqual(kept)
  })

  test('line breaks inside a paragraph part it', () => {
    const document: TextDocument = {
      format: 'docx',
      pieces: [title, '陆知行代表：', [openingLine, ...bodyLines].join('\n')].map(plainParagraph)
    }
    expect(parseReply(document).value.body.map(blockText)).toEqual(kept)
  })

  test('lines broken at the edge of the page are joined, with a notice', () => {
    const sentence =
      '我局会同各镇街逐个核对已有站点的人员和设备情况，逐个登记、逐个回访，对存在的问题当场提出整改要求，并在三个月之后再次上门核对整改结果。'
    const whole = sentence.repeat(4)
    const rows = `　　${whole}`.match(/.{1,30}/g) ?? []
    const read = parseReply(
      lines(title, '陆知行代表：', openingLine.slice(0, 28), openingLine.slice(28), ...rows)
    )
    expect(read.value.body.at(-1)).toMatchObject({ text: whole })
    expect(codes(read)).toContain('joined-lines')
  })

  test('the beginning may be missing', () => {
    const { body, frame } = parseReply(
      lines('站点共二十个。', '二、经费', '每年一百万元，由市财政承担。')
    ).value
    expect(body.map(blockText)).toEqual(['站点共二十个。', '经费', '每年一百万元，由市财政承担。'])
    expect([frame.title, frame.addressees, frame.number]).toEqual([null, [], null])
  })

  test('the end may be missing in the middle of a sentence', () => {
    const { body } = parseReply(
      lines(title, '陆知行代表：', openingLine, '一、站点', '我局已建成二十个站')
    ).value
    expect(body.map(blockText)).toEqual([openingLine, '站点', '我局已建成二十个站'])
  })

  test('nothing at all gives an empty reply', () => {
    const { value, notices } = parseReply(lines('', '  '))
    expect(value.body).toEqual([])
    expect(notices.every(one => one.code.startsWith('missing-'))).toBe(true)
  })

  test('footnotes go to the end and are told', () => {
    const pieces = [title, '陆知行代表：', openingLine, ...bodyLines].map(plainParagraph)
    const note = { ...plainParagraph('数据截至2026年3月。'), place: 'footnote' as const }
    const read = parseReply({ format: 'docx', pieces: [...pieces.slice(0, 4), note, ...pieces.slice(4)] })
    expect(read.value.body.map(blockText)).toEqual([...kept, '数据截至2026年3月。'])
    expect(codes(read)).toEqual(['footnotes'])
  })

  test('notices name the paragraph they speak of', () => {
    const read = parseReply(
      lines(title, '', '陆知行代表：', openingLine, '一，站点', '我局已建成二十个站点。')
    )
    expect(read.notices.find(one => one.code === 'heading-form')?.paragraph).toBe(4)
  })
})

test('a letter of 12,000 characters is read whole', () => {
  const section = ['（一）强站点建设。', '我局会同各镇街逐个核对，逐个登记，逐个回访。'.repeat(40)].join('')
  const long = lines(
    title,
    '陆知行代表：',
    openingLine,
    '一、站点',
    ...Array<string>(13).fill(section),
    ...bodyLines
  )
  const read = parseReply(long).value.body.map(blockText).join('')
  expect(read.split('逐个登记').length - 1).toBe(13 * 40)
  expect(read.length).toBeGreaterThan(11_000)
})

test.each(['《', '“', '（', '抄送：（', '附件：1.', '一是', '1', '\u3000', '代表、', '签发人：'])(
  'a million letters of “%s” again and again are read without a loss',
  piece => {
    // A parser that began anew at each of them would not end within the time a test has.
    const long = piece.repeat(Math.ceil(1_000_000 / piece.length))
    expect(parse(lines(long)).value).toEqual({ kind: 'other' })
    const read = JSON.stringify(parse(lines(title, '陆知行代表：', long, `抄送：${long}`)).value)
    expect(read).toContain('陆知行')
    expect(read.length).toBeGreaterThan(2 * long.trim().length)
  }
)
