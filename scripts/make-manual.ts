/**
 * Takes the pictures of docs/手册.md anew: drives the real screen over a vault of its own, from the empty vault to the signed document,
 * with the sample data. Needs Chromium on PATH; the pages of the document need LibreOffice and pdftoppm as well, and keep their
 * old pictures without them. `npm run manual`
 */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { chromium, type Page } from 'playwright-core'
import { openApp } from '../electron/app/open-app.ts'
import { createVault } from '../electron/adapters/stores/vault.ts'
import { systemClock } from '../electron/adapters/system/clock.ts'
import { serve } from '../electron/shells/http/serve.ts'
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
} from '../tests/e2e/steps.ts'
import { packagePages } from './package-pages.ts'
import { fontSettings } from './stand-in-fonts.ts'

const run = promisify(execFile)
const root = resolve(import.meta.dirname, '..')
const images = join(root, 'docs', 'images')

function findProgram(names: readonly string[]): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const paths = names.flatMap(name =>
    folders.flatMap(folder => [join(folder, name), join(folder, `${name}.exe`)])
  )
  return paths.find(path => existsSync(path)) ?? null
}

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

/** From the empty vault to the signed document, with a picture wherever the clerk stops to look; gives the path of the document. */
async function wholeWay(page: Page, folder: string): Promise<string> {
  await page.getByRole('button', { name: '填写单位档案' }).waitFor()
  await picture(page, '01-第一次打开')
  await fillUnit(page)
  await picture(page, '02-单位档案')
  await finishUnit(page)
  await importLibrary(page)
  await picture(page, '03-资料库')
  await handIn(page)
  await picture(page, '04-经办身份')
  await openAsClerk(page)
  await picture(page, '05-新建的办件')
  await takeContributions(page)
  await page
    .getByRole('tabpanel', { name: /会办意见/ })
    .locator('.ant-alert-close-icon')
    .click()
  await picture(page, '06-会办意见')
  await findAndChoose(page)
  await picture(page, '07-查资料')
  await openDrafting(page)
  await picture(page, '08-拟稿')
  await draft(page)
  await page.getByRole('tab', { name: /诉求/ }).click()
  await picture(page, '09-答复稿')
  await openFindings(page)
  await picture(page, '10-检查意见')
  await mend(page)
  await page.getByRole('button', { name: '版面预览' }).click()
  await page.locator('.printed-page').first().waitFor()
  await picture(page, '11-版面预览')
  await page.getByRole('button', { name: '关闭版面预览' }).click()
  await submitForReview(page)
  await picture(page, '12-审核签发')
  await signAndFile(page)
  await openExport(page)
  await picture(page, '13-导出')
  const path = join(folder, '答复.docx')
  await (await download(page)).saveAs(path)
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
    const document = await wholeWay(page, folder)
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
