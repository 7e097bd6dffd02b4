import { expect, test } from 'vitest'
import { plainParagraph } from '../../../electron/core/library/text-document.ts'
import { worthReading } from '../../../renderer/files/dropped-files.ts'
import {
  noFilter,
  outcomeCounts,
  resultWords,
  shownSources,
  tellingResults
} from '../../../renderer/library/library-state.ts'
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

const result = (fileName: string, outcome: 'read' | 'refused' | 'read-with-notices' | 'already-here') => ({
  fileName,
  outcome,
  sourceId: null,
  message: outcome === 'refused' ? '带有密级标志。' : null,
  notices: outcome === 'read-with-notices' ? [{ code: 'x', message: '缺成文日期', paragraph: null }] : []
})

test('the report counts every outcome and tells refusals first', () => {
  const results = [
    result('1', 'read'),
    result('2', 'already-here'),
    result('3', 'read-with-notices'),
    result('4', 'refused'),
    result('5', 'read')
  ]
  expect(outcomeCounts(results).map(({ outcome, count }) => `${outcome} ${count}`)).toEqual([
    'read 2',
    'read-with-notices 1',
    'already-here 1',
    'refused 1'
  ])
  expect(tellingResults(results).map(each => [each.fileName, resultWords(each)])).toEqual([
    ['4', '带有密级标志。'],
    ['3', '缺成文日期'],
    ['2', '']
  ])
})

test('litter of offices and systems is not offered for reading', () => {
  const files = ['~$答复.docx', '.DS_Store', 'Thumbs.db', '答复.docx'].map(name => new File([''], name))
  expect(worthReading(files).map(file => file.name)).toEqual(['答复.docx'])
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
