import { expect, test } from 'vitest'
import type { IntakeStatus, IntakeSummary } from '../../../electron/core/calls/intakes.ts'
import { countLines } from '../../../electron/core/intake/line.ts'
import {
  messageBeside,
  nameAndFolders,
  nameOfFiles,
  outcomeChoices,
  percentOf,
  progressWords,
  quietWords,
  reasonChoices,
  unfinishedOf
} from '../../../renderer/intake/intake-state.ts'

const status: IntakeStatus = {
  id: 'import-1',
  name: '历年答复',
  hands: 'page',
  state: 'running',
  done: 12_345,
  total: 20_000,
  counts: countLines([]),
  latest: [],
  current: null,
  perSecond: 42.4,
  secondsLeft: 180,
  filled: 0,
  failure: null
}

test('progress is said in plain words, in the dialog and in the quiet line', () => {
  expect(progressWords(status)).toBe('已完成 12,345 个，共 20,000 个，每秒 42 个，约还需3分钟')
  expect(progressWords({ ...status, perSecond: null, secondsLeft: null })).toBe(
    '已完成 12,345 个，共 20,000 个，正在估算所需时间'
  )
  expect(quietWords(status, null)).toBe('正在导入 61%，约还需3分钟')
  expect(quietWords({ ...status, state: 'done' }, null)).toBe('导入完成，查看报告')
  expect(quietWords(null, null)).toBeNull()
})

test('a hundred percent is said only when all is done', () => {
  expect(percentOf({ done: 19_999, total: 20_000 })).toBe(99)
  expect(percentOf({ done: 20_000, total: 20_000 })).toBe(100)
  expect(percentOf({ done: 0, total: 0 })).toBe(0)
})

test('a report is narrowed to what there is, reasons by their number', () => {
  const line = { path: '甲', sourceId: null, family: false, message: null, reason: null } as const
  const counts = countLines([
    { ...line, outcome: 'read', family: true },
    { ...line, outcome: 'refused', reason: 'classified' },
    { ...line, outcome: 'refused', reason: 'password-protected' },
    { ...line, outcome: 'passed-over', reason: 'password-protected' }
  ])
  expect(outcomeChoices(counts).map(({ value }) => value)).toEqual([
    'refused',
    'passed-over',
    'read',
    'family'
  ])
  expect(reasonChoices(counts).map(({ label }) => label)).toEqual(['设有密码 2', '带有密级标志 1'])
})

test('picked files are called by their folder, or by their number', () => {
  const files = (paths: readonly string[]) => paths.map(path => ({ path, file: new File([''], path) }))
  expect(nameOfFiles(files(['历年/甲.docx', '历年/内/乙.docx']))).toBe('历年')
  expect(nameOfFiles(files(['甲.docx', '乙.docx']))).toBe('2 个文件')
  expect(nameOfFiles(files(['甲.docx']))).toBe('甲.docx')
})

test('only the latest intake is offered to go on, and only when it is open', () => {
  const summary = (id: string, state: IntakeSummary['state']): IntakeSummary => ({
    ...status,
    id,
    state,
    startedAt: '2026-03-05',
    endedAt: null,
    reachable: false
  })
  expect(unfinishedOf([summary('b', 'open'), summary('a', 'open')])?.id).toBe('b')
  expect(unfinishedOf([summary('b', 'done'), summary('a', 'open')])).toBeNull()
  expect(unfinishedOf([])).toBeNull()
})

test.each([
  ['“甲.docx”已损坏，无法读取。', '已损坏，无法读取。'],
  ['“甲.docx”里没有文字。', '文件里没有文字。'],
  ['“乙.docx”已损坏。', '“乙.docx”已损坏。'],
  ['没有权限读取“甲.docx”。', '没有权限读取“甲.docx”。'],
  [null, '后面的部分缺失']
])('beside the name of the file %s is told as %s', (message, told) => {
  const line = { path: '2023/甲.docx', outcome: 'refused', sourceId: null, family: false } as const
  expect(messageBeside({ ...line, message, reason: 'cut-short' })).toBe(told)
})

test('the name of a file and the folders it lies in', () => {
  expect(nameAndFolders('历年/2023/甲.docx')).toEqual({ name: '甲.docx', folders: '历年/2023' })
  expect(nameAndFolders('甲.docx')).toEqual({ name: '甲.docx', folders: '' })
})
