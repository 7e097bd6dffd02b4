import { readFile } from 'node:fs/promises'
import { strFromU8, unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { value } from '../app/open.ts'
import { keyboardAt, openScreen, screenTest, sizes } from './screen.ts'
import {
  download,
  draft,
  fillUnit,
  findAndChoose,
  finishUnit,
  handIn,
  importLibrary,
  mend,
  openAsClerk,
  openDrafting,
  openExport,
  openFindings,
  signAndFile,
  submitForReview,
  takeContributions
} from './steps.ts'

async function edit(page: Page): Promise<void> {
  const editor = page.getByLabel('答复正文')
  await editor.getByText('再次感谢您的关心和支持').click()
  await keyboardAt(editor)
  await page.keyboard.press('Control+End')
  await page.keyboard.type('我们将以办理的实效回应您的关切。')
  await page.getByText('已保存').waitFor()
}

/**
 * The document's XML, a paragraph a line, with the day of signing and its year masked. What holds rows together on paper depends on the fonts of the
 * machine and is left out: the spacing and language of
 * runs, the places where runs were parted for it, and whether the 版记 has a page of its own.
 */
function documentXml(docx: Uint8Array, today: string): string {
  const [year, month, day] = today.split('-').map(Number)
  const xml = strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array())
    .replaceAll(`${year}年${month}月${day}日`, '〈签发日〉')
    .replaceAll(`〔${year}〕1号`, '〔〈年〉〕1号')
    .replaceAll('<w:lang w:val="zh-CN"/>', '')
    .replace('<w:pPr><w:pageBreakBefore/><w:spacing w:after="0"', '<w:pPr><w:spacing w:after="0"')
    .replace(/(<w:rPr>(?:(?!<\/w:rPr>).)*)<w:spacing w:val="-?\d+"\/>/g, '$1')
  return joined(xml).replaceAll('</w:p>', '</w:p>\n')
}

const parted =
  /(<w:r>(<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)<w:t xml:space="preserve">[^<]*)<\/w:t><\/w:r><w:r>\2<w:t xml:space="preserve">/g

/** Neighbouring runs of one look as one. */
function joined(xml: string): string {
  const once = xml.replace(parted, '$1')
  return once === xml ? xml : joined(once)
}

screenTest('a clerk goes from an empty vault to the signed, numbered document', async () => {
  const { page, door } = await openScreen({ folder: null, size: sizes.small })
  await fillUnit(page)
  await finishUnit(page)
  await importLibrary(page)
  await handIn(page)
  await openAsClerk(page)
  await takeContributions(page)
  await findAndChoose(page)
  await openDrafting(page)
  await draft(page)
  await edit(page)
  await openFindings(page)
  await mend(page)
  await submitForReview(page)
  await signAndFile(page)
  await openExport(page)
  const file = await download(page)
  const bytes = await readFile(await file.path())
  const { today } = await value(door, 'app.status', {})
  expect(file.suggestedFilename()).toBe(
    `江数发建〔${today.slice(0, 4)}〕1号对市三届人大五次会议第36号建议的答复.docx`
  )
  await expect(documentXml(bytes, today)).toMatchFileSnapshot('../golden/journey-document.xml')
})
