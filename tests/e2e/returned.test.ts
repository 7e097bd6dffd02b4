import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Door } from '../../electron/app/open-app.ts'
import { blockText } from '../../electron/core/reply/place.ts'
import type { Actor } from '../../electron/core/workflow/stage.ts'
import { carry, clerk, readyCase, reviewer } from '../app/journey.ts'
import { openAt, sampleVault, value } from '../app/open.ts'
import { troublesOf } from './axe.ts'
import { keyboardAt, openScreen, screenTest, sizes } from './screen.ts'
import { editedInWord } from '../signed-in-word.ts'

// In headings, which stand in one row whatever fonts there are.
const edits = {
  struckOut: '并按时',
  putIn: { text: '积极', before: '支持企业' },
  remark: { on: '限时处理机制', text: '写明由谁牵头' }
} as const

/** A vault with a ready letter, acted on by somebody, and that letter as the signer sent it back. */
async function sentBack(actor: Actor) {
  const folder = await sampleVault()
  const door = await openAt(folder)
  const ready = await readyCase(door)
  const { kase } = actor.role === 'clerk' ? ready : await carry(door, ready, 'submit')
  const settings = await value(door, 'settings.get', {})
  await value(door, 'settings.save', { settings: { ...settings, actor } })
  const { exportId } = await value(door, 'case.export', { caseId: kase.id, format: 'docx' })
  const bytes = editedInWord(door.exports.get(exportId).bytes, edits)
  await door.close()
  return { folder, caseId: kase.id, title: kase.item.title, bytes }
}

async function handIn(page: Page, bytes: Uint8Array) {
  await page.getByRole('button', { name: '从 Word 收回修改' }).click()
  const dialog = page.getByRole('dialog', { name: '从 Word 收回修改' })
  await dialog
    .getByLabel('选择文件')
    .setInputFiles({ name: '签发稿.docx', mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) })
  await dialog.getByText('共 2 处修改，拟采纳 2 处').waitFor()
  return dialog
}

async function textOf(door: Door, caseId: string): Promise<string> {
  const { kase } = await value(door, 'case.get', { caseId })
  return (kase.reply?.body ?? []).map(blockText).join('\n')
}

for (const [name, size] of Object.entries(sizes)) {
  screenTest(`a signer’s edits come back, one taken, one left by keys, ${name} window`, async () => {
    const { folder, caseId, title, bytes } = await sentBack(clerk)
    const { page, door } = await openScreen({ folder, size })
    const before = await textOf(door, caseId)
    await page.getByText(title).first().click()
    await page.getByRole('tab', { name: '经过' }).click()
    const dialog = await handIn(page, bytes)
    await dialog.getByRole('heading', { name: '正文第 2 段' }).waitFor()
    await dialog.getByText('写明由谁牵头').waitFor()
    expect(await troublesOf(page)).toEqual([])
    await page.screenshot({
      path: process.env['BANFU_SHOT'] ? `${process.env['BANFU_SHOT']}${name}.png` : '/dev/null',
      type: 'png'
    })
    await dialog.getByRole('button', { name: '到正文中看' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await page.getByRole('button', { name: '继续收回修改' }).click()
    await dialog.locator('.proposal').first().focus()
    await keyboardAt(dialog.locator('.proposal').first())
    await page.keyboard.press('a')
    await page.keyboard.press('j')
    await keyboardAt(dialog.locator('.proposal').nth(1))
    await page.keyboard.press('r')
    await dialog.getByText('共 2 处修改，拟采纳 1 处').waitFor()
    await dialog.getByRole('button', { name: '收回 1 处修改' }).click()
    await page.getByText(/已收回 1 处修改/).waitFor()
    const after = before.replace(edits.struckOut, '')
    await expect.poll(() => textOf(door, caseId)).toBe(after)
    await page.getByRole('button', { name: '撤销', exact: true }).click()
    await expect.poll(() => textOf(door, caseId)).toBe(before)
  })
}

screenTest('a reviewer takes edits back on the screen of the review, and takes that back', async () => {
  const { folder, caseId, bytes } = await sentBack(reviewer)
  const { page, door } = await openScreen({ folder, size: sizes.small })
  const before = await textOf(door, caseId)
  await page.goto(`${page.url().replace(/#.*/, '')}#/cases/${caseId}/review`)
  const dialog = await handIn(page, bytes)
  expect(await troublesOf(page)).toEqual([])
  await dialog.getByRole('button', { name: '到正文中看' }).click()
  await dialog.waitFor({ state: 'hidden' })
  const mark = page.locator('.marked-bar').first()
  await mark.waitFor()
  await expect
    .poll(async () => (await mark.boundingBox())?.y ?? Number.POSITIVE_INFINITY)
    .toBeLessThan(sizes.small.height)
  expect(await troublesOf(page)).toEqual([])
  await page.getByRole('button', { name: '继续收回修改' }).click()
  await dialog.getByRole('button', { name: '收回 2 处修改' }).click()
  await page.getByText(/已收回 2 处修改/).waitFor()
  const after = before.replace(edits.struckOut, '').replace('支持企业', '积极支持企业')
  await expect.poll(() => textOf(door, caseId)).toBe(after)
  await page.getByRole('button', { name: '撤销', exact: true }).click()
  await expect.poll(() => textOf(door, caseId)).toBe(before)
})
