import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readFile } from '../../../../electron/adapters/readers/read-file.ts'
import { docxSetting, type DocxSetting } from '../../../../electron/adapters/writers/docx/setting.ts'
import { gbt9704 } from '../../../../electron/core/layout/gbt9704.ts'
import { gridPress } from '../../../../electron/core/layout/press.ts'
import { parseReply } from '../../../../electron/core/parse/parse-reply.ts'
import { framed, h1, h2, numberBlocks, p, reply, runIn } from '../../../../electron/core/reply/build.ts'
import type { Reply } from '../../../../electron/core/reply/reply.ts'
import { printed } from '../../../../electron/core/reply/same.ts'
import { fullReply } from '../../../core/layout/full-reply.ts'
import { soundDocx } from '../../../sound-docx.ts'

const typed = docxSetting(gbt9704, gridPress(gbt9704))
const counted: DocxSetting = { ...typed, numbering: 'automatic' }

async function partsOf(value: Reply, setting: DocxSetting): Promise<Readonly<Record<string, string>>> {
  const files = Object.entries(unzipSync(await soundDocx(value, setting)))
  return Object.fromEntries(files.map(([name, bytes]) => [name, strFromU8(bytes)]))
}

async function readBack(value: Reply, setting: DocxSetting): Promise<Reply> {
  const { value: document } = await readFile('答复.docx', await soundDocx(value, setting))
  return printed(parseReply(document).value)
}

describe('numbers that Word counts', () => {
  test('are counted in Chinese by the styles of the headings', async () => {
    const parts = await partsOf(fullReply, counted)
    const numbering = parts['word/numbering.xml'] ?? ''
    expect(numbering).toContain('<w:numFmt w:val="chineseCountingThousand"/><w:pStyle w:val="gw-heading1"/>')
    for (const text of ['%1、', '（%2）', '%3.', '（%4）']) expect(numbering).toContain(`w:val="${text}"`)
    expect(parts['word/styles.xml']).toMatch(
      /公文二级标题.*?<w:numPr><w:ilvl w:val="1"\/><w:numId w:val="1"\/><\/w:numPr>/
    )
    expect(parts['word/document.xml']).not.toMatch(/一、建议办理情况|（一）强化制度供给|\{gw-list/)
  })

  test('come back as the same reply that typed numbers come back as', async () => {
    expect(await readBack(fullReply, counted)).toEqual(await readBack(fullReply, typed))
    expect(await readBack(fullReply, counted)).toEqual(printed(fullReply))
  })

  test('begin anew in every attachment, at whatever level', async () => {
    const value = framed(reply(h1('甲项工作'), h1('乙项工作'), h2('乙项第一点'), p('内容。')), {
      title: '关于推进公共数据共享的答复',
      signature: ['江临市数据发展局'],
      date: '2026-05-18',
      attachments: [
        { title: '任务清单', body: numberBlocks([h1('分工'), h1('时限'), p('按月通报。')]) },
        { title: '责任清单', body: numberBlocks([h1('责任'), runIn(2, '市级部门。', '按季调度。')]) }
      ]
    })
    expect((await readBack(value, counted)).frame.attachments).toEqual(printed(value).frame.attachments)
  })

  test('leave no numbering behind when numbers are text', async () => {
    const parts = await partsOf(fullReply, typed)
    expect(Object.keys(parts)).not.toContain('word/numbering.xml')
    expect(Object.values(parts).join('')).not.toContain('numPr')
    expect(parts['word/document.xml']).toContain('一、建议办理情况')
  })
})
