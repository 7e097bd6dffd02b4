import { Document, Packer, Paragraph, TextRun } from 'docx'
import { expect, test } from 'vitest'
import { readFile } from '../../../electron/adapters/readers/read-file.ts'
import { p, r, strictDocx, table } from './docx-builder.ts'
import { paragraphs, readParts, said } from './read.ts'

const codes = (notices: readonly { readonly code: string }[]) => notices.map(({ code }) => code)

const box = (inside: string) =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx><w:txbxContent>${inside}</w:txbxContent></wps:txbx></wps:wsp></w:drawing></mc:Choice>` +
  `<mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${inside}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`

type Case = {
  readonly what: string
  readonly document: string
  readonly said: readonly string[]
  readonly codes: readonly string[]
}

const cases: readonly Case[] = [
  {
    what: 'words cut into runs, tabs and special hyphens are joined',
    document: p(
      `${r('第')}${r('57')}${r('号')}<w:r><w:tab/><w:t>江数发建</w:t><w:noBreakHyphen/><w:t>3</w:t></w:r>`
    ),
    said: ['第57号\t江数发建-3'],
    codes: []
  },
  {
    what: 'blanks at the ends of a text count only when the file says so',
    document: p('<w:r><w:t> 江临 </w:t></w:r>' + r(' 市')),
    said: ['江临 市'],
    codes: []
  },
  {
    what: 'a soft return makes a new paragraph',
    document: p('<w:r><w:t>关于公共数据</w:t><w:br/><w:t>开放的答复</w:t></w:r>'),
    said: ['关于公共数据', '开放的答复'],
    codes: ['soft-breaks']
  },
  {
    what: 'soft returns of a centred title go without saying',
    document: p('<w:r><w:t>关于公共数据</w:t><w:br/><w:t>开放的答复</w:t></w:r>', '<w:jc w:val="center"/>'),
    said: ['关于公共数据', '开放的答复'],
    codes: []
  },
  {
    what: 'tracked changes are accepted',
    document: p(
      `${r('共')}<w:del w:id="1"><w:r><w:delText>三</w:delText></w:r></w:del><w:ins w:id="2">${r('四')}</w:ins>${r('条')}`
    ),
    said: ['共四条'],
    codes: ['tracked-changes']
  },
  {
    what: 'moved words stand only in their new place',
    document:
      p(`<w:moveFrom w:id="1">${r('旧')}</w:moveFrom>`) + p(`<w:moveTo w:id="1">${r('新')}</w:moveTo>`),
    said: ['', '新'],
    codes: ['tracked-changes']
  },
  {
    what: 'a paragraph whose mark was struck out runs on into the next',
    document: p(r('前半'), '<w:rPr><w:del w:id="1"/></w:rPr>') + p('后半'),
    said: ['前半后半'],
    codes: ['tracked-changes']
  },
  {
    what: 'the look before a tracked change of form is not mistaken for the present one',
    document: p(
      '正文',
      '<w:jc w:val="left"/><w:pPrChange w:id="1"><w:pPr><w:jc w:val="center"/></w:pPr></w:pPrChange>'
    ),
    said: ['正文'],
    codes: []
  },
  {
    what: 'hidden words are dropped',
    document: p(r('公开') + r('内部', '<w:vanish/>')),
    said: ['公开'],
    codes: ['hidden-text']
  },
  {
    what: 'of a field the result is kept and the code dropped, nested ones too',
    document: p(
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF </w:instrText></w:r>' +
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>7</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>' +
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>结果</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t>之后</w:t></w:r>'
    ),
    said: ['结果之后'],
    codes: []
  },
  {
    what: 'a field that never ends does not swallow the rest',
    document:
      p('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r>') + p('正文'),
    said: ['', '正文'],
    codes: []
  },
  {
    what: 'links, content controls, smart tags and simple fields are read through',
    document:
      p(
        `<w:hyperlink r:id="x">${r('链接')}</w:hyperlink><w:smartTag>${r('标签')}</w:smartTag><w:fldSimple w:instr="DATE">${r('今日')}</w:fldSimple>`
      ) + `<w:sdt><w:sdtPr/><w:sdtContent>${p('控件')}</w:sdtContent></w:sdt>`,
    said: ['链接标签今日', '控件'],
    codes: []
  },
  {
    what: 'of ruby the words are kept and the reading dropped',
    document: p(
      '<w:r><w:ruby><w:rt><w:r><w:t>lín</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>临</w:t></w:r></w:rubyBase></w:ruby></w:r>'
    ),
    said: ['临'],
    codes: []
  },
  {
    what: 'ticks and boxes of symbol fonts become letters',
    document: p(
      '<w:r><w:sym w:font="Wingdings 2" w:char="F052"/><w:sym w:font="Wingdings" w:char="F0A8"/></w:r>'
    ),
    said: ['☑□'],
    codes: []
  },
  {
    what: 'an unknown symbol stays and is reported',
    document: p('<w:r><w:sym w:font="江临字库" w:char="E123"/></w:r>' + r('字')),
    said: ['\ue123字'],
    codes: ['private-use']
  },
  {
    what: 'words of a formula are kept',
    document: p('<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>'),
    said: ['x=1'],
    codes: ['formulas']
  },
  {
    what: 'a letterhead in a text box is read once and before the paragraph it hangs on',
    document: p(box(p('江临市数据发展局文件')) + r('江数发建〔2026〕3号')),
    said: ['江临市数据发展局文件', '江数发建〔2026〕3号'],
    codes: []
  },
  {
    what: 'a text box in an old drawing is read too',
    document: p(
      `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${p('文件头')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`
    ),
    said: ['文件头'],
    codes: []
  },
  {
    what: 'a picture is missed',
    document: p('<w:r><w:drawing><pic:pic/></w:drawing></w:r>' + r('见图')),
    said: ['见图'],
    codes: ['pictures']
  },
  {
    what: 'an encircled figure drawn by a field is missed',
    document: p(
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> eq \\o\\ac(○,1) </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>' +
        r('项')
    ),
    said: ['项'],
    codes: ['lost-fields']
  },
  {
    what: 'invisible letters go, decomposed ones are composed, XML entities are resolved',
    document: p(r('a\u0301\u200b\u00ad&lt;&#x6C5F;&#20020;&amp;lt;')),
    said: ['á<江临&lt;'],
    codes: []
  },
  {
    what: 'empty paragraphs stay as blank lines',
    document: p('甲') + p('') + p('乙'),
    said: ['甲', '', '乙'],
    codes: []
  }
]

test.each(cases)('$what', async ({ document, said: expected, codes: expectedCodes }) => {
  const { value, notices } = await readParts({ document })
  expect(said(value)).toEqual(expected)
  expect(codes(notices)).toEqual(expectedCodes)
})

test('text boxes and footnotes say where they stood', async () => {
  const footnotes = `<w:footnote w:type="separator" w:id="0">${p('线')}</w:footnote><w:footnote w:id="2">${p('截至五月底。')}</w:footnote>`
  const { value, notices } = await readParts({
    document: p(box(p('文件头')) + r('正文') + '<w:r><w:footnoteReference w:id="2"/></w:r>') + p('下一段'),
    footnotes
  })
  expect(paragraphs(value).map(({ place, text }) => `${place} ${text}`)).toEqual([
    'text-box 文件头',
    'body 正文',
    'body 下一段',
    'footnote 截至五月底。'
  ])
  expect(codes(notices)).toEqual(['footnotes'])
})

test('comments are counted, not read', async () => {
  const { value, notices } = await readParts({
    document: p(
      `<w:commentRangeStart w:id="1"/>${r('正文')}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>`
    ),
    comments: `<w:comment w:id="1">${p('请核实')}</w:comment>`
  })
  expect(said(value)).toEqual(['正文'])
  expect(notices).toEqual([{ code: 'comments', message: '批注（1 条）没有导入。', paragraph: null }])
})

const pageField =
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'

test('a footer with nothing but a page number is passed over in silence', async () => {
  const { value, notices } = await readParts({
    document: p('正文'),
    footer: p(`${r('— ')}${pageField}${r(' —')}`)
  })
  expect(said(value)).toEqual(['正文'])
  expect(notices).toEqual([])
})

test('a header with words is left out and quoted', async () => {
  const { value, notices } = await readParts({ document: p('正文'), header: p('江临市数据发展局') })
  expect(said(value)).toEqual(['正文'])
  expect(notices.map(({ message }) => message)).toEqual(['页眉页脚中的文字没有导入：“江临市数据发展局”。'])
})

test('a page break is noted on the paragraph that follows it', async () => {
  const pageBreak = '<w:br w:type="page"/>'
  const { value } = await readParts({
    document:
      p('甲') +
      p(`<w:r>${pageBreak}</w:r>`) +
      p('乙') +
      p(`<w:r><w:t>丙</w:t>${pageBreak}<w:t>丁</w:t></w:r>`) +
      p('戊', '<w:pageBreakBefore/>') +
      p('己', '<w:sectPr/>') +
      p('庚', '<w:sectPr/>') +
      p('辛') +
      '<w:sectPr><w:type w:val="continuous"/></w:sectPr>'
  })
  expect(paragraphs(value).map(({ text, newPage }) => (newPage ? `|${text}` : text))).toEqual([
    '甲',
    '|乙',
    '丙',
    '|丁',
    '|戊',
    '己',
    '|庚',
    '辛'
  ])
})

test('look is resolved from run, letter style, paragraph style and document defaults', async () => {
  const styles =
    '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults>' +
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:rPr><w:sz w:val="32"/></w:rPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="b"><w:name w:val="公文标题"/><w:basedOn w:val="a"/><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>' +
    '<w:style w:type="character" w:styleId="c"><w:name w:val="强调"/><w:rPr><w:b w:val="0"/><w:sz w:val="44"/></w:rPr></w:style>'
  const { value } = await readParts({
    document:
      p('普通') +
      p('标题', '<w:pStyle w:val="b"/>') +
      p(r('大字', '<w:rStyle w:val="c"/>'), '<w:pStyle w:val="b"/><w:jc w:val="end"/>') +
      p(r(' ') + r('直接', '<w:sz w:val="36"/><w:b/>'), '<w:jc w:val="both"/>'),
    styles
  })
  expect(paragraphs(value).map(({ style, align, fontSize, bold }) => [style, align, fontSize, bold])).toEqual(
    [
      [null, null, 16, false],
      ['公文标题', 'center', 16, true],
      ['公文标题', 'right', 22, false],
      [null, 'justify', 18, true]
    ]
  )
})

test('styles based on one another in a circle end', async () => {
  const styles =
    '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="甲"/><w:basedOn w:val="b"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="b"><w:name w:val="乙"/><w:basedOn w:val="a"/></w:style>'
  const { value } = await readParts({ document: p('正文', '<w:pStyle w:val="a"/>'), styles })
  expect(paragraphs(value).map(({ style }) => style)).toEqual(['甲'])
})

test('a table keeps its columns through spans, merges and nested tables', async () => {
  const inner = table([[{ inside: p('内一') }, { inside: p('内二') }]])
  const { value } = await readParts({
    document: table([
      [{ inside: p('事项'), look: '<w:gridSpan w:val="2"/>' }, { inside: p('责任') + p('单位') }],
      [
        { inside: p('目录'), look: '<w:vMerge w:val="restart"/>' },
        { inside: p('九月') },
        { inside: inner + p('') }
      ],
      [{ inside: p(''), look: '<w:vMerge/>' }, { inside: p('十月') }, { inside: p('市数据局') }]
    ])
  })
  expect(said(value)).toEqual([
    [
      ['事项', '', '责任\n单位'],
      ['目录', '九月', '内一\t内二'],
      ['', '十月', '市数据局']
    ]
  ])
})

test('rows struck out are left out, and a table without words is no table', async () => {
  const struck = `<w:tr><w:trPr><w:del w:id="1"/></w:trPr><w:tc>${p('旧')}</w:tc></w:tr>`
  const { value, notices } = await readParts({
    document: `<w:tbl>${struck}<w:tr><w:tc>${p('新')}</w:tc></w:tr></w:tbl>${table([[{ inside: p('') }]])}`
  })
  expect(said(value)).toEqual([[['新']]])
  expect(codes(notices)).toEqual(['tracked-changes'])
})

test('the strict edition of the format and foreign prefixes read the same', async () => {
  const strict = await readFile('严格.docx', strictDocx({ document: p('严格版', '<w:jc w:val="center"/>') }))
  expect(paragraphs(strict.value).map(({ text, align }) => [text, align])).toEqual([['严格版', 'center']])
})

test('a file written by the docx library reads back', async () => {
  const written = new Document({
    sections: [
      {
        children: [
          new Paragraph({ children: [new TextRun({ text: '苏晓禾代表：', bold: true, size: 32 })] }),
          new Paragraph({ text: '您提出的建议收悉。', style: 'Heading1', pageBreakBefore: true })
        ]
      }
    ]
  })
  const { value, notices } = await readFile('回信.docx', new Uint8Array(await Packer.toBuffer(written)))
  expect(notices).toEqual([])
  expect(
    paragraphs(value).map(({ text, bold, fontSize, newPage }) => [text, bold, fontSize, newPage])
  ).toEqual([
    ['苏晓禾代表：', true, 16, false],
    ['您提出的建议收悉。', false, 16, true]
  ])
})
