import { expect, test } from 'vitest'
import type { IntakeLine } from '../../../electron/core/intake/line.ts'
import { fileSentences } from '../../../electron/core/file-sentences.ts'
import { reasonWord } from '../../../electron/core/intake/reasons.ts'
import { linesWanted, type LineFilter } from '../../../electron/core/intake/report.ts'

const line = (path: string, outcome: IntakeLine['outcome'], more: Partial<IntakeLine> = {}): IntakeLine => ({
  path,
  outcome,
  reason: null,
  sourceId: null,
  family: false,
  message: null,
  ...more
})
const all: LineFilter = { outcome: null, reason: null, words: '' }
const lines = [
  line('2023年/第10号.docx', 'read'),
  line('2023年/第2号.docx', 'read', { family: true }),
  line('2022年/第3号.docx', 'refused', { reason: 'cut-short', message: '已损坏。' }),
  line('2023年/第1号.PDF', 'unchanged')
]
const paths = (filter: Partial<LineFilter>) =>
  linesWanted(lines, { ...all, ...filter }).map(({ path }) => path)

test('what needs an eye comes first, then by path with numbers as numbers', () => {
  expect(paths({})).toEqual([
    '2022年/第3号.docx',
    '2023年/第2号.docx',
    '2023年/第10号.docx',
    '2023年/第1号.PDF'
  ])
})

test.each([
  [{ outcome: 'read' }, ['2023年/第2号.docx', '2023年/第10号.docx']],
  [{ outcome: 'family' }, ['2023年/第2号.docx']],
  [{ reason: 'cut-short' }, ['2022年/第3号.docx']],
  [{ words: ' pdf ' }, ['2023年/第1号.PDF']],
  [{ words: '损坏' }, ['2022年/第3号.docx']],
  [{ outcome: 'read', words: '损坏' }, []]
] as const)('%j leaves %j', (filter, left) => {
  expect(paths(filter)).toEqual(left)
})

test('every reason for which a file is not read has a name of its own in the filter', () => {
  const names = Object.keys(fileSentences).map(reasonWord)
  expect(names).not.toContain('其他原因')
  expect(new Set(names).size).toBe(names.length)
})
