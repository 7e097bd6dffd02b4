import { expect, test } from 'vitest'
import { headingNumbers } from '../../../electron/core/layout/numbering.ts'
import { h1, numberBlocks, opening, p, runIn, slot, table } from '../../../electron/core/reply/build.ts'
import { askStates, outlineOf } from '../../../renderer/case-work/outline-state.ts'

test('the outline shows headings, run-in leads, slots and tables with the numbers they are printed with', () => {
  const body = numberBlocks([
    opening('收悉。'),
    h1('办理情况'),
    runIn(2, '强平台搭建。', '近年来'),
    slot('数据', ''),
    h1('下一步'),
    table(['甲'])
  ])
  const numbers = new Map(headingNumbers(body).map((number, at) => [body[at]?.id ?? '', number]))
  expect(outlineOf(body, numbers).map(({ number, text, depth }) => `${depth} ${number}${text}`)).toEqual([
    '1 一、办理情况',
    '2 （一）强平台搭建。',
    '3 数据',
    '1 二、下一步',
    '2 '
  ])
})

test('a slot, an empty paragraph or a heading alone does not answer an ask', () => {
  const asks = ['a1', 'a2', 'a3', 'a4'].map(id => ({ id, text: id, quote: '' }))
  const body = numberBlocks([
    { ...p('已建成平台。'), answers: ['a1'] },
    { ...slot('数据', ''), answers: ['a2'] },
    { ...h1('关于人才'), answers: ['a3'] }
  ])
  expect(askStates(asks, body).map(({ position, state, blockId }) => [position, state, blockId])).toEqual([
    [1, 'answered', 'b1'],
    [2, 'open', 'b2'],
    [3, 'open', 'b3'],
    [4, 'missing', null]
  ])
})
