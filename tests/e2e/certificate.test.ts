import { expect } from 'vitest'
import { clerk, readyCase } from '../app/journey.ts'
import { openAt, sampleVault, value } from '../app/open.ts'
import { troublesOf } from './axe.ts'
import { openScreen, screenTest, sizes } from './screen.ts'

screenTest('what was found in an exported file stands in the history of its case', async () => {
  const folder = await sampleVault()
  const door = await openAt(folder)
  const { kase } = await readyCase(door)
  const settings = await value(door, 'settings.get', {})
  await value(door, 'settings.save', { settings: { ...settings, actor: clerk } })
  const { fileName } = await value(door, 'case.export', { caseId: kase.id, format: 'docx' })
  await door.close()
  const { page } = await openScreen({ folder, size: sizes.small })
  await page.getByText(kase.item.title).first().click()
  await page.getByRole('tab', { name: /经过/ }).click()
  const summary = page.locator('summary', { hasText: fileName })
  await summary.press('Enter')
  await page.getByText('文件已重新读回，12 项与版式一致。').waitFor()
  const list = page.locator('.certificate')
  expect(await list.locator('dt').allTextContents()).toContain('版头位置')
  expect(await list.locator('.not-checked dt').allTextContents()).toEqual(['页数'])
  expect(await troublesOf(page)).toEqual([])
  const shots = process.env['BANFU_SHOTS']
  if (shots !== undefined) {
    await page.screenshot({ path: `${shots}/history-small.png` })
    await page.setViewportSize(sizes.usual)
    await page.getByRole('button', { name: '导出', exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name: '导出', exact: true }).click()
    await page.getByRole('button', { name: '完成' }).waitFor()
    await page.waitForTimeout(400)
    await page.screenshot({ path: `${shots}/export-usual.png` })
    await page.setViewportSize(sizes.small)
    await page.waitForTimeout(300)
    await page.screenshot({ path: `${shots}/export-small.png` })
  }
})
