import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { installedPdfjs, openPdf } from '../../electron/adapters/readers/pdf/pdfjs.ts'
import type { Door } from '../../electron/app/open-app.ts'
import { layOut } from '../../electron/core/layout/lay-out.ts'
import { millimetres } from '../../electron/core/layout/measure.ts'
import type { Page as PrintedPage, Row } from '../../electron/core/layout/page.ts'
import { layPages } from '../../electron/core/layout/pages.ts'
import { pressOf } from '../../electron/core/layout/press.ts'
import type { Reply } from '../../electron/core/reply/reply.ts'
import { profileFor } from '../../electron/core/unit/profile-for.ts'
import { openAt, sampleFiles, sampleVault, value } from '../app/open.ts'
import { fullReply } from '../core/layout/full-reply.ts'
import { keyboardAt, openScreen, screenTest, sizes, type Size } from './screen.ts'

type Opened = { readonly page: Page; readonly door: Door; readonly caseId: string }

/** The screen of a case with the formal reply in hand, its pages shown beside the text. */
async function openPages(size: Size): Promise<Opened> {
  const folder = await sampleVault()
  const before = await openAt(folder)
  const { view } = await value(before, 'case.create', {
    actor: { name: '苏晓棠', role: 'clerk' },
    uploadId: before.uploads.addPath(join(sampleFiles, '建议.docx')),
    item: null
  })
  const { id: caseId, revision } = view.kase
  await value(before, 'case.saveReply', { caseId, revision, reply: fullReply })
  await before.close()
  const { page, door } = await openScreen({ folder, size })
  await page.goto(`${page.url().replace(/#.*/, '')}#/cases/${caseId}`)
  await page.getByRole('button', { name: '版面预览' }).click()
  await sheets(page).locator('.printed-page').first().waitFor()
  return { page, door, caseId }
}

const sheets = (page: Page) => page.getByRole('region', { name: '版面' }).last()
const sheet = (page: Page, number: number) =>
  sheets(page).getByRole('group', { name: `第 ${number} 页`, exact: true })
const words = ({ pieces }: Pick<Row, 'pieces'>) => pieces.map(({ text }) => text).join('')

/** The pages as every writer gets them. */
async function printedPages(door: Door, reply: Reply): Promise<readonly PrintedPage[]> {
  const profile = profileFor(await value(door, 'unit.get', {}), reply.kind)
  const { widths } = await value(door, 'layout.fonts', { profile })
  return layPages(layOut(reply, profile), profile, pressOf(widths, profile)).pages
}

const rowsShown = (place: Locator) => place.locator('g[data-line]').allTextContents()

screenTest('the preview shows the pages that are printed, row by row', async () => {
  const { page, door } = await openPages(sizes.usual)
  const pages = await printedPages(door, fullReply)
  expect(pages.length).toBeGreaterThan(3)
  expect(await page.getByText(`第 1 页，共 ${pages.length} 页`).count()).toBe(1)
  await sheets(page).focus()
  for (const { number, rows, pageNumber } of pages) {
    await sheet(page, number).locator('.printed-page').waitFor()
    expect(await rowsShown(sheet(page, number))).toEqual(rows.map(words))
    const numbers = await sheet(page, number).locator('g[data-page-number]').allTextContents()
    expect(numbers).toEqual(pageNumber === null ? [] : [words(pageNumber)])
    await page.keyboard.press('PageDown')
  }
  await page.getByText(`第 ${pages.length} 页，共 ${pages.length} 页`).waitFor()
  // What is far away keeps its place but is not drawn.
  await sheet(page, 1).locator('.printed-page').waitFor({ state: 'detached' })
  await page.keyboard.press('Home')
  await page.getByText(`第 1 页，共 ${pages.length} 页`).waitFor()
  // Keys pressed faster than the screen is drawn each count.
  for (const _ of pages.slice(1)) await page.keyboard.press('PageDown')
  await page.getByText(`第 ${pages.length} 页，共 ${pages.length} 页`).waitFor()
  await page.keyboard.press('Home')
  await page.keyboard.press('End')
  await page.getByText(`第 ${pages.length} 页，共 ${pages.length} 页`).waitFor()
})

screenTest('typing changes the row at once, and draws only the pages it moves', async () => {
  const { page, door } = await openPages(sizes.usual)
  const heading = page.getByLabel('答复正文').getByText('建议办理情况')
  await heading.click()
  await keyboardAt(page.getByLabel('答复正文'))
  await page.keyboard.press('End')
  const redrawn = await page.evaluateHandle(() =>
    [0, 1].map(at => {
      const seen = { changes: 0 }
      const drawing = document.querySelector(`[data-page="${at}"] .printed-page`)
      const watcher = new MutationObserver(changes => (seen.changes += changes.length))
      if (drawing)
        watcher.observe(drawing, { subtree: true, childList: true, characterData: true, attributes: true })
      return seen
    })
  )
  await page.keyboard.type('和成效')
  const row = sheet(page, 1).getByText('一、建议办理情况和成效', { exact: true })
  await row.waitFor()
  const body = fullReply.body.map(block =>
    block.kind === 'heading' && block.text === '建议办理情况'
      ? { ...block, text: '建议办理情况和成效' }
      : block
  )
  const [first] = await printedPages(door, { ...fullReply, body })
  expect(await rowsShown(sheet(page, 1))).toEqual(first?.rows.map(words))
  await sheet(page, 2).locator('.printed-page').waitFor()
  const [changed, same] = await redrawn.jsonValue()
  expect([changed?.changes === 0, same?.changes === 0]).toEqual([false, true])
  await page.getByText('已保存').waitFor()
  await page.keyboard.press('Control+z')
  await sheet(page, 1).getByText('一、建议办理情况', { exact: true }).waitFor()
})

screenTest('a word an input method is still composing is not on the page yet', async () => {
  const { page } = await openPages(sizes.usual)
  await page.getByLabel('答复正文').getByText('下一步工作').click()
  await keyboardAt(page.getByLabel('答复正文'))
  await page.keyboard.press('End')
  const keyboard = await page.context().newCDPSession(page)
  await keyboard.send('Input.imeSetComposition', { text: 'jihua', selectionStart: 5, selectionEnd: 5 })
  await page.getByLabel('答复正文').getByText('下一步工作jihua').waitFor()
  // The pages follow the editor from one frame to the next.
  for (let frame = 0; frame < 3; frame += 1)
    await page.evaluate(() => new Promise(resolve => requestAnimationFrame(resolve)))
  expect(await sheets(page).getByText('jihua').count()).toBe(0)
  await keyboard.send('Input.insertText', { text: '计划' })
  await sheets(page).getByText('二、下一步工作计划', { exact: true }).waitFor()
})

screenTest('a click on a row goes to its place in the text, on the head to its field', async () => {
  const { page } = await openPages(sizes.small)
  const row = sheet(page, 1).locator('g[data-line]').filter({ hasText: '目前' }).first()
  const text = row.locator('text').first()
  const place = await text.evaluate(node => {
    const letters = node as unknown as SVGTextElement
    const at = (letters.textContent ?? '').indexOf('目前')
    const { x, y } = letters.getStartPositionOfChar(at)
    const point = new DOMPoint(x, y).matrixTransform(letters.getScreenCTM() ?? new DOMMatrix())
    return { x: point.x + 1, y: point.y - 4 }
  })
  await page.mouse.click(place.x, place.y)
  await page.locator('.text-editor:focus').waitFor()
  await page.keyboard.type('截至')
  await page.getByLabel('答复正文').getByText('应享尽享”。截至目前已建成').first().waitFor()
  await page.locator('.marked-bar').first().waitFor()
  await sheet(page, 1).getByText('对市十八届人大三次会议第110号建议的答复').click()
  await page.locator('#frame-title:focus').waitFor()
  await sheets(page).focus()
  await page.keyboard.press('Home')
  await sheet(page, 1).getByText('程望舒').click()
  await page.locator('#frame-signers:focus').waitFor()
})

/** How wide the first sheet is on the screen, in CSS pixels. */
async function sheetWidth(page: Page): Promise<number> {
  return (await sheet(page, 1).boundingBox())?.width ?? 0
}

screenTest(
  'pages are shown true to size, larger and smaller by keys and wheel, and as large as last time',
  async () => {
    const { page, door } = await openPages(sizes.usual)
    await sheets(page).focus()
    await page.keyboard.press('Control+0')
    await expect.poll(() => sheetWidth(page)).toBeCloseTo((210 * 96) / 25.4, 0)
    await page.keyboard.press('Control+=')
    await expect.poll(() => sheetWidth(page)).toBeCloseTo((1.1 * 210 * 96) / 25.4, 0)
    await page.keyboard.press('Control+-')
    await expect.poll(() => sheetWidth(page)).toBeCloseTo((210 * 96) / 25.4, 0)
    await page.keyboard.press('Control+-')
    await expect.poll(() => sheetWidth(page)).toBeCloseTo((0.9 * 210 * 96) / 25.4, 0)
    const box = await sheets(page).boundingBox()
    await page.mouse.move((box?.x ?? 0) + 300, (box?.y ?? 0) + 300)
    await page.keyboard.down('Control')
    await page.mouse.wheel(0, -200)
    await page.keyboard.up('Control')
    await expect.poll(() => sheetWidth(page)).toBeGreaterThan(900)
    await page.getByRole('button', { name: /^显示比例/ }).click()
    await page.getByRole('menuitem', { name: '75%' }).click()
    await expect.poll(() => sheetWidth(page)).toBeCloseTo((0.75 * 210 * 96) / 25.4, 0)
    await expect.poll(async () => (await value(door, 'settings.get', {})).previewZoom).toBe(0.75)
    await page.reload()
    await page.getByRole('button', { name: '版面预览' }).click()
    await expect.poll(() => sheetWidth(page)).toBeCloseTo((0.75 * 210 * 96) / 25.4, 0)
  }
)

screenTest('two pages lie side by side as in a bound document: odd ones at the right', async () => {
  const { page } = await openPages(sizes.usual)
  await page.getByRole('button', { name: '双页并排' }).click()
  const left = async (number: number) => {
    const box = await sheet(page, number).boundingBox()
    return { x: Math.round(box?.x ?? 0), y: Math.round(box?.y ?? 0) }
  }
  await sheets(page).focus()
  await page.keyboard.press('PageDown')
  await page.getByText(/^第 2—3 页/).waitFor()
  const [one, two, three] = [await left(1), await left(2), await left(3)]
  expect(one.x).toBe(three.x)
  expect(two.x).toBeLessThan(three.x)
  expect(two.y).toBe(three.y)
  expect(one.y).toBeLessThan(two.y)
})

screenTest('what is selected in the pages is copied as paragraphs', async () => {
  const { page } = await openPages(sizes.usual)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const rows = sheet(page, 1).locator('g[data-line]')
  const all = await rows.allTextContents()
  const first = all.findIndex(text => text.includes('您在市十八届'))
  const end = all.findIndex(text => text.includes('一、建议办理情况'))
  const from = await rows.nth(first).boundingBox()
  const to = await rows.nth(end).boundingBox()
  if (!from || !to) throw new Error('the rows are not shown')
  await page.mouse.move(from.x + 1, from.y + from.height / 2)
  await page.mouse.down()
  await page.mouse.move(to.x + to.width - 1, to.y + to.height / 2, { steps: 8 })
  await page.mouse.up()
  await page.keyboard.press('Control+c')
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied.split('\n')).toEqual([all.slice(first, end).join(''), '一、建议办理情况'])
})

screenTest('the printer gets exactly these pages, every letter within 0.3 mm of its place', async () => {
  const { page, door } = await openPages(sizes.usual)
  const pages = await printedPages(door, fullReply)
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: false })
  const opened = await openPdf(pdf, installedPdfjs(), 100)
  if (opened === 'password') throw new Error('Chromium does not lock what it prints')
  expect(
    opened.pages.map(({ width, height }) => [millimetres(width), millimetres(height)].map(Math.round))
  ).toEqual(pages.map(() => [210, 297]))
  for (const [at, { rows }] of pages.entries())
    for (const row of rows) {
      const [piece] = row.pieces
      const last = row.pieces.at(-1)
      if (!piece || !last) continue
      const printed = (opened.pages[at]?.words ?? [])
        .map(word => ({
          ...word,
          x: millimetres(word.x),
          y: millimetres(word.y),
          width: millimetres(word.width)
        }))
        .filter(
          ({ x, y }) => Math.abs(y - row.baseline) < 0.3 && x > piece.x - 0.3 && x < last.x + last.width + 0.3
        )
        .toSorted((a, b) => a.x - b.x)
      const letters = (text: string) => [...text.replace(/\s/g, '')]
      const wanted = letters(words(row))
      // Where a font draws a radical (⻔) and a letter (门) alike, Chromium's PDF names the radical.
      const seen = letters(printed.map(({ text }) => text).join('')).map((letter, index) =>
        /[\u2e80-\u2fdf]/.test(letter) ? wanted[index] : letter
      )
      expect(seen).toEqual(wanted)
      expect(Math.abs((printed[0]?.x ?? 0) - piece.x)).toBeLessThan(0.3)
      const end = printed.at(-1)
      // What is added after the last letter is not seen.
      const edge = last.x + last.width - millimetres(last.spacing)
      expect(Math.abs((end?.x ?? 0) + (end?.width ?? 0) - edge)).toBeLessThan(0.3)
    }
  expect(await page.locator('.print-pages').count()).toBe(0)
})

screenTest('a signer reads the same pages, and a click on them does nothing', async () => {
  const { page, door, caseId } = await openPages(sizes.small)
  await page.goto(`${page.url().replace(/#.*/, '')}#/cases/${caseId}/review`)
  await page.getByRole('tab', { name: '版面' }).click()
  await sheet(page, 1).locator('.printed-page').waitFor()
  const [first] = await printedPages(door, fullReply)
  expect(await rowsShown(sheet(page, 1))).toEqual(first?.rows.map(words))
  await sheet(page, 1).getByText('对市十八届人大三次会议第110号建议的答复').click()
  expect(page.url()).toContain(`#/cases/${caseId}/review`)
  expect(await page.locator('.marked-bar').count()).toBe(0)
})

screenTest('an old version shows its own pages, and they alone are printed', async () => {
  const { page, door, caseId } = await openPages(sizes.usual)
  const { kase } = await value(door, 'case.get', { caseId })
  const short = {
    ...fullReply,
    body: fullReply.body.slice(0, 2),
    frame: { ...fullReply.frame, attachments: [] }
  }
  await value(door, 'case.saveReply', { caseId, revision: kase.revision, reply: short })
  await page.reload()
  await page.getByRole('button', { name: '版面预览' }).click()
  await page.getByRole('tab', { name: /经过/ }).click()
  const versions = await value(door, 'case.versions', { caseId })
  const kept = await Promise.all(
    versions.map(
      async ({ id: versionId }) => (await value(door, 'case.version', { caseId, versionId })).reply
    )
  )
  const at = kept.findIndex(reply => reply !== null && reply.body.length === fullReply.body.length)
  await page.getByRole('button', { name: '查看', exact: true }).nth(at).click()
  await page.getByRole('tab', { name: '当时的版面' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.locator('.printed-page').first().waitFor()
  const [then, now] = [await printedPages(door, fullReply), await printedPages(door, short)]
  expect(then.length).toBeGreaterThan(now.length)
  const opened = await openPdf(await page.pdf({ preferCSSPageSize: true }), installedPdfjs(), 100)
  expect(opened !== 'password' && opened.pageCount).toBe(then.length)
})

screenTest('a font that is not installed is named with what stands in for it and what to do', async () => {
  const { page, door } = await openPages(sizes.usual)
  const unit = await value(door, 'unit.get', {})
  if (unit === null) throw new Error('the sample vault has a unit')
  const title = { ...unit.profile.fonts.title, face: '江临雅宋体', alternates: [] }
  const profile = { ...unit.profile, fonts: { ...unit.profile.fonts, title } }
  await value(door, 'unit.save', { unit: { ...unit, profile } })
  await page.reload()
  await page.getByRole('button', { name: '版面预览' }).click()
  await page.getByRole('button', { name: /缺字体.*江临雅宋体/ }).click()
  const words = page.getByRole('tooltip').or(page.locator('.missing-fonts'))
  await words
    .getByText(/没有安装“江临雅宋体”/)
    .first()
    .waitFor()
  await words.getByText('行和页按代用字体排定').first().waitFor()
  await words.getByText('双击安装').first().waitFor()
})
