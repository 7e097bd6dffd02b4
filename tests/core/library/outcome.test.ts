import { expect, test } from 'vitest'
import { outcomeIn } from '../../../electron/core/library/outcome.ts'
import type { TextDocument } from '../../../electron/core/library/text-document.ts'
import { lines } from '../parse/letters.ts'

test.each([
  ['对办理结果　☑满意　□基本满意　□不满意', 'satisfied'],
  ['对办理结果　□满意　☑基本满意　□不满意', 'partly'],
  ['对办理结果：□满意 □基本满意 ■不满意', 'unsatisfied'],
  ['办理结果：满意（√）　基本满意（　）　不满意（　）', 'satisfied'],
  ['办理结果：满意（　）　基本满意（√）　不满意（　）', 'partly'],
  ['满意度：基本满意', 'partly'],
  ['征询意见：不满意。', 'unsatisfied'],
  ['反馈意见：比较满意', 'partly'],
  ['经当面沟通，陆知行代表对办理结果表示满意。', 'satisfied'],
  ['委员对办理工作的评价为“基本满意”。', 'partly'],
  ['程秋白委员对答复表示不满意，已重新办理。', 'unsatisfied'],
  ['对办理结果：□满意 □基本满意 □不满意', null],
  ['满意　　基本满意　　不满意', null],
  ['如您对办理结果不满意，请与我们联系。', null],
  ['我们将继续努力，让代表表示满意。', null],
  ['群众满意度达到百分之九十五。', null],
  ['群众对改造工程表示满意。', null],
  ['争取得到代表的反馈意见为满意。', null],
  ['已办理完毕。', null]
])('“%s” states %s', (text, outcome) => {
  expect(outcomeIn(lines(text))).toBe(outcome)
})

test('of a form with several lines of boxes the one about the result counts', () => {
  expect(
    outcomeIn(lines('对办理态度　☑满意　□基本满意　□不满意', '对办理结果　□满意　☑基本满意　□不满意'))
  ).toBe('partly')
})

test('a cell filled in beside its name is read from a table', () => {
  const table: TextDocument = {
    format: 'docx',
    pieces: [
      {
        kind: 'table',
        rows: [
          ['对办理态度', '满意'],
          ['对办理结果', '基本满意']
        ]
      }
    ]
  }
  expect(outcomeIn(table)).toBe('partly')
})
