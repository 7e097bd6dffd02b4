import { expect, test } from 'vitest'
import { checkAll } from '../../../../electron/core/check/check.ts'
import { maybeStale } from '../../../../electron/core/check/rules/maybe-stale.ts'
import { staleFacts } from '../../../../electron/core/check/rules/stale-facts.ts'
import { framed, p, reply } from '../../../../electron/core/reply/build.ts'
import type { Reply } from '../../../../electron/core/reply/reply.ts'
import { alone, found, wordTable } from '../table.ts'

/** A letter of 2026 whose paragraph was taken from a reply of 2023 with other or the same words. */
function taken(text: string, original: string): Reply {
  const from = {
    kind: 'passage',
    sourceId: 's',
    passageId: 's#1',
    label: '江数发建〔2023〕3号',
    year: 2023,
    original
  } as const
  return framed(reply({ ...p(text), from }), { date: '2026-04-20' })
}
const asItWas = (text: string) => taken(text, text)

wordTable(
  staleFacts,
  {
    clean: [
      '2023年建成46个。',
      '今天的江临。',
      '“去年”一词。',
      '按照《今年的任务》办理。',
      '目前已建成46个。'
    ],
    dirty: [
      ['今年以来建成46个。', ['今年以来'], '2023年建成46个。'],
      ['去年启动，年底前开工。', ['去年', '年底前'], '2022年启动，2023年底前开工。'],
      ['将于2024年底前投用。', ['将于2024年底前'], null],
      ['近期将招标。', ['近期'], null]
    ]
  },
  asItWas
)

wordTable(
  maybeStale,
  {
    clean: ['2023年建成46个。', '“目前”一词。', '今年以来建成46个。'],
    dirty: [
      ['目前已建成46个。', ['已建成46个'], null],
      ['目前运行平稳。', ['目前'], null],
      ['正在招标。', ['正在'], null],
      ['补助标准为每人每月500元。', ['标准为每人每月500元'], null]
    ]
  },
  asItWas
)

test('words the clerk wrote anew are the clerk’s own', () => {
  const now = taken('今年以来建成80个，去年启动。', '去年启动，已建成46个。')
  expect(found(staleFacts, now).map(({ quote }) => quote)).toEqual(['去年'])
  expect(found(maybeStale, now)).toEqual([])
})

test('a word that stood once and now stands twice is told once', () => {
  expect(found(staleFacts, taken('去年启动，去年完成。', '去年启动。'))).toHaveLength(1)
})

test('text of the same year as the letter speaks from now', () => {
  const answer = framed(asItWas('去年建成46个，目前运行平稳。'), { date: '2023-10-20' })
  expect([...found(staleFacts, answer), ...found(maybeStale, answer)]).toEqual([])
})

test('a letter without a day is read on the day of the check', () => {
  const open = framed(asItWas('去年建成46个。'), { date: null })
  expect(found(staleFacts, { ...alone(open), today: '2026-04-20' })).toHaveLength(1)
  expect(found(staleFacts, { ...alone(open), today: '2023-12-20' })).toEqual([])
  expect(found(staleFacts, alone(open))).toEqual([])
})

test('one place is told of by one rule', () => {
  const text = '计划于2024年底前建成。市环保局已于去年批复。下一步在“十四五”期间推广。'
  const told = checkAll(alone(asItWas(text))).filter(({ rule }) => rule !== 'missing-frame-part')
  expect(
    told.flatMap(({ rule, quote }) => (text.includes(quote) && quote !== '' ? [[rule, quote]] : []))
  ).toEqual([
    ['stale-facts', '计划于2024年底前'],
    ['stale-facts', '环保局'],
    ['stale-facts', '去年'],
    ['stale-facts', '“十四五”']
  ])
})
