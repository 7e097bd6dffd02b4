import { describe, expect, test } from 'vitest'
import { passOver } from '../../../electron/core/intake/entry.ts'
import { addUp, totalOf, type ComingLine, type LedgerRecord } from '../../../electron/core/intake/ledger.ts'
import { countLines, type IntakeLine } from '../../../electron/core/intake/line.ts'
import { paceOf, timeLeftWords } from '../../../electron/core/intake/pace.ts'
import { isUnchanged, vanishedFiles } from '../../../electron/core/intake/plan.ts'
import { countsSentence, linesWanted } from '../../../electron/core/intake/report.ts'

describe('what is passed over by name and size', () => {
  test.each([
    ['历年/~$答复.docx', 10, 'temporary'],
    ['历年/~WRL0001.tmp', 10, 'temporary'],
    ['历年/答复.docx.tmp', 10, 'temporary'],
    ['历年/.DS_Store', 10, 'system'],
    ['历年/Thumbs.db', 10, 'system'],
    ['历年/__MACOSX/甲/._答复.docx', 10, 'system'],
    ['历年/空.docx', 0, 'empty-file'],
    ['历年/照片.JPG', 10, 'unsupported-format'],
    ['历年/旧台账.xls', 10, 'unsupported-format'],
    ['历年/附件.rar', 10, 'unsupported-format'],
    ['历年/答复.docx', 10, null],
    ['历年/答复.wps', 10, null],
    ['历年/附件.zip', 10, null],
    ['历年/没有后缀的答复', 10, null],
    ['历年/~答复（定稿）~2.docx', 10, null]
  ])('%s of %i bytes: %s', (path, size, reason) => {
    expect(passOver({ path, size })).toBe(reason)
  })
})

test('a file is unchanged when size and time are those of last time, and never without a time', () => {
  const entry = { path: '甲', size: 5, modified: 100 }
  expect(isUnchanged(entry, { size: 5, modified: 100 })).toBe(true)
  expect(isUnchanged(entry, { size: 6, modified: 100 })).toBe(false)
  expect(isUnchanged(entry, { size: 5, modified: 101 })).toBe(false)
  expect(isUnchanged({ ...entry, modified: null }, { size: 5, modified: null })).toBe(false)
  expect(isUnchanged(entry, undefined)).toBe(false)
})

test('files are gone when they lay below a folder that was picked again and are not in it', () => {
  const known = new Map(
    ['历年/甲.docx', '历年/乙.docx', '历年2/丙.docx', '丁.docx'].map(path => [
      path,
      { size: 1, modified: 1, sourceId: path }
    ])
  )
  expect(vanishedFiles(known, new Set(['历年/甲.docx']), ['历年']).map(([path]) => path)).toEqual([
    '历年/乙.docx'
  ])
})

describe('pace', () => {
  test.each([
    [null, '正在估算所需时间'],
    [4, '即将完成'],
    [31, '约还需40秒'],
    [180, '约还需3分钟'],
    [59 * 60, '约还需59分钟'],
    [3600, '约还需1小时'],
    [3600 + 34 * 60, '约还需1小时30分钟'],
    [2 * 3600 - 70, '约还需2小时']
  ])('%s seconds left are said as %s', (seconds, words) => {
    expect(timeLeftWords(seconds)).toBe(words)
  })

  test('is told from the last minute, and not before two seconds', () => {
    expect(
      paceOf(
        [
          { at: 0, done: 0 },
          { at: 1500, done: 30 }
        ],
        100
      )
    ).toEqual({ perSecond: null, secondsLeft: null })
    const marks = [
      { at: 0, done: 0 },
      { at: 100_000, done: 1000 },
      { at: 150_000, done: 2000 }
    ]
    expect(paceOf(marks, 400)).toEqual({ perSecond: 20, secondsLeft: 20 })
  })
})

const line = (path: string, part: Partial<IntakeLine> = {}): IntakeLine => ({
  path,
  outcome: 'read',
  reason: null,
  sourceId: null,
  family: false,
  message: null,
  ...part
})

describe('the report', () => {
  const lines = [
    line('甲.docx'),
    line('乙.docx', { outcome: 'refused', reason: 'password-protected', message: '设有密码。' }),
    line('丙.docx', { outcome: 'read-with-notices', family: true, message: '缺日期。' }),
    line('丁.pdf', { outcome: 'copy', reason: 'same-words' }),
    line('戊.jpg', { outcome: 'passed-over', reason: 'unsupported-format' }),
    line('己.txt', { outcome: 'vanished' })
  ]

  test('counts outcomes, kin and reasons', () => {
    const counts = countLines(lines)
    expect(counts).toMatchObject({
      outcomes: { read: 1, 'read-with-notices': 1, copy: 1, refused: 1, 'passed-over': 1, vanished: 1 },
      family: 1,
      reasons: { 'password-protected': 1, 'unsupported-format': 1 }
    })
    expect(countsSentence(counts)).toBe(
      '共 5 个文件：已读入 1 个，已读入（有提示） 1 个，重复（未另存） 1 个，未读入 1 个，略过 1 个；与往年答复相近的 1 个；原处已没有的 1 个（库中的资料仍保留）。'
    )
  })

  test('tells first what needs an eye, and can be narrowed', () => {
    const all = { outcome: null, reason: null, words: '' } as const
    const paths = (filter: Parameters<typeof linesWanted>[1]) =>
      linesWanted(lines, filter).map(({ path }) => path)
    expect(paths(all)).toEqual(['乙.docx', '丙.docx', '丁.pdf', '己.txt', '戊.jpg', '甲.docx'])
    expect(paths({ ...all, outcome: 'family' })).toEqual(['丙.docx'])
    expect(paths({ ...all, reason: 'password-protected' })).toEqual(['乙.docx'])
    expect(paths({ ...all, words: 'DOCX' })).toEqual(['乙.docx', '丙.docx', '甲.docx'])
    expect(paths({ ...all, words: '日期' })).toEqual(['丙.docx'])
  })
})

describe('the ledger', () => {
  const head = { schema: 1, id: 'import-1', name: '历年', paths: null, startedAt: '2026-03-05' } as const
  const will = (path: string): ComingLine => ({ ...line(path), sha256: 'aa', zip: null })
  const start: readonly LedgerRecord[] = [
    { head },
    { files: [['甲', 1, 2]] },
    { files: [['乙.zip', 3, null]] },
    { listed: true }
  ]

  test('holds for true only what came true after it was said', () => {
    const state = addUp([...start, { will: [will('甲')] }, { did: 1 }, { will: [will('乙.zip/丙')] }])
    expect([...(state?.lines.keys() ?? [])]).toEqual(['甲'])
    expect(state?.doubtful.map(({ path }) => path)).toEqual(['乙.zip/丙'])
    expect(state?.listed).toBe(true)
  })

  test('what was about to come true and was said anew counts once', () => {
    const state = addUp([
      ...start,
      { will: [will('甲')] },
      { will: [will('甲'), will('乙.zip/丙')] },
      { did: 2 }
    ])
    expect(state && [state.lines.size, state.doubtful, totalOf(state)]).toEqual([2, [], 3])
  })

  test('an intake that goes on has no end until it ends again', () => {
    const counts = countLines([])
    const end = { at: '2026', how: 'stopped', done: 0, total: 2, filled: 0, counts } as const
    expect(addUp([...start, { end }])?.end?.how).toBe('stopped')
    expect(addUp([...start, { end }, { will: [will('甲')] }, { did: 1 }])?.end).toBeNull()
    expect(addUp([{ listed: true }])).toBeNull()
  })
})
