import { expect, test } from 'vitest'
import { headingFormsMixed } from '../../../../electron/core/check/rules/heading-forms-mixed.ts'
import { parallelHeadings } from '../../../../electron/core/check/rules/parallel-headings.ts'
import { h1, h2, p, reply, runIn } from '../../../../electron/core/reply/build.ts'
import type { Reply } from '../../../../electron/core/reply/reply.ts'
import { found } from '../table.ts'

const quotes = (rule: Parameters<typeof found>[0], letter: Reply) =>
  found(rule, letter).map(({ quote }) => quote)

test.each<readonly [string, Reply, readonly string[]]>([
  ['all end with 方面', reply(h1('政策方面'), h1('资金方面')), []],
  ['none ends with 方面', reply(h1('推进建设'), h1('强化保障')), []],
  ['what is left to do has a form of its own', reply(h1('政策方面'), h1('资金方面'), h1('下一步打算')), []],
  [
    'each head has a form of its own',
    reply(h1('甲'), h2('资金方面'), h2('人员方面'), h1('乙'), h2('建章'), h2('立制')),
    []
  ],
  ['one of two differs: the later', reply(h1('政策方面'), h1('强化保障')), ['强化保障']],
  ['one of three differs', reply(h1('政策方面'), h1('强化保障'), h1('人员方面')), ['强化保障']],
  ['one of three ends so', reply(h1('推进建设'), h1('资金方面'), h1('强化保障')), ['资金方面']],
  ['under one head', reply(h1('甲'), h2('资金方面'), h2('人员方面'), h2('建章')), ['建章']]
])('parallel-headings: %s', (_, letter, odd) => {
  expect(quotes(parallelHeadings, letter)).toEqual(odd)
})

test.each<readonly [string, Reply, readonly string[]]>([
  ['all run in', reply(h1('甲'), runIn(2, '一处。', '文。'), runIn(2, '二处。', '文。')), []],
  ['all on lines of their own', reply(h1('甲'), h2('一处'), p('文。'), h2('二处'), p('文。')), []],
  [
    'another head may do otherwise',
    reply(h1('甲'), h2('一处'), p('文。'), h1('乙'), runIn(2, '二处。', '文。')),
    []
  ],
  ['levels differ', reply(h1('甲'), runIn(2, '一处。', '文。'), h1('乙'), p('文。')), []],
  ['the second runs in', reply(h1('甲'), h2('一处'), p('文。'), runIn(2, '二处。', '文。')), ['二处。']],
  ['the second stands alone', reply(h1('甲'), runIn(2, '一处。', '文。'), h2('二处'), p('文。')), ['二处']],
  [
    'said once a head',
    reply(h1('甲'), h2('一处'), runIn(2, '二处。', '文。'), runIn(2, '三处。', '文。')),
    ['二处。']
  ],
  ['first level too', reply(h1('甲'), p('文。'), runIn(1, '乙。', '文。')), ['乙。']]
])('heading-forms-mixed: %s', (_, letter, odd) => {
  expect(quotes(headingFormsMixed, letter)).toEqual(odd)
})
