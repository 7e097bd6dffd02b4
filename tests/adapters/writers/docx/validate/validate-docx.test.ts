import * as fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { docxSetting, type DocxSetting } from '../../../../../electron/adapters/writers/docx/setting.ts'
import { validateDocx } from '../../../../../electron/adapters/writers/docx/validate/validate-docx.ts'
import { writeDocx } from '../../../../../electron/adapters/writers/docx/write-docx.ts'
import { gbt9704 } from '../../../../../electron/core/layout/gbt9704.ts'
import { gridPress } from '../../../../../electron/core/layout/press.ts'
import { profiles } from '../../../../../electron/core/layout/profiles/profiles.ts'
import { framed } from '../../../../../electron/core/reply/build.ts'
import { fullReply } from '../../../../core/layout/full-reply.ts'
import { replies } from '../reply-arbitrary.ts'

const usual = docxSetting(gbt9704, gridPress(gbt9704))
const review: DocxSetting = {
  ...usual,
  review: {
    changesSince: framed(fullReply, { title: '对建议的答复' }),
    stamp: { author: '程望舒', date: '2026-05-18T02:00:00Z' },
    remarks: [
      {
        place: { block: fullReply.body[0]?.id ?? '', start: 0, end: 4 },
        author: '陆远',
        text: '请核对“两会”的说法……',
        date: '2026-05-18T02:00:00Z'
      }
    ]
  }
}

describe('a docx of ours is sound', () => {
  const settings = profiles.flatMap(profile =>
    (['text', 'automatic'] as const).flatMap(numbering =>
      (['whole', 'body'] as const).map((part): [string, DocxSetting] => [
        `${profile.name}, ${numbering}, ${part}`,
        { ...docxSetting(profile, gridPress(profile)), numbering, part }
      ])
    )
  )
  test.each(settings)('%s', async (_, setting) => {
    expect(validateDocx(await writeDocx(fullReply, setting), 'by-us')).toEqual([])
  })

  test('with revisions and comments', async () => {
    expect(validateDocx(await writeDocx(fullReply, review), 'by-us')).toEqual([])
  })

  test('whatever the letter', async () => {
    await fc.assert(
      fc.asyncProperty(
        replies,
        fc.constantFrom('text' as const, 'automatic' as const),
        async (reply, numbering) => {
          expect(validateDocx(await writeDocx(reply, { ...usual, numbering }), 'by-us')).toEqual([])
        }
      ),
      { numRuns: 25 }
    )
  })
})

type Files = Readonly<Record<string, string>>
const document = 'word/document.xml'

/** One part of a good file spoilt, and words of the sentence that must name it. */
const spoilt: readonly [string, (files: Files) => Files, string][] = [
  ['text is cut off', at(document, xml => xml.slice(0, -40)), '没有结束'],
  ['a tag is left open', at(document, xml => xml.replace('</w:p>', '')), '没有配对'],
  [
    'an ampersand stands alone',
    at(document, xml => xml.replace('<w:t', '<w:t>&</w:t><w:t')),
    '不能识别的字符'
  ],
  ['an attribute stands twice', at(document, xml => xml.replace('w:val="', 'w:val="1" w:val="')), '属性重复'],
  ['a prefix is unknown', at(document, xml => xml.replace('<w:body>', '<w:body><x:mark/>')), '命名空间“x”'],
  ['the list of types is gone', without('[Content_Types].xml'), '缺少部件类型表'],
  [
    'a type is missing',
    at('[Content_Types].xml', xml => xml.replace(/<Override[^>]*styles[^>]*>/, '')),
    'word/styles.xml 没有登记部件类型'
  ],
  ['a part has a type and is not there', without('word/fontTable.xml'), '部件不在文件里'],
  ['a related part is missing', without('word/footer1.xml'), '不存在'],
  [
    'a relation is missing',
    at('word/_rels/document.xml.rels', xml => xml.replace(/<Relationship [^>]*footer1[^>]*>/, '')),
    '引用的关系'
  ],
  [
    'a relation stands twice',
    at('word/_rels/document.xml.rels', xml => xml.replace(/(<Relationship [^>]*styles[^>]*>)/, '$1$1')),
    '出现多次'
  ],
  ['nothing leads to a part', files => ({ ...files, 'word/stray.xml': '<a/>' }), '没有关系指向'],
  [
    'the document has another type',
    at('[Content_Types].xml', xml => xml.replace('document.main+xml', 'template.main+xml')),
    '不是 Word 文档'
  ],
  [
    'paragraph properties are out of order',
    at(document, xml => xml.replace(/(<w:pStyle [^>]*>)(<w:jc [^>]*>|<w:keepNext\/>)/, '$2$1')),
    '次序不对'
  ],
  ['an unknown property', at(document, xml => xml.replace('<w:pPr>', '<w:pPr><w:bold/>')), '不该有'],
  ['a property stands twice', at(document, xml => xml.replace(/(<w:pStyle [^>]*>)/, '$1$1')), '出现多次'],
  [
    'properties stand behind the text',
    at(document, xml => xml.replace(/(<w:pPr>(?:(?!<\/w:pPr>).)*<\/w:pPr>)(<w:r>.*?<\/w:r>)/, '$2$1')),
    '最前面'
  ],
  [
    'run properties are out of order',
    at(document, xml => xml.replace(/(<w:rFonts [^>]*>)(<w:highlight [^>]*>)/, '$2$1')),
    '次序不对'
  ],
  [
    'settings are out of order',
    at('word/settings.xml', xml => xml.replace(/(<w:zoom [^>]*>)(<w:defaultTabStop [^>]*>)/, '$2$1')),
    '次序不对'
  ],
  [
    'a style is out of order',
    at('word/styles.xml', xml => xml.replace(/(<w:uiPriority w:val="\d+"\/>)(<w:qFormat\/>)/, '$2$1')),
    '次序不对'
  ],
  [
    'a style is missing',
    at('word/styles.xml', xml => xml.replaceAll('"gw-body"', '"gw-other"')),
    '样式“gw-body”不存在'
  ],
  [
    'a style stands twice',
    at('word/styles.xml', xml => xml.replace('w:styleId="gw-number"', 'w:styleId="gw-title"')),
    '样式“gw-title”出现多次'
  ],
  ['a style has no value', at(document, xml => xml.replace('w:val="gw-title"', 'w:val=""')), '没有值'],
  [
    'a list is missing',
    at('word/numbering.xml', xml => xml.replace('<w:num w:numId="1">', '<w:num w:numId="9">')),
    '编号列表“1”不存在'
  ],
  [
    'a level is out of order',
    at('word/numbering.xml', xml => xml.replace(/(<w:start [^>]*>)(<w:numFmt [^>]*>)/, '$2$1')),
    '次序不对'
  ],
  [
    'a definition is missing',
    at('word/numbering.xml', xml =>
      xml.replace('<w:abstractNumId w:val="0"/>', '<w:abstractNumId w:val="7"/>')
    ),
    '编号定义“7”不存在'
  ],
  [
    'a cell is empty',
    at(document, xml => xml.replace(/(<\/w:tcPr>)(?:(?!<\/w:tc>).)*(<\/w:tc>)/, '$1$2')),
    '没有段落'
  ],
  [
    'two tables touch',
    at(document, xml =>
      xml.replace('<w:tbl>', '<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl><w:tbl>')
    ),
    '表格之后没有段落'
  ],
  ['a table has no grid', at(document, xml => xml.replace(/<w:tblGrid>.*?<\/w:tblGrid>/, '')), 'w:tblGrid'],
  [
    'the section has no settings',
    at(document, xml => xml.replace(/<w:sectPr.*<\/w:sectPr>/, '')),
    '分节设置'
  ],
  [
    'blanks at the ends would be lost',
    at(document, xml => xml.replace(/<w:t xml:space="preserve">/, '<w:t> ')),
    '空格'
  ],
  [
    'a dash is drawn in a Latin font',
    at(document, xml => xml.replaceAll(' w:hint="eastAsia"', '')),
    '中文字体'
  ],
  [
    'a bookmark has no end',
    at(document, xml => xml.replace('</w:p>', '<w:bookmarkStart w:id="900" w:name="a"/></w:p>')),
    '书签“900”没有配对'
  ],
  [
    'a comment is missing',
    at('word/comments.xml', xml => xml.replace('w:id="0"', 'w:id="77"')),
    '批注“0”不存在'
  ],
  [
    'a comment reaches to no end',
    at(document, xml => xml.replace(/<w:commentRangeEnd [^>]*>/, '')),
    '没有配对'
  ],
  [
    'two revisions have one number',
    at(document, xml =>
      xml.replace(/(<w:(?:ins|del) w:id=")\d+("[\s\S]*?<w:(?:ins|del) w:id=")\d+/, '$1555$2555')
    ),
    '“555”重复'
  ],
  [
    'a revision has no author',
    at(document, xml => xml.replace(/w:author="程望舒"/, 'w:author=""')),
    '没有署名'
  ]
]

function at(name: string, change: (xml: string) => string) {
  return (files: Files): Files => ({ ...files, [name]: change(files[name] ?? '') })
}

function without(name: string) {
  return (files: Files): Files => Object.fromEntries(Object.entries(files).filter(([key]) => key !== name))
}

describe('a spoilt docx is found out when', () => {
  let files: Files = {}
  let reviewed: Files = {}
  const opened = (bytes: Uint8Array): Files =>
    Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]))
  const packed = (from: Files): Uint8Array =>
    zipSync(Object.fromEntries(Object.entries(from).map(([name, text]) => [name, strToU8(text)])))

  beforeAll(async () => {
    files = opened(await writeDocx(fullReply, { ...usual, numbering: 'automatic' }))
    reviewed = opened(await writeDocx(fullReply, review))
  })

  test.each(spoilt)('%s', (_, spoil, words) => {
    const good = /批注|重复|署名/.test(words) || words === '没有配对' ? reviewed : files
    const bad = spoil(good)
    expect(bad).not.toEqual(good)
    const messages = validateDocx(packed(bad), 'by-us').map(({ part, message }) => `${part} ${message}`)
    expect(messages.join('\n')).toContain(words)
  })

  test('it is no package at all', () => {
    expect(validateDocx(strToU8('PK 不是'), 'by-us')).toEqual([{ part: '', message: '不是完整的 docx 文件' }])
  })
})
