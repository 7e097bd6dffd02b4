import { describe, expect, test } from 'vitest'
import { readDocxLook } from '../../../electron/adapters/readers/docx-look/read-docx-look.ts'
import { Fault } from '../../../electron/core/fault.ts'
import { lookParagraphs, type Look, type LookParagraph } from '../../../electron/core/layout/look.ts'
import { docx, docxFiles, p, r, strictDocx, table, zip } from './docx-builder.ts'
import { sampleDocx, sectionOf } from '../../core/layout/learn/sample-parts.ts'

function lookOf(bytes: Uint8Array): Look {
  return readDocxLook({ name: '样文.docx', bytes })
}

function paragraphs(bytes: Uint8Array): readonly LookParagraph[] {
  return lookParagraphs(lookOf(bytes).blocks)
}

function first(bytes: Uint8Array): LookParagraph {
  const [found] = paragraphs(bytes)
  if (found === undefined) throw new Error('no paragraph')
  return found
}

const fonts = (eastAsia: string, ascii = eastAsia) =>
  `<w:rFonts w:ascii="${ascii}" w:eastAsia="${eastAsia}"/>`
const style = (id: string, inside: string, based = '') =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${based === '' ? '' : `<w:basedOn w:val="${based}"/>`}${inside}</w:style>`

describe('letters', () => {
  test('take what is nearest: run, letter style, paragraph style and those it is based on, defaults', () => {
    const styles =
      `<w:docDefaults><w:rPrDefault><w:rPr>${fonts('宋体', 'Calibri')}<w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults>` +
      style('base', `<w:rPr>${fonts('仿宋')}<w:color w:val="0000ff"/></w:rPr>`) +
      style('text', '<w:rPr><w:sz w:val="32"/></w:rPr>', 'base') +
      `<w:style w:type="character" w:styleId="strong"><w:name w:val="强"/><w:rPr><w:b/></w:rPr></w:style>`
    const look = first(
      docx({
        styles,
        document: p(
          r('甲') +
            r('乙', '<w:rStyle w:val="strong"/>') +
            r('丙', '<w:sz w:val="44"/><w:w w:val="80"/><w:spacing w:val="-6"/>'),
          '<w:pStyle w:val="text"/>'
        )
      })
    )
    const base = {
      eastAsia: '仿宋',
      ascii: '仿宋',
      size: 16,
      bold: false,
      color: '0000FF',
      spacing: 0,
      scale: 100
    }
    expect(look.runs.map(({ text, letters }) => [text, letters])).toEqual([
      ['甲', base],
      ['乙', { ...base, bold: true }],
      ['丙', { ...base, size: 22, scale: 80, spacing: -0.3 }]
    ])
  })

  test.each([
    ['an east asian face of the theme', '<a:ea typeface="方正仿宋_GBK"/>', '方正仿宋_GBK'],
    [
      'the face for simplified Chinese when the theme leaves it open',
      '<a:ea typeface=""/><a:font script="Hans" typeface="等线"/>',
      '等线'
    ]
  ])('%s is put in place', (_, inside, face) => {
    const bytes = sampleDocx({
      fontScheme: `<a:majorFont/><a:minorFont><a:latin typeface="Cambria"/>${inside}</a:minorFont>`,
      body: p(r('字', '<w:rFonts w:asciiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia"/>'))
    })
    expect(first(bytes).runs[0]?.letters).toMatchObject({ eastAsia: face, ascii: 'Cambria' })
  })

  test('styles based on one another in a ring do not hang the reader', () => {
    const styles =
      style('a', '<w:rPr><w:b/></w:rPr>', 'b') + style('b', '<w:rPr><w:sz w:val="40"/></w:rPr>', 'a')
    const { letters } = first(docx({ styles, document: p(r('字'), '<w:pStyle w:val="a"/>') })).runs[0] ?? {}
    expect(letters).toMatchObject({ bold: true, size: 20 })
  })

  test('deleted, hidden and coded words are not there; inserted ones are', () => {
    const field =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    const inside = `${r('一')}<w:del><w:r><w:delText>二</w:delText></w:r></w:del><w:ins>${r('三')}</w:ins>${r('四', '<w:vanish/>')}${field}${r('五')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
    expect(first(docx({ document: p(inside) })).text).toBe('一三五')
  })
})

describe('shapes', () => {
  test.each([
    [
      'twips',
      '<w:ind w:left="567" w:firstLine="640"/>',
      { first: 11.29, left: 10, right: 0, firstChars: null }
    ],
    [
      'letters of the paragraph’s own size',
      '<w:ind w:firstLineChars="200" w:firstLine="420"/>',
      { first: 11.29, left: 0, right: 0, firstChars: 2 }
    ],
    [
      'no letters, so twips',
      '<w:ind w:firstLineChars="0" w:firstLine="640"/>',
      { first: 11.29, left: 0, right: 0, firstChars: null }
    ],
    [
      'a hanging indent',
      '<w:ind w:left="640" w:hanging="320"/>',
      { first: -5.64, left: 11.29, right: 0, firstChars: null }
    ],
    [
      'start and end',
      '<w:ind w:start="567" w:end="567"/>',
      { first: 0, left: 10, right: 10, firstChars: null }
    ]
  ])('an indent in %s', (_, written, truth) => {
    const { indent } = first(docx({ document: p(r('字', '<w:sz w:val="32"/>'), written) }))
    const rounded = Object.entries(indent).map(([name, value]) => [
      name,
      value === null ? null : Math.round(value * 100) / 100
    ])
    expect(Object.fromEntries(rounded)).toEqual(truth)
  })

  test('a hanging indent said here takes away the first-line indent of the style', () => {
    const styles = style('text', '<w:pPr><w:ind w:firstLineChars="200" w:firstLine="640"/></w:pPr>')
    const { indent } = first(
      docx({ styles, document: p(r('字'), '<w:pStyle w:val="text"/><w:ind w:hanging="567"/>') })
    )
    expect(indent.first).toBeCloseTo(-10, 1)
  })

  test.each([
    ['w:line="560" w:lineRule="exact"', { rule: 'exact', value: 28 }],
    ['w:line="400" w:lineRule="atLeast"', { rule: 'at-least', value: 20 }],
    ['w:line="360" w:lineRule="auto"', { rule: 'multiple', value: 1.5 }],
    ['w:before="0"', { rule: 'multiple', value: 1 }]
  ])('the pitch of %s', (written, truth) => {
    expect(first(docx({ document: p('字', `<w:spacing ${written}/>`) })).pitch).toEqual(truth)
  })

  test('room in lines counts in the pitch of the grid', () => {
    const section = sectionOf([37, 26, 35, 28], 20, {
      after: '<w:docGrid w:type="lines" w:linePitch="580"/>'
    })
    const { before, after } = first(
      sampleDocx({
        body: p('字', '<w:spacing w:beforeLines="200" w:afterLines="50" w:after="100"/>') + section
      })
    )
    expect([before, after]).toEqual([58, 14.5])
  })

  test('a number of a list stands before the words', () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:suff w:val="nothing"/><w:lvlText w:val="%1、"/><w:pPr><w:ind w:firstLine="640"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    const listed = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    const found = paragraphs(docx({ numbering, document: p('甲', listed) + p('乙', listed) }))
    expect(found.map(({ text }) => text)).toEqual(['一、甲', '二、乙'])
    expect(found[0]?.indent.first).toBeCloseTo(11.29, 2)
  })
})

describe('sections, tables and edges', () => {
  test('each section has its own sheet, grid and footers', () => {
    const end = `<w:p><w:pPr>${sectionOf([37, 26, 35, 28], 25)}</w:pPr></w:p>`
    const look = lookOf(
      sampleDocx({
        body: `${p('甲')}${end}${p('乙')}${sectionOf([20, 20, 20, 20], 10, {
          before: '<w:footerReference w:type="default" r:id="foot"/>',
          after: '<w:titlePg/><w:docGrid w:type="linesAndChars" w:linePitch="579" w:charSpace="-849"/>'
        })}`,
        footers: { foot: p('页脚') }
      })
    )
    expect(look.sections.map(({ page }) => Math.round(page.top))).toEqual([37, 20])
    expect(look.sections[1]?.grid).toEqual({
      type: 'lines-and-chars',
      linePitch: 28.95,
      charSpace: -849 / 4096
    })
    expect(look.sections[1]?.titlePage).toBe(true)
    expect(look.edges.map(({ section, pages }) => [section, pages])).toEqual([[1, 'default']])
    expect(lookParagraphs(look.blocks).map(({ text, section }) => [text, section])).toEqual([
      ['甲', 0],
      ['', 0],
      ['乙', 1]
    ])
  })

  test('borders of cells come from the cell, else from the table', () => {
    const [block] = lookOf(
      docx({
        document: table([
          [
            {
              inside: p('甲'),
              look: '<w:tcBorders><w:bottom w:val="single" w:sz="16" w:color="FF0000"/></w:tcBorders>'
            }
          ]
        ]).replace(
          '<w:tbl>',
          '<w:tbl><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="8" w:color="auto"/></w:tblBorders></w:tblPr>'
        )
      })
    ).blocks
    const cell = block?.kind === 'table' ? block.rows[0]?.cells[0] : undefined
    expect(cell?.top).toEqual({ style: 'single', width: 1, space: 0, color: '000000' })
    expect(cell?.bottom).toEqual({ style: 'single', width: 2, space: 0, color: 'FF0000' })
  })

  test('the strict edition of the format reads alike', () => {
    const parts = { document: p(r('字', `${fonts('仿宋')}<w:sz w:val="32"/>`), '<w:ind w:firstLine="640"/>') }
    expect(lookOf(strictDocx(parts)).blocks).toEqual(lookOf(docx(parts)).blocks)
  })
})

describe('what cannot be read is a Fault', () => {
  const files = docxFiles({ document: p('字') })
  const cases: readonly (readonly [string, Uint8Array, string])[] = [
    ['no zip', new TextEncoder().encode('这不是压缩包'), 'unreadable-file'],
    ['a zip without a document', zip({ 'a.txt': 'x' }), 'no-document'],
    [
      'XML that breaks off',
      zip({ ...files, 'word/document.xml': '<w:document><w:body>' }),
      'unreadable-file'
    ],
    [
      'a document type, as in entity attacks',
      zip({
        ...files,
        'word/document.xml': `<!DOCTYPE x [<!ENTITY a "b">]>${files['word/document.xml'] ?? ''}`
      }),
      'outside-content'
    ],
    ['a bomb', zip({ ...files, 'word/styles.xml': '0'.repeat(90_000_000) }), 'swelling-file'],
    [
      'no body',
      zip({
        ...files,
        'word/document.xml':
          '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"></w:document>'
      }),
      'unreadable-file'
    ]
  ]
  test.each(cases)('%s', (_, bytes, code) => {
    const read = () => lookOf(bytes)
    expect(read).toThrow(Fault)
    expect(read).toThrow(code)
  })

  test('figures nobody could mean do no harm', () => {
    const wild =
      '<w:ind w:firstLineChars="1e99" w:left="NaN" w:right="-99999999"/><w:spacing w:line="-5" w:before="x"/>'
    const { text, before, pitch } = first(
      docx({ document: p(r('字', '<w:sz w:val="-3"/><w:w w:val="abc"/>'), wild) })
    )
    expect([text, before, pitch]).toEqual(['字', 0, { rule: 'multiple', value: 1 }])
  })
})
