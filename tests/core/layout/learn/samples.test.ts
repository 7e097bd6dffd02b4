import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readDocxLook } from '../../../../electron/adapters/readers/docx-look/read-docx-look.ts'
import { readFile } from '../../../../electron/adapters/readers/read-file.ts'
import { gbt9704 } from '../../../../electron/core/layout/gbt9704.ts'
import { learnProfile, type LearntProfile } from '../../../../electron/core/layout/learn/learn-profile.ts'
import type { Element, Profile } from '../../../../electron/core/layout/profile.ts'
import { parseReply } from '../../../../electron/core/parse/parse-reply.ts'
import { zip } from '../../../adapters/readers/docx-builder.ts'
import { handFormatted, letterForm, onGrid, styled, tableHead } from './samples.ts'

async function learnt(bytes: Uint8Array): Promise<LearntProfile> {
  const { value } = await readFile('样文.docx', bytes)
  return learnProfile(readDocxLook({ name: '样文.docx', bytes }), parseReply(value).value, gbt9704)
}

/** What is measured, what it is in the sample, and how far off it may be; sizes and pitches in points, lengths in mm, rows and letters. */
type Figure = readonly [
  what: string,
  of: (profile: Profile) => number | undefined,
  truth: number,
  within: number
]
type Fact = readonly [what: string, of: (profile: Profile) => unknown, truth: unknown]

/** The sample with its exact line pitches taken out. */
function loosened(bytes: Uint8Array): Uint8Array {
  const files = Object.entries(unzipSync(bytes)).map(([name, content]): readonly [string, string] => [
    name,
    strFromU8(content).replaceAll('w:lineRule="exact"', 'w:lineRule="auto"')
  ])
  return zip(Object.fromEntries(files))
}

const mm = 0.5
const pt = 0.5
const row = 0.05
const letter = 0.05

const margins = ([top, right, bottom, left]: readonly [
  number,
  number,
  number,
  number
]): readonly Figure[] => [
  ['上边距', p => p.page.top, top, mm],
  ['右边距', p => p.page.right, right, mm],
  ['下边距', p => p.page.bottom, bottom, mm],
  ['左边距', p => p.page.left, left, mm]
]
const sizes = (all: Partial<Record<Element, number>>): readonly Figure[] =>
  Object.entries(all).map(([element, size]) => [
    `${element} 字号`,
    p => p.fonts[element as Element].size,
    size,
    pt
  ])
const faces = (all: Partial<Record<Element, string>>): readonly Fact[] =>
  Object.entries(all).map(([element, face]) => [
    `${element} 字体`,
    p => p.fonts[element as Element].face,
    face
  ])

const samples: readonly {
  readonly name: string
  readonly bytes: Uint8Array
  readonly figures: readonly Figure[]
  readonly facts: readonly Fact[]
}[] = [
  {
    name: 'formatted by hand with blank paragraphs and blanks',
    bytes: handFormatted(),
    figures: [
      ...margins([34, 26, 33, 28]),
      ['行距', p => p.grid.linePitch, 30, pt],
      ['字间距', p => p.grid.charSpacing, 0, 0.05],
      ['每行字数', p => p.grid.charsPerLine, 27, 0],
      ['每页行数', p => p.grid.linesPerPage, 21, 0],
      ['首行缩进', p => p.grid.firstIndent, 2, letter],
      // Two blank lines of 30 pt, then 36 pt letters on a line of 44: 60 + 0.8 × 44 − 0.86 × 36 = 64.24 pt.
      ['红头', p => p.head.letterheadTop, 22.66, mm],
      ['红头下空行', p => p.head.linesAboveNumber, 1, row],
      // 30 × 0.2 − 16 × 0.12 below the letters, the blank line of 10, the border's space of 1.
      ['红线', p => p.head.ruleGap, 5.32, mm],
      ['红线粗细', p => p.head.ruleWidth, 2, pt],
      ['标题上空行', p => p.head.linesAboveTitle, 1, row],
      ['标题下空行', p => p.head.linesBelowTitle, 1, row],
      ['署名上空行', p => p.signature.linesAbove, 2, row],
      // 27.64 letters of room, less 15.5 before the date and 6.5 of it.
      ['日期右空', p => p.signature.dateIndent, 5.64, letter],
      ['版记线', p => p.imprint.outerRule, 0.353, 0.05],
      ['版记中线', p => p.imprint.innerRule, 0.265, 0.05],
      ['版记空', p => p.imprint.indent, 1, letter],
      // 22 + (18 − 0.8 × 18 + 0.36 × 14) pt above the edge, in a margin of 33.
      ['页码', p => p.pageNumber.gap, 7.95, mm],
      ...sizes({
        letterhead: 36,
        title: 22,
        body: 16,
        heading1: 16,
        heading2: 16,
        imprint: 14,
        pageNumber: 14
      })
    ],
    facts: [
      ...faces({
        letterhead: '华文中宋',
        title: '华文中宋',
        body: '仿宋',
        heading1: '黑体',
        heading2: '楷体',
        imprint: '仿宋',
        pageNumber: '宋体'
      }),
      ['标题加粗', p => p.fonts.title.bold, true],
      ['二级标题加粗', p => p.fonts.heading2.bold, true],
      ['正文加粗', p => p.fonts.body.bold, false],
      ['西文', p => p.fonts.body.latin, 'Times New Roman'],
      ['替用字体', p => p.fonts.body.alternates[0], '仿宋_GB2312'],
      ['署名', p => p.signature.form, 'with-seal'],
      ['页码位置', p => p.pageNumber.place, 'center'],
      ['签发人', p => p.head.showSigner, false],
      ['版头', p => p.letter, null]
    ]
  },
  {
    name: 'made of styles, theme fonts and indents in letters',
    bytes: styled(),
    figures: [
      ...margins([35, 28, 30, 28]),
      ['行距', p => p.grid.linePitch, 28, pt],
      ['每页行数', p => p.grid.linesPerPage, 23, 0],
      ['首行缩进', p => p.grid.firstIndent, 2, letter],
      // 70 pt above, 50 pt letters on a line of 60: 70 + 48 − 43.
      ['红头', p => p.head.letterheadTop, 26.46, mm],
      ['红头下空行', p => p.head.linesAboveNumber, 1.5, row],
      // 28 × 0.2 − 16 × 0.12 + 9.
      ['红线', p => p.head.ruleGap, 4.47, mm],
      ['红线粗细', p => p.head.ruleWidth, 2.25, pt],
      ['标题上空行', p => p.head.linesAboveTitle, 3, row],
      ['标题下空行', p => p.head.linesBelowTitle, 2, row],
      ['署名上空行', p => p.signature.linesAbove, 2.5, row],
      ['日期右空', p => p.signature.dateIndent, 3, letter],
      ['版记线', p => p.imprint.outerRule, 0.353, 0.05],
      ['版记中线', p => p.imprint.innerRule, 0.265, 0.05],
      ['版记空', p => p.imprint.indent, 1, letter],
      // 20 + (16 − 0.8 × 16 + 0.36 × 14) pt above the edge, in a margin of 30.
      ['页码', p => p.pageNumber.gap, 7.09, mm],
      ['页码空', p => p.pageNumber.indent, 0, letter],
      ...sizes({ letterhead: 50, title: 22, body: 16, heading1: 16, imprint: 14, pageNumber: 14 })
    ],
    facts: [
      ...faces({
        letterhead: '方正小标宋_GBK',
        title: '方正小标宋_GBK',
        body: '方正仿宋_GBK',
        heading1: '方正黑体_GBK',
        heading2: '方正楷体_GBK',
        pageNumber: '方正书宋_GBK'
      }),
      ['红色', p => p.fonts.letterhead.color, 'E60012'],
      ['悬出', p => p.grid.hangingMarks, false],
      ['署名', p => p.signature.form, 'with-seal'],
      ['页码位置', p => p.pageNumber.place, 'outer'],
      ['公开属性', p => p.openness, 'remark']
    ]
  },
  {
    name: 'set on a grid of lines and letters, the rule a DrawingML line',
    bytes: onGrid(),
    figures: [
      ...margins([37, 26, 35, 28]),
      ['行距', p => p.grid.linePitch, 29, pt],
      // −849 / 4096.
      ['字间距', p => p.grid.charSpacing, -0.207, 0.05],
      ['每行字数', p => p.grid.charsPerLine, 28, 0],
      ['每页行数', p => p.grid.linesPerPage, 21, 1],
      ['首行缩进', p => p.grid.firstIndent, 2, letter],
      // Two lines of 29, then letters of 40 pt in the middle of two rows: 58 + (58 − 40) / 2, a little less for their own room.
      ['红头', p => p.head.letterheadTop, 23.63, mm],
      ['红头下空行', p => p.head.linesAboveNumber, 1, row],
      // 13 mm less half of 2 pt, less the letters' lower edge 22.2 pt below the top of their line.
      ['红线', p => p.head.ruleGap, 4.83, mm],
      ['红线粗细', p => p.head.ruleWidth, 2, pt],
      ['文号空', p => p.head.numberIndent, 1, letter],
      // Two lines of 29 pt less the 8.85 pt the rule lies below the number's line.
      ['标题上空行', p => p.head.linesAboveTitle, 1.69, row],
      ['标题下空行', p => p.head.linesBelowTitle, 1, row],
      ['署名上空行', p => p.signature.linesAbove, 2, row],
      ['署名右空', p => p.signature.nameIndent, 2, letter],
      // 25.5 + (16 − 0.8 × 16 + 0.36 × 14) pt above the edge, in a margin of 35.
      ['页码', p => p.pageNumber.gap, 6.59, mm],
      ['页码空', p => p.pageNumber.indent, 1, letter],
      ...sizes({ letterhead: 40, title: 22, body: 16, heading1: 16, signerName: 16, category: 16 })
    ],
    facts: [
      ...faces({
        letterhead: '方正小标宋简体',
        category: '黑体',
        signerLabel: '仿宋_GB2312',
        signerName: '楷体_GB2312',
        heading1: '黑体'
      }),
      ['署名', p => p.signature.form, 'without-seal'],
      ['类别标记', p => [p.head.category, p.head.categoryLabel], ['above-letterhead', '类别标记：']],
      ['签发人', p => [p.head.showSigner, p.head.signer], [true, gbt9704.head.signer]],
      ['页码位置', p => p.pageNumber.place, 'outer']
    ]
  },
  {
    name: 'with a table for number and signer under red words in a text box',
    bytes: tableHead(),
    figures: [
      ...margins([37, 26, 35, 28]),
      ['行距', p => p.grid.linePitch, 29, pt],
      ['首行缩进', p => p.grid.firstIndent, 2, letter],
      // 60 mm and 0.8 × 50 − 0.86 × 40 from the page's edge, 37 of it margin.
      ['红头', p => p.head.letterheadTop, 24.98, mm],
      // Two lines stand between the box, 17.64 mm high, and the table.
      ['红头下空行', p => p.head.linesAboveNumber, 2, row],
      ['文号空', p => p.head.numberIndent, 1, letter],
      // The row is 43 pt high, the letters end at 0.8 × 29 + 0.12 × 16.
      ['红线', p => p.head.ruleGap, 6.31, mm],
      ['红线粗细', p => p.head.ruleWidth, 2.5, pt],
      ['标题上空行', p => p.head.linesAboveTitle, 0.91, 0.1],
      ['标题下空行', p => p.head.linesBelowTitle, 1, row],
      ['署名上空行', p => p.signature.linesAbove, 1, row],
      // Centred in 166.2 pt: 31.1 beside the date and the 36 of the indent.
      ['日期右空', p => p.signature.dateIndent, 4.19, letter],
      ['版记线', p => p.imprint.outerRule, 0.353, 0.05],
      ['版记中线', p => p.imprint.innerRule, 0.176, 0.05],
      ['版记空', p => p.imprint.indent, 1, letter],
      ['页码', p => p.pageNumber.gap, 8.09, mm],
      ...sizes({ letterhead: 40, title: 21, body: 16, category: 16, imprint: 14 })
    ],
    facts: [
      ...faces({
        letterhead: '方正大标宋简体',
        title: '方正小标宋简体',
        body: '方正仿宋简体',
        category: '方正黑体简体',
        signerName: '方正楷体简体',
        signerLabel: '方正仿宋简体',
        heading2: '方正楷体简体'
      }),
      ['红色', p => p.fonts.letterhead.color, 'C00000'],
      ['类别标记', p => p.head.category, 'above-letterhead'],
      [
        '签发人',
        p => [p.head.showSigner, p.head.signer.place, p.head.signer.label],
        [true, 'number-line', '签发人：']
      ],
      ['公开属性', p => [p.openness, p.opennessWords], ['remark', null]],
      ['署名', p => p.signature.form, 'with-seal']
    ]
  },
  {
    name: 'a letter with VML double lines',
    bytes: letterForm(),
    figures: [
      ...margins([27, 26, 35, 28]),
      ['行距', p => p.grid.linePitch, 28.5, pt],
      ['字间距', p => p.grid.charSpacing, -0.3, 0.05],
      ['首行缩进', p => p.grid.firstIndent, 2, letter],
      // 27 mm and 0.8 × 48 − 0.86 × 40.
      ['红头', p => p.letter?.letterheadTop, 28.41, mm],
      // The middle of 4 pt at 46.5 mm; the letters end 27 mm and 43.2 pt from the edge.
      ['双线上', p => p.letter?.ruleGap, 3.55, mm],
      ['双线长', p => p.letter?.ruleLength, 170, mm],
      ['粗线', p => p.letter?.thick, 2.4, pt],
      ['细线', p => p.letter?.thin, 0.8, pt],
      ['末条', p => p.letter?.footRule, 21.3, mm],
      // 27 mm + 48 + 15 + 0.8 × 28.5 − 0.86 × 16 pt, less 46.5 mm and 2 pt.
      ['文号', p => p.letter?.numberGap, 5.21, mm],
      ['标题上空行', p => p.head.linesAboveTitle, 1, row],
      ['标题下空行', p => p.head.linesBelowTitle, 1, row],
      ['署名上空行', p => p.signature.linesAbove, 2, row],
      ['日期右空', p => p.signature.dateIndent, 3.37, letter],
      ['页码', p => p.pageNumber.gap, 6.98, mm],
      ...sizes({ letterhead: 40, title: 18, body: 16, imprint: 14 })
    ],
    facts: [
      ...faces({ letterhead: '方正小标宋简体', body: '仿宋_GB2312', heading1: '黑体' }),
      ['首页页码', p => p.pageNumber.firstPage, false],
      ['页码位置', p => p.pageNumber.place, 'center'],
      ['版记', p => p.imprint.form, 'copies-only'],
      ['版记空', p => p.imprint.indent, 1],
      ['签发人', p => p.head.showSigner, false]
    ]
  }
]

describe.each(samples)('a sample $name', ({ bytes, figures, facts }) => {
  test.each(figures)('tells %s', async (_, of, truth, within) => {
    const value = of((await learnt(bytes)).profile)
    expect(Math.abs((value ?? Number.NaN) - truth)).toBeLessThanOrEqual(within + 1e-9)
  })

  test.each(facts)('tells %s', async (_, of, truth) => {
    expect(of((await learnt(bytes)).profile)).toEqual(truth)
  })
})

describe('what a sample does not show', () => {
  test('keeps the value the office had, and is said', async () => {
    const { profile, doubts } = await learnt(onGrid())
    expect(profile.imprint).toEqual(gbt9704.imprint)
    expect(profile.fonts.heading2).toEqual(gbt9704.fonts.heading2)
    expect(doubts.map(({ code }) => code)).toEqual(['imprint-unseen', 'element-unseen'])
  })

  test('a pitch of single lines without a grid is not guessed', async () => {
    const bytes = handFormatted()
    const { doubts, profile } = await learnt(loosened(bytes))
    expect(profile.grid.linePitch).toBe(gbt9704.grid.linePitch)
    expect(doubts.map(({ code }) => code)).toContain('pitch-unsaid')
  })
})
