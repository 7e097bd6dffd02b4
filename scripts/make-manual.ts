/**
 * Takes the pictures of docs/手册.md anew: drives the real screen over a vault of its own, from the empty vault to the signed document,
 * with the sample data. Needs Chromium on PATH; the pages of the document need LibreOffice and pdftoppm as well, and keep their
 * old pictures without them. `npm run manual`
 */
import { execFile } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { chromium, type Page } from 'playwright-core'
import { openApp } from '../electron/app/open-app.ts'
import { createVault } from '../electron/adapters/stores/vault.ts'
import { systemClock } from '../electron/adapters/system/clock.ts'
import { serve } from '../electron/shells/http/serve.ts'
import { packagePages } from './package-pages.ts'
import { fontSettings } from './stand-in-fonts.ts'

const run = promisify(execFile)
const root = resolve(import.meta.dirname, '..')
const images = join(root, 'docs', 'images')
const sampleFiles = join(root, 'data', 'sample', 'files')

function findProgram(names: readonly string[]): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const paths = names.flatMap(name =>
    folders.flatMap(folder => [join(folder, name), join(folder, `${name}.exe`)])
  )
  return paths.find(path => existsSync(path)) ?? null
}

const filesIn = (folder: string) =>
  readdirSync(join(sampleFiles, folder))
    .toSorted()
    .map(name => join(sampleFiles, folder, name))

const fileInput = (page: Page, name: string) =>
  page.getByLabel(name, { exact: true }).and(page.locator('input'))

/** Messages come and go; without them the pictures are the same every time. */
const withoutMessages = '.message-place, .ant-message, .ant-notification { visibility: hidden !important }'

/** Writes one picture once the screen stands still. */
async function picture(page: Page, name: string): Promise<void> {
  await page.mouse.move(683, 2)
  await page.waitForTimeout(600)
  const path = join(images, `${name}.png`)
  await page.screenshot({ path, animations: 'disabled', style: withoutMessages })
  console.log(name)
}

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
  await page.getByRole('button', { name: '填写单位档案' }).waitFor()
  await picture(page, '01-第一次打开')
  await page.getByRole('button', { name: '填写单位档案' }).click()
  await page.getByLabel('单位全称').fill('江临市数据发展局')
  await page.keyboard.press('Enter')
  await page.getByLabel('默认联系人').fill('苏晓棠')
  await page.getByLabel('联系电话').fill('0500-85550136')
  await picture(page, '02-单位档案')
  await page.getByRole('button', { name: '完成' }).click()
  await page.getByText('已完成').waitFor()
}

async function importLibrary(page: Page): Promise<void> {
  await page.getByRole('link', { name: '资料库' }).click()
  await fileInput(page, '导入文件').setInputFiles(filesIn('replies'))
  await page.getByText('已导入 24 份').waitFor()
  await page.keyboard.press('Escape')
  await picture(page, '03-资料库')
}

async function openCase(page: Page): Promise<void> {
  await page.getByRole('link', { name: '办件' }).click()
  await fileInput(page, '选择来件文件').setInputFiles(join(sampleFiles, '建议.docx'))
  await page.getByRole('dialog', { name: '选择经办身份' }).waitFor()
  await picture(page, '04-经办身份')
  await actAs(page, '苏晓棠', '承办人')
  await page.getByRole('heading', { name: '关于进一步推进公共数据开放利用的建议' }).waitFor()
  await picture(page, '05-新建的办件')
}

async function takeContributions(page: Page): Promise<void> {
  await page.getByRole('tab', { name: /会办意见/ }).click()
  await fileInput(page, '添加会办意见文件').setInputFiles(filesIn('会办意见'))
  await page.getByRole('button', { name: '移除这份会办意见' }).nth(3).waitFor()
  await page
    .getByRole('tabpanel', { name: /会办意见/ })
    .locator('.ant-alert-close-icon')
    .click()
  await picture(page, '06-会办意见')
}

async function findAndDraft(page: Page): Promise<void> {
  await page.getByRole('tab', { name: /诉求/ }).click()
  await page.getByRole('tabpanel', { name: /诉求/ }).getByRole('button', { name: '查资料' }).first().click()
  await fileInput(page, '查资料').fill('首次公布年度公共数据开放清单')
  await page.getByText('江数发建〔2024〕2号').first().waitFor()
  await page.getByRole('button', { name: '选用', exact: true }).first().click()
  await page.getByText('已选用 1 段').waitFor()
  await picture(page, '07-查资料')
  await page.getByRole('button', { name: '拟稿' }).click()
  await page.getByRole('button', { name: '生成新稿' }).waitFor()
  await picture(page, '08-拟稿')
  await page.getByRole('button', { name: '生成新稿' }).click()
  await page.getByLabel('答复正文').getByText('关于编制并按时公布年度公共数据开放清单').waitFor()
  await choose(page, '类别标记', /^B/)
  await choose(page, '公开属性', /^主动公开/)
  await page.getByText('已保存').waitFor()
  await page.getByRole('tab', { name: /诉求/ }).click()
  await picture(page, '09-答复稿')
}

async function mend(page: Page): Promise<void> {
  await page.getByRole('tab', { name: /检查意见/ }).click()
  const panel = page.getByRole('tabpanel', { name: /检查意见/ })
  await panel.locator('li').first().waitFor()
  await picture(page, '10-检查意见')
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
  await page.getByRole('button', { name: '版面预览' }).click()
  await page.locator('.printed-page').first().waitFor()
  await picture(page, '11-版面预览')
  await page.getByRole('button', { name: '关闭版面预览' }).click()
}

async function take(page: Page, step: string): Promise<void> {
  await page.getByRole('button', { name: step, exact: true }).click()
  await page.getByText(`${step}完成`).waitFor()
}

async function signAndFile(page: Page): Promise<void> {
  await take(page, '送审')
  await page
    .getByRole('link', { name: '审核签发' })
    .or(page.getByRole('button', { name: '审核签发' }))
    .last()
    .click()
  await actAs(page, '岑望舒', '审核人')
  await page.getByRole('button', { name: '审核通过', exact: true }).waitFor()
  await picture(page, '12-审核签发')
  await take(page, '审核通过')
  await actAs(page, '纪明远', '签发人')
  await take(page, '签发')
  await actAs(page, '柯晚亭', '办公室')
  await take(page, '编号')
  await take(page, '归档')
}

/** Exports the document through the screen to `folder` and gives its path. */
async function exportDocument(page: Page, folder: string): Promise<string> {
  await page.getByRole('button', { name: '导出', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: '导出' })
  await dialog.waitFor()
  await picture(page, '13-导出')
  const download = page.waitForEvent('download')
  await dialog.getByRole('button', { name: '导出', exact: true }).click()
  const path = join(folder, '答复.docx')
  await (await download).saveAs(path)
  return path
}

/** The documents that go with the reply, the layout of the unit and what it sets for its checks. */
async function otherScreens(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: '办件' }).click()
  await page.getByText('全部', { exact: false }).first().click()
  await page.getByRole('link', { name: '关于进一步推进公共数据开放利用的建议' }).click()
  await page.getByRole('button', { name: '成套文书' }).click()
  await page.getByRole('dialog', { name: '成套文书' }).waitFor()
  await picture(page, '16-成套文书')
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: '单位档案' }).click()
  for (const [section, name] of [
    ['版式', '17-版式'],
    ['检查设置', '18-检查设置']
  ] as const) {
    await page.getByRole('navigation', { name: '单位档案' }).getByRole('button', { name: section }).click()
    await picture(page, name)
  }
}

/** Pictures of the document's first two pages, and of the first page of every other kind of document. */
async function pagesOf(docx: string, folder: string): Promise<void> {
  const [office, toImages] = [findProgram(['soffice']), findProgram(['pdftoppm'])]
  if (office === null || toImages === null) {
    console.log('没有安装 LibreOffice 或 pdftoppm，正式公文和成套文书的图片沿用原来的。')
    return
  }
  await writeFile(join(folder, 'fonts.conf'), fontSettings)
  const env = { ...process.env, FONTCONFIG_FILE: join(folder, 'fonts.conf') }
  const profile = `-env:UserInstallation=file://${folder}/profile`
  await run(office, [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, docx], { env })
  const pdf = docx.replace(/docx$/, 'pdf')
  for (const [page, name] of ['14-正式公文首页', '15-正式公文第二页'].entries()) {
    const which = ['-f', `${page + 1}`, '-l', `${page + 1}`, '-singlefile']
    await run(toImages, ['-png', '-r', '72', ...which, pdf, join(images, name)])
    console.log(name)
  }
  for (const name of await packagePages(images)) console.log(name)
}

async function make(folder: string): Promise<void> {
  const executablePath = findProgram(['chromium', 'chromium-browser', 'google-chrome'])
  if (executablePath === null) throw new Error('没有找到 Chromium，不能生成手册图片。')
  const vault = join(folder, '工作库')
  await (await createVault(vault, { clock: systemClock })).close()
  const door = await openApp(vault, { resources: root, version: '0.1.0' })
  const server = await serve(door, join(root, 'out', 'renderer'), 0)
  const chrome = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run']
  })
  try {
    const viewport = { width: 1366, height: 768 }
    const page = await chrome.newPage({
      viewport,
      deviceScaleFactor: 1,
      acceptDownloads: true,
      locale: 'zh-CN'
    })
    page.setDefaultTimeout(15_000)
    await page.goto(server.url)
    await setUpUnit(page)
    await importLibrary(page)
    await openCase(page)
    await takeContributions(page)
    await findAndDraft(page)
    await mend(page)
    await signAndFile(page)
    const document = await exportDocument(page, folder)
    await otherScreens(page)
    await pagesOf(document, folder)
  } finally {
    await chrome.close()
    await server.close()
    await door.close()
  }
}

await mkdir(images, { recursive: true })
const folder = await mkdtemp(join(tmpdir(), 'banfu-manual-'))
try {
  await make(folder)
} finally {
  await rm(folder, { recursive: true, force: true })
}
