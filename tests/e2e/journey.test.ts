import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { sampleFiles, value } from '../app/open.ts'
import { openScreen, screenTest, sizes } from './screen.ts'

const filesIn = (folder: string) =>
  readdirSync(join(sampleFiles, folder))
    .toSorted()
    .map(name => join(sampleFiles, folder, name))

const inputNamed = (page: Page, name: string) =>
  page.getByLabel(name, { exact: true }).and(page.locator('input'))

/** Opens a choice and takes the option that begins with the words. */
async function choose(page: Page, label: string, words: RegExp): Promise<void> {
  await page.getByLabel(label, { exact: true }).click()
  await page.locator('.ant-select-dropdown:visible').getByText(words).first().click()
}

async function actAs(page: Page, name: string, role: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: '选择经办身份' })
  if (!(await dialog.isVisible())) await page.getByRole('button', { name: '经办身份' }).click()
  await dialog.getByLabel('姓名').fill(name)
  await choose(page, '身份', new RegExp(`^${role}$`))
  await dialog.getByRole('button', { name: '确定' }).click()
  await dialog.waitFor({ state: 'hidden' })
}

async function setUpUnit(page: Page): Promise<void> {
  await page.getByRole('button', { name: '填写单位档案' }).click()
  await page.getByLabel('单位全称').fill('江临市数据发展局')
  await page.keyboard.press('Enter')
  await page.getByLabel('默认联系人').fill('苏晓棠')
  await page.getByLabel('联系电话').fill('0500-85550136')
  await page.getByRole('button', { name: '完成' }).click()
  await page.getByText('已完成').waitFor()
}

async function importLibrary(page: Page): Promise<void> {
  await page.getByRole('link', { name: '资料库' }).click()
  await inputNamed(page, '导入文件').setInputFiles(filesIn('replies'))
  await page.getByText('已导入 24 份').waitFor()
  await page.keyboard.press('Escape')
}

async function openCase(page: Page): Promise<void> {
  await page.getByRole('link', { name: '办件' }).click()
  await inputNamed(page, '选择来件文件').setInputFiles(join(sampleFiles, '建议.docx'))
  await actAs(page, '苏晓棠', '承办人')
  await page.getByRole('heading', { name: '关于进一步推进公共数据开放利用的建议' }).waitFor()
}

async function takeContributions(page: Page): Promise<void> {
  await page.getByRole('tab', { name: /会办意见/ }).click()
  await inputNamed(page, '添加会办意见文件').setInputFiles(filesIn('会办意见'))
  await page.getByRole('button', { name: '移除这份会办意见' }).nth(3).waitFor()
}

async function findAndChoose(page: Page): Promise<void> {
  await page.getByRole('tab', { name: /诉求/ }).click()
  await page.getByRole('tabpanel', { name: /诉求/ }).getByRole('button', { name: '查资料' }).first().click()
  await inputNamed(page, '查资料').fill('首次公布年度公共数据开放清单')
  await page.getByText('江数发建〔2024〕2号').first().waitFor()
  await page.getByRole('button', { name: '选用', exact: true }).first().click()
  await page.getByText('已选用 1 段').waitFor()
}

async function draft(page: Page): Promise<void> {
  await page.getByRole('button', { name: '拟稿' }).click()
  await page.getByRole('button', { name: '生成新稿' }).click()
  await page.getByLabel('答复正文').getByText('关于编制并按时公布年度公共数据开放清单').waitFor()
}

async function edit(page: Page): Promise<void> {
  await choose(page, '类别标记', /^B/)
  await choose(page, '公开属性', /^主动公开/)
  const editor = page.getByLabel('答复正文')
  await editor.getByText('再次感谢您的关心和支持').click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('我们将以办理的实效回应您的关切。')
  await page.getByText('已保存').waitFor()
}

async function mend(page: Page): Promise<void> {
  await page.getByRole('tab', { name: /检查意见/ }).click()
  const fixes = page.getByRole('button', { name: /^改正：/ })
  for (let left = await fixes.count(); left > 0; left -= 1) {
    await fixes.first().click()
    await page
      .getByRole('tabpanel', { name: /检查意见/ })
      .locator('li')
      .nth(left - 1)
      .waitFor({ state: 'detached' })
  }
  await page.getByText('没有检查意见').waitFor()
}

async function take(page: Page, step: string): Promise<void> {
  await page.getByRole('button', { name: step, exact: true }).click()
  await page.getByText(`${step}完成`).waitFor()
}

async function exported(page: Page): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  await page.getByRole('button', { name: '导出', exact: true }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('dialog', { name: '导出' }).getByRole('button', { name: '导出', exact: true }).click()
  const file = await download
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
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
  await setUpUnit(page)
  await importLibrary(page)
  await openCase(page)
  await takeContributions(page)
  await findAndChoose(page)
  await draft(page)
  await edit(page)
  await mend(page)
  await take(page, '送审')
  await page
    .getByRole('link', { name: '审核签发' })
    .or(page.getByRole('button', { name: '审核签发' }))
    .last()
    .click()
  await actAs(page, '岑望舒', '审核人')
  await take(page, '审核通过')
  await actAs(page, '纪明远', '签发人')
  await take(page, '签发')
  await actAs(page, '柯晚亭', '办公室')
  await take(page, '编号')
  await take(page, '归档')
  const { name, bytes } = await exported(page)
  const { today } = await value(door, 'app.status', {})
  expect(name).toBe(`江数发建〔${today.slice(0, 4)}〕1号对市三届人大五次会议第36号建议的答复.docx`)
  await expect(documentXml(bytes, today)).toMatchFileSnapshot('../golden/journey-document.xml')
})
