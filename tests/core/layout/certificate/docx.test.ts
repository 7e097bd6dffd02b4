import { describe, expect, test } from 'vitest'
import { gbt9704 } from '../../../../electron/core/layout/gbt9704.ts'
import type { Profile } from '../../../../electron/core/layout/profile.ts'
import { inForm, printedForms } from '../../../../electron/core/layout/profiles/printed-forms.ts'
import { profiles } from '../../../../electron/core/layout/profiles/profiles.ts'
import { framed } from '../../../../electron/core/reply/build.ts'
import type { Reply } from '../../../../electron/core/reply/reply.ts'
import { fullReply } from '../full-reply.ts'
import { differing, edited, exported, measured } from './exported.ts'

const oddProfile: Profile = {
  ...gbt9704,
  page: { ...gbt9704.page, top: 33.4, bottom: 31.2, left: 29.3, right: 24.6 },
  grid: { ...gbt9704.grid, linePitch: 29.45, charSpacing: -0.1, firstIndent: 2.5 },
  head: { ...gbt9704.head, letterheadTop: 41.3, linesAboveNumber: 1.7, ruleGap: 5.2, ruleWidth: 2.25 },
  fonts: { ...gbt9704.fonts, body: { ...gbt9704.fonts.body, latin: 'Times New Roman' } }
}

const all: readonly (readonly [string, Profile])[] = [
  ...profiles.map(profile => [profile.id, profile] as const),
  ...printedForms.map(form => [form.id, inForm(gbt9704, form)] as const),
  ['odd figures', oddProfile]
]

const bare: Reply = framed(
  { ...fullReply, body: fullReply.body.slice(0, 3) },
  { letterhead: null, number: null, signers: [], copies: [], printing: null, attachments: [] }
)

describe('a file as it was exported', () => {
  test.each(all)('in the layout %s is as set in everything', async (_, profile) => {
    const lines = measured(await exported(fullReply, profile), fullReply, profile)
    expect(lines.filter(({ outcome }) => outcome === 'differs')).toEqual([])
  })

  test('says what nobody can check, and why', async () => {
    const lines = measured(await exported(bare, gbt9704), bare, gbt9704)
    expect(lines.filter(({ outcome }) => outcome !== 'as-set').map(({ what }) => what)).toEqual([
      '版头位置',
      '页数',
      '版记'
    ])
  })

  test.each(['text', 'automatic'] as const)('with numbers as %s is as set', async numbering => {
    const bytes = await exported(fullReply, gbt9704, { numbering })
    expect(differing(measured(bytes, fullReply, gbt9704))).toEqual([])
  })

  test('that is the body alone is as set', async () => {
    const bytes = await exported(fullReply, gbt9704, { part: 'body' })
    expect(differing(measured(bytes, fullReply, gbt9704, 'body'))).toEqual([])
  })

  test('is short: about a dozen lines in plain words', async () => {
    const lines = measured(await exported(fullReply, gbt9704), fullReply, gbt9704)
    expect(lines.length).toBeLessThanOrEqual(14)
    for (const { detail } of lines) expect(detail).toMatch(/^[^A-Za-z]*[\u3400-\u9fff].*。$/)
  })
})

const document = 'word/document.xml'
const styles = 'word/styles.xml'
const styleOf = (element: string) =>
  new RegExp(`(<w:style [^>]*w:styleId="gw-${element}"[^>]*>)(.*?)(</w:style>)`, 's')
const inStyle = (element: string, change: (xml: string) => string) => (xml: string) =>
  xml.replace(
    styleOf(element),
    (_, start: string, inside: string, end: string) => start + change(inside) + end
  )

type Edit = readonly [what: string, line: string, part: string, change: (xml: string) => string]

const edits: readonly Edit[] = [
  ['a word of the text', '文字', document, xml => xml.replace('专职人员少', '专职人员多')],
  ['one figure', '文字', document, xml => xml.replace('12.6亿条', '12.7亿条')],
  ['a date', '文字', document, xml => xml.replace('2026年5月18日', '2026年5月19日')],
  [
    'a paragraph more',
    '文字',
    document,
    xml => xml.replace(/(<w:p>(?:(?!<w:p>).)*?区县专职.*?<\/w:p>)/s, '$1$1')
  ],
  [
    'the face of the text',
    '字体',
    styles,
    inStyle('body', xml => xml.replace('w:eastAsia="仿宋_GB2312"', 'w:eastAsia="宋体"'))
  ],
  [
    'the face of figures',
    '字体',
    styles,
    inStyle('body', xml => xml.replace('w:ascii="仿宋_GB2312"', 'w:ascii="Calibri"'))
  ],
  [
    'the size of a heading',
    '字号',
    styles,
    inStyle('heading1', xml => xml.replace('w:sz w:val="32"', 'w:sz w:val="30"'))
  ],
  [
    'the size of the title',
    '字号',
    styles,
    inStyle('title', xml => xml.replace('w:sz w:val="44"', 'w:sz w:val="36"'))
  ],
  [
    'the red of the red words',
    '颜色和加粗',
    styles,
    inStyle('letterhead', xml => xml.replace('FF0000', '000000'))
  ],
  [
    'a bold heading',
    '颜色和加粗',
    styles,
    inStyle('heading1', xml => xml.replace('<w:b w:val="0"/>', '<w:b/>'))
  ],
  ['the left margin', '纸张和页边距', document, xml => xml.replace(/w:left="1587"/, 'w:left="1800"')],
  ['the top margin', '纸张和页边距', document, xml => xml.replace(/w:top="2098"/, 'w:top="1440"')],
  [
    'the pitch of the text',
    '行距',
    styles,
    inStyle('body', xml => xml.replace('w:line="579"', 'w:line="560"'))
  ],
  [
    'the indent of the text',
    '缩进和对齐',
    styles,
    inStyle('body', xml => xml.replace(/w:firstLine="\d+"/, 'w:firstLine="420"'))
  ],
  [
    'the place of the date',
    '缩进和对齐',
    document,
    xml => xml.replace(/(<w:ind [^>]*?w:left=")(\d{4})("[^>]*>(?:(?!<\/w:p>).)*2026年5月18日)/s, '$19000$3')
  ],
  [
    'the thickness of the red rule',
    '版头位置',
    document,
    xml =>
      xml
        .replace(/(<w:bottom [^>]*w:sz=")12(")/, '$148$2')
        .replace(/(<w:bottom [^>]*?)w:sz="12"/, '$1w:sz="48"')
  ],
  [
    'the place of the red words',
    '版头位置',
    document,
    xml => xml.replace('w:before="1321"', 'w:before="700"')
  ],
  [
    'the side of the page number',
    '页码',
    'word/footer1.xml',
    xml => xml.replace('w:jc w:val="right"', 'w:jc w:val="center"')
  ],
  ['the dashes of the page number', '页码', 'word/footer1.xml', xml => xml.replaceAll('—', '-')],
  ['the rules of the 版记', '版记', document, xml => xml.replaceAll('w:sz="8"', 'w:sz="24"')],
  [
    'the name of a clerk',
    '个人信息',
    'docProps/core.xml',
    xml =>
      xml.replace('</cp:coreProperties>', '<cp:lastModifiedBy>沈知远</cp:lastModifiedBy></cp:coreProperties>')
  ],
  [
    'a part whose type is not said',
    '文件结构',
    '[Content_Types].xml',
    xml => xml.replace(/<Override[^>]*footer1[^>]*>/, '')
  ]
]

describe('a file somebody changed', () => {
  test.each(edits)('%s shows as %s and nothing else', async (_, line, part, change) => {
    const bytes = edited(await exported(fullReply, gbt9704), part, change)
    const found = differing(measured(bytes, fullReply, gbt9704))
    expect(found).toContain(line)
    console.log(_, found)
  })
})
