import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Download, Locator, Page } from 'playwright-core'

/**
 * The steps from an empty vault to the signed document with the sample data, as a clerk takes them on the screen: the tests go through
 * them, and the pictures of the manual are taken between them.
 */
const files = resolve(import.meta.dirname, '../../data/sample/files')

/** The paths of the sample files of one folder, in the order of their names. */
export function filesIn(folder: string): string[] {
  return readdirSync(join(files, folder))
    .toSorted()
    .map(name => join(files, folder, name))
}

/** The input with this label; buttons may bear the same. */
export function inputNamed(page: Page, name: string): Locator {
  return page.getByLabel(name, { exact: true }).and(page.locator('input'))
}

/** Opens a choice and takes the option that begins with the words. */
export async function choose(page: Page, label: string, words: RegExp): Promise<void> {
  await page.getByLabel(label, { exact: true }).click()
  await page.locator('.ant-select-dropdown:visible').getByText(words).first().click()
}

/** Goes on as somebody else. */
export async function actAs(page: Page, name: string, role: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: '选择经办身份' })
  if (!(await dialog.isVisible())) await page.getByRole('button', { name: '经办身份' }).click()
  await dialog.getByLabel('姓名').fill(name)
  await choose(page, '身份', new RegExp(`^${role}$`))
  await dialog.getByRole('button', { name: '确定' }).click()
  await dialog.waitFor({ state: 'hidden' })
}

/** Opens the unit from the first screen and fills in what has to be. */
export async function fillUnit(page: Page): Promise<void> {
  await page.getByRole('button', { name: '填写单位档案' }).click()
  await page.getByLabel('单位全称').fill('江临市数据发展局')
  await page.keyboard.press('Enter')
  await page.getByLabel('默认联系人').fill('苏晓棠')
  await page.getByLabel('联系电话').fill('0500-85550136')
}

export async function finishUnit(page: Page): Promise<void> {
  await page.getByRole('button', { name: '完成' }).click()
  await page.getByText('已完成').waitFor()
}

/** Takes the sample replies into the library. */
export async function importLibrary(page: Page): Promise<void> {
  await page.getByRole('link', { name: '资料库' }).click()
  await inputNamed(page, '导入文件').setInputFiles(filesIn('replies'))
  await page.getByText('共 24 个文件').waitFor()
  await page.keyboard.press('Escape')
}

/** Hands in the sample suggestion; the screen then asks who is at work. */
export async function handIn(page: Page): Promise<void> {
  await page.getByRole('link', { name: '办件' }).click()
  await inputNamed(page, '选择来件文件').setInputFiles(join(files, '建议.docx'))
  await page.getByRole('dialog', { name: '选择经办身份' }).waitFor()
}

/** Answers who is at work, which opens the case. */
export async function openAsClerk(page: Page): Promise<void> {
  await actAs(page, '苏晓棠', '承办人')
  await page.getByRole('heading', { name: '关于进一步推进公共数据开放利用的建议' }).waitFor()
}

/** Adds what the other departments handed in. */
export async function takeContributions(page: Page): Promise<void> {
  await page.getByRole('tab', { name: /会办意见/ }).click()
  await inputNamed(page, '添加会办意见文件').setInputFiles(filesIn('会办意见'))
  await page.getByRole('button', { name: '移除这份会办意见' }).nth(3).waitFor()
}

/** Finds a passage for the first ask and chooses it. */
export async function findAndChoose(page: Page): Promise<void> {
  await page.getByRole('tab', { name: /诉求/ }).click()
  await page.getByRole('tabpanel', { name: /诉求/ }).getByRole('button', { name: '查资料' }).first().click()
  await inputNamed(page, '查资料').fill('首次公布年度公共数据开放清单')
  await page.getByText('江数发建〔2024〕2号').first().waitFor()
  await page.getByRole('button', { name: '选用', exact: true }).first().click()
  await page.getByText('已选用 1 段').waitFor()
}

/** Opens the dialog that drafts. */
export async function openDrafting(page: Page): Promise<void> {
  await page.getByRole('button', { name: '拟稿' }).click()
  await page.getByRole('button', { name: '生成新稿' }).waitFor()
}

/** Drafts, and says under which category and how openly. */
export async function draft(page: Page): Promise<void> {
  await page.getByRole('button', { name: '生成新稿' }).click()
  await page.getByLabel('答复正文').getByText('关于编制并按时公布年度公共数据开放清单').waitFor()
  await choose(page, '类别标记', /^B/)
  await choose(page, '公开属性', /^主动公开/)
  await page.getByText('已保存').waitFor()
}

/** Opens the findings. */
export async function openFindings(page: Page): Promise<void> {
  await page.getByRole('tab', { name: /检查意见/ }).click()
  await page
    .getByRole('tabpanel', { name: /检查意见/ })
    .locator('li')
    .first()
    .waitFor()
}

/** Takes the fix of every finding until there is none. */
export async function mend(page: Page): Promise<void> {
  const panel = page.getByRole('tabpanel', { name: /检查意见/ })
  const fixes = page.getByRole('button', { name: /^改正：/ })
  for (let left = await fixes.count(); left > 0; left -= 1) {
    await fixes.first().click()
    await panel
      .locator('li')
      .nth(left - 1)
      .waitFor({ state: 'detached' })
  }
  await page.getByText('没有检查意见').waitFor()
  await page.getByText('已保存').waitFor()
}

/** Takes one step of the workflow. */
export async function take(page: Page, step: string): Promise<void> {
  await page.getByRole('button', { name: step, exact: true }).click()
  await page.getByText(`${step}完成`).waitFor()
}

/** Submits and goes to the screen on which the others read it, as the reviewer. */
export async function submitForReview(page: Page): Promise<void> {
  await take(page, '送审')
  await page
    .getByRole('link', { name: '审核签发' })
    .or(page.getByRole('button', { name: '审核签发' }))
    .last()
    .click()
  await actAs(page, '岑望舒', '审核人')
  await page.getByRole('button', { name: '审核通过', exact: true }).waitFor()
}

/** Approves, signs, numbers and files. */
export async function signAndFile(page: Page): Promise<void> {
  await take(page, '审核通过')
  await actAs(page, '纪明远', '签发人')
  await take(page, '签发')
  await actAs(page, '柯晚亭', '办公室')
  await take(page, '编号')
  await take(page, '归档')
}

/** Opens the dialog that exports. */
export async function openExport(page: Page): Promise<void> {
  await page.getByRole('button', { name: '导出', exact: true }).click()
  await page.getByRole('dialog', { name: '导出' }).waitFor()
}

/** Exports as the dialog proposes. */
export async function download(page: Page): Promise<Download> {
  const file = page.waitForEvent('download')
  await page.getByRole('dialog', { name: '导出' }).getByRole('button', { name: '导出', exact: true }).click()
  return file
}
