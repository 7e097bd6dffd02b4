import { describe, expect, test } from 'vitest'
import { readDocx } from '../../../../electron/adapters/readers/docx/read-docx.ts'
import { readRevisions } from '../../../../electron/adapters/readers/docx/revisions.ts'
import { gbt9704 } from '../../../../electron/core/layout/gbt9704.ts'
import { h1, p as paragraph, reply } from '../../../../electron/core/reply/build.ts'
import { proposalsFrom } from '../../../../electron/core/returned/proposals.ts'
import { sideOf } from '../../../../electron/core/returned/revised-document.ts'
import { docx, p, r, type Parts } from '../docx-builder.ts'

const by = 'w:id="7" w:author="陆致远" w:date="2026-03-05T08:00:00Z"'
const inserted = (runs: string) => `<w:ins ${by}>${runs}</w:ins>`
const deleted = (text: string) => `<w:del ${by}><w:r><w:delText>${text}</w:delText></w:r></w:del>`
const read = (parts: Parts) => readRevisions({ name: '回来.docx', bytes: docx(parts) })
const texts = (document: string, side: 'before' | 'after') =>
  sideOf(read({ document }), side).map(piece => (piece.kind === 'paragraph' ? piece.text : piece.rows))

describe('both sides of a file as Word and WPS write it', () => {
  const cases: readonly (readonly [string, string, readonly string[], readonly string[]])[] = [
    [
      'runs split by rsid',
      p(r('平台') + r('已') + deleted('基本') + inserted(r('全部')) + r('建成。')),
      ['平台已基本建成。'],
      ['平台已全部建成。']
    ],
    [
      'words put in inside a link',
      p(`<w:hyperlink r:id="x">${r('见')}${inserted(r('附件'))}</w:hyperlink>`),
      ['见'],
      ['见附件']
    ],
    [
      'a paragraph run on into the next',
      p(r('前半句，'), `<w:rPr><w:del ${by}/></w:rPr>`) + p('后半句。'),
      ['前半句，', '后半句。'],
      ['前半句，后半句。']
    ],
    [
      'a paragraph cut in two',
      p(r('前半句。'), `<w:rPr><w:ins ${by}/></w:rPr>`) + p('后半句。'),
      ['前半句。后半句。'],
      ['前半句。', '后半句。']
    ],
    [
      'words moved',
      p(`<w:moveFrom ${by}>${r('甲。')}</w:moveFrom>${r('乙。')}<w:moveTo ${by}>${r('甲。')}</w:moveTo>`),
      ['甲。乙。'],
      ['乙。甲。']
    ],
    [
      'put in by one, struck out by another',
      p(r('甲') + inserted(deleted('丙')) + r('乙')),
      ['甲乙'],
      ['甲乙']
    ],
    [
      'changes of looks',
      p(
        r('甲乙', `<w:b/><w:rPrChange ${by}><w:rPr/></w:rPrChange>`),
        `<w:pPrChange ${by}><w:pPr/></w:pPrChange>`
      ),
      ['甲乙'],
      ['甲乙']
    ]
  ]
  test.each(cases)('%s', (_, document, before, after) => {
    expect([texts(document, 'before'), texts(document, 'after')]).toEqual([before, after])
  })

  const cell = (text: string, mark = '') => `<w:tc><w:tcPr>${mark}</w:tcPr>${p(r(text))}</w:tc>`
  const row = (cells: string, mark = '') => `<w:tr><w:trPr>${mark}</w:trPr>${cells}</w:tr>`
  const grid = (rows: string) => `<w:tbl>${rows}</w:tbl>${p(r('以上。'))}`
  const [cellIns, cellDel] = [`<w:cellIns ${by}/>`, `<w:cellDel ${by}/>`]
  const tables: readonly (readonly [string, string, unknown, unknown])[] = [
    [
      'a row put in',
      grid(row(cell('项目') + cell('数量')) + row(cell('公园') + cell('3'), `<w:ins ${by}/>`)),
      [['项目', '数量']],
      [
        ['项目', '数量'],
        ['公园', '3']
      ]
    ],
    [
      'a row taken out',
      grid(row(cell('项目') + cell('数量')) + row(cell('公园') + cell('3'), `<w:del ${by}/>`)),
      [
        ['项目', '数量'],
        ['公园', '3']
      ],
      [['项目', '数量']]
    ],
    [
      'a column put in',
      grid(row(cell('项目') + cell('数量', cellIns)) + row(cell('公园') + cell('3', cellIns))),
      [['项目'], ['公园']],
      [
        ['项目', '数量'],
        ['公园', '3']
      ]
    ],
    [
      'a column taken out',
      grid(row(cell('项目') + cell('数量', cellDel)) + row(cell('公园') + cell('3', cellDel))),
      [
        ['项目', '数量'],
        ['公园', '3']
      ],
      [['项目'], ['公园']]
    ],
    [
      'all cells of a row taken out',
      grid(row(cell('项目') + cell('数量')) + row(cell('公园', cellDel) + cell('3', cellDel))),
      [
        ['项目', '数量'],
        ['公园', '3']
      ],
      [['项目', '数量']]
    ]
  ]
  test.each(tables)('%s', async (_, document, before, after) => {
    expect([texts(document, 'before')[0], texts(document, 'after')[0]]).toEqual([before, after])
    const accepted = await readDocx({ name: '回来.docx', bytes: docx({ document }) })
    expect(accepted.value.pieces[0]).toEqual({ kind: 'table', rows: after })
    expect(accepted.notices.map(({ code }) => code)).toContain('tracked-changes')
  })

  test('words in a row that came are whose the row is', () => {
    const document = grid(row(cell('项目')) + row(cell('公园'), `<w:ins ${by}/>`))
    const [table] = sideOf(read({ document }), 'after')
    expect(table?.spans.map(({ revised, by }) => [revised, by?.author])).toEqual([
      [null, undefined],
      ['inserted', '陆致远']
    ])
  })
})

const letter = reply(
  h1('办理情况'),
  paragraph('平台已建成12个，覆盖全市各镇街。'),
  h1('下一步打算'),
  paragraph('将继续推进数据共享和开放。')
)
const returned = (parts: Parts) =>
  proposalsFrom(letter, { document: read(parts), parsed: null, profile: gbt9704, mark: 'w' })

describe('what comes back to the letter', () => {
  const rest = p('二、下一步打算') + p('将继续推进数据共享和开放。')
  test('a change with its place and who made it', () => {
    const document =
      p('一、办理情况') +
      p(r('平台已建成') + deleted('12') + inserted(r('15')) + r('个，覆盖全市各镇街。')) +
      rest
    expect(returned({ document }).proposals).toMatchObject([
      {
        by: { author: '陆致远', date: '2026-03-05T08:00:00Z' },
        change: { kind: 'words', before: '12', after: '15', place: { block: 'b2', start: 5, end: 7 } }
      }
    ])
  })
  test('a heading put in does not change the numbers of the others', () => {
    const document =
      p('一、办理情况') +
      p('平台已建成12个，覆盖全市各镇街。') +
      p(inserted(r('二、存在问题'))) +
      p('三、下一步打算') +
      p('将继续推进数据共享和开放。')
    expect(returned({ document }).proposals.map(one => one.change)).toMatchObject([
      { kind: 'insert', block: { kind: 'heading', level: 1, text: '存在问题' } }
    ])
  })
  test('a heading struck out is removed', () => {
    const document =
      p('一、办理情况') + p('平台已建成12个，覆盖全市各镇街。') + p('将继续推进数据共享和开放。')
    expect(returned({ document }).proposals.map(one => one.change.kind)).toEqual(['remove'])
  })
  test('a comment of several paragraphs on its words', () => {
    const range = (runs: string) => `<w:commentRangeStart w:id="3"/>${runs}<w:commentRangeEnd w:id="3"/>`
    const document =
      p('一、办理情况') + p(r('平台已建成') + range(r('12个')) + r('，覆盖全市各镇街。')) + rest
    const comments = `<w:comment w:id="3" w:author="纪明远" w:date="2026-03-05T09:00:00Z">${p('请核实。')}${p('口径与上年一致？')}</w:comment>`
    expect(returned({ document, comments }).remarks).toEqual([
      {
        by: { author: '纪明远', date: '2026-03-05T09:00:00Z' },
        text: '请核实。\n口径与上年一致？',
        quote: '12个',
        place: { block: 'b2', start: 5, end: 8 }
      }
    ])
  })
  test('another letter is told, not taken for this one', () => {
    const { proposals, notices } = returned({
      document: p('关于召开全市会议的通知') + p('定于3月5日召开会议。')
    })
    expect([proposals, notices.map(one => one.code)]).toEqual([[], ['other-letter']])
  })
})
