import { execFile } from 'node:child_process'
import { mkdtemp, readFile as readBytes, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect } from 'vitest'
import { readFile } from '../../electron/adapters/readers/read-file.ts'
import { fillForm } from '../../electron/adapters/writers/docx/form/fill-form.ts'
import { docxSetting } from '../../electron/adapters/writers/docx/setting.ts'
import { validateDocx } from '../../electron/adapters/writers/docx/validate/validate-docx.ts'
import { gbt9704 } from '../../electron/core/layout/gbt9704.ts'
import { gridPress } from '../../electron/core/layout/press.ts'
import { documentText } from '../../electron/core/library/text-document.ts'
import { parseReply } from '../../electron/core/parse/parse-reply.ts'
import { printed } from '../../electron/core/reply/same.ts'
import { officeForm, splitRuns } from '../adapters/writers/docx/form/office-form.ts'
import { fullReply } from '../core/layout/full-reply.ts'
import { soundDocx } from '../sound-docx.ts'
import { findProgram, printAll, printedPages, renderTest } from './programs.ts'

const run = promisify(execFile)
const usual = docxSetting(gbt9704, gridPress(gbt9704))

/** A docx opened and saved again by LibreOffice. */
async function savedAgain(docx: Uint8Array): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'banfu-saved-'))
  try {
    await writeFile(join(folder, '答复.docx'), docx)
    const options = [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'docx']
    const out = join(folder, 'out')
    await run(findProgram('soffice') ?? 'soffice', [...options, '--outdir', out, join(folder, '答复.docx')], {
      timeout: 110_000
    })
    return new Uint8Array(await readBytes(join(out, '答复.docx')))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

describe('exports as LibreOffice has them', () => {
  renderTest('the named styles and the letter survive being saved by another program', async () => {
    const saved = await savedAgain(await soundDocx(fullReply, usual))
    const styles = strFromU8(unzipSync(saved)['word/styles.xml'] ?? new Uint8Array())
    for (const name of [
      '公文标题',
      '公文正文',
      '公文一级标题',
      '公文二级标题',
      '公文落款',
      '公文发文机关标志'
    ])
      expect(styles).toContain(`w:name w:val="${name}"`)
    const { value } = await readFile('答复.docx', saved)
    expect(printed(parseReply(value).value)).toEqual(printed(fullReply))
  })

  renderTest(
    'counted numbers look like typed ones, a body alone has no page number, a form is filled',
    async () => {
      const typed = await soundDocx(fullReply, usual)
      const counted = await soundDocx(fullReply, { ...usual, numbering: 'automatic' })
      const body = await soundDocx(fullReply, { ...usual, part: 'body' })
      const bytes = officeForm(splitRuns('{{标', '题}}') + splitRuns('{{正文}}'), splitRuns('{{编号}}'))
      const form = await fillForm({ bytes, fileName: '表单.docx' }, fullReply, usual)
      const { pdfs, remove } = await printAll([typed, counted, body, form.bytes])
      try {
        const pages = await Promise.all(pdfs.map(printedPages))
        const rows = pages.map(each => each.map(page => page.lines.map(({ text }) => text)))
        expect(rows[1]).toEqual(rows[0])
        expect(rows[2]?.flat().filter(text => /^—\s*\d+\s*—$/.test(text))).toEqual([])
        expect(rows[2]?.[0]?.[0]?.replaceAll(' ', '')).toBe('对市十八届人大三次会议')
        const filled = rows[3]?.flat().join('').replaceAll(' ', '')
        expect(filled).toContain('一、建议办理情况')
        expect(filled).toContain('（一）强化制度供给。')
        expect(filled).not.toContain('{{')
      } finally {
        await remove()
      }
    }
  )

  renderTest(
    'a form that another program has saved is filled, and is no less sound than before',
    async () => {
      const box =
        '<w:p><w:r><w:t>文号</w:t></w:r><w:r><w:t>{{发文</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>字号}}</w:t></w:r></w:p>'
      const bytes = await savedAgain(
        officeForm(box + splitRuns('{{正文}}') + splitRuns('{{落款}}'), splitRuns('{{编号}}'))
      )
      const form = await fillForm({ bytes, fileName: '表单.docx' }, fullReply, usual)
      expect(form.unknown).toEqual([])
      const before = validateDocx(bytes, 'by-office').map(({ message }) => message)
      expect(
        validateDocx(form.bytes, 'by-office').filter(({ message }) => !before.includes(message))
      ).toEqual([])
      const again = documentText((await readFile('表单.docx', await savedAgain(form.bytes))).value)
      expect(again).toContain('文号江数发建〔2026〕3号')
      expect(again).toContain('一、建议办理情况')
      expect(again).not.toContain('{{')
    }
  )
})
