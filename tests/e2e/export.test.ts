import { readFile } from 'node:fs/promises'
import { strFromU8, unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { officeForm, splitRuns } from '../adapters/writers/docx/form/office-form.ts'
import { at, clerk, readyCase, replyOf } from '../app/journey.ts'
import { openAt, sampleVault, value } from '../app/open.ts'
import { troublesOf } from './axe.ts'
import { keyboardAt, openScreen, screenTest, sizes, type Size } from './screen.ts'

/** The screen on a drafted letter, with the export dialog open. */
async function exporting(size: Size, letter: 'ready' | 'changed') {
  const folder = await sampleVault()
  const door = await openAt(folder)
  const ready = await readyCase(door)
  const reply = replyOf(ready)
  const changed = { ...reply, frame: { ...reply.frame, title: `${reply.frame.title ?? ''}（“修改稿）` } }
  const { kase } = await value(door, 'case.saveReply', {
    ...at(ready),
    reply: letter === 'changed' ? changed : reply
  })
  const settings = await value(door, 'settings.get', {})
  await value(door, 'settings.save', { settings: { ...settings, actor: clerk } })
  await door.close()
  const screen = await openScreen({ folder, size })
  await screen.page.getByText(kase.item.title).first().click()
  await openDialog(screen.page)
  return { ...screen, caseId: kase.id }
}

async function openDialog(page: Page): Promise<void> {
  await page.getByRole('button', { name: '导出', exact: true }).click()
  await page.getByRole('dialog', { name: '导出' }).waitFor()
}

async function exported(page: Page) {
  const download = page.waitForEvent('download')
  await page.getByRole('dialog').getByRole('button', { name: '导出', exact: true }).click()
  const file = await download
  await page.getByRole('button', { name: '完成' }).waitFor()
  return { name: file.suggestedFilename(), bytes: new Uint8Array(await readFile(await file.path())) }
}

screenTest(
  'the body alone with counted numbers, remembered for the next time and written into the history',
  async () => {
    const { page, door, caseId } = await exporting(sizes.small, 'ready')
    const dialog = page.getByRole('dialog', { name: '导出' })
    await expect.poll(() => dialog.getByLabel('文件名').inputValue()).toMatch(/答复\.docx$/)
    await dialog.getByText('只要正文').click()
    await dialog.getByText('由 Word 自动编号').click()
    await expect.poll(() => dialog.getByLabel('文件名').inputValue()).toMatch(/（正文）\.docx$/)
    expect(await troublesOf(page)).toEqual([])
    const { name, bytes } = await exported(page)
    expect(name).toMatch(/（正文）\.docx$/)
    const parts = unzipSync(bytes)
    expect(Object.keys(parts)).toContain('word/numbering.xml')
    expect(Object.keys(parts).filter(part => part.includes('footer'))).toEqual([])
    await page.getByText(`已导出“${name}”`).waitFor()
    expect(await troublesOf(page)).toEqual([])
    await page.getByRole('button', { name: '完成' }).click()
    await openDialog(page)
    await expect.poll(() => dialog.getByRole('radio', { name: '只要正文' }).isChecked()).toBe(true)
    const { entries } = await value(door, 'case.history', { caseId })
    expect(entries.at(-1)).toMatchObject({ action: 'export', actor: clerk, note: name })
  }
)

screenTest('an office’s own form is added, chosen, filled, and what it could not take is said', async () => {
  const { page } = await exporting(sizes.usual, 'ready')
  const dialog = page.getByRole('dialog', { name: '导出' })
  await dialog.getByText('填入本单位表单（docx）').click()
  await dialog.getByText('还没有表单。').waitFor()
  const form = officeForm(splitRuns('{{标', '题}}') + splitRuns('{{正文}}'), splitRuns('{{领导批示}}'))
  await dialog
    .getByLabel('添加表单')
    .setInputFiles({ name: '送审表.docx', mimeType: 'application/octet-stream', buffer: Buffer.from(form) })
  await dialog.getByRole('radio', { name: /送审表\.docx/ }).waitFor()
  await expect.poll(() => dialog.getByRole('radio', { name: /送审表\.docx/ }).isChecked()).toBe(true)
  expect(await troublesOf(page)).toEqual([])
  const { name, bytes } = await exported(page)
  expect(name).toMatch(/（送审表）\.docx$/)
  const words = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
  expect(words).toContain('gw-body')
  await page.getByText('{{领导批示}}不是可填的名称').waitFor()
  await page.getByRole('button', { name: '再导出一种' }).click()
  await dialog.getByRole('radio', { name: 'PDF' }).press('Space')
  await expect.poll(() => dialog.getByRole('radio', { name: 'PDF' }).isChecked()).toBe(true)
  await dialog.getByRole('radio', { name: /填入本单位表单/ }).press('Space')
  await dialog.getByRole('radio', { name: /送审表\.docx/ }).waitFor()
  await dialog.getByRole('button', { name: '移走表单“送审表.docx”' }).click()
  await dialog.getByText('还没有表单。').waitFor()
})

screenTest('a 花脸稿 since a version with findings beside it, not remembered for the next file', async () => {
  const { page } = await exporting(sizes.small, 'changed')
  const dialog = page.getByRole('dialog', { name: '导出' })
  const redline = dialog.getByRole('checkbox', { name: '花脸稿（与某版相比）' })
  await expect.poll(() => redline.isEnabled()).toBe(true)
  await redline.press('Space')
  const version = dialog.getByRole('combobox', { name: '与哪一版相比' })
  await version.waitFor()
  await page.keyboard.press('Tab')
  await keyboardAt(version)
  await page.keyboard.press('ArrowDown')
  await page.locator('.ant-select-item-option').last().click()
  expect(await troublesOf(page)).toEqual([])
  const empty = await exported(page)
  expect(strFromU8(unzipSync(empty.bytes)['word/document.xml'] ?? new Uint8Array())).not.toContain('<w:del ')
  await page.getByText('所选的那一版还没有答复稿').waitFor()
  await page.getByRole('button', { name: '再导出一种' }).click()
  await version.press('ArrowDown')
  await page.locator('.ant-select-item-option', { hasText: '按模板起草' }).click()
  await dialog.getByRole('checkbox', { name: '检查意见作为批注' }).check()
  await expect.poll(() => dialog.getByLabel('文件名').inputValue()).toMatch(/（花脸稿）\.docx$/)
  await page.screenshot({ path: process.env['BANFU_SHOT'] ?? '/dev/null', type: 'png' })
  const { name, bytes } = await exported(page)
  expect(name).toMatch(/（花脸稿）\.docx$/)
  const parts = unzipSync(bytes)
  expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).toContain('<w:ins ')
  expect(Object.keys(parts)).toContain('word/comments.xml')
  await page.getByRole('button', { name: '完成' }).click()
  await openDialog(page)
  await expect.poll(() => redline.isChecked()).toBe(false)
  expect(await dialog.getByLabel('文件名').inputValue()).not.toContain('花脸稿')
})
