import { expect, test } from 'vitest'
import { joinedRows } from '../../../renderer/pages/copied-text.ts'

test('rows of one paragraph are copied as one paragraph, page numbers are left out', () => {
  const rows = [
    { line: '3', words: '一、关于开放清单' },
    { line: '4', words: '我局已按照要求编制' },
    { line: null, words: '— 1 —' },
    { line: '4', words: '并公布目录。' }
  ]
  expect(joinedRows(rows)).toBe('一、关于开放清单\n我局已按照要求编制并公布目录。')
})

test('nothing selected copies nothing', () => {
  expect(joinedRows([])).toBe('')
})
