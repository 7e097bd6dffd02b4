import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readFile } from '../../../../electron/adapters/readers/read-file.ts'
import { docxSetting, type DocxSetting } from '../../../../electron/adapters/writers/docx/setting.ts'
import { writeReply } from '../../../../electron/app/write-reply.ts'
import { gbt9704 } from '../../../../electron/core/layout/gbt9704.ts'
import { gridPress } from '../../../../electron/core/layout/press.ts'
import type { Profile } from '../../../../electron/core/layout/profile.ts'
import { profiles } from '../../../../electron/core/layout/profiles/profiles.ts'
import { documentText } from '../../../../electron/core/library/text-document.ts'
import { fullReply } from '../../../core/layout/full-reply.ts'
import { soundDocx } from '../../../sound-docx.ts'

const setting = (profile: Profile): DocxSetting => ({
  ...docxSetting(profile, gridPress(profile)),
  part: 'body'
})

async function wordsOf(format: 'docx' | 'html' | 'txt', asked: DocxSetting): Promise<string> {
  const bytes = await writeReply(fullReply, asked, format)
  return documentText((await readFile(`正文.${format}`, bytes)).value)
}

describe('the body alone', () => {
  test.each(profiles.map(each => [each.name, each] as const))(
    'of “%s” begins with the title and has neither 版头 nor 版记',
    async (_, profile) => {
      for (const format of ['docx', 'html', 'txt'] as const) {
        const words = await wordsOf(format, setting(profile))
        expect(words.replaceAll('\n', '')).toMatch(/^对市十八届人大三次会议第110号建议的答复/)
        expect(words).toContain('苏念安代表')
        expect(words).toContain('2026年5月18日')
        expect(words).toContain('联系人：沈知远')
        for (const gone of ['江临市数据发展局文件', '〔2026〕3号', '抄送', '印发', '类别标记'])
          expect([format, gone, words.includes(gone)]).toEqual([format, gone, false])
      }
    }
  )

  test('has no page numbers and no rules', async () => {
    const parts = unzipSync(await soundDocx(fullReply, setting(gbt9704)))
    expect(Object.keys(parts).filter(name => /footer|header/.test(name))).toEqual([])
    expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).not.toMatch(/w:pBdr|w:tblpPr/)
  })

  test('leaves the signature to the sealing system when asked to', async () => {
    const words = await wordsOf('docx', { ...setting(gbt9704), signature: 'left-out' })
    expect(words).not.toContain('2026年5月18日')
    expect(words).toContain('再次感谢您对我市数据工作的关心和支持。')
    expect(words).toContain('联系人：沈知远')
  })

  test('leaves a whole document as it is, whatever is said of the signature', async () => {
    const whole = { ...setting(gbt9704), part: 'whole', signature: 'left-out' } as const
    expect(await wordsOf('docx', whole)).toContain('江临市数据发展局文件')
    expect(await wordsOf('docx', whole)).toContain('2026年5月18日')
  })
})
