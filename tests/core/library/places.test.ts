import { expect, test } from 'vitest'
import { placeIn, type Sought } from '../../../electron/core/library/places.ts'
import type { TextDocument } from '../../../electron/core/library/text-document.ts'
import { lines } from '../parse/letters.ts'

const letter = lines(
  '江 临 市 数 据 发 展 局 文 件',
  '江数发建[2025]第06号',
  '对市九届人大五次会议第208号建议的答复',
  '陆知行代表：',
  '您在2025年3月1日提出的建议收悉。',
  '江临市数据发展局',
  '二〇二五年三月一日',
  '抄送：江临市数据发展局'
)
const marked = (document: TextDocument, sought: Sought) => {
  const place = placeIn(document, sought)
  if (place === null) return null
  const piece = document.pieces[place.piece]
  const text =
    piece?.kind === 'paragraph'
      ? piece.text
      : (piece?.rows[place.cell?.row ?? 0]?.[place.cell?.column ?? 0] ?? '')
  return [place.piece, text.slice(place.start, place.end)]
}

test.each<readonly [string, Sought, readonly unknown[] | null]>([
  ['spread words', { words: '江临市数据发展局', as: 'words', from: 'start' }, [0, '江 临 市 数 据 发 展 局']],
  ['from the end', { words: '江临市数据发展局', as: 'words', from: 'end' }, [7, '江临市数据发展局']],
  [
    'a number in another form',
    { words: '江数发建〔2025〕6号', as: 'number', from: 'start' },
    [1, '江数发建[2025]第06号']
  ],
  ['another number', { words: '江数发建〔2025〕7号', as: 'number', from: 'start' }, null],
  ['a day in Chinese figures', { words: '2025-03-01', as: 'day', from: 'end' }, [6, '二〇二五年三月一日']],
  ['a day from the start', { words: '2025-03-01', as: 'day', from: 'start' }, [4, '2025年3月1日']],
  ['what is not there', { words: '档案馆', as: 'words', from: 'start' }, null],
  ['nothing', { words: ' ', as: 'words', from: 'start' }, null]
])('%s', (_, sought, expected) => {
  expect(marked(letter, sought)).toEqual(expected)
})

test('a passage that was put together from lines is marked as far as it goes', () => {
  const document = lines('全市已建成二十个数据服务站点，覆盖全市所有街道和', '大部分乡镇。')
  const words = '全市已建成二十个数据服务站点，覆盖全市所有街道和大部分乡镇。'
  expect(marked(document, { words, as: 'words', from: 'start' })).toEqual([
    0,
    '全市已建成二十个数据服务站点，覆盖全市所有街道和'
  ])
})

test('words in a table are found in their cell', () => {
  const document: TextDocument = {
    format: 'docx',
    pieces: [
      {
        kind: 'table',
        rows: [
          ['案号', '046'],
          ['提案人', '程秋白']
        ]
      }
    ]
  }
  expect(placeIn(document, { words: '程秋白', as: 'words', from: 'start' })).toEqual({
    piece: 0,
    cell: { row: 1, column: 1 },
    start: 0,
    end: 3
  })
})
