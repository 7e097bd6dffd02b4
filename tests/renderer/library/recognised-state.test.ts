import { expect, test } from 'vitest'
import { framed, p, reply } from '../../../electron/core/reply/build.ts'
import { recognisedIn } from '../../../renderer/library/recognised-state.ts'
import { someCase } from '../some-view.ts'

test('of a reply the parts that are there are told as printed, the others not at all', () => {
  const letter = framed(reply(p('已建成。')), {
    category: { letter: 'A', definition: '已经解决' },
    number: { code: '江数发建', year: 2025, serial: 6 },
    addressees: [{ name: '阮秋月', role: 'deputy' }],
    date: '2025-06-03'
  })
  expect(recognisedIn({ kind: 'reply', reply: letter }).map(({ value }) => value)).toEqual([
    'A（已经解决）',
    '江数发建〔2025〕6号',
    '阮秋月代表',
    '2025年6月3日'
  ])
})

test('of an item it is told who filed it, where and under which number', () => {
  const { item } = someCase({})
  expect(recognisedIn({ kind: 'item', item }).map(({ value }) => value)).toEqual([
    '市三届人大五次会议',
    '56',
    '程立言'
  ])
  expect(recognisedIn({ kind: 'other' })).toEqual([])
})
