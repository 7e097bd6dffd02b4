import { expect, test } from 'vitest'
import { plainParagraph } from '../../../electron/core/library/text-document.ts'
import { noFilter, shownSources } from '../../../renderer/library/library-state.ts'
import { pieceOf } from '../../../renderer/library/source-text-state.ts'
import { someSource } from '../some-view.ts'

const sources = [
  someSource(
    { id: 'b10' },
    { year: 2024, number: '江数发建〔2024〕10号', category: 'A', people: ['程立言'] }
  ),
  someSource({ id: 'b2' }, { year: 2024, number: '江数发建〔2024〕2号', category: 'B' }),
  someSource({ id: 'new' }, { year: 2025, title: '关于数据共享的答复' }),
  someSource({ id: 'item', kind: 'item', fileName: '来件.docx' }, {})
]
const ids = (filter: Partial<typeof noFilter>) =>
  shownSources(sources, { ...noFilter, ...filter }, []).map(source => source.id)

test('sources stand newest first and by number as numbers', () => {
  expect(ids({})).toEqual(['new', 'b2', 'b10', 'item'])
})

test('filters and words narrow the list together', () => {
  expect(ids({ kind: 'item' })).toEqual(['item'])
  expect(ids({ year: 2024, category: 'A' })).toEqual(['b10'])
  expect(ids({ words: '程立言' })).toEqual(['b10'])
  expect(ids({ words: '数据共享' })).toEqual(['new'])
  expect(ids({ words: '来件.DOCX' })).toEqual(['item'])
  expect(ids({ words: '数据共享', year: 2024 })).toEqual([])
})

test('names found by pinyin join the list', () => {
  const found = [{ kind: 'source' as const, id: 'b2', label: '', score: 1 }]
  expect(shownSources(sources, { ...noFilter, words: 'jsfj' }, found).map(each => each.id)).toEqual(['b2'])
})

test('a passage is found in the text it came from, whatever the blanks', () => {
  const document = {
    format: 'txt' as const,
    pieces: [plainParagraph('　　一、办理情况'), plainParagraph('　　平台 已建成。下一步扩面。')]
  }
  expect(pieceOf(document, '平台已建成。下一步扩面。')).toBe(1)
  expect(pieceOf(document, '没有的话')).toBeNull()
  expect(pieceOf(document, '')).toBeNull()
})
