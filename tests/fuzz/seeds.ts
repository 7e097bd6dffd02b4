import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { encode } from 'iconv-lite'
import { writeXlsx } from '../../electron/adapters/writers/xlsx/write-xlsx.ts'
import { fontFolders, openFonts, thisMachine } from '../../electron/adapters/system/fonts.ts'
import { exportReply } from '../../electron/app/export-reply.ts'
import { openFontRoom } from '../../electron/app/fonts.ts'
import { usualExport } from '../../electron/core/calls/exports.ts'
import { Fault } from '../../electron/core/fault.ts'
import { gbt9704 } from '../../electron/core/layout/gbt9704.ts'
import { linesDocument } from '../../electron/core/library/text-document.ts'
import { parseReply } from '../../electron/core/parse/parse-reply.ts'
import { docx, level, listed, numbering, p, r, table, zip } from '../adapters/readers/docx-builder.ts'
import { fixture, pdf } from '../adapters/readers/hostile-files.ts'
import { resources, sampleFiles } from '../app/open.ts'

export const kinds = ['docx', 'doc', 'pdf', 'xlsx', 'zip', 'html', 'text'] as const
export type Kind = (typeof kinds)[number]

/** A sound file that mutants are made of. */
export type Seed = { readonly kind: Kind; readonly name: string; readonly bytes: Uint8Array }

/** A docx with everything the reader knows: lists, tables, text boxes, notes, comments, changes, headers. */
const rich = docx({
  document:
    p('江临市数据发展局文件', '<w:jc w:val="center"/>') +
    p('健全机制', `<w:pStyle w:val="a"/>${listed(1)}`) +
    p(
      `${r('共')}<w:ins w:id="2" w:author="甲">${r('四')}</w:ins><w:del w:id="3"><w:r><w:delText>三</w:delText></w:r></w:del><w:r><w:footnoteReference w:id="1"/></w:r>`,
      listed(1, 1)
    ) +
    p(
      '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType="end"/></w:r>'
    ) +
    p(
      '<w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>'
    ) +
    table([
      [
        { inside: p('事项'), look: '<w:gridSpan w:val="2"/>' },
        { inside: p('时间'), look: '<w:vMerge/>' }
      ]
    ]),
  numbering: numbering(level(0, 'chineseCounting', '%1、') + level(1, 'decimal', '（%2）%1')),
  styles:
    '<w:style w:type="paragraph" w:default="1" w:styleId="z"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="a"><w:name w:val="正文"/><w:basedOn w:val="z"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
  footnotes: `<w:footnote w:id="1">${p('注')}</w:footnote>`,
  comments: `<w:comment w:id="0" w:author="乙">${p('看')}</w:comment>`,
  header: p('页眉'),
  footer: p('第 1 页')
})

/** The sound files, at least two of each of docx and PDF; the PDF of our own writer only where this machine has a Chinese font. */
export async function seeds(): Promise<readonly Seed[]> {
  const read = (...path: readonly string[]) => new Uint8Array(readFileSync(join(...path)))
  const letter = readFileSync(join(resources, 'tests', 'fixtures', 'formal-reply.txt'), 'utf8')
  const sheet = {
    name: '台账',
    head: ['编号', '标题'],
    widths: [8, 40],
    rows: [
      [12, '关于加装电梯的建议'],
      [13, '关于停车的建议']
    ]
  }
  const files: readonly (readonly [Kind, string, Uint8Array])[] = [
    ['docx', '建议.docx', read(sampleFiles, '建议.docx')],
    ['docx', '会办.docx', read(sampleFiles, '会办意见', '市交通运输局.docx')],
    ['docx', '全.docx', rich],
    ['doc', '旧.doc', fixture('old-word.doc')],
    ['pdf', '答复.pdf', fixture('reply.pdf')],
    ['pdf', '小.pdf', pdf('BT /F1 12 Tf 72 720 Td (Banfu) Tj ET')],
    ['pdf', '密.pdf', fixture('locked.pdf')],
    ['xlsx', '台账.xlsx', writeXlsx([sheet, { ...sheet, name: '二' }])],
    ['zip', '附件.zip', zip({ '甲.txt': letter, '乙/丙.docx': rich })],
    ['html', '网页.html', new TextEncoder().encode(page(letter))],
    ['text', '答复.txt', new TextEncoder().encode(letter)],
    ['text', '旧编码.txt', new Uint8Array(encode(letter, 'gb18030'))],
    [
      'text',
      '说明.md',
      new TextEncoder().encode(`# 标题\n\n| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n\n${letter}`)
    ]
  ]
  return [...files.map(([kind, name, bytes]) => ({ kind, name, bytes })), ...(await ownPdf(letter))]
}

function page(letter: string): string {
  const lines = letter.split('\n').map(line => `<p style="text-align:center">${line}</p>`)
  return `<!doctype html><html><head><meta charset="utf-8"><title>答复</title></head><body>${lines.join('\n')}<table><tr><td colspan="2">事项</td></tr></table><!-- 注 --></body></html>`
}

async function ownPdf(letter: string): Promise<readonly Seed[]> {
  const reply = parseReply(linesDocument('txt', letter.split('\n'))).value
  const desk = { fonts: openFontRoom(openFonts(fontFolders(thisMachine()))), today: () => '2026-11-23' }
  try {
    const { value } = await exportReply(reply, { profile: gbt9704, options: usualExport, desk }, 'pdf')
    return [{ kind: 'pdf', name: '自己.pdf', bytes: value }]
  } catch (error) {
    if (error instanceof Fault && error.code === 'no-font') return []
    throw error
  }
}
