import { describe, expect, test } from 'vitest'
import { certaintyCode, certaintyOf } from '../../../electron/core/library/certainty.ts'
import {
  certaintyIn,
  judgedFields,
  needsLook,
  needsLookAt,
  reasonIn,
  type Judged
} from '../../../electron/core/library/certainty-code.ts'
import { reasons } from '../../../electron/core/library/certainty-reasons.ts'
import { factsOf } from '../../../electron/core/library/describe.ts'
import type { Source } from '../../../electron/core/library/source.ts'
import type { TextDocument } from '../../../electron/core/library/text-document.ts'
import { notice } from '../../../electron/core/notice.ts'
import { parse } from '../../../electron/core/parse/parse.ts'
import { form, plainSuggestion } from '../parse/items.ts'
import { lines } from '../parse/letters.ts'

type Letter = {
  readonly mark: string
  readonly head: string
  readonly number: string
  readonly title: string
  readonly to: string
  readonly opening: string
  readonly signed: string
  readonly date: string
}

const good: Letter = {
  mark: '类别标记：A',
  head: '江临市数据发展局文件',
  number: '江数发建〔2025〕6号',
  title: '对市九届人大五次会议第208号建议的答复',
  to: '陆知行、程秋白代表：',
  opening: '您在市九届人大五次会议期间提出的《关于推进政务数据共享的建议》（第208号建议）收悉。现答复如下：',
  signed: '江临市数据发展局',
  date: '2025年6月3日'
}

function sourceOf(document: TextDocument, fileName: string): Source {
  const { value: parsed, notices } = parse(document)
  return {
    schema: 2,
    id: 's1',
    kind: parsed.kind,
    fileName,
    format: document.format,
    sha256: '0',
    importedAt: '2026-03-05T09:30:00.000+08:00',
    origin: null,
    copies: [],
    family: null,
    facts: factsOf(parsed, fileName, document),
    checkedAt: null,
    corrected: [],
    document,
    parsed,
    notices
  }
}

function letter(change: Partial<Letter>, fileName = '答复.docx'): Source {
  const { mark, head, number, title, to, opening, signed, date } = { ...good, ...change }
  const body = ['一、关于数据共享', '政务数据已按目录共享，数据平台今年再开放五类。', '感谢您的关心。']
  return sourceOf(lines(mark, head, number, '', title, '', to, opening, ...body, '', signed, date), fileName)
}

test('a letter complete in itself needs no look', () => {
  const source = letter({})
  expect(certaintyOf(source)).toEqual({
    kind: 'fixed-place',
    issuer: 'two-places',
    number: 'fixed-place',
    year: 'two-places',
    item: 'fixed-place',
    category: 'fixed-place',
    outcome: 'not-stated',
    topic: 'in-title',
    people: 'fixed-place'
  } satisfies Judged)
  expect(needsLook(certaintyCode(source))).toBe(false)
})

describe('what is odd or contradicts is named', () => {
  const cases: readonly (readonly [string, Source, Partial<Judged>])[] = [
    ['no category mark', letter({ mark: '' }), { category: 'missing' }],
    ['no number at all', letter({ number: '' }), { number: 'missing', year: 'one-place' }],
    [
      'a number only in the file name',
      letter({ number: '' }, '江数发建〔2025〕6号.docx'),
      { number: 'file-name', year: 'two-places' }
    ],
    [
      'another number in the file name',
      letter({}, '江数发建〔2025〕9号.docx'),
      { number: 'numbers-differ', year: 'two-places' }
    ],
    [
      'the same number in the file name',
      letter({}, '江数发建〔2025〕6号.docx'),
      { number: 'two-places', year: 'two-places' }
    ],
    [
      'a number printed with square brackets',
      letter({ number: '江数发建[2025]6号' }),
      { number: 'reformed' }
    ],
    ['another year under the letter', letter({ date: '2024年6月3日' }), { year: 'years-differ' }],
    ['another year in the file name', letter({}, '江数发建〔2023〕6号.docx'), { year: 'years-differ' }],
    [
      'a year later than the import',
      letter({ number: '江数发建〔2031〕6号', date: '2031年6月3日' }),
      { year: 'odd-year' }
    ],
    [
      'a year only as figures in the file name',
      letter({ number: '', date: '' }, '答复2021.docx'),
      { year: 'year-in-name' }
    ],
    ['another office under the letter', letter({ signed: '江临市档案馆' }), { issuer: 'issuers-differ' }],
    ['no printed head', letter({ head: '' }), { issuer: 'one-place' }],
    ['no office anywhere', letter({ head: '', signed: '' }), { issuer: 'missing' }],
    [
      'another item number in the title',
      letter({ title: '对市九届人大五次会议第280号建议的答复' }),
      { item: 'item-numbers-differ' }
    ],
    [
      'another item in the title',
      letter({ title: '关于《关于保护老街的建议》的答复' }),
      { item: 'item-titles-differ' }
    ],
    [
      'no item named',
      letter({ title: '关于第208号建议的答复', opening: '您提出的建议收悉。现答复如下：' }),
      { item: 'missing' }
    ],
    ['nobody addressed', letter({ to: '' }), { people: 'missing', kind: 'one-place' }]
  ]
  test.each(cases)('%s', (_, source, expected) => {
    expect(certaintyOf(source)).toMatchObject(expected)
  })
})

test('what a file lost in reading leaves nothing sure', () => {
  const source = { ...letter({}), notices: [notice('scanned-pages', '第 2 页是图片。')] }
  expect(certaintyOf(source)).toMatchObject({ kind: 'rough', number: 'rough', people: 'rough' })
})

test('a form that came in is judged by its labels, and wants neither issuer nor category', () => {
  const document = form([
    ['案由', '关于保护老街的提案'],
    ['案号', '046'],
    ['提案人', '程秋白'],
    ['交办日期', '2026年3月1日']
  ])
  const source = sourceOf(document, '来件.docx')
  expect(certaintyOf(source)).toMatchObject({
    kind: 'fixed-place',
    issuer: 'not-needed',
    category: 'not-needed',
    item: 'fixed-place',
    year: 'one-place'
  })
})

test('a suggestion without number and date is told to lack them', () => {
  expect(certaintyOf(sourceOf(lines(...plainSuggestion), '建议.txt'))).toMatchObject({
    number: 'missing',
    year: 'missing'
  })
})

test('another text that speaks like a letter may have been taken for the wrong kind', () => {
  const source = { ...sourceOf(lines('工作纪要', '来函收悉，答复如下。'), '纪要.txt') }
  const other: Source = { ...source, kind: 'other', parsed: { kind: 'other' } }
  expect(certaintyOf(other).kind).toBe('odd-kind')
  expect(certaintyOf(sourceOf(lines('数据站实施方案', '建成三十个站点。'), '方案.txt')).kind).toBe(
    'one-place'
  )
})

test('what a person set or looked over is sure', () => {
  const source = letter({ number: '', mark: '' })
  const set: Source = { ...source, corrected: ['category'], facts: { ...source.facts, category: 'B' } }
  expect(certaintyOf(set)).toMatchObject({ category: 'by-hand', number: 'missing' })
  const checked = { ...set, checkedAt: '2026-03-06T09:00:00.000+08:00' }
  expect(certaintyOf(checked)).toMatchObject({ category: 'by-hand', number: 'checked', people: 'checked' })
  expect(needsLook(certaintyCode(checked))).toBe(false)
})

test('a code says again what it was made from', () => {
  for (const source of [
    letter({}),
    letter({ mark: '', date: '2024年6月3日' }),
    letter({ head: '', signed: '' })
  ]) {
    const judged = certaintyOf(source)
    const code = certaintyCode(source)
    expect(code).toHaveLength(judgedFields.length)
    for (const field of judgedFields) {
      expect(reasonIn(code, field)).toBe(judged[field])
      expect(certaintyIn(code, field)).toBe(reasons[judged[field]].certainty)
    }
  }
})

test('an unsure fact needs a look, and a missing one where such a source has it', () => {
  const code = certaintyCode(letter({ mark: '', date: '2024年6月3日' }))
  expect(judgedFields.filter(field => needsLookAt(code, field))).toEqual(['year', 'category'])
})

test('no two reasons share a letter', () => {
  const letters = Object.values(reasons).map(({ letter: each }) => each)
  expect(new Set(letters).size).toBe(letters.length)
})
