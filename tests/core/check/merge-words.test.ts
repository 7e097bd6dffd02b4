import { expect, test } from 'vitest'
import { mergeWords } from '../../../electron/core/check/merge-words.ts'
import type { WordRow } from '../../../electron/core/check/words.ts'

const own: readonly WordRow[] = [
  ['企服中心', '企业服务中心', '', '站'],
  ['最多跑一次', null, '', '']
]

test('a sheet is laid over the list: new rows, changed rows, the same, and those refused with their reason', () => {
  const report = mergeWords(own, [
    ['原词', '规范写法', '前', '后'],
    ['企服中心', '企业综合服务中心', '', '站'],
    [' 最多跑一次 ', ''],
    ['一网通', '一网通办', '', '办'],
    ['', '空'],
    ['局', '我局'],
    ['一网通', '一网统管'],
    ['同词', '同词'],
    ['', '', '']
  ])
  expect(report).toEqual({
    rows: [
      ['企服中心', '企业综合服务中心', '', '站'],
      ['最多跑一次', null, '', ''],
      ['一网通', '一网通办', '', '办']
    ],
    added: ['一网通'],
    changed: [{ word: '企服中心', before: '企业服务中心', after: '企业综合服务中心' }],
    same: 1,
    refused: [
      { row: 5, words: '', why: '第一列没有词' },
      { row: 6, words: '局', why: '只有一个字，容易误报，请写成词' },
      { row: 7, words: '一网通', why: '本表前面已经有这个词' },
      { row: 8, words: '同词', why: '两列相同' }
    ]
  })
})

test('a sheet without a head row loses nothing', () => {
  expect(mergeWords([], [['企服中心', '企业服务中心']]).added).toEqual(['企服中心'])
})
